"""One thing that a draft would have changed, as a share of what happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 5


@dataclass(frozen=True, slots=True)
class Consequence:
    """One thing that the draft would have changed: a share of past units with its interval, and the same share under the version that stands today."""

    name: str
    says: str
    share: Interval | NotEnough
    n: int
    today: float | None = None
    amount: float | None = None
    table: str = ""
    rows: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As printed under `consequences`."""
        shown = {"not_enough": self.share.as_json()} if isinstance(self.share, NotEnough) else self.share.as_json()
        return {
            "name": self.name,
            "says": self.says,
            **shown,
            "n": self.n,
            "today": self.today,
            "amount": self.amount,
            "rows": {"table": self.table, "ids": list(self.rows)},
        }


def share_of(kept: int, n: int, of: str) -> Interval | NotEnough:
    """A share with Jeffreys' interval, or what is needed for one."""
    return jeffreys(kept, n) if n >= FEWEST else NotEnough(FEWEST, n, of)


def in_words(share: Interval | NotEnough) -> str:
    """62% (55–70%), or that there is too little."""
    return str(share) if isinstance(share, NotEnough) else f"{share.value:.0%} ({share.low:.0%}–{share.high:.0%})"
