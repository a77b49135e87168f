"""What was asked of the simulation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

Size = Literal["small", "medium", "large"]
LEADS: dict[Size, tuple[int, int]] = {"small": (340, 480), "medium": (4600, 5400), "large": (98_000, 102_000)}
HISTORY_DAYS = 548


@dataclass(frozen=True, slots=True)
class Setting:
    """Seed, causes switched on, size, and the day on which the history ends."""

    seed: int
    causes: frozenset[int]
    size: Size
    as_of: date

    @property
    def upstream_cause(self) -> int | None:
        """The earliest cause switched on."""
        return min(self.causes, default=None)

    @property
    def starts_on(self) -> date:
        """First day of the history, eighteen months back."""
        return self.as_of - timedelta(days=HISTORY_DAYS)

    def has(self, cause: int) -> bool:
        """Whether that cause acts."""
        return cause in self.causes


def seconds_at(day: date, zone: ZoneInfo, hour: int = 0) -> int:
    """UTC seconds at that local hour."""
    return int(datetime(day.year, day.month, day.day, hour, tzinfo=zone).timestamp())
