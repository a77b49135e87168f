"""Whose words these are: the company's, a buyer's, a quoted customer's or a competitor's."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ridgepole.core.messaging.document import Block

Role = Literal["company", "buyer", "customer_quoted", "competitor"]


@dataclass(frozen=True, slots=True)
class Names:
    """The names that the agreements and the ledger know. All may be empty; more names make fewer mistakes."""

    company: str = ""
    our_people: tuple[str, ...] = ()
    competitors: tuple[str, ...] = ()
    customers: tuple[str, ...] = ()


_RIVALS: Final = r"(?:competitors?|rivals?|vendors?|suppliers?|providers?|integrators?|resellers?|incumbents?|critics|sceptics|skeptics|cynics|the competition|(?:other|legacy|traditional) (?:tools?|systems?|platforms?|products?))"
_SAYS: Final = r"(?:say|says|said|tell|tells|told|claim|claims|claimed|argue|argues|argued|promise|promises|promised|insist|insists|insisted|like to (?:say|claim)|will (?:say|tell|claim|promise|argue)|would (?:say|have you believe)|maintain|maintains|pretend|pretends|swear|swears)"
_BUYERS: Final = (
    r"(?:people|somebody|someone|readers|buyers?|prospects?|one prospect|customers?|clients?|treasurers?|controllers?|\w+ (?:directors?|managers?|officers?|leaders?|owners?|executives?)|"
    r"cfos?|ctos?|cios?|coos?|ceos?|directors?|managers?|boards?|it teams?|planners?|engineers?|procurement)"
)
_RIVAL_SAYS: Final = re.compile(
    rf"\b{_RIVALS}\b(?:\s\w+){{0,3}}?\s(?:{_SAYS})\b|\b(?:hear|heard)\b.{{0,40}}\bfrom (?:\w+\s){{0,3}}{_RIVALS}\b|\baccording to (?:\w+\s){{0,2}}{_RIVALS}\b"
    r"|\bthe usual (?:argument|objection|story|pitch|advice|claim)\b|\bconventional wisdom\b|\bthe (?:old|common|popular) (?:myth|argument|belief)\b|\bit is (?:often|sometimes|widely|commonly) (?:said|claimed|argued|believed)\b"
    r"|\b(?:they|some|others|many) (?:say|claim|argue|insist|will tell you|promise)\b",
    re.IGNORECASE,
)
_WILL_TELL_YOU: Final = re.compile(
    r"\b[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+)?\s(?:will|would|likes to|may)\s(?:tell you|say|claim|argue|promise)\b"
)
_BUYER_SAYS: Final = re.compile(
    rf"\b(?:an?|one|some|the|our|many|most|several|their)\s(?:\w+\s)?{_BUYERS}\s(?:\w+\s)?(?:told us|asked|asks?|objected|objects?|wondered|wonders?|worried|worries|wanted|feared|complained|protested)\b"
    rf"|\b(?:people|{_BUYERS})\s(?:\w+\s)?(?:ask|asked|wonder|object|worry)\b"
    r"|(?:^|[,;:.\"“]\s?|\b(?:and|but|as|since|because|when|last week|yesterday)\s)you (?:wrote|said|told us|mentioned|asked|wondered|objected|feared|worried|were worried|raised)\b"
    r"|\bwe(?:'re| are| were| get) (?:\w+\s)?asked\b|\bin your own words\b",
    re.IGNORECASE,
)
_CREDITED: Final = re.compile(
    r"""["”’'»][,.]?\s*(?:(?:says?|said|explains?|explained|recalls?|recalled|adds?|added|notes?|noted|reports?|reported|puts?\ it|laughs?|according\ to)\s(?:[A-Z][\w'’-]+|their|the|its|our|an?|one)
        |(?:[A-Z][\w'’.-]+\s){1,4}(?:says?|said|explains?|recalls?|adds?))
    | \b(?:[A-Z][\w'’.-]+(?:,?\s[\w'’.,-]+){0,14}?)\s(?:says?|said|explains?|explained|recalls?|puts\ it|adds?)\b[^"“]{0,50}[:,]\s*["“]
    | [.!?,]["”]\s*[–—-]{1,2}\s*[A-Z]""",
    re.VERBOSE,
)
_QUOTE: Final = re.compile(r"[\"“”«»]([^\"“”«»]{2,2000})[\"“”«»]")
_THEIRS: Final = re.compile(
    r"^(?:what (?:they|the competition|competitors|rivals) (?:will )?(?:say|claim|tell|promise)s?\b.{0,30}|their (?:claims?|pitch|story|argument|message|lines?)|they (?:will )?(?:say|claim)|"
    r"(?:common )?myths?|(?:competitor|competitors['’]?|competitor's|rival) (?:claims?|says))\W*$",
    re.IGNORECASE,
)
_ARGUMENT: Final = re.compile(r"\b(?:usual|common|old) (?:arguments?|objections?|claims?)\b|\bmyths?\b", re.IGNORECASE)
_OBJECTIONS: Final = re.compile(
    r"\bobjections?\b|\bpush-?back\b|\bwhat (?:you(?:'ll| will)|buyers) (?:hear|say)\b|\b(?:they|buyers) (?:may|might) (?:say|object)\b",
    re.IGNORECASE,
)
_ANSWERED: Final = re.compile(
    r"\bso here (?:it is|is|goes|are|they are)\b|\b(?:the|our|my) answer (?:is|was)\b|\bhere is what\b", re.IGNORECASE
)
_LABEL: Final = re.compile(
    r"^(?:the )?(objection|myth|claim|they say|their claim|competitor says|fact|truth|reality|answer|response|reply|we say|our answer)\s*[:.–-]\s",
    re.IGNORECASE,
)
_OUR_LABELS: Final = frozenset(("fact", "truth", "reality", "answer", "response", "reply", "we say", "our answer"))


def quoted_share(text: str, start: int = 0, end: int | None = None) -> float:
    """Which share of the letters of `text[start:end]` stands between quotation marks of the whole text."""
    end = len(text) if end is None else end
    inside = sum(max(0, min(end, found.end(1)) - max(start, found.start(1))) for found in _QUOTE.finditer(text))
    return inside / max(1, end - start)


def voice_of(sentence: str, names: Names, *, heading: str = "", beside: str = "", quoted: bool | None = None) -> Role:
    """Whose words the sentence carries.

    `quoted`: does it stand between quotation marks, as far as its block shows? `beside` is the text around it there, which may name the quote's author.
    """
    label = _LABEL.match(sentence)
    if label and label[1].lower() in _OUR_LABELS:
        return "company"
    if label:
        return "buyer" if label[1].lower() == "objection" else "competitor"
    quoted = quoted_share(sentence) > 0.35 if quoted is None else quoted
    if heading and (_THEIRS.match(heading) or (quoted and _ARGUMENT.search(heading))):
        return "competitor"
    if heading and quoted and _OBJECTIONS.search(heading):
        return "buyer"
    around = f"{sentence} {beside}" if quoted else sentence
    if not quoted and _ANSWERED.search(sentence) and len(_ANSWERED.split(sentence, maxsplit=1)[-1].split()) > 4:
        return "company"
    if _rival_speaks(around, names):
        return "competitor"
    if _BUYER_SAYS.search(around):
        return "buyer"
    if quoted and _CREDITED.search(around):
        return "customer_quoted"
    return "company"


def _rival_speaks(text: str, names: Names) -> bool:
    if _RIVAL_SAYS.search(text) or (_WILL_TELL_YOU.search(text) and not (names.company and names.company in text)):
        return True
    for name in names.competitors:
        if name and re.search(
            rf"\b{re.escape(name)}\b.{{0,20}}\b{_SAYS}\b|\b(?:according to|from|hear\w* .{{0,40}}from)\s(?:\w+\s){{0,2}}{re.escape(name)}\b",
            text,
        ):
            return True
    return False


_OURS: Final = re.compile(
    r"\b(?:our (?:platform|product|customers|clients|pricing|price|team|engineers|service|contract|software|solution|tool|support|median|roadmap|website)|"
    r"what we do|we(?:'ve| have)? (?:offer|provide|help|sell|build|charge|work with|do|run|host|include|recommend|onboard|support)|"
    r"(?:i'll|i will|i can|let me|i could) (?:send|show|walk|share|get|give|tell|take)|(?:happy|glad) to (?:show|send|walk)|with us you|what we find|we hear that|loop (?:him|her|them) in|"
    r"thanks? for (?:making|taking|joining|your)|question for you|does that (?:work|help|make sense)|tell me (?:a bit|more|about))\b",
    re.IGNORECASE,
)
_BUYING: Final = re.compile(
    r"\b(?:your (?:website|site|product|platform|pricing|price|software|company|competitors?|tool|solution|support|demo|deck|brochure|customers)|you guys|(?:do|does|can|could|would|will) (?:you|it|your \w+) (?:support|offer|have|integrate|include|provide|charge|sell)|"
    r"our (?:budget|capital|board|boss|current|existing|procurement|finance|cfo|it team|incumbent|present|contract with|legal|team uses|users)|we(?:'re| are) (?:currently )?(?:using|looking (?:at|for)|comparing|evaluating)|"
    r"how much (?:does|is|would)|what does it cost|is that what you sell|i(?:'ll| will) have to (?:think|ask|check)|present that internally|we (?:already )?(?:use|bought|have) (?!a customer|customers))\b",
    re.IGNORECASE,
)
_OUR_TITLES: Final = re.compile(
    r"\b(?:sales|account (?:executive|manager)|ae|sdr|bdr|rep|seller|host|presenter|narrator|solutions? (?:engineer|consultant)|se|agent|voice ?over)\b",
    re.IGNORECASE,
)
_THEIR_TITLES: Final = re.compile(r"\b(?:prospect|customer|client|buyer|lead|guest)\b", re.IGNORECASE)


def our_speakers(blocks: Sequence[Block], names: Names, *, author: str = "") -> frozenset[str]:
    """Which speakers of a conversation are ours: known people and the touchpoint's author, else who talks like a seller.

    With one speaker or none (a film, a webinar) everybody is ours.
    """
    said: defaultdict[str, list[str]] = defaultdict(list)
    for block in blocks:
        if block.kind == "speech":
            said[block.speaker].append(block.text)
    speakers = list(said)
    if len([s for s in speakers if s]) < 2:
        return frozenset(speakers)
    known = {s for s in speakers if s and _is_one_of(s, (*names.our_people, author))}
    company = names.company.lower()
    scores: Counter[str] = Counter()
    for speaker, turns in said.items():
        text = " ".join(turns)
        scores[speaker] = len(_OURS.findall(text)) - len(_BUYING.findall(text))
        scores[speaker] += 4 * bool(_OUR_TITLES.search(speaker)) - 4 * bool(_THEIR_TITLES.search(speaker))
        if company and company in speaker.lower():
            scores[speaker] += 20
        if company and re.search(rf"\b(?:at|from|with|here at|so,?)\s{re.escape(company)}\b", text, re.IGNORECASE):
            scores[speaker] += 3
    if known:
        return frozenset(
            known | {s for s in speakers if scores[s] >= 20 or (_OUR_TITLES.search(s) and not _THEIR_TITLES.search(s))}
        )
    best = max(scores.values())
    return frozenset(s for s in speakers if scores[s] > 0 and scores[s] * 2 >= best) or frozenset(
        {scores.most_common(1)[0][0]}
    )


def _is_one_of(speaker: str, people: Sequence[str]) -> bool:
    """Whole names, or a first name alone."""
    told = speaker.lower().split()
    return any(
        told == person.lower().split()
        or (len(told) == 1 and told[0] in person.lower().split()[:1])
        or (len(told) > 1 and person and person.lower() in speaker.lower())
        for person in people
    )
