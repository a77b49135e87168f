"""Whose words a sentence carries: ours, a buyer's, a quoted customer's or a rival's; and who speaks for us in a conversation."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.stance import QUOTED, SAY_THIS
from ridgepole.core.messaging.statement import Voice

_THEIRS_LABEL: Final = AnyCase(
    r"\b(?:what (?:they|rivals|competitors) (?:say|claim|tell|charge|cost)|their (?:claim|claims|pitch|argument|line|story|words|weak|prices?|price list|model|offer|contract|terms|sentence)|they say|who they are|where they are|what they (?:sell|offer|do|are)|how they|"
    r"the usual argument)\b|^\W*(?:(?:the|a|common|usual|typical)\s)*(?:objections?|myths?)\W*$",
)
_ATTRIBUTED: Final = AnyCase(
    r"\b(?:says?|said|told us|tells us|add(?:s|ed)?|recall(?:s|ed)?|puts it|explain(?:s|ed)?|wrote|writes?|note[sd]|object(?:s|ed)|asks?|asked|wonders?|according to|verdict)\b",
)
_RIVALS: Final = r"(?:competitors?|rivals?|vendors?|suppliers?|providers?|integrators?|resellers?|incumbents?|critics|sceptics|skeptics|cynics|the competition|(?:other|legacy|traditional) (?:tools?|systems?|platforms?|products?))"
_SAYS: Final = r"(?:say|says|said|tell|tells|told|claim|claims|claimed|argue|argues|argued|promise|promises|promised|insist|insists|insisted|like to (?:say|claim)|will (?:say|tell|claim|promise|argue)|would (?:say|have you believe)|maintain|maintains|pretend|pretends|swear|swears)"
_BUYERS: Final = (
    r"(?:people|somebody|someone|readers|buyers?|prospects?|one prospect|customers?|clients?|treasurers?|controllers?|\w+ (?:directors?|managers?|officers?|leaders?|owners?|executives?)|"
    r"cfos?|ctos?|cios?|coos?|ceos?|directors?|managers?|boards?|it teams?|planners?|engineers?|procurement)"
)
_RIVAL_SAYS: Final = AnyCase(
    rf"\b{_RIVALS}\b(?:\s\w+){{0,3}}?\s(?:{_SAYS})\b|\b(?:hear|heard)\b.{{0,40}}\bfrom (?:\w+\s){{0,3}}{_RIVALS}\b|\baccording to (?:\w+\s){{0,2}}{_RIVALS}\b"
    r"|\bthe usual (?:argument|objection|story|pitch|advice|claim)\b|\bconventional wisdom\b|\bthe (?:old|common|popular) (?:myth|argument|belief)\b|\bit is (?:often|sometimes|widely|commonly) (?:said|claimed|argued|believed)\b"
    r"|\b(?:they|some|others|many) (?:say|claim|argue|insist|will tell you|promise)\b",
)
_WILL_TELL_YOU: Final = re.compile(
    r"\b[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+)?\s(?:will|would|likes to|may)\s(?:tell you|say|claim|argue|promise)\b"
)
_BUYER_SAYS: Final = AnyCase(
    rf"\b(?:an?|one|some|the|our|many|most|several|their)\s(?:\w+\s)?{_BUYERS}\s(?:\w+\s)?(?:told us|asked|asks?|objected|objects?|wondered|wonders?|worried|worries|wanted|feared|complained|protested)\b"
    rf"|\b(?:people|{_BUYERS})\s(?:\w+\s)?(?:ask|asked|wonder|object|worry)\b"
    r"|(?:^|[,;:.\"“]\s?|\b(?:and|but|as|since|because|when|last week|yesterday)\s)you (?:wrote|said|told us|mentioned|asked|wondered|objected|feared|worried|were worried|raised)\b"
    r"|\bwe(?:'re| are| were| get) (?:\w+\s)?asked\b|\bin your own words\b",
)
_ANSWERED: Final = re.compile(
    r"\bso here (?:it is|is|goes|are|they are)\b|\b(?:the|our|my) answer (?:is|was)\b|\bhere is what\b", re.IGNORECASE
)
_LABEL: Final = re.compile(
    r"^(?:the )?(objection|myth|claim|they say|their claim|competitor says|fact|truth|reality|answer|response|reply|we say|our answer)\s*[:.–-]\s",
    re.IGNORECASE,
)
_OUR_LABELS: Final = frozenset(("fact", "truth", "reality", "answer", "response", "reply", "we say", "our answer"))
_THEN_WE: Final = re.compile(r"\W*(?:if|when|whenever|once|should|after)\b", re.IGNORECASE)
_OTHERS: Final = AnyCase(
    r"\W*(?:an?|any|another|the|some|most|other|many)\s(?:other\s|usual\s|typical\s)?(?:rivals?|competitors?|integrators?|vendors?|resellers?|incumbents?)\b",
)
_OUR_TURN: Final = re.compile(r"\b(?:we|our|ours|us|we['’]\w+)\b", re.IGNORECASE)
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
_TRANSCRIPTS: Final = frozenset(("call_transcript", "demo_transcript"))


def voice_of(  # noqa: PLR0917 - one call, in order
    text: str, following: str, label: str, block: Block, document: Document, names: Names
) -> Voice:
    """Whose words a sentence of `block` carries where it is no buyer's turn of a conversation. `label` is the short lead of its paragraph, `following` the rest of it."""
    led = _LABEL.match(text)
    if led:
        return "us" if led[1].lower() in _OUR_LABELS else "buyer" if led[1].lower() == "objection" else "rival"
    if _is_theirs(label, block.heading_path) or (
        document.kind == "battlecard" and re.match(r"(?:They|Their|It has|He|She)\b", text)
    ):
        return "rival"
    if _OTHERS.match(text):
        return "rival"
    if _is_quotation(text, following, label):
        return "rival" if names.rival_in(text + following) else "customer"
    return _teller(text, names)


def _teller(text: str, names: Names) -> Voice:
    """Who is said to say it: what is told of a rival or of buyers is theirs, unless we answer in the same sentence."""
    for told, voice in ((_RIVAL_SAYS, "rival"), (_WILL_TELL_YOU, "rival"), (_BUYER_SAYS, "buyer")):
        found = told.search(text)
        if found is None or _OUR_TURN.search(text, found.end()) or _ANSWERED.search(text):
            continue
        if told is _WILL_TELL_YOU and names.company and names.company in text:
            continue
        return "rival" if voice == "rival" else "buyer"
    return "us"


def _is_theirs(label: str, headings: tuple[str, ...]) -> bool:
    """The passage stands under a label that announces a rival's words or nature; under "If they say: ..." stands what we answer."""
    return any(
        _THEIRS_LABEL.search(announced) and not _THEN_WE.match(announced) for announced in (label, *headings[-1:])
    )


def _is_quotation(sentence: str, following: str, label: str) -> bool:
    """The sentence is wholly a quotation of somebody: attributed beside it, or standing alone in quotation marks."""
    stripped = sentence.strip()
    quoted = QUOTED.search(stripped)
    if not quoted or SAY_THIS.search(stripped) or SAY_THIS.search(label + ":"):
        return False
    share = len(quoted.group(1)) / max(len(stripped), 1)
    outside = stripped.replace(quoted.group(0), " ")
    said = _ATTRIBUTED.search(outside) or _ATTRIBUTED.search(following[:60])
    return share > 0.85 or (share > 0.3 and said is not None)


def our_speakers(document: Document, names: Names) -> frozenset[str] | None:
    """Who speaks for us in a conversation, in lower case: known people and the touchpoint's author, else who talks like a seller. None where everybody does."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    for block in document.blocks:
        if block.kind == "speech" and block.speaker:
            said[block.speaker.casefold()].append(block.text)
    if document.kind not in _TRANSCRIPTS or len(said) < 2:
        return None
    company = names.company.casefold()
    known = {s for s in said if _is_one_of(s, names.authors) or (company and company in s)}
    if known:
        return frozenset(known)
    scores = Counter({speaker: _salesmanship(speaker, " ".join(turns), company) for speaker, turns in said.items()})
    best = max(scores.values())
    return frozenset(s for s, score in scores.items() if 0 < best <= 2 * score) or frozenset(
        {scores.most_common(1)[0][0]}
    )


def _salesmanship(speaker: str, text: str, company: str) -> int:
    """How much a speaker talks as sellers do, less how much as buyers do."""
    titled = 4 * bool(_OUR_TITLES.search(speaker)) - 4 * bool(_THEIR_TITLES.search(speaker))
    greets = company and re.search(rf"\b(?:at|from|with|here at|so,?)\s{re.escape(company)}\b", text, re.IGNORECASE)
    return len(_OURS.findall(text)) - len(_BUYING.findall(text)) + titled + 3 * bool(greets)


def _is_one_of(speaker: str, people: Iterable[str]) -> bool:
    return any(speaker in person or person in speaker for person in people)
