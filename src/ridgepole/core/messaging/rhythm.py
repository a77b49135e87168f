"""How often a thing is done: "every 25th wash", "once a month". A statement on the same thing with another rhythm departs; what is paid has its own rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, words_of

_DAYS: Final = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4, "quarter": 91.3, "half-year": 182.6, "season": 91.3, "year": 365.25}  # fmt: skip
_ONES: Final = {"a": 1, "an": 1, "one": 1, "once": 1, "twice": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "second": 2, "third": 3, "fourth": 4, "other": 2}  # fmt: skip
_N: Final = rf"(?:\d+|{'|'.join(_ONES)})"
_UNIT: Final = r"(?P<unit>day|week|fortnight|month|quarter|half-year|season|year)s?\b"
_TIMES: Final = AnyCase(
    rf"\b(?P<times>once|twice|(?:{_N}) times)\s(?:a|an|per|each|every|in a|in the)\s(?P<unit>day|week|fortnight|month|quarter|half-year|season|year)\b"
    rf"|\bevery\s(?:(?P<every>{_N})\s)?(?P<unit2>day|week|fortnight|month|quarter|half-year|season|year|spring|summer|autumn|winter|morning|night|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b"
    rf"|\b(?:each|again each) (?P<unit3>day|week|month|quarter|year|spring|summer|autumn|winter|morning|night)\b"
    r"|\b(?P<ly>daily|nightly|weekly|fortnightly|monthly|quarterly|half-yearly|six-monthly|yearly|annual|annually|seasonal|seasonally)\b",
)
_LY: Final = {"daily": 1.0, "nightly": 1.0, "weekly": 7.0, "fortnightly": 14.0, "monthly": 30.4, "quarterly": 91.3, "half-yearly": 182.6, "six-monthly": 182.6, "yearly": 365.25, "annual": 365.25, "annually": 365.25, "seasonal": 91.3, "seasonally": 91.3}  # fmt: skip
_NTH: Final = AnyCase(r"\b(?:every|each)\s(?P<n>\d[\d,.]*)(?:st|nd|rd|th)?\s(?P<what>[a-z]+)\b(?<!days)(?<!weeks)(?<!months)(?<!years)(?<!hours)(?<!minutes)(?<!day)(?<!hour)")  # fmt: skip
_SERIES: Final = AnyCase(r"\b(?P<what>[a-z]+)\s(?P<first>\d+),?\s(?:then|again)(?: again)? at (?P<second>\d+)\b")  # fmt: skip
_PAID: Final = AnyCase(
    r"\b(?:pay\w*|paid|invoic\w*|bill(?:s|ed|ing)?|fees?|prices?|priced|rent(?:al|s)?|rate|charge[ds]?|instal\w+|cost\w*|adjust\w*|index|subscription|settled|minimum|per|discount|term|renew\w*|notice|salary|saves?|fell|rose|growth|turnover)\b|[€£$]",
)
_CLAUSE: Final = re.compile(r"[;:.!?—–]\s|,\s")
_LOOSE: Final = frozenset(stem_of(w) for w in "day week month quarter year time once twice season customer client site report every each own new work company people morning night".split())  # noqa: SIM905  # fmt: skip


FEW: Final = 3
_COUNTED: Final = frozenset(stem_of(w) for w in ("cycle", "wash", "use", "run", "hour", "shift", "trip", "operation"))


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`every` is the distance between two times, in days, or in `unit` where a count of something is meant."""

    every: float
    unit: str
    start: int
    end: int


def rhythms_in(text: str) -> list[Rhythm]:
    """All rhythms that a text names, outside what is paid."""
    found = []
    for m in _TIMES.finditer(text):
        if m["ly"]:
            days = _LY[m["ly"].lower()]
        elif m["unit"]:
            times = m["times"].lower().split()[0]
            days = _DAYS[m["unit"].lower()] / (_ONES.get(times) or float(times))
        else:
            unit = (m["unit2"] or m["unit3"]).lower()
            base = _DAYS.get(
                unit, 1.0 if unit in {"morning", "night", "evening"} else 7.0 if unit.endswith("day") else 365.25
            )
            every = (m["every"] or "one").lower()
            days = base * (_ONES.get(every) or float(every))
        found.append(Rhythm(days, "days", m.start(), m.end()))
    found += [
        Rhythm(float(re.sub(r"[.,]", "", m["n"])), stem_of(m["what"].lower()), m.start(), m.end())
        for m in _NTH.finditer(text)
    ]
    found += [Rhythm(float(m["second"]) - float(m["first"]), stem_of(m["what"].lower()), m.start(), m.end()) for m in _SERIES.finditer(text) if float(m["second"]) == 2 * float(m["first"])]  # fmt: skip
    return found


def _clause(text: str, start: int, end: int) -> str:
    opens = max((m.end() for m in _CLAUSE.finditer(text, 0, start)), default=0)
    return text[opens : next((m.start() for m in _CLAUSE.finditer(text, end)), len(text))]


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem_of(w) for w in words_of(text) if w not in EMPTY_WORDS) - _LOOSE


@dataclass(frozen=True)
class AgreedRhythms:
    """Compiled once from what we say; a thing with two rhythms in the framework has none to compare."""

    frame: Frame

    @cached_property
    def compiled(self) -> tuple[tuple[Line, Rhythm, frozenset[str]], ...]:
        """Each rhythm with its line and the words of its clause."""
        found = []
        lines = [self.frame.lines[i] for i in self.frame.rows("says") if self.frame.lines[i].clause != "positioning"]
        for line in lines:
            for rhythm in rhythms_in(line.text):
                clause = _clause(line.text, rhythm.start, rhythm.end)
                stems = frozenset(
                    stem for stem in _stems(clause) if sum(stem in other.stems for other in self.frame.lines) <= FEW
                )
                if stems and not _PAID.search(clause):
                    found.append((line, rhythm, stems))
        return tuple(found)

    def departing(self, statement: Statement) -> Iterator[Departure]:
        """At most one departure: the same thing in another rhythm; more often than agreed is another rhythm as well."""
        if not self.compiled or not statement.is_ours or statement.kind in {"case_study", "battlecard"}:
            return
        text = statement.meaning
        if customers_in(text, self.frame.names.customers):
            return
        told = rhythms_in(text)
        for rhythm in told if len(told) == 1 else ():
            clause = _clause(text, rhythm.start, rhythm.end)
            if _PAID.search(clause) or not is_meant(text, rhythm.start, rhythm.end):
                continue
            around = _stems(clause) | (_stems(statement.context) if rhythm.unit != "days" else frozenset())
            alike = [
                (line, agreed) for line, agreed, stems in self.compiled if _is_of_it(rhythm, agreed, stems, around)
            ]
            if alike and all(max(rhythm.every, a.every) > 1.3 * min(rhythm.every, a.every) for _, a in alike):
                line = alike[0][0]
                yield Departure(
                    statement, "compliance" if rhythm.unit != "days" else "capability", line.clause, f'names another rhythm than agreed: "{line.text}"', "high", 0.82, f"rhythm:{line.text}",
                    side="other", start=rhythm.start, end=rhythm.end, agreed=line.text,
                )  # fmt: skip
                return


def _is_of_it(rhythm: Rhythm, agreed: Rhythm, stems: frozenset[str], around: frozenset[str]) -> bool:
    """Both are counted in days, of a thing that they share; or both in a count of other things."""
    if rhythm.unit == "days" or agreed.unit == "days":
        return rhythm.unit == agreed.unit and bool(stems & around)
    return rhythm.unit == agreed.unit or {rhythm.unit, agreed.unit} <= _COUNTED
