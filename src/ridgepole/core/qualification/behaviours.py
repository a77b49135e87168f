"""What closed-won customers did before they talked to sales, against those who did not buy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from ridgepole.core.kernel.estimate import Interval
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.qualification.landmarks import Landmarks
from ridgepole.core.qualification.provenance import is_buyers_own
from ridgepole.core.statistics.false_discovery import benjamini_hochberg

WINDOWS_DAYS = (30, 60)
MOST_BEHAVIOURS = 40
FEWEST_UNITS = 5
FALSE_DISCOVERY_RATE = 0.05
NOISE_DRAWS = 400
DRAWN_TO = 0.5


@dataclass(frozen=True, slots=True)
class Signal:
    """One behaviour in one window: the win rate of those who showed it over that of those who did not, shrunk towards 1."""

    behaviour: str
    window_days: int
    did: int
    did_and_won: int
    did_not: int
    did_not_and_won: int
    lift: Interval
    raw_lift: float
    p_value: float
    q_value: float

    @property
    def stands_out(self) -> bool:
        """Still surprising after all behaviours were looked at."""
        return self.q_value <= FALSE_DISCOVERY_RATE

    def as_json(self) -> dict[str, Any]:
        """As printed under `signals`."""
        return {
            "behaviour": self.behaviour,
            "window_days": self.window_days,
            "n": self.did + self.did_not,
            "did": self.did,
            "did_and_won": self.did_and_won,
            "did_not": self.did_not,
            "did_not_and_won": self.did_not_and_won,
            "lift": round(self.lift.value, 4),
            "low": round(self.lift.low, 4),
            "high": round(self.lift.high, 4),
            "raw_lift": round(self.raw_lift, 4),
            "p": self.p_value,
            "q": self.q_value,
            "signal": self.stands_out,
        }


@dataclass(frozen=True, slots=True)
class Behaviours:
    """How often each unit did each thing in each window: `counts[behaviour, window]` is an array over units."""

    names: tuple[str, ...]
    counts: Mapping[tuple[str, int], NDArray[np.int64]]


def behaviours_of(landmarks: Landmarks) -> Behaviours:
    """Kinds of touch, and kinds on one asset, that at least a handful of units showed; the most frequent first."""
    seen: Counter[str] = Counter()
    per_unit: list[list[tuple[str, int]]] = []
    for unit in landmarks.units:
        own = [
            (name, unit.at - touch.at)
            for touch in unit.touches
            if is_buyers_own(touch)
            for name in _names(touch.kind, touch.asset)
        ]
        per_unit.append(own)
        seen.update({name for name, ago in own if ago <= max(WINDOWS_DAYS) * DAY_SECONDS})
    names = tuple(name for name, units in seen.most_common(MOST_BEHAVIOURS) if units >= FEWEST_UNITS)
    place = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(WINDOWS_DAYS), len(names), len(per_unit)), dtype=np.int64)
    for row, own in enumerate(per_unit):
        for name, ago in own:
            if name in place:
                for number, window in enumerate(WINDOWS_DAYS):
                    table[number, place[name], row] += ago <= window * DAY_SECONDS
    return Behaviours(
        names, {(name, w): table[number, place[name]] for name in names for number, w in enumerate(WINDOWS_DAYS)}
    )


def _names(kind: str, asset: str) -> tuple[str, ...]:
    if not kind:
        return (asset,) if asset else ()
    return (kind, f"{kind}: {asset}") if asset else (kind,)


def signals_of(behaviours: Behaviours, won: NDArray[np.bool_]) -> tuple[Signal, ...]:
    """Every behaviour in every window, strongest evidence first. Empty where nobody, or everybody, won."""
    if not won.any() or won.all():
        return ()
    rows = []
    for (name, window), counts in behaviours.counts.items():
        did = counts > 0
        a, b = int((did & won).sum()), int((did & ~won).sum())
        c, d = int((~did & won).sum()), int((~did & ~won).sum())
        if a + b and c + d:
            rows.append((name, window, a, b, c, d))
    p_values = [float(stats.fisher_exact([[a, b], [c, d]])[1]) for _, _, a, b, c, d in rows]
    q_values = benjamini_hochberg(p_values)
    spread = _spread_of_true_lifts([_log_lift(a, b, c, d) for _, _, a, b, c, d in rows])
    signals = [
        Signal(name, window, a + b, a, c + d, c, _shrunk(a, b, c, d, spread), _raw(a, b, c, d), p, float(q))
        for (name, window, a, b, c, d), p, q in zip(rows, p_values, q_values, strict=True)
    ]
    return tuple(sorted(signals, key=lambda signal: (signal.p_value, signal.behaviour, signal.window_days)))


def noise_lift(behaviours: Behaviours, won: NDArray[np.bool_], *, seed: int = 0) -> dict[str, float]:
    """The line printed beside the table: the best lift that so many behaviours show when wins are dealt out at random. Median and 95th percentile."""
    did = np.array([counts > 0 for counts in behaviours.counts.values()], dtype=np.float64)
    if not did.size or not won.any():
        return {"median": 1.0, "p95": 1.0}
    draw = np.random.default_rng(seed)
    total = did.sum(axis=1)
    usable = (total > 0) & (total < did.shape[1])
    best = []
    for _ in range(NOISE_DRAWS):
        shuffled = draw.permutation(won).astype(np.float64)
        both = did[usable] @ shuffled
        inside = (both + DRAWN_TO) / (total[usable] + 1)
        outside = (shuffled.sum() - both + DRAWN_TO) / (did.shape[1] - total[usable] + 1)
        best.append(float(np.max(inside / outside)) if usable.any() else 1.0)
    return {"median": float(np.median(best)), "p95": float(np.quantile(best, 0.95))}


def _raw(a: int, b: int, c: int, d: int) -> float:
    return float(((a + DRAWN_TO) / (a + b + 1)) / ((c + DRAWN_TO) / (c + d + 1)))


def _log_lift(a: int, b: int, c: int, d: int) -> tuple[float, float]:
    """Log of the rate ratio and its variance, with half a unit added to each cell (Haldane; Walter 1975)."""
    ratio = np.log(_raw(a, b, c, d))
    variance = 1 / (a + DRAWN_TO) - 1 / (a + b + 1) + 1 / (c + DRAWN_TO) - 1 / (c + d + 1)
    return float(ratio), float(max(variance, 1e-9))


def _spread_of_true_lifts(estimates: Sequence[tuple[float, float]]) -> float:
    """Variance of the true log lifts around none at all, by moments: what is seen beyond what chance makes."""
    if not estimates:
        return 0.0
    weights = np.array([1 / variance for _, variance in estimates])
    excess = np.array([value**2 - variance for value, variance in estimates])
    return float(max(np.sum(weights * excess) / np.sum(weights), 0.0))


def _shrunk(a: int, b: int, c: int, d: int, spread: float) -> Interval:
    value, variance = _log_lift(a, b, c, d)
    keep = spread / (spread + variance) if spread > 0 else 0.0
    half = 1.959964 * np.sqrt(variance)
    low, high = value - half, value + half
    middle = value * keep
    return Interval(float(np.exp(middle)), float(np.exp(min(low, middle))), float(np.exp(max(high, middle))))
