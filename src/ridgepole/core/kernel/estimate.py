"""A number with its uncertainty, or the plain statement that there is too little to say one."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Interval:
    """A value between `low` and `high` at the stated level (0.95 unless said otherwise)."""

    value: float
    low: float
    high: float
    level: float = 0.95

    def as_json(self) -> dict[str, float]:
        """The three numbers that every row prints."""
        return {"value": self.value, "low": self.low, "high": self.high}


@dataclass(frozen=True, slots=True)
class NotEnough:
    """Too little data: what is needed and what there is, in the same unit. A value, never an exception."""

    needs: int
    has: int
    of: str

    def as_json(self) -> dict[str, Any]:
        """As printed under `not_enough`."""
        return asdict(self)

    def __str__(self) -> str:
        return f"not enough data: needs {self.needs:,} {self.of}, has {self.has:,}"
