"""The periods that people write beside a reported figure."""

from __future__ import annotations

import re
from datetime import date

from ridgepole.core.kernel.period import Period, start_of_day

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def reported_period(text: str, time_zone: str) -> Period | None:
    """The calendar period that a text means ("2024", "2024-Q1", "Q1 2024", "H2 2024", "2024-03", "March 2024", "2024-01-01..2024-03-31"); None where it means none."""
    plain = " ".join(text.strip().lower().replace("fy", "").replace("cy", "").replace("/", "-").split())
    days = re.findall(r"(?:19|20)\d\d-\d\d-\d\d", plain)
    if len(days) == 2:
        return _days(
            date.fromisoformat(days[0]), date.fromordinal(date.fromisoformat(days[1]).toordinal() + 1), time_zone
        )
    year = re.search(_YEAR, plain)
    if year is None:
        return None
    number = int(year["year"])
    rest = plain.replace(year["year"], " ").strip(" -_'")
    if not rest:
        return _months(number, 1, 12, time_zone)
    for pattern, length in ((r"q\s*([1-4])", 3), (r"h\s*([12])", 6)):
        found = re.fullmatch(pattern, rest)
        if found:
            return _months(number, 1 + length * (int(found[1]) - 1), length, time_zone)
    if re.fullmatch(r"m?\d{1,2}", rest) and 1 <= int(rest.lstrip("m")) <= 12:
        return _months(number, int(rest.lstrip("m")), 1, time_zone)
    for index, name in enumerate(_MONTHS, start=1):
        if rest.startswith(name):
            return _months(number, index, 1, time_zone)
    return None


def _months(year: int, first: int, count: int, time_zone: str) -> Period:
    after = first - 1 + count
    return _days(date(year, first, 1), date(year + after // 12, after % 12 + 1, 1), time_zone)


def _days(first: date, after: date, time_zone: str) -> Period:
    return Period(start_of_day(first, time_zone), start_of_day(after, time_zone))
