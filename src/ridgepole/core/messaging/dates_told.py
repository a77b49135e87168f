"""Days that a text names, and how long it is from one to the next: "Signed on 1 June. First login on 22 June" tells of three weeks."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

_MONTHS: Final = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_SHORT: Final = {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name}
_MONTH: Final = r"(?:january|february|march|april|(?-i:May)|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
_WEEKS: Final = {"first": 1, "second": 8, "third": 15, "fourth": 22, "last": 22}
_FIND: Final = re.compile(
    rf"""
    \b(?P<iso>(?P<iy>20\d\d)-(?P<im>\d\d)-(?P<id>\d\d))\b
    |\b(?P<dots>(?P<dd>\d{{1,2}})\.(?P<dm>\d{{1,2}})\.(?P<dy>20\d\d))\b
    |\b(?P<part>(?P<pw>end|last\sday|close|middle|mid|beginning|start|(?P<week>first|second|third|fourth|last)\sweek)[\s-](?:of\s)?(?P<pm>{_MONTH})(?:\s(?P<py>20\d\d))?)\b
    |\b(?P<day>(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m>{_MONTH})(?:,?\s(?P<y>20\d\d))?)\b
    |\b(?P<us>(?P<um>{_MONTH})\s(?P<ud>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<uy>20\d\d))?)(?![\d:.])\b
    |\bthe\s(?P<nth>(?P<n>\d{{1,2}})(?:st|nd|rd|th))\b(?!\s(?:of\s(?!the\smonth)|century|floor|time|edition|\w+\sof))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANY_YEAR: Final = re.compile(r"\b(20\d\d)\b")


@dataclass(frozen=True, slots=True)
class DayTold:
    """A day, or the days from `first` to `last` that the words allow, and where they stand."""

    first: date
    last: date
    start: int
    end: int


def days_told(text: str) -> tuple[DayTold, ...]:
    """In order. A year that is not said is that of the day before it, or the next one where the day would lie before; a day of no month is of the month before it."""
    year_said = _ANY_YEAR.search(text)
    year = int(year_said[1]) if year_said else 2026
    found: list[DayTold] = []
    for match in _FIND.finditer(text):
        told = _read(match, found[-1].first if found else None, year)
        if told is not None:
            found.append(told)
    return tuple(found)


def spans_told(text: str) -> Iterator[tuple[DayTold, DayTold, int, int]]:
    """Each pair of neighbouring days with the least and the most days that lie between them."""
    for earlier, later in pairwise(days_told(text)):
        least, most = (later.first - earlier.last).days, (later.last - earlier.first).days
        if most > 0:
            yield earlier, later, max(least, 0), most


def _read(match: re.Match[str], before: date | None, year: int) -> DayTold | None:
    if match["nth"]:
        return _day_of_no_month(match, before)
    said = match["iy"] or match["dy"] or match["py"] or match["y"] or match["uy"]
    month = _month(match)
    if month is None:
        return None
    own = int(said) if said else before.year if before else year
    days = _days(match, own, month)
    if days is None:
        return None
    if not said and before is not None and days[0] < before and (before - days[0]).days > 31:
        days = _days(match, own + 1, month) or days
    return DayTold(*days, match.start(), match.end())


def _month(match: re.Match[str]) -> int | None:
    if match["iso"] or match["dots"]:
        number = int(match["im"] or match["dm"])
        return number if 1 <= number <= 12 else None
    name = (match["pm"] or match["m"] or match["um"]).lower().rstrip(".")
    return _MONTHS.get(name) or _SHORT.get(name[:3])


def _days(match: re.Match[str], year: int, month: int) -> tuple[date, date] | None:
    last = calendar.monthrange(year, month)[1]
    if match["part"]:
        word = match["pw"].lower()
        if match["week"]:
            first = _WEEKS[match["week"].lower()]
            return date(year, month, first), date(year, month, min(first + 6, last))
        if word in {"end", "close", "last day"}:
            return date(year, month, last - (0 if word == "last day" else 3)), date(year, month, last)
        return (
            (date(year, month, 12), date(year, month, 18))
            if word.startswith("mid")
            else (date(year, month, 1), date(year, month, 5))
        )
    day = int(match["id"] or match["dd"] or match["d"] or match["ud"])
    return (date(year, month, day), date(year, month, day)) if 1 <= day <= last else None


def _day_of_no_month(match: re.Match[str], before: date | None) -> DayTold | None:
    day = int(match["n"])
    if before is None or not 1 <= day <= 31:
        return None
    at = before
    while at.day != day and (at - before).days <= 62:
        at += timedelta(days=1)
    return DayTold(at, at, match.start(), match.end()) if at.day == day else None
