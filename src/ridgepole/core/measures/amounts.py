"""Sums of money by group, with what must stand beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ridgepole.core.kernel.estimate import Interval
from ridgepole.core.measures.measurement import MeasuredRow
from ridgepole.core.statistics.intervals import interval_of_sum

if TYPE_CHECKING:
    from ridgepole.core.ledger.ledger import Row

SUM_COLUMNS = (
    "COUNT(*) AS n, COUNT(worth) AS priced, SUM(COALESCE(worth, 0)) AS total, "
    "SUM(CAST(COALESCE(worth, 0) AS DOUBLE) * CAST(COALESCE(worth, 0) AS DOUBLE)) AS squares, MAX(ABS(COALESCE(worth, 0))) AS largest"
)
"""What `Amount.of` needs of a relation with `worth` in hundredths."""

CHANCE = "The sum is counted exactly; the interval says how far a period like this one may differ by chance alone."


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in hundredths over `n` rows, of which `priced` have an amount."""

    n: int = 0
    priced: int = 0
    total_minor: int = 0
    squares: float = 0.0
    largest_minor: int = 0

    @classmethod
    def of(cls, row: Row) -> Amount:
        """From a row of `SUM_COLUMNS`."""
        return cls(
            int(row["n"]),
            int(row["priced"]),
            int(row["total"] or 0),
            float(row["squares"] or 0),
            int(row["largest"] or 0),
        )

    def __add__(self, other: Amount) -> Amount:
        """Both together; they share no row."""
        return Amount(
            self.n + other.n,
            self.priced + other.priced,
            self.total_minor + other.total_minor,
            self.squares + other.squares,
            max(self.largest_minor, other.largest_minor),
        )

    def interval(self) -> Interval:
        """In whole units of the currency."""
        return interval_of_sum(self.total_minor / 100, self.squares / 10_000, self.largest_minor / 100)


def amount_row(
    group: str, amount: Amount, currency: str, ids: Sequence[str], more: Mapping[str, Any] | None = None
) -> MeasuredRow:
    """One group's sum."""
    extra = {"deals": amount.n, "without_amount": amount.n - amount.priced, "currency": currency, **(more or {})}
    return MeasuredRow(group, amount.interval(), amount.n, extra, "opportunities", tuple(ids))
