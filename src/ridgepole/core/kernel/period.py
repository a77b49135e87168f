"""Stretches of time, half-open, in integer UTC seconds: what every measure is counted over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY_SECONDS = 86_400
FIRST_SECOND = int(datetime.min.replace(tzinfo=UTC).timestamp())
LAST_SECOND = int(datetime.max.replace(microsecond=0, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From `start_s` up to but not including `end_s`, both UTC seconds since 1970."""

    start_s: int
    end_s: int

    @property
    def days(self) -> float:
        """Length in days of 86,400 seconds."""
        return (self.end_s - self.start_s) / DAY_SECONDS

    def as_json(self) -> dict[str, str]:
        """ISO 8601 instants; `until` is excluded."""
        return {"from": iso(self.start_s), "until": iso(self.end_s)}


def iso(seconds: int) -> str:
    """An instant as ISO 8601 with Z."""
    return datetime.fromtimestamp(seconds, tz=UTC).isoformat().replace("+00:00", "Z")


def start_of_day(day: date, time_zone: str) -> int:
    """UTC seconds at which `day` begins in `time_zone` (the later one where midnight does not exist)."""
    return max(FIRST_SECOND, int(datetime.combine(day, time(), tzinfo=ZoneInfo(time_zone)).timestamp()))


def end_of_day(day: date, time_zone: str) -> int:
    """UTC seconds at which the day after `day` begins in `time_zone`; the last second that can be named for the last day of all."""
    if day == date.max:
        return LAST_SECOND
    return start_of_day(day + timedelta(days=1), time_zone)


def day_of(seconds: int, time_zone: str) -> date:
    """The calendar day of an instant in `time_zone`."""
    return datetime.fromtimestamp(seconds, tz=ZoneInfo(time_zone)).date()
