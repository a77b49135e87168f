"""The three numbers that a respondent names (question 3), by one name each, and whether marketing's and sales' leaders name the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.survey.answer import Answer, Survey
from ridgepole.core.survey.metric_words import PATTERNS, UNABLE
from ridgepole.core.survey.pain import content_words
from ridgepole.core.survey.questions import asks
from ridgepole.core.survey.verdict import Verdict

THREE = 3
_PARTS = re.compile(
    r"\s*(?:[,;.:!?\n]+(?=\s|$)|\s/\s|\s&\s|\s\+\s|\band\b(?! (?:up|above))|\bthen\b|\bplus\b|\bas well as\b|\bor\b|(?<![\w])[-•*]\s|\b\d[.)]\s)\s*"
)
_NOT_A_NAME = re.compile(
    r"(?<![\w-])(?:i|rest|those|that's|theirs|ours|mine|dunno|er|erm|um|these|ones|we|they|you|he|she|it|them|me|us|my own|honest(?:ly)?|guess(?:ing)?|suppose|think|say|says|said|something|different|idea|sure|know|pick|name|names|each|everybody|nobody|probably|maybe|perhaps|dashboard|department|compensation|scoreboard|friday|monday|team|teams|marketing|sales)(?![\w-])"
)
_LEAD_IN = re.compile(
    r"^(?:(?:the (?:scoreboard|dashboard|board|ceo|plan) (?:says|shows|has)|the|our|my|their|a|an|number of|how many(?: of (?:those|the|our))?|how much|share of|and|first|second|third(?:ly)?|is|are|it is|they are|i (?:look at|watch|report|track|am measured on|would say|think|believe|have)|we (?:look at|track|report|have|use|are measured on)|"
    r"for (?:me|us|them|marketing|sales)(?: it is)?|mine (?:is|are)|ours (?:is|are)|officially|on paper|probably|maybe|perhaps|mostly|definitely|certainly)\s+)+"
)
_TAIL = re.compile(r"\s+(?:(?:would|might|could|will|must) be|is|are|was|i (?:suppose|think|guess))\b.*$")


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
    """Go-to-market metrics with what people call them, and the scoreboard's own names, which win."""

    shared: tuple[str, ...] = ()
    own: tuple[str, ...] = ()

    @classmethod
    def of(cls, agreements: Agreements, on: date, embedder: Embedder | None = None) -> MetricCatalogue:  # noqa: ARG003 - names are matched by words; cosines of short names mislead
        """With the scoreboard that holds on that day."""
        scoreboard = agreements.current(Scoreboard, on)
        if scoreboard is None:
            return cls()
        shared = tuple(metric.metric for metric in scoreboard.shared)
        further = [metric for person in scoreboard.people for metric in person.measured_on]
        further += [reporting.metric for reporting in scoreboard.reporting]
        return cls(shared, tuple(dict.fromkeys([*shared, *further])))

    def own_name(self, said: str) -> str | None:
        """The scoreboard's metric that these words mean, or None: at least half of them are its words, and of no other metric's as many."""
        words = content_words(said)
        if not words:
            return None
        shares = sorted(((len(words & content_words(name)) / len(words), name) for name in self.own), reverse=True)
        if not shares or shares[0][0] < 0.5 or (len(shares) > 1 and shares[1][0] == shares[0][0]):
            return None
        best = shares[0][1]
        general = general_name(said)
        return None if general is not None and general_name(best) not in {None, general} else best


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


def read_numbers(answer: Answer, catalogue: MetricCatalogue) -> NamedNumbers:
    """The metrics of one answer, in the order in which they were named."""
    text = " ".join(answer.answer.lower().replace("’", "'").split())
    named: dict[str, str] = {}
    known: set[str] = set()
    for part in filter(None, (piece.strip(" \"'()") for piece in _PARTS.split(text))):
        bare = _TAIL.sub("", _LEAD_IN.sub("", part)).strip()
        own, general = catalogue.own_name(bare), general_name(bare)
        name = own or general or (bare if _is_a_name(bare) and not _TAIL.search(part) else None)
        if name is not None and name not in named:
            named[name] = part
            known |= {name} if own or general else set()
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


TOKENS_ALIKE = 90


def same_metric(one: str, other: str) -> bool:
    """Two names of metrics that nobody defined mean one thing where their words are the same in any order and form, or one has a single word less."""
    first, second = content_words(one), content_words(other)
    if not first or not second:
        return False
    if first == second:
        return True
    small, large = sorted((first, second), key=len)
    if len(small) >= 2 and small < large and len(large) - len(small) == 1:
        return True
    return fuzz.token_sort_ratio(" ".join(sorted(first)), " ".join(sorted(second))) >= TOKENS_ALIKE


def in_one_wording(theirs: Sequence[str], ours: Sequence[str], known: frozenset[str]) -> list[str]:
    """Our names, with those that nobody defined called as they call them where they mean the same."""
    unmatched = [name for name in theirs if name not in ours and name not in known]
    found: list[str] = []
    for name in ours:
        twin = None
        if name not in theirs and name not in known:
            twin = next((other for other in unmatched if same_metric(name, other)), None)
        found.append(twin or name)
        if twin:
            unmatched.remove(twin)
    return found


def _is_a_name(part: str) -> bool:
    """A short noun phrase of a metric that nobody knows here: no person, no verb of saying, at least one word with meaning."""
    words = part.split()
    return (
        1 <= len(words) <= 5 and bool(content_words(part)) and not _NOT_A_NAME.search(part) and not UNABLE.search(part)
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
    ours = in_one_wording(theirs, _names(sales), known)
    both = [name for name in theirs if name in ours]
    says = (
        f"Marketing says {_list(theirs)}; sales says {_list(ours)}; {len(both)} in common{_against(both, catalogue)}."
    )
    if len(both) >= THREE and set(theirs) == set(ours):
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
