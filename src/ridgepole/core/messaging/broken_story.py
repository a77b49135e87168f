"""Do broken stories go with slower deals? Across accounts, as an association.

The obvious comparison, deals that met a break against deals that did not, is wrong: a deal that lives longer has more time to meet one. So each deal is looked at on
one day of its life (the landmark, half of the median life of closed deals): what it had met by then, and how long it took from then on. Deals that were closed
before are in neither group (Anderson, Cain and Gelber 1983, "Analysis of survival by tumor response").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.messaging.buyers_path import BuyersPath

FEWEST: Final = 10
DRAWS: Final = 2000
OF: Final = "accounts with a closed deal on each side"


@dataclass(frozen=True, slots=True)
class BrokenStoryAssociation:
    """Median days from the landmark to the close of the `broken` deals over those of the `whole` ones. Above 1: slower. An association, never a cause.

    Where nearly all (or nearly none) had met a break by then, `broken` are those that had met more disagreements than `more_than`, and `whole` the others.
    """

    slower: Interval | NotEnough
    broken: int
    whole: int
    landmark_days: float = 0.0
    more_than: int = 0

    @property
    def definition(self) -> str:
        """What was compared, in one sentence."""
        group = "had met a broken story" if not self.more_than else f"had met more than {self.more_than} disagreements"
        return (
            f"First closed deal of each account still open on day {self.landmark_days:.0f}: median days from there to the close of deals that {group} by then, divided by those of the "
            "others, with a 95% bootstrap interval. An association: other things differ between them too."
        )

    def as_json(self) -> dict[str, Any]:
        """As printed by faces."""
        slower = self.slower
        value = {"not_enough": slower.as_json()} if isinstance(slower, NotEnough) else slower.as_json()
        return {
            **value,
            "broken": self.broken,
            "whole": self.whole,
            "landmark_days": round(self.landmark_days, 1),
            "more_than": self.more_than,
            "definition": self.definition,
            "grade": "association",
        }


def slower_with_breaks(paths: Sequence[BuyersPath], *, seed: int = 0) -> BrokenStoryAssociation:
    """Ratio of medians with a percentile bootstrap (2,000 draws); accounts are the unit, each with its first closed deal."""
    lives = [
        (p, d.created_s, d.closed_s) for p in paths if (d := next((x for x in p.deals if x.closed_s), None)) is not None
    ]
    days = [(closed - created) / DAY_SECONDS for _, created, closed in lives if closed is not None and closed > created]
    if len(days) < 2 * FEWEST:
        return BrokenStoryAssociation(NotEnough(2 * FEWEST, len(days), "accounts with a closed deal"), 0, 0)
    landmark = float(np.median(days)) / 2
    left: list[float] = []
    met: list[int] = []
    for path, created, closed in lives:
        day = created + landmark * DAY_SECONDS
        if closed is not None and closed > day:
            left.append((closed - day) / DAY_SECONDS)
            met.append(sum(one.later.at_s < day for one in path.breaks))
    return _compared(np.array(left), np.array(met), landmark, seed)


def _compared(left: NDArray[np.float64], met: NDArray[np.int64], landmark: float, seed: int) -> BrokenStoryAssociation:
    more_than = 0
    if min((met > 0).sum(), (met == 0).sum()) < FEWEST and len(met):
        more_than = int(np.median(met))
    broken, whole = left[met > more_than], left[met <= more_than]
    if min(len(broken), len(whole)) < FEWEST:
        few = NotEnough(FEWEST, min(len(broken), len(whole)), OF)
        return BrokenStoryAssociation(few, len(broken), len(whole), landmark, more_than)
    draw = np.random.default_rng(seed)
    ratios = np.median(draw.choice(broken, (DRAWS, len(broken))), axis=1) / np.median(
        draw.choice(whole, (DRAWS, len(whole))), axis=1
    )
    low, high = np.percentile(ratios, [2.5, 97.5])
    found = Interval(float(np.median(broken) / np.median(whole)), float(low), float(high))
    return BrokenStoryAssociation(found, len(broken), len(whole), landmark, more_than)
