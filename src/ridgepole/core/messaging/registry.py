"""The figures that the company stands by: whose, of what, how much, over which time. Two figures conflict only where whose and what are the same."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from ridgepole.core.agreements.messaging_framework import MessagingFramework, ProofPoint
from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.names import is_a_name
from ridgepole.core.messaging.quantity import Quantity, quantities_in
from ridgepole.core.messaging.sentences import sentence_spans
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, words_of

_FIGURE_WORDS: Final = frozenset(
    stem_of(w)
    for w in """percent cent rise rose risen fell fall fallen drop dropped increase increased decrease decreased reduce reduced cut lower higher less more
    fewer shorter longer faster slower better down up average median mean month months year years week weeks day days hour hours minute minutes
    second seconds quarter quarters half third fifth within over total number figure times twice double twelve nine almost nearly about around
    today now live measured met every january february march april may june july august september october november december spring summer autumn
    winter first eur usd gbp chf working business calendar end start result level point proud whole one two three four five six seven eight ten
    eleven thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    million""".split()  # noqa: SIM905 - a word list is read, not a Python list
)
CONCEPTS: Final = {
    "term": ["term", "contract", "agreement", "bound", "duration", "commitment", "commit", "minimum", "locked"],
    "notice": ["notice", "cancel", "cancelled", "terminate", "terminated", "termination"],
    "golive": ["live", "go-live", "onboarding", "onboard", "rollout", "productive"],
    "delivery": ["arrive", "arrival", "delivery", "deliver", "delivered"],
    "guarantee": ["guarantee", "guaranteed", "warranty"],
    "availability": ["availability", "available", "uptime"],
    "wait": ["wait", "waits", "waiting", "waited", "queue"],
    "price": ["price", "prices", "costs", "cost", "fee", "charge", "tariff"],
    "response": ["response", "respond", "answer", "answers", "reply", "replies", "react"],
}  # fmt: skip
ALONE_ENOUGH: Final = frozenset(("term", "golive", "availability", "guarantee", "delivery"))
MEASURED: Final = 2
_PHRASES: Final = re.compile(r"[,;:]\s|\swith\s|\sand (?=an? |the )", re.IGNORECASE)
_BEGINNING: Final = AnyCase(
    r"\bfirst (?!month|week|year|quarter|day|half|winter|summer|time|line|[a-z]+ing\b|\d)(?=\w)"
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_IN_YEAR: Final = re.compile(
    r"\b(?:in|during|over|since|between|from|to|and|against|than in|of|for)\s(?:the\s)?(?:(?:first|second|third|fourth|last)\s(?:half|quarter)\s(?:of\s)?|[A-Z][a-z]+\s)?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(
    r"\b(?:between\s*(?:EUR|USD|GBP|CHF|[€$£])?\s*\|\s*and|from\s*(?:EUR|USD|GBP|CHF|[€$£])?\s*\|\s*to)\s",
    re.IGNORECASE,
)
_ON_ONE_CHARGE: Final = re.compile(
    r"\b(?:on|per|with) (?:one|a|a single|one single|each|every) (?:battery )?charge\b", re.IGNORECASE
)
_CONCEPT_OF: Final = {stem_of(word): name for name, members in CONCEPTS.items() for word in members}


@dataclass(frozen=True)
class Figure:
    """One agreed figure. `metric` are stems of what is measured; `whose` is a customer's name, or empty for the company as a whole or its typical customer; `years` are those of its source."""

    clause: str
    text: str
    quantity: Quantity
    metric: frozenset[str]
    whose: str = ""
    also: tuple[Quantity, ...] = ()
    years: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """Tells figures of one clause apart."""
        return f"{self.clause}:{self.quantity.nature}:{self.quantity.value:g}:{self.text}"


def metric_of(text: str, leave_out: str = "") -> frozenset[str]:
    """Stems of what is measured: no numbers, no words of change or time, no name of whose it is; usual concepts brought to one name."""
    text = _ON_ONE_CHARGE.sub("battery", text)
    names = {stem_of(w) for w in words_of(leave_out)}
    stems = {stem_of(w) for w in words_of(text) if w not in EMPTY_WORDS and not w[0].isdigit()}
    begins = {"golive"} if _BEGINNING.search(text) else set()
    return frozenset({_CONCEPT_OF.get(stem, stem) for stem in stems - _FIGURE_WORDS - names} | begins)


def without_its_period(text: str, figure: Figure) -> str:
    """The text without the years of the figure's own source, which are no other period."""
    return _IN_YEAR.sub(lambda m: " " if m[1] in figure.years else m[0], text) if figure.years else text


def figures_of(framework: MessagingFramework | None) -> tuple[Figure, ...]:
    """Proof points, then the figures in the commercial model."""
    if framework is None:
        return ()
    found = [figure for proof in framework.proof_points for figure in _of_proof(proof)]
    for start, end in sentence_spans(framework.commercial_model.says):
        sentence = framework.commercial_model.says[start:end]
        found.extend(_of_term(sentence))
    return tuple(found)


def _of_proof(proof: ProofPoint) -> Iterator[Figure]:
    whose = proof.customer if is_a_name(proof.customer) else ""
    stated = quantities_in(proof.figure) or quantities_in(proof.claim)[:1]
    also = (*quantities_in(proof.claim), *quantities_in(proof.source))
    metric = metric_of(proof.claim, proof.customer if whose else "")
    years = frozenset(_YEAR.findall(f"{proof.claim} {proof.source}"))
    for quantity in stated:
        if quantity.nature == "count" and not quantity.unit:
            same = next((q for q in also if q.nature == "count" and q.value == quantity.value and q.unit), None)
            yield Figure(proof.id, proof.claim, same or quantity, metric, whose, also, years)
        else:
            yield Figure(proof.id, proof.claim, quantity, metric, whose, also, years)
    said = {(q.nature, round(q.value, 6)) for q in stated}
    for quantity in quantities_in(proof.claim):
        if (
            (quantity.nature, round(quantity.value, 6)) not in said
            and quantity.nature in {"count", "percent"}
            and quantity.value >= 2
            and quantity.unit
        ):
            yield Figure(proof.id, proof.claim, quantity, metric_of(quantity.unit), whose, also, years)


def _of_term(sentence: str) -> Iterator[Figure]:
    parts = re.split(r"\s+and (?=(?:can|may|\d|then))|;\s+", sentence)
    for part in parts:
        for quantity in quantities_in(part):
            if quantity.nature in {"duration", "money"}:
                yield Figure(
                    "commercial_model",
                    part,
                    _range_with(part, quantity),
                    _metric_near(part, quantity),
                    "",
                    quantities_in(sentence),
                )


def _range_with(part: str, quantity: Quantity) -> Quantity:
    """Of "between 4,800 and 11,500" either end stands for all that lies between."""
    ends = [q for q in quantities_in(part) if (q.nature, q.unit) == (quantity.nature, quantity.unit)]
    for low, high in itertools.pairwise(ends):
        if quantity in {low, high} and _RANGE.search(part[: low.start] + "|" + part[low.end : high.start]):
            return replace(quantity, low=low.low, high=high.high)
    return quantity


def _metric_near(part: str, quantity: Quantity) -> frozenset[str]:
    """What one of several quantities of a sentence measures is said in its own phrase: "and a warranty of 36 months on parts and labour"."""
    if len(quantities_in(part)) > 1:
        ends = [0, *(m.start() for m in _PHRASES.finditer(part)), len(part)]
        for start, end in itertools.pairwise(ends):
            if start <= quantity.start < end and len(metric_of(part[start:end])) >= MEASURED:
                return metric_of(part[start:end])
    return metric_of(part)
