"""What the framework says that we are not ("not a forwarder", "heat, not boilers"), and what a rival claims for itself; statements that say it of us."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, stems_of, words_of

_ALIKE: Final = (
    "broker intermediary middleman agent", "bank lender", "agency bureau", "consultancy consultant adviser advisor consulting", "manufacturer maker producer factory", "dealer reseller retailer shop store",
    "forwarder carrier haulier shipper", "insurer underwriter insurance", "temp staffing", "marketplace exchange", "charity foundation", "school academy college", "hospital clinic", "restaurant eatery", "auditor inspector", "hotel hostel",
    "builder contractor", "supermarket discounter", "lawyer solicitor attorney", "landlord letting", "courier", "publisher", "wholesaler distributor", "startup start-up", "monopoly", "franchise chain",
)  # fmt: skip
_GROUP: Final = {stem_of(w): f"~{group.split()[0]}" for group in _ALIKE for w in group.split()}
_WE_ARE_NOT: Final = AnyCase(
    r"\b(?:(?:we|it|this) (?:are|is)|[A-Z]\w+ is|we['’]re|we (?:do not|don['’]t) (?:act as|become|play))\s(?:not|never|neither|no)?\s?((?:an?|the|your|nor|or|neither)\s[^.;:!?,]+)"
)
_DENIED: Final = AnyCase(r"\b(?:not|never|neither|no longer)\b|n['’]t\b")
_WE_ARE: Final = re.compile(
    r"(?i:\b(?:we (?:are|act as|serve as|work as|become)|we['’]re|as (?:your|the|an?)|think of us as|call us|consider us|(?:see|use|treat) us as|(?:i am|i['’]m|speaking for|welcome to))(?: \w+ly| also| now| simply| just)?)\s(?:an?|the|your)?\s?((?:[\w-]+\s){0,4}[\w-]+)"
)
_AND: Final = re.compile(r"\s(?:and|or|nor|but|who|which|that|for|of|in|with|to|from)\s")
_OTHERS: Final = AnyCase(r"\b(?:their|they|them|theirs|rival|competitor|unlike)\b")
_OURS: Final = AnyCase(r"\b(?:we|we['’]\w+|our|ours|us)\b")
_PRICE: Final = AnyCase(r"\d|\b(?:price|rate|fee|cheap\w*|cost|free)\b")
_MATCHES: Final = AnyCase(
    r"\b(?:match (?:them|it|him)|so do we|we do (?:that|it|so) (?:too|as well)|as (?:they|it) do(?:es)?|same as)\b"
)
WORDS: Final = 2
MOST_OF_IT: Final = 0.6
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def _head(words: str) -> frozenset[str]:
    """The stems of a name for a trade, its head among them as a group: "licensed customs broker"."""
    part = _AND.split(f"{words.lower()} ")[0]
    return frozenset(_GROUP.get(stem_of(w), stem_of(w)) for w in words_of(part) if w not in EMPTY_WORDS)


@dataclass(frozen=True)
class WhatWeAre:
    """Compiled once from the positioning, the category and the rivals' claims."""

    frame: Frame

    @cached_property
    def _denied(self) -> tuple[tuple[Line, frozenset[str]], ...]:
        found = []
        for line in (self.frame.lines[i] for i in self.frame.rows("says", "answer")):
            for m in _WE_ARE_NOT.finditer(line.text):
                if _DENIED.search(m.group()):
                    found += [(line, _head(part)) for part in re.split(r"\b(?:nor|or|neither)\b", m[1]) if _head(part)]
        category = stems_of(self.frame.framework.category) if self.frame.framework else frozenset[str]()
        return tuple((line, head) for line, head in found if head and len(head) <= 3 and not head <= category)

    @cached_property
    def _claimed_by_rivals(self) -> tuple[tuple[Line, frozenset[str]], ...]:
        """Claims of rivals without figures, in the words that we use nowhere."""
        lines = [self.frame.lines[i] for i in self.frame.rows("rival")]
        told = [(line, line.stems - self.frame.said_now) for line in lines if not _PRICE.search(line.text)]
        return tuple((line, stems) for line, stems in told if len(stems) >= WORDS)

    @property
    def compiled(self) -> bool:
        """The framework says what we are not, or what a rival claims."""
        return bool(self._denied) or bool(self._claimed_by_rivals)

    def departing(self, statement: Statement) -> Iterator[Departure]:
        """At most one departure: we are said to be what we are not, or to do what a rival claims."""
        if not statement.is_ours or statement.kind == "case_study":
            return
        text = statement.meaning
        for m in _WE_ARE.finditer(text) if self._denied else ():
            said = _head(m[1])
            for line, head in self._denied:
                if head <= said and is_meant(text, m.start(1), m.end(1)) and not _DENIED.search(m[0]):
                    yield _departure(statement, line, m.start(1), m.end(1), "says that we are what we are not")
                    return
        if self._claimed_by_rivals and _OURS.search(text) and (not _OTHERS.search(text) or _MATCHES.search(text)):
            yield from self._as_a_rival(statement)

    def _as_a_rival(self, statement: Statement) -> Iterator[Departure]:
        """Two words of the claim, and most of them, which we use nowhere ourselves."""
        text = statement.meaning
        if self.frame.names.rival_in(text) and not _MATCHES.search(text):
            return
        for line, stems in self._claimed_by_rivals:
            shared = stems & statement.stems
            if len(shared) >= WORDS and len(shared) > MOST_OF_IT * len(stems):
                place = next(m for m in _WORD.finditer(text) if stem_of(m.group().lower()) in shared)
                if is_meant(text, place.start(), place.end()):
                    yield _departure(statement, line, place.start(), place.end(), "claims for us what a rival claims")
                    return


def _departure(statement: Statement, line: Line, start: int, end: int, why: str) -> Departure:
    return Departure(
        statement, "positioning", line.clause, f'{why}: "{line.text}"', "high", 0.82, f"identity:{line.text}", side="other", start=start, end=end, agreed=line.text
    )  # fmt: skip
