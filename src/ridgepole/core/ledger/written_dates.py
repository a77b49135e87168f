"""Days and times as people and programs write them, read only where they can mean one thing.

A column of 03/04/2024 is the third of April or the fourth of March. Which one is decided by the column as a whole (a 25 in first place settles it)
or by the mapping; where neither does, the row is refused and says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from ridgepole.core.kernel.period import start_of_day
from ridgepole.core.ledger.value_refused import ValueRefusedError

DateOrder = Literal["day-first", "month-first", "undecided", "both"]
_Clock = tuple[str | None, str | None, str | None, str | None]

EARLIEST_YEAR, LATEST_YEAR = 1900, 2199
FIRST_PLAUSIBLE_S = 5_000_000
ISO_HINT = "write dates as 2024-04-03 and times as 2024-04-03T14:30:00+02:00"
ORDER_HINT = "say which it is in the mapping: `dates: day-first` or `dates: month-first`; or write dates as 2024-04-03"

_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?"
)
_TAIL = r"(?:,?[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})" + _TAIL)
_YEAR_FIRST = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})" + _TAIL)
_DAY_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ .-]+([A-Za-z]{3,9})\.?,?[ -]+(\d{4})" + _TAIL)
_NAME_DAY = re.compile(r"([A-Za-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})" + _TAIL)
_COMPACT = re.compile(r"(19|20|21)(\d{2})(\d{2})(\d{2})")
_EPOCH = re.compile(r"\d{10}|\d{13}")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june",
            "jul july", "aug august", "sep sept september", "oct october", "nov november", "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


def order_of(texts: Iterable[str]) -> DateOrder:
    """Whether a column's numeric dates put the day or the month first, as far as its values tell."""
    day_first = month_first = seen = False
    for text in texts:
        match = _NUMBERS.fullmatch(text)
        if match is None or match[2] == ".":
            continue
        first, second = int(match[1]), int(match[3])
        seen = seen or first != second
        day_first = day_first or first > 12 >= second
        month_first = month_first or second > 12 >= first
    if day_first and month_first:
        return "both"
    if day_first or not seen:
        return "day-first"
    return "month-first" if month_first else "undecided"


def is_bare_day(text: str) -> bool:
    """A day without a time of day."""
    return ":" not in text and not _EPOCH.fullmatch(text)


def has_offset(text: str) -> bool:
    """A time that names its offset from UTC."""
    return bool(
        re.search(r"(?:Z|z|UTC|GMT|:\d{2}(?:[.,]\d+)?\s*[+-]\d{2}(?::?\d{2})?)$", text) or _EPOCH.fullmatch(text)
    )


class DateReader:
    """Reads one column's dates; `style` is "", "day-first", "month-first" or a strptime format."""

    def __init__(
        self, time_zone: str, order: DateOrder = "undecided", style: str = "", *, naive_zone: str = ""
    ) -> None:
        self._zone = ZoneInfo(time_zone)
        self._naive_zone = ZoneInfo(naive_zone or time_zone)
        self._time_zone = time_zone
        self._order: DateOrder = style if style in {"day-first", "month-first"} else order  # type: ignore[assignment]
        self._told = style in {"day-first", "month-first"}
        self._format = style if "%" in style else ""
        self._timed = any(code in style for code in ("%H", "%I", "%T", "%X", "%c"))
        self._days: dict[tuple[int, int, int], tuple[int, bool]] = {}

    def instant(self, text: str) -> int:
        """UTC seconds. A bare day is the instant at which it begins in the zone; a time without an offset is the zone's."""
        seconds = self._instant(text)
        if -100_000 <= seconds < FIRST_PLAUSIBLE_S:
            raise ValueRefusedError(
                f"{text} lies in the first days of 1970: the export lost the date or divided it by a thousand",
                "export it again, or leave it empty",
            )
        return seconds

    def _instant(self, text: str) -> int:
        if self._format:
            return self._by_format(text)
        match = _ISO.fullmatch(text)
        if match:
            year, month, day, hour, minute, second, offset = match.groups()
            return self._seconds((int(year), int(month), int(day)), (hour, minute, second, offset), text)
        return self._other(text)

    def day(self, text: str) -> int:
        """UTC seconds at which the written day begins in the zone; a time of day is cut off."""
        seconds = self.instant(text)
        if is_bare_day(text):
            return seconds
        local = datetime.fromtimestamp(seconds, tz=self._zone)
        return self._midnight(local.year, local.month, local.day, text)[0]

    def _other(self, text: str) -> int:
        if match := _YEAR_FIRST.fullmatch(text):
            year, _, month, day = match.groups()[:4]
            return self._with_tail(int(year), int(month), int(day), match.groups()[4:], text)
        if match := _NUMBERS.fullmatch(text):
            return self._numbers(match, text)
        if match := _DAY_NAME.fullmatch(text):
            return self._with_tail(int(match[3]), _month(match[2], text), int(match[1]), match.groups()[3:], text)
        if match := _NAME_DAY.fullmatch(text):
            return self._with_tail(int(match[3]), _month(match[1], text), int(match[2]), match.groups()[3:], text)
        if match := _COMPACT.fullmatch(text):
            return self._seconds(
                (int(match[1] + match[2]), int(match[3]), int(match[4])), (None, None, None, None), text
            )
        if _EPOCH.fullmatch(text):
            return int(text) // (1000 if len(text) == 13 else 1)
        if re.fullmatch(r"\d{5}(\.\d+)?", text):
            raise ValueRefusedError(f"{text} looks like a spreadsheet's number for a date", ISO_HINT)
        raise ValueRefusedError(f"{_short(text)} is no date that can be understood", ISO_HINT)

    def _numbers(self, match: re.Match[str], text: str) -> int:
        first, mark, second, year = int(match[1]), match[2], int(match[3]), match[4]
        order: DateOrder = "day-first" if mark == "." and not self._told else self._order
        if len(year) == 2 and not self._told:
            raise ValueRefusedError(f"{text} has a year of two digits and can mean several days", ORDER_HINT)
        if order in {"undecided", "both"} and first != second and first <= 12 and second <= 12:
            because = "the column has dates of both kinds" if order == "both" else "nothing in the column settles it"
            raise ValueRefusedError(f"{text} can mean two different days, and {because}", ORDER_HINT)
        if order in {"undecided", "both"}:
            order = "month-first" if second > 12 else "day-first"
        day, month = (first, second) if order == "day-first" else (second, first)
        whole_year = int(year) if len(year) == 4 else 2000 + int(year)
        return self._with_tail(whole_year, month, day, match.groups()[4:], text)

    def _with_tail(self, year: int, month: int, day: int, tail: tuple[str | None, ...], text: str) -> int:
        hour, minute, second, half, offset = tail
        if hour is not None and half:
            if not 1 <= int(hour) <= 12:
                raise ValueRefusedError(f"{text} has an hour that is not on a twelve-hour clock", ISO_HINT)
            hour = str(int(hour) % 12 + (12 if half[0] in "pP" else 0))
        return self._seconds((year, month, day), (hour, minute, second, offset), text)

    def _seconds(self, written: tuple[int, int, int], clock: _Clock, text: str) -> int:
        hour, minute, second, offset = clock
        year, month, day = written
        midnight, plain = self._midnight(year, month, day, text)
        if hour is None:
            return midnight
        passed = int(hour) * 3600 + int(minute or 0) * 60 + int(second or 0)
        if int(hour) > 23 or int(minute or 0) > 59 or int(second or 0) > 60:
            raise ValueRefusedError(f"{text} has a time of day that does not exist", ISO_HINT)
        if offset is not None:
            return int(datetime(year, month, day, tzinfo=UTC).timestamp()) + passed - _offset_seconds(offset, text)
        if plain and self._naive_zone is self._zone:
            return midnight + passed
        wall = datetime(year, month, day, tzinfo=self._naive_zone) + timedelta(seconds=passed)
        return int(wall.timestamp())

    def _midnight(self, year: int, month: int, day: int, text: str) -> tuple[int, bool]:
        """When the day begins, and whether all its hours have the same offset."""
        key = (year, month, day)
        if key not in self._days:
            if not EARLIEST_YEAR <= year <= LATEST_YEAR:
                raise ValueRefusedError(
                    f"the year of {text} is not between {EARLIEST_YEAR} and {LATEST_YEAR}", ISO_HINT
                )
            try:
                written = date(year, month, day)
            except ValueError as error:
                raise ValueRefusedError(f"{text} is a day that does not exist", ISO_HINT) from error
            begins = start_of_day(written, self._time_zone)
            next_begins = start_of_day(written + timedelta(days=1), self._time_zone)
            self._days[key] = (begins, next_begins - begins == 86_400)
        return self._days[key]

    def _by_format(self, text: str) -> int:
        try:
            parsed = datetime.strptime(text, self._format)  # noqa: DTZ007 - the zone is added below
        except ValueError as error:
            raise ValueRefusedError(
                f"{_short(text)} is not written as {self._format}", "mend the value or the mapping's `dates:`"
            ) from error
        if not EARLIEST_YEAR <= parsed.year <= LATEST_YEAR:
            raise ValueRefusedError(f"the year of {text} is not between {EARLIEST_YEAR} and {LATEST_YEAR}", ISO_HINT)
        return int(
            (
                parsed if parsed.tzinfo else parsed.replace(tzinfo=self._naive_zone if self._timed else self._zone)
            ).timestamp()
        )


def date_reader(texts: Iterable[str], time_zone: str, style: str = "", naive_zone: str = "") -> DateReader:
    """A reader for a column that holds these values; `naive_zone` is that of times without an offset."""
    return DateReader(time_zone, order_of(texts), style, naive_zone=naive_zone)


def instant_in(time_zone: str) -> Callable[[str], int]:
    """Reads single instants in ISO form: for places that have no column around them."""
    return DateReader(time_zone, "undecided").instant


def _month(name: str, text: str) -> int:
    month = _MONTHS.get(name.lower())
    if month is None:
        raise ValueRefusedError(f"{_short(text)} names no month that is known", ISO_HINT)
    return month


def _offset_seconds(offset: str, text: str) -> int:
    if offset in {"Z", "z", "UTC", "GMT"}:
        return 0
    digits = offset[1:].replace(":", "").ljust(4, "0")
    seconds = int(digits[:2]) * 3600 + int(digits[2:]) * 60
    if seconds > 15 * 3600:
        raise ValueRefusedError(f"{text} has an offset that no time zone has", ISO_HINT)
    return seconds if offset[0] == "+" else -seconds


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:37] + "...")
