"""How often people found a check right: the workspace's own precision, from what was confirmed and dismissed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ridgepole.core.checks.waiver import Waiver
from ridgepole.core.kernel.estimate import Interval
from ridgepole.core.statistics.intervals import jeffreys


@dataclass(frozen=True, slots=True)
class Precision:
    """Of what one check found and people judged: how many they confirmed and dismissed, and the share with Jeffreys' 95% interval."""

    check: str
    confirmed: int
    dismissed: int
    share: Interval

    def as_json(self) -> dict[str, Any]:
        """As printed under `precision`."""
        counts = {"check": self.check, "confirmed": self.confirmed, "dismissed": self.dismissed}
        return {**counts, "n": self.confirmed + self.dismissed, **self.share.as_json()}


def precision_by_check(rulings: Iterable[Waiver]) -> tuple[Precision, ...]:
    """One for each check with something judged, by code. Only the newest ruling on a digest counts; a waiver says nothing of whether a finding is right.

    People judge what they look at, so this is no precision of all that a check finds.
    """
    newest = {ruling.digest: ruling for ruling in rulings}
    counts: dict[str, list[int]] = {}
    for ruling in newest.values():
        if ruling.ruling != "waived" and ruling.about:
            tally = counts.setdefault(ruling.about, [0, 0])
            tally[ruling.ruling == "dismissed"] += 1
    return tuple(Precision(check, n[0], n[1], jeffreys(n[0], sum(n))) for check, n in sorted(counts.items()))
