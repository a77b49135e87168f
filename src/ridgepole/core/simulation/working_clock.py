"""When the company is open, so that simulated people answer in working time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OPENS, CLOSES = time(9, 0), time(17, 30)
HOURS_TEXT = "09:00-17:30"
SATURDAY = 5


class WorkingClock:
    """Monday to Friday, 09:00 to 17:30 in one zone, closed on the given holidays."""

    def __init__(self, zone: ZoneInfo, holidays: frozenset[date]) -> None:
        self.zone = zone
        self._holidays = holidays

    def after(self, start_s: int, minutes: float) -> int:
        """UTC seconds once that many open minutes have passed since `start_s`."""
        left = timedelta(minutes=minutes)
        moment = datetime.fromtimestamp(start_s, UTC)
        day = moment.astimezone(self.zone).date()
        while True:
            if day.weekday() < SATURDAY and day not in self._holidays:
                opens = max(moment, datetime.combine(day, OPENS, self.zone).astimezone(UTC))
                closes = datetime.combine(day, CLOSES, self.zone).astimezone(UTC)
                if opens < closes:
                    if left < closes - opens:
                        return int((opens + left).timestamp())
                    left -= closes - opens
            day += timedelta(days=1)

    def opening_after(self, start_s: int) -> int:
        """The first open moment from `start_s` on."""
        return self.after(start_s, 0)


def holidays_between(first: date, last: date) -> tuple[date, ...]:
    """New Year, Christmas and Boxing Day of every year touched."""
    days = [date(year, *md) for year in range(first.year, last.year + 1) for md in ((1, 1), (12, 25), (12, 26))]
    return tuple(day for day in days if first <= day <= last)
