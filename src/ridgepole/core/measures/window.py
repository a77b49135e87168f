"""Over which time a measure is counted, and up to when anything is known."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.kernel.period import Period, day_of, end_of_day, start_of_day
from ridgepole.core.ledger.tables import BY_NAME

if TYPE_CHECKING:
    from ridgepole.core.agreements.agreement import Agreement
    from ridgepole.core.measures.measurement import Asked

FIRST_MONTH, LAST_MONTH = date(1900, 1, 1), date(2200, 1, 1)
BUILT_IN = "no agreement: built-in definition"


def known_until(asked: Asked) -> int:
    """The end of the day that is asked about: nothing at or after it is read."""
    return end_of_day(asked.as_of, asked.time_zone)


def period_of(asked: Asked, *tables: str) -> Period:
    """The period that was asked for, cut at `known_until`; else from the first row of `tables` on."""
    until = known_until(asked)
    if asked.period is not None:
        end = min(asked.period.end_s, until)
        return Period(min(asked.period.start_s, end), end)
    firsts: list[int] = []
    for table in tables:
        time = BY_NAME[table].time
        # without WHERE: the least of a whole column stands in the file, and is not looked for
        row = asked.ledger.query(f'SELECT MIN("{time}") AS first_s FROM {table}')
        if row and row[0]["first_s"] is not None:
            firsts.append(int(row[0]["first_s"]))
    return Period(min([until, *firsts]), until)


def months_of(period: Period, time_zone: str) -> list[tuple[str, int, int]]:
    """Calendar months that the period touches: label, first second, first second of the next one.

    From 1900 up to 2200: a wrong date, or a period from the year 1 on, asks for no list of 24,000 months.
    """
    if period.end_s <= period.start_s:
        return []
    first_s = max(period.start_s, start_of_day(FIRST_MONTH, time_zone))
    end_s = min(period.end_s, start_of_day(LAST_MONTH, time_zone))
    first = day_of(min(first_s, end_s), time_zone).replace(day=1)
    found = []
    while (start := start_of_day(first, time_zone)) < end_s:
        following = _next_month(first)
        found.append((f"{first:%Y-%m}", start, start_of_day(following, time_zone)))
        first = following
    return found


def month_case(column: str, period: Period, time_zone: str) -> str:
    """A CASE that names the calendar month of an instant in the company's zone, with no date function of any engine."""
    months = months_of(period, time_zone)
    if not months:
        return "'(empty)'"
    whens = " ".join(f"WHEN {column} < {end} THEN '{label}'" for label, _, end in months)
    return (
        f"CASE WHEN {column} IS NULL THEN '(empty)' WHEN {column} < {months[0][1]} THEN '(earlier)' "
        f"{whens} ELSE '(later)' END"
    )


def standing_on(document: Agreement | None) -> str:
    """How a number names the agreement behind its definition."""
    if document is None:
        return BUILT_IN
    return document.name if document.is_signed else f"{document.name}, not signed by both teams"


def _next_month(first: date) -> date:
    return first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)


def watched_until(asked: Asked) -> int:
    """When watching ended: the end of the day asked about, or of the last day on which anything is recorded, if that is earlier.

    An export of 2018 that is read today says nothing of the years since: its open deals were watched until the export, not until now.
    """
    until = known_until(asked)
    lasts = [
        asked.ledger.query(
            f"SELECT MAX({column}) AS last_s FROM {table} WHERE {column} < :until{also}", {"until": until}
        )
        for table, column, also in (
            ("opportunities", "created_at", ""),
            ("opportunities", "closed_at", " AND outcome IN ('won', 'lost')"),
            ("people", "created_at", ""),
            ("touches", "at", ""),
            ("lifecycle", "entered_at", ""),
            ("handoffs", "at", ""),
        )
    ]
    seen = [int(rows[0]["last_s"]) for rows in lasts if rows and rows[0]["last_s"] is not None]
    return min(until, end_of_day(day_of(max(seen), asked.time_zone), asked.time_zone)) if seen else until


def day_numbers(instants: NDArray[np.int64], time_zone: str) -> NDArray[np.int64]:
    """Running numbers of the calendar days of instants in a zone: their differences are days as people count them."""
    if not instants.size:
        return instants
    first, last = day_of(int(instants.min()), time_zone), day_of(int(instants.max()), time_zone)
    starts = [start_of_day(first + timedelta(days=i), time_zone) for i in range((last - first).days + 1)]
    return np.asarray(np.searchsorted(np.array(starts, dtype=np.int64), instants, side="right"), dtype=np.int64)
