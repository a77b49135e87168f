"""The SLA's `calendar` as a working calendar: every accepted way to write opening hours, and a clear word about every other.

`hours` may be one text ("09:00-17:30" is Monday to Friday; "mon-thu 09:00-17:30; fri 09:00-15:00"; "24/7"), a list of such texts, or a mapping from days
("mon", "mon-fri", "sat, sun", "weekdays", or a date with hours of its own) to one interval, several, or "closed". `holidays` are days (2025-12-25), stretches of
days (2025-12-24/2025-12-26), days of every year (12-25), or shortened days (2025-12-24 09:00-12:00).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from rapidfuzz import process

from ridgepole.core.agreements.sla import WorkingHours
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.kernel.working_time import Minutes, OpeningHours

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONG = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_NUMBER = {name: n for names in (DAYS, _LONG) for n, name in enumerate(names)} | {
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
_GROUPS = {
    "weekdays": range(5),
    "weekday": range(5),
    "workdays": range(5),
    "weekend": range(5, 7),
    "weekends": range(5, 7),
    "daily": range(7),
    "every day": range(7),
    "everyday": range(7),
    "all": range(7),
}
_ALWAYS = {"24/7", "24x7", "24h", "always", "always open"}
_CLOSED = {"", "closed", "off", "none", "-", "no"}
_DASHES = re.compile(r"\s*(?:-|–|—|\bto\b|\buntil\b)\s*")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?")
_INTERVAL = re.compile(
    r"\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm)?\s*(?:-|–|—|\bto\b|\buntil\b)\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm)?"
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEARLY = re.compile(r"(?:--)?(\d{2})-(\d{2})")
_YEARS = range(1990, 2100)
_WHOLE_DAY: Minutes = (0, 1_440)
_OFFICE: Minutes = (540, 1_020)

HOURS_HINT = 'write for example `hours: {mon-fri: "09:00-17:30", sat: "10:00-12:00, 13:00-15:00"}`'


def opening_hours(calendar: WorkingHours, time_zone: str) -> OpeningHours:
    """The working calendar that an SLA agrees on; `time_zone` (the company's) holds where the calendar names none.

    Where the SLA gives no hours the built-in calendar is Monday to Friday, 09:00 to 17:00: say so beside every number that stands on it.
    Raises BadInputError naming the part that cannot be read.
    """
    zone = _zone(calendar.time_zone or time_zone)
    weekly: dict[int, tuple[Minutes, ...]] = {}
    special: dict[date, tuple[Minutes, ...]] = {}
    if calendar.hours is None:
        weekly = dict.fromkeys(range(5), (_OFFICE,))
    else:
        _read_hours(calendar.hours, weekly, special)
    holidays: set[date] = set()
    for text in calendar.holidays:
        _read_holiday(text.strip(), holidays, special)
    if not any(weekly.values()) and not any(special.values()):
        raise _error("hours", calendar.hours, "the calendar is never open", HOURS_HINT)
    return OpeningHours(
        time_zone=zone,
        weekly=tuple(weekly.get(day, ()) for day in range(7)),
        holidays=frozenset(holidays),
        overrides=tuple(sorted(special.items())),
    )


def has_agreed_hours(calendar: WorkingHours) -> bool:
    """Whether the SLA itself says when the clock runs."""
    return calendar.hours is not None


def _error(part: str, value: object, why: str, hint: str = "") -> BadInputError:
    return BadInputError(f"sla calendar.{part}: {value!r}: {why}", hint=hint)


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        close = process.extractOne(name, sorted(available_timezones()), score_cutoff=60)
        hint = f"did you mean {close[0]!r}?" if close else "use a name such as Europe/Amsterdam"
        raise _error("time_zone", name, "is not a known time zone", hint) from error
    return name


def _read_hours(
    hours: object, weekly: dict[int, tuple[Minutes, ...]], special: dict[date, tuple[Minutes, ...]]
) -> None:
    if isinstance(hours, str):
        _read_text(hours, weekly, special)
    elif isinstance(hours, list | tuple):
        for item in hours:
            if isinstance(item, Mapping) and "days" in item:
                rest = {key: value for key, value in item.items() if key != "days"}
                _put(item["days"], rest, weekly, special)
            else:
                _read_hours(item, weekly, special)
    elif isinstance(hours, Mapping):
        for days, value in hours.items():
            _put(days, value, weekly, special)
    else:
        raise _error("hours", hours, "is neither a text, a list nor a mapping of days", HOURS_HINT)


def _read_text(text: str, weekly: dict[int, tuple[Minutes, ...]], special: dict[date, tuple[Minutes, ...]]) -> None:
    if text.strip().lower() in _ALWAYS:
        weekly.update(dict.fromkeys(range(7), (_WHOLE_DAY,)))
        return
    for part in filter(None, (piece.strip() for piece in text.split(";"))):
        found = _INTERVAL.search(part.lower()) if not _DATE.match(part) else _INTERVAL.search(part.lower(), 10)
        cut = found.start() if found else len(part)
        days, intervals = part[:cut].strip(" :,"), part[cut:]
        if found is None:
            words = part.rsplit(maxsplit=1)
            days, intervals = (words[0].strip(" :"), words[1]) if len(words) == 2 else ("", part)
        _put(days or "mon-fri", intervals, weekly, special)


def _put(
    days: object, value: object, weekly: dict[int, tuple[Minutes, ...]], special: dict[date, tuple[Minutes, ...]]
) -> None:
    intervals = _intervals(value)
    named = days.isoformat() if isinstance(days, date) else str(days).strip().lower()
    if _DATE.fullmatch(named):
        special[_day(named, "hours")] = intervals
        return
    for number in _day_numbers(named):
        weekly[number] = _in_order(named, (*weekly.get(number, ()), *intervals))


def _day_numbers(text: str) -> list[int]:
    numbers: list[int] = []
    for part in filter(None, re.split(r"\s*(?:,|&|\+|\band\b)\s*", text)):
        if part in _GROUPS:
            numbers += _GROUPS[part]
            continue
        ends = [_DAY_NUMBER.get(end.strip(". ")) for end in _DASHES.split(part)]
        first, last = ends[0], ends[-1]
        if first is None or last is None or len(ends) > 2:
            close = process.extractOne(part, [*_DAY_NUMBER, *_GROUPS], score_cutoff=60)
            raise _error(
                "hours", text, "is not a day of the week", f"did you mean {close[0]!r}?" if close else HOURS_HINT
            )
        numbers += [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    if not numbers:
        raise _error("hours", text, "names no day", HOURS_HINT)
    return numbers


def _intervals(value: Any) -> tuple[Minutes, ...]:
    if value is None or value is False:
        return ()
    if isinstance(value, Mapping):
        return _from_to(value)
    if isinstance(value, list | tuple):
        return tuple(interval for item in value for interval in _intervals(item))
    if not isinstance(value, str):
        raise _error("hours", value, "is not an interval of the day", HOURS_HINT)
    return _from_text(value.strip().lower())


def _from_text(text: str) -> tuple[Minutes, ...]:
    if text in _CLOSED:
        return ()
    if text in _ALWAYS:
        return (_WHOLE_DAY,)
    found: list[Minutes] = []
    for part in filter(None, re.split(r"\s*(?:,|&|\+|/|\band\b)\s*", text)):
        ends = _DASHES.split(part)
        if len(ends) != 2:
            raise _error("hours", text, "is not an interval such as 09:00-17:30", HOURS_HINT)
        found.append(_interval(text, _clock(ends[0]), _clock(ends[1])))
    return _in_order(text, tuple(found))


def _from_to(value: Mapping[str, Any]) -> tuple[Minutes, ...]:
    for first, last in (("from", "to"), ("opens", "closes")):
        if set(value) == {first, last}:
            return (_interval(value, _clock(value[first]), _clock(value[last])),)
    raise _error("hours", dict(value), "an interval has the keys `from` and `to`", HOURS_HINT)


def _clock(value: object) -> int:
    """Minutes since midnight. YAML 1.1 reads an unquoted 9:30 as the number 570, which is the same minutes."""
    if isinstance(value, int) and not isinstance(value, bool):
        minutes = value * 60 if 0 <= value <= 24 else value
    else:
        match = _CLOCK.fullmatch(str(value).strip().lower())
        if not match:
            raise _error("hours", value, "is not a time of day such as 09:00", HOURS_HINT)
        hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
        if minute > 59 or (half and not 1 <= hour <= 12):
            raise _error("hours", value, "is not a time of day such as 09:00", HOURS_HINT)
        minutes = (hour % 12 + 12 * (half == "pm") if half else hour) * 60 + minute
    if not 0 <= minutes <= 1_440:
        raise _error("hours", value, "lies outside the day", "times go from 00:00 to 24:00")
    return minutes


def _interval(value: object, opens: int, closes: int) -> Minutes:
    if opens in {closes, 1_440}:
        raise _error("hours", value, "the interval is empty", "the closing time is not part of the interval")
    return (opens, closes if closes > opens else closes + 1_440)


def _in_order(named: str, intervals: tuple[Minutes, ...]) -> tuple[Minutes, ...]:
    ordered = tuple(sorted(intervals))
    for (_, closes), (opens, _) in pairwise(ordered):
        if opens < closes:
            raise _error("hours", named, "two intervals of one day overlap", "give each day its intervals once")
    return ordered


def _read_holiday(text: str, holidays: set[date], special: dict[date, tuple[Minutes, ...]]) -> None:
    if not text:
        return
    yearly = _YEARLY.fullmatch(text)
    if yearly:
        days = [_valid(year, int(yearly[1]), int(yearly[2])) for year in _YEARS]
        if not any(days):
            raise _error("holidays", text, "is not a day of the year", "write 12-25, month first")
        holidays.update(d for d in days if d)
        return
    ends = re.split(r"\s*(?:/|\.\.|\bto\b)\s*", text)
    if len(ends) == 2:
        first, last = (_day(end, "holidays") for end in ends)
        if not timedelta(0) <= last - first <= timedelta(days=366):
            raise _error("holidays", text, "is not a stretch of days within a year")
        holidays.update(first + timedelta(days=n) for n in range((last - first).days + 1))
        return
    day_text, _, hours = text.partition(" ")
    day = _day(day_text, "holidays")
    if hours and _INTERVAL.match(hours.strip().lower()):
        special[day] = _intervals(hours)
    else:
        holidays.add(day)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(text: str, part: str) -> date:
    try:
        return date.fromisoformat(text[:10] if "T" in text else text)
    except ValueError as error:
        raise _error(part, text, "is not a day", "write days as 2025-12-25") from error
