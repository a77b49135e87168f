"""The card beside today's MQL rule, on the same leads: volume, precision, wins missed, and what sales can work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.kernel.estimate import Interval
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.ledger.ledger import Ledger
from ridgepole.core.qualification.landmarks import Landmarks
from ridgepole.core.statistics.intervals import jeffreys

USUAL_NAMES = ("mql", "marketing qualified", "marketing_qualified", "marketingqualifiedlead", "qualified")
QUALIFIED = """
SELECT COALESCE(p.account_id, l.person_id) AS unit, MIN(l.entered_at) AS at
FROM lifecycle AS l LEFT JOIN people AS p ON p.person_id = l.person_id
WHERE LOWER(l.stage) IN ({stages}) AND l.entered_at < :end_s
GROUP BY COALESCE(p.account_id, l.person_id)
"""
WORKED = """
SELECT h.handoff_id AS handoff_id, MIN(h.at) AS at FROM handoffs AS h
WHERE h.event IN ('accepted', 'touched') AND h.at < :end_s AND h.at >= :from_s GROUP BY h.handoff_id
"""
CAPACITY_DAYS = 180


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule on the judged leads: how many it passes, how many of those won, how many wins it misses."""

    name: str
    volume: int
    n: int
    wins_found: int
    wins: int
    threshold: str

    @property
    def precision(self) -> Interval | None:
        """Share of passed leads that won; None where it passes none."""
        return jeffreys(self.wins_found, self.volume) if self.volume else None

    def as_json(self) -> dict[str, Any]:
        """As printed under `against_current_rule.rules`."""
        return {
            "rule": self.name,
            "threshold": self.threshold,
            "n": self.n,
            "volume": self.volume,
            "precision": {k: round(v, 4) for k, v in self.precision.as_json().items()} if self.precision else None,
            "wins_found": self.wins_found,
            "wins_missed": self.wins - self.wins_found,
        }


def qualified_stages(agreements: Agreements, ledger: Ledger, on: Any) -> tuple[str, ...]:
    """Stage names that mean "marketing calls it qualified": the funnel's last stage of marketing, else the usual names that occur in the ledger."""
    funnel = agreements.current(Funnel, on)
    own = [stage for stage in funnel.stages if stage.owner_team == "marketing"] if funnel else []
    if own:
        return tuple(sorted({text.lower() for text in (own[-1].id, own[-1].name) if text}))
    present = {
        str(row["stage"]).lower() for row in ledger.query("SELECT DISTINCT l.stage AS stage FROM lifecycle AS l")
    }
    return tuple(
        sorted(stage for stage in present if stage in USUAL_NAMES or stage.startswith(("mql", "marketing qualified")))
    )


def passed_today(
    ledger: Ledger, landmarks: Landmarks, stages: Sequence[str], *, end_s: int
) -> NDArray[np.bool_] | None:
    """Whether each unit was qualified by its landmark under today's rule; None where the ledger records no such stage."""
    if not stages:
        return None
    names = ", ".join(f":s{number}" for number in range(len(stages)))
    rows = ledger.query(
        QUALIFIED.format(stages=names), {"end_s": end_s, **{f"s{number}": stage for number, stage in enumerate(stages)}}
    )
    at = {str(row["unit"]): int(row["at"]) for row in rows if row["unit"] is not None}
    if not at:
        return None
    return np.array([unit.id in at and at[unit.id] <= unit.at for unit in landmarks.units], dtype=bool)


def monthly_capacity(ledger: Ledger, *, end_s: int) -> float | None:
    """Leads that sales really took up in a month (30 days), over the last 180 days; None where handoffs are not recorded."""
    rows = ledger.query(WORKED, {"end_s": end_s, "from_s": end_s - CAPACITY_DAYS * DAY_SECONDS})
    return len(rows) / (CAPACITY_DAYS / 30) if rows else None


def rule_result(name: str, passed: NDArray[np.bool_], won: NDArray[np.bool_], threshold: str) -> RuleResult:
    """Count one rule."""
    return RuleResult(name, int(passed.sum()), int(won.size), int((passed & won).sum()), int(won.sum()), threshold)
