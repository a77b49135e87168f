"""The three numbers that a respondent names (question 3), by one name each, and whether marketing's and sales' leaders name the same.

A wording is matched with the scoreboard's own shared metrics first, by meaning and all wordings of an answer at once; then with the catalogue of what
people call go-to-market metrics; what is left stands as it was typed, and two leaders' wordings of it are matched with each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.survey.answer import Answer, Survey
from ridgepole.core.survey.metric_likeness import explained, likeness_of_words, metric_likeness, metric_words
from ridgepole.core.survey.metric_words import PATTERNS, UNABLE
from ridgepole.core.survey.pain import content_words
from ridgepole.core.survey.questions import asks
from ridgepole.core.survey.verdict import Verdict

THREE = 3
_SENTENCES = re.compile(r"(?<=[.!?\n])\s+")
_PARTS = re.compile(
    r"\s*(?:[,;.:!?\n]+(?=\s|$)|\s/\s|\s&\s|\s\+\s|\s[-–—]\s|\band\b(?! (?:up|above))|\bthen\b|\bplus\b|\bas well as\b|\bor\b|(?<![\w])[-•*]\s|\b\d[.)]\s)\s*"
)
_TALK = re.compile(
    r"(?<![\w-])(?:i|you|he|she|it|it's|that's|those|they|both|same|bonus(?:es)?|payslip|wall|poster|mug|dashboard|scoreboard|everybody|nobody|whatever|takes|pays|prints?|printed|honest(?:ly)?|mine|hers|his|theirs|ours|comp|commission|letter|plan)(?![\w-])"
)
_NOT_A_NAME = re.compile(
    r"^(?:if|when|since|because|as|unless|which)\b|(?<![\w-])(?:i|rest|those|that's|theirs|ours|mine|hers|his|dunno|er|erm|um|these|ones?|we|they|you|he|she|it|it's|them|me|us|my own|honest(?:ly)?|guess(?:ing)?|suppose|think|say|says|said|something|different|idea|sure|know|pick|name|names|each|everybody|nobody|probably|maybe|perhaps|dashboard|department|compensation|scoreboard|friday|monday|team|teams|marketing|sales|same|both|"
    r"anyway|really|anyhow|basically|mostly|actually|officially|obviously|clearly|likely|less|more|third|second one|first|nothing|else|others?|that|this|too|also|please|thanks|no|yes|ha|well|ok(?:ay)?|paper|wall|poster|mug|bonus(?:es)?|screen|kitchen|mortgage|headaches?|whatever|what)(?![\w-])"
)
_LEAD_IN = re.compile(
    r"^(?:(?:the (?:scoreboard|dashboard|board|ceo|plan) (?:says|shows|has)|the|our|my|their|a|an|number of|how many(?: of (?:those|the|our))?|how much|how often|(?:what |the )?(?:share|percentage|percent) of(?! (?:search|voice|wallet|market|the market))|and|first|second|third(?:ly)?|is|are|it is|they are|i (?:look at|watch|report|track|am measured on|would say|think|believe|have)|we (?:look at|track|report|have|use|are measured on)|"
    r"for (?:me|us|them|marketing|sales)(?: it is)?|mine(?: is| are)?|ours (?:is|are)|officially|on paper|probably|maybe|perhaps|mostly|definitely|certainly|er+m?|um+|i suppose|sales' number is|marketing's is)\s+)+"
)
_ASKED = re.compile(r"^(?:how (?:many|much|often|long|fast|quickly|big)|what)\b")
_TAIL = re.compile(r"\s+(?:(?:would|might|could|will|must) be|is|are|was|i (?:suppose|think|guess))\b.*$")
_BECOMES = re.compile(
    r"(?:what )?(?:share|percentage|percent|how many|part)(?: of)? (?:the |our )?(?P<from>\w+)(?: that)? (?:becomes?|turns? into|converts? (?:in)?to|ends? (?:up )?(?:as|in)|gets? to) (?:an? )?(?P<to>\w+)"
)
SURELY, SLIGHTLY = 0.5, 0.34
"""Likeness from which a wording is the scoreboard's metric; and from which it is so where another wording of the answer surely is another of its metrics."""
WHOLLY = 0.95
"""How much of a wording a metric's name must account for where the catalogue takes it for another metric: "leads that sales accepts" is the acceptance rate of leads."""
SAME_THING = 0.62
"""Likeness, both ways, from which two leaders' own wordings name one thing."""
_ONE_FAMILY = (frozenset({"pipeline created", "opportunities created", "pipeline sourced", "worked pipeline"}),)


@dataclass(frozen=True, slots=True)
class NamedNumbers:
    """The metrics that one respondent names, by one name each and without repetition; `unable` where they say that they cannot name three.

    `words` are the exact words behind each name; `known` are the names that the scoreboard or the catalogue has, the others stand as they were typed.
    """

    respondent_id: str
    team: str
    level: str
    answer: str
    names: tuple[str, ...]
    unable: bool = False
    words: tuple[str, ...] = ()
    known: frozenset[str] = frozenset()


@dataclass(frozen=True)
class MetricCatalogue:
    """Go-to-market metrics with what people call them, and the scoreboard's own names, which win; `embedder` helps with single words where given."""

    shared: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    embedder: Embedder | None = field(default=None, compare=False)

    @classmethod
    def of(cls, agreements: Agreements, on: date, embedder: Embedder | None = None) -> MetricCatalogue:
        """With the scoreboard that holds on that day."""
        scoreboard = agreements.current(Scoreboard, on)
        if scoreboard is None:
            return cls(embedder=embedder)
        shared = tuple(metric.metric for metric in scoreboard.shared)
        further = [metric for person in scoreboard.people for metric in person.measured_on]
        further += [reporting.metric for reporting in scoreboard.reporting]
        return cls(shared, tuple(dict.fromkeys([*shared, *further])), embedder)

    def likeness(self, said: str, named: str) -> float:
        """How far a wording means one of the scoreboard's metrics; 0 where the catalogue knows the two as different metrics."""
        general, of_named = general_name(said), general_name(named)
        alike = likeness_of_words(self.embedder)
        others = general and of_named and general != of_named and not _one_family(general, of_named)
        if others and explained(said, named, alike) < WHOLLY:
            return 0.0
        words = [word for name in self.shared for word in metric_words(name)]
        common = [word for word in set(words) if words.count(word) > 1]
        like = metric_likeness(said, named, alike, common)
        if general and general == of_named:
            return max(like, SURELY)
        return like if not (general and is_general(said)) or like >= 0.75 else 0.0

    def own_names(self, wordings: Sequence[str]) -> dict[str, str]:
        """Which of the scoreboard's metrics each wording means, each metric once; what means none is left out."""
        scored = sorted(
            ((self.likeness(said, name), -at, said, name) for said in wordings for at, name in enumerate(self.own)),
            reverse=True,
        )
        found: dict[str, str] = {}
        for like, _, said, name in scored:
            enough = SLIGHTLY if any(other in self.shared for other in found.values()) else SURELY
            if like >= enough and said not in found and name not in found.values():
                found[said] = name
        return found


def _one_family(one: str, other: str) -> bool:
    return any(one in family and other in family for family in _ONE_FAMILY)


_WIDE = re.compile(r"contracts?|orders?|signatures|wins")
_SAYS_NO_MORE = frozenset(
    content_words(
        "new signed total value number count won closed net all more our under per quarter month year annual quarterly monthly intake entry book volume"
    )
)


def _of_something_else(said: str, matched: str) -> bool:
    """A wide word with a noun beside it names something of the company's own: "homes under contract" are no bookings."""
    if not _WIDE.fullmatch(matched.removeprefix("new ").removeprefix("signed ")):
        return False
    return bool(content_words(said) - content_words(matched) - _SAYS_NO_MORE)


def general_name(said: str) -> str | None:
    """The catalogue's name for these words: the longest match, or None."""
    found = [
        (match.end() - match.start(), -order, name)
        for order, (name, pattern) in enumerate(PATTERNS)
        for match in [pattern.search(said)]
        if match and not _of_something_else(said, match[0])
    ]
    return max(found)[2] if found else None


def is_general(said: str) -> bool:
    """The words are a metric of the catalogue and nothing more."""
    return any(pattern.fullmatch(said) for _, pattern in PATTERNS)


def read_numbers(answer: Answer, catalogue: MetricCatalogue) -> NamedNumbers:
    """The metrics of one answer, in the order in which they were named."""
    text = " ".join(answer.answer.lower().replace("’", "'").split())
    wordings = _wordings(text)
    own = catalogue.own_names([bare for _, bare, _ in wordings])
    named: dict[str, str] = {}
    known: set[str] = set()
    for part, bare, talk in wordings:
        ours, general = own.get(bare), general_name(bare) or general_name(part)
        if talk and not ours and not (general and (is_general(bare) or is_general(part))):
            continue
        turned = _BECOMES.search(part)
        name = ours or (f"{turned['from']} to {turned['to']} conversion" if turned else None) or general
        name = name or (bare if _is_a_name(bare) else None)
        if name is not None and name not in named:
            named[name] = part
            known |= {name} if ours or general else set()
    unable = len(named) < THREE and bool(UNABLE.search(text))
    return NamedNumbers(
        answer.respondent_id,
        answer.team,
        answer.level,
        answer.answer,
        tuple(named),
        unable=unable,
        words=tuple(named.values()),
        known=frozenset(known),
    )


def _wordings(text: str) -> list[tuple[str, str, bool]]:
    """Each part as typed, bare of what leads in, and whether its sentence talks about the numbers more than it names them."""
    found: list[tuple[str, str, bool]] = []
    for at, sentence in enumerate(_SENTENCES.split(text)):
        talk = bool(_TALK.search(sentence)) and (at > 0 or len(_PARTS.split(sentence)) < THREE)
        for piece in _PARTS.split(sentence):
            part = piece.strip(" \"'()")
            bare = _LEAD_IN.sub("", part)
            bare = (bare if _ASKED.match(part) else _TAIL.sub("", bare)).strip()
            if bare and re.search(r"[a-z]", bare):
                found.append((part, bare, talk))
    return _joined(found)


def _joined(found: list[tuple[str, str, bool]]) -> list[tuple[str, str, bool]]:
    """The parts with "pipeline in food and logistics" kept as one where there would be more than three."""
    for first, second in pairwise(found):
        lone = " " not in second[1] and general_name(second[1]) is None
        if len(found) > THREE and lone and re.search(r" (?:in|across) \w+$", first[1]):
            joined = (f"{first[0]} and {second[0]}", f"{first[1]} and {second[1]}", first[2])
            at = found.index(first)
            return [*found[:at], joined, *found[at + 2 :]]
    return found


def same_metric(one: str, other: str, embedder: Embedder | None = None) -> bool:
    """Two names of metrics that nobody defined mean one thing where each explains most of the other."""
    alike = likeness_of_words(embedder)
    return min(metric_likeness(one, other, alike), metric_likeness(other, one, alike)) >= SAME_THING


def in_one_wording(
    theirs: Sequence[str], ours: Sequence[str], known: frozenset[str], embedder: Embedder | None = None
) -> list[str]:
    """Our names, with those that nobody defined called as they call them where they mean the same."""
    unmatched = [name for name in theirs if name not in ours and name not in known]
    found: list[str] = []
    for name in ours:
        twin = None
        if name not in theirs and name not in known:
            twin = next((other for other in unmatched if same_metric(name, other, embedder)), None)
        found.append(twin or name)
        if twin:
            unmatched.remove(twin)
    return found


def _is_a_name(part: str) -> bool:
    """A short noun phrase of a metric that nobody knows here: no person, no verb of saying, at least one word with meaning."""
    words = re.sub(r"\b(?:we|that|is|are|get|gets|got)\b ?", "", part).split()
    rest = " ".join(words)
    return (
        1 <= len(words) <= 7 and bool(metric_words(rest)) and not _NOT_A_NAME.search(rest) and not UNABLE.search(part)
    )


def leaders_agree_on_numbers(named: Sequence[NamedNumbers], survey: Survey, catalogue: MetricCatalogue) -> Verdict:
    """Yes where the leaders of marketing and of sales name the same three; unclear where too few answered or only unknown names tell them apart."""
    ids = {question.id for question in asks(survey, "three_numbers")}
    leading = [said for said in named if said.level == "leader" and said.team in {"marketing", "sales"}]
    answers = tuple(
        a for a in survey.answers if a.question_id in ids and a.level == "leader" and a.team in {"marketing", "sales"}
    )
    marketing = [said for said in leading if said.team == "marketing"]
    sales = [said for said in leading if said.team == "sales"]
    if not marketing or not sales:
        return Verdict("unclear", "No leader of marketing or no leader of sales named the numbers.", answers)
    known = frozenset().union(*(said.known for said in leading))
    theirs = _names(marketing)
    ours = in_one_wording(theirs, _names(sales), known, catalogue.embedder)
    both = [name for name in theirs if name in ours]
    says = (
        f"Marketing says {_list(theirs)}; sales says {_list(ours)}; {len(both)} in common{_against(both, catalogue)}."
    )
    if len(both) >= THREE:
        return Verdict("yes", says, answers)
    unexplained = [name for name in {*theirs, *ours} - set(both) if name not in known]
    if len(both) == 2 and len(theirs) == len(ours) == THREE and len(unexplained) == 2:
        return Verdict("unclear", f"{says} The third is called by names that nobody defined.", answers)
    return Verdict("no", says, answers)


def _names(group: Sequence[NamedNumbers]) -> list[str]:
    return list(dict.fromkeys(name for said in group for name in said.names))


def _list(names: Sequence[str]) -> str:
    return ", ".join(names) or "none"


def _against(both: Sequence[str], catalogue: MetricCatalogue) -> str:
    if not catalogue.shared:
        return ""
    kept = sum(name in catalogue.shared for name in both)
    return f", {kept} of the scoreboard's {len(catalogue.shared)} named by both"
