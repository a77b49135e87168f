"""Money: an integer of hundredths with its currency; never a float on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MoneyGrade = Literal["counted", "association", "tested"]


@dataclass(frozen=True, slots=True)
class Money:
    """`minor` hundredths of `currency` (also for currencies that have no smaller coin: simple, and exact)."""

    minor: int
    currency: str

    @property
    def amount(self) -> float:
        """In whole units, for showing."""
        return self.minor / 100

    def __str__(self) -> str:
        return f"{self.currency} {self.minor / 100:,.2f}"


@dataclass(frozen=True, slots=True)
class MoneyRange:
    """What something is worth: low, middle, high in whole units.

    `grade`: `counted` (added up from rows), `association` (estimated from what went together), `tested` (from an experiment).
    """

    low: float
    mid: float
    high: float
    currency: str
    grade: MoneyGrade = "association"

    def as_json(self) -> dict[str, object]:
        """As printed under `money`."""
        return {"low": self.low, "mid": self.mid, "high": self.high, "currency": self.currency, "grade": self.grade}
