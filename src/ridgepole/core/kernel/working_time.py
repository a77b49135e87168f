"""Working time: how long a calendar was open between two instants, and when a promise of so many open seconds falls due.

An instant is open when the wall clock of the calendar's zone stands inside an opening interval. Everything is summed over UTC intervals, so an hour
that the clocks repeat counts twice and an hour that they skip counts not at all. Adding a timedelta to an aware datetime is wall-clock arithmetic and
gets most deadlines across a change of clocks wrong.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.kernel.errors import RidgepoleError

Minutes = tuple[int, int]
"""An opening interval of a day, [opens, closes) in minutes of the wall clock; `closes` above 1,440 runs into the next day."""

DAY_S = 86_400
_EPOCH = date(1970, 1, 1)
_FIRST_YEAR, _LAST_YEAR = 2, 9_998


class NeverOpenError(RidgepoleError):
    """The calendar does not open again, so nothing that is counted in its time can ever fall due."""


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """A working calendar as agreed: seven days of intervals (Monday first), closed holidays, and days with hours of their own.

    `overrides` win over `holidays`, which win over `weekly`. An interval that runs past midnight belongs to the day on which it opens.
    """

    time_zone: str
    weekly: tuple[tuple[Minutes, ...], ...]
    holidays: frozenset[date] = frozenset()
    overrides: tuple[tuple[date, tuple[Minutes, ...]], ...] = ()

    def __post_init__(self) -> None:
        if len(self.weekly) != 7:
            raise ValueError("seven days of opening hours are needed, Monday first")
        for opens, closes in [i for day in self.weekly for i in day] + [i for _, day in self.overrides for i in day]:
            if not (0 <= opens < closes <= opens + 1_440 and opens < 1_440):
                raise ValueError(f"opening interval {opens}-{closes} is not within a day")

    def on(self, day: date) -> tuple[Minutes, ...]:
        """The intervals that open on that day."""
        special = dict(self.overrides).get(day)
        if special is not None:
            return special
        return () if day in self.holidays else self.weekly[day.weekday()]


@dataclass(frozen=True, slots=True)
class _Year:
    """Disjoint, sorted open intervals of one UTC year; `before[i]` are the open seconds before interval i."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    before: tuple[int, ...]

    @property
    def open_s(self) -> int:
        return self.before[-1]

    def until(self, at_s: int) -> int:
        """Open seconds of this year before `at_s`."""
        index = bisect_right(self.starts, at_s) - 1
        return 0 if index < 0 else self.before[index] + min(at_s, self.ends[index]) - self.starts[index]

    def reached(self, open_s: int) -> int:
        """The first instant of this year with `open_s` open seconds before it; 0 < open_s <= self.open_s."""
        index = bisect_left(self.before, open_s) - 1
        return self.starts[index] + open_s - self.before[index]


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """Arithmetic in the open time of one calendar. All instants are integer UTC seconds, all durations integer seconds."""

    hours: OpeningHours

    def open_seconds(self, start_s: int, end_s: int) -> int:
        """Open seconds in [start_s, end_s); 0 where `end_s` does not lie after `start_s`."""
        if end_s <= start_s:
            return 0
        first, last = _year_number(start_s), _year_number(end_s)
        whole = sum(_year(self.hours, year).open_s for year in range(first, last))
        return whole + _year(self.hours, last).until(end_s) - _year(self.hours, first).until(start_s)

    def add(self, start_s: int, seconds: int) -> int:
        """The first instant by which `seconds` open seconds have passed since `start_s`; `start_s` itself for 0.

        Raises NeverOpenError where the calendar does not open for so long again.
        """
        if seconds <= 0:
            return start_s
        year = _year_number(start_s)
        wanted = seconds + _year(self.hours, year).until(start_s)
        while wanted > _year(self.hours, year).open_s:
            wanted -= _year(self.hours, year).open_s
            year += 1
            if year > self._last_open_year():
                raise NeverOpenError(
                    "the working calendar does not open again, so the deadline cannot be reached",
                    hint="give `hours` at least one weekday with an interval",
                )
        return _year(self.hours, year).reached(wanted)

    def is_open(self, at_s: int) -> bool:
        """Whether the calendar is open at that instant; the closing instant is not."""
        year = _year(self.hours, _year_number(at_s))
        index = bisect_right(year.starts, at_s) - 1
        return index >= 0 and at_s < year.ends[index]

    def intervals(self, start_s: int, end_s: int) -> tuple[tuple[int, int], ...]:
        """The open UTC intervals within [start_s, end_s), disjoint and in order: what an engine loads as a table."""
        found: list[tuple[int, int]] = []
        for number in range(_year_number(start_s), _year_number(max(start_s, end_s)) + 1):
            year = _year(self.hours, number)
            clipped = ((max(a, start_s), min(b, end_s)) for a, b in zip(year.starts, year.ends, strict=True))
            found += [(a, b) for a, b in clipped if a < b]
        return tuple(_merged(found))

    def open_seconds_each(self, starts_s: NDArray[np.int64], ends_s: NDArray[np.int64]) -> NDArray[np.int64]:
        """`open_seconds` for arrays of one shape; 0 where an end does not lie after its start."""
        starts, ends = np.asarray(starts_s, dtype=np.int64), np.asarray(ends_s, dtype=np.int64)
        if not starts.size:
            return np.zeros(starts.shape, dtype=np.int64)
        table = self._table(int(starts.min()), int(max(starts.max(), ends.max())))
        passed: NDArray[np.int64] = np.maximum(_until(table, ends) - _until(table, starts), 0)
        return passed

    def add_each(self, starts_s: NDArray[np.int64], seconds: NDArray[np.int64] | int) -> NDArray[np.int64]:
        """`add` for an array of starts and one duration or as many."""
        starts = np.asarray(starts_s, dtype=np.int64)
        wanted = np.broadcast_to(np.asarray(seconds, dtype=np.int64), starts.shape)
        if not starts.size:
            return starts.copy()
        latest = self.add(int(starts.max()), int(max(wanted.max(), 0)))
        table = self._table(int(starts.min()), latest)
        opens, before = table[0], table[2]
        reached = _until(table, starts) + wanted
        index = np.maximum(np.searchsorted(before, reached, side="left") - 1, 0)
        index = np.minimum(index, max(len(opens) - 1, 0))
        due = opens[index] + reached - before[index] if len(opens) else starts
        reached_at: NDArray[np.int64] = np.where(wanted <= 0, starts, due)
        return reached_at

    def _last_open_year(self) -> int:
        if any(self.hours.weekly):
            return _LAST_YEAR
        return max((day.year + 1 for day, intervals in self.hours.overrides if intervals), default=0)

    def _table(self, start_s: int, end_s: int) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Starts, ends and open seconds before, over whole years around [start_s, end_s]."""
        years = [_year(self.hours, n) for n in range(_year_number(start_s), _year_number(end_s) + 1)]
        opens = np.array([s for year in years for s in year.starts], dtype=np.int64)
        closes = np.array([s for year in years for s in year.ends], dtype=np.int64)
        return opens, closes, np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(closes - opens)])


def _until(
    table: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]], at_s: NDArray[np.int64]
) -> NDArray[np.int64]:
    opens, closes, before = table
    if not len(opens):
        return np.zeros(at_s.shape, dtype=np.int64)
    index = np.searchsorted(opens, at_s, side="right") - 1
    known = np.maximum(index, 0)
    open_s = before[known] + np.minimum(at_s, closes[known]) - opens[known]
    return np.where(index < 0, 0, open_s).astype(np.int64)


def _year_number(at_s: int) -> int:
    """The UTC year of an instant, kept within the years that Python's calendar can reckon."""
    earliest, latest = _year_start(_FIRST_YEAR), _year_start(_LAST_YEAR)
    return (_EPOCH + timedelta(seconds=min(max(at_s, earliest), latest))).year


def _year_start(year: int) -> int:
    return (date(year, 1, 1) - _EPOCH).days * DAY_S


@lru_cache(maxsize=1_024)
def _year(hours: OpeningHours, year: int) -> _Year:
    start_s, end_s = _year_start(year), _year_start(year + 1)
    special = dict(hours.overrides)
    found: list[tuple[int, int]] = []
    for from_s, until_s, offset_s in _offsets(hours.time_zone, start_s, end_s):
        # The day before is needed too: its last interval may run past midnight.
        for number in range((from_s + offset_s) // DAY_S - 1, (until_s + offset_s - 1) // DAY_S + 1):
            day = _EPOCH + timedelta(days=number)
            intervals = special[day] if day in special else () if day in hours.holidays else hours.weekly[day.weekday()]
            for opens, closes in intervals:
                first = max(from_s, number * DAY_S + opens * 60 - offset_s)
                last = min(until_s, number * DAY_S + closes * 60 - offset_s)
                if first < last:
                    found.append((first, last))
    merged = _merged(found)
    starts, ends = tuple(a for a, _ in merged), tuple(b for _, b in merged)
    return _Year(starts, ends, tuple(accumulate((b - a for a, b in merged), initial=0)))


def _merged(intervals: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted, with overlapping and touching intervals made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _offsets(time_zone: str, start_s: int, end_s: int) -> list[tuple[int, int, int]]:
    """Stretches [from, until) of constant offset from UTC, in seconds, that together cover [start_s, end_s)."""
    zone = ZoneInfo(time_zone)
    stretches: list[tuple[int, int, int]] = []
    from_s, offset = start_s, _offset(zone, start_s)
    for at_s in [*range(start_s + DAY_S, end_s, DAY_S), end_s]:
        while _offset(zone, at_s - 1) != offset:
            low, high = max(from_s, at_s - DAY_S - 1), at_s - 1
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if _offset(zone, middle) == offset else (low, middle)
            stretches.append((from_s, high, offset))
            from_s, offset = high, _offset(zone, high)
    return [*stretches, (from_s, end_s, offset)]


def _offset(zone: ZoneInfo, at_s: int) -> int:
    offset = datetime.fromtimestamp(at_s, tz=UTC).astimezone(zone).utcoffset()
    return int(offset.total_seconds()) if offset is not None else 0
