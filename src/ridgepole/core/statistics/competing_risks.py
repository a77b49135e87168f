"""How much of what began has ended one way or another after so much time, when some of it has not ended yet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special

from ridgepole.core.kernel.estimate import Interval

Floats = NDArray[np.float64]
WIDEST = 700.0
"""Of an exponent: a bound is 0 or 1 long before, and a larger one is no number."""


@dataclass(frozen=True, slots=True)
class CumulativeIncidence:
    """The share that has met one cause by each of `times` (ascending), its variance, and how many were at risk.

    `followed_to` is the longest time anybody was watched: nothing is known beyond it, unless `settled`: nobody was still open then.
    """

    times: Floats
    incidence: Floats
    variance: Floats
    at_risk: NDArray[np.int64]
    followed_to: float
    settled: bool = False

    def at(self, time: float, level: float = 0.95) -> Interval | None:
        """The share by `time` with a log(−log) interval; None beyond the longest time watched."""
        if time > self.followed_to and not self.settled:
            return None
        index = int(np.searchsorted(self.times, time, side="right")) - 1
        if index < 0:
            return Interval(0.0, 0.0, 0.0, level)
        low, high = _bounds(self.incidence[index : index + 1], self.variance[index : index + 1], level)
        return Interval(float(self.incidence[index]), float(low[0]), float(high[0]), level)

    @property
    def final(self) -> float:
        """The share that has met this cause by the last event."""
        return float(self.incidence[-1]) if len(self.incidence) else 0.0

    def median(self, level: float = 0.95) -> Interval | None:
        """The time by which half of *everybody* has met this cause; None where fewer than half do. An open upper end is `followed_to`."""
        return self._crossing(0.5, 0.5, level)

    def median_among(self, level: float = 0.95) -> Interval | None:
        """The median time *among those who met this cause* within the time watched: when half of `final` is reached.

        Its interval inverts that of the incidence at half of `final`. None where nobody met the cause.
        """
        return self._crossing(self.final / 2, self.final / 2, level) if self.final > 0 else None

    def _crossing(self, share: float, needed: float, level: float) -> Interval | None:
        reached = self.incidence >= needed - 1e-12
        if not reached.any():
            return None
        value = float(self.times[int(np.argmax(reached))])
        low, high = _bounds(self.incidence, self.variance, level)
        early, late = high >= share, low >= share
        first = float(self.times[int(np.argmax(early))]) if early.any() else value
        last = float(self.times[int(np.argmax(late))]) if late.any() else self.followed_to
        return Interval(value, min(first, value), max(last, value), level)


def _bounds(incidence: Floats, variance: Floats, level: float) -> tuple[Floats, Floats]:
    """log(−log) bounds, which stay between 0 and 1; 0 and 1 themselves have none."""
    z = float(special.ndtri((1 + level) / 2))
    inside = (incidence > 0) & (incidence < 1)
    share = np.where(inside, incidence, 0.5)
    exponent = z * np.sqrt(np.maximum(variance, 0)) / (share * np.abs(np.log(share)))
    width = np.exp(np.minimum(exponent, WIDEST))
    low = np.where(inside, share**width, incidence)
    high = np.where(inside, share ** (1 / width), incidence)
    return low, high


def aalen_johansen(
    time: ArrayLike, event: ArrayLike, *, cause: int = 1, entry: ArrayLike | None = None
) -> CumulativeIncidence:
    """The Aalen–Johansen estimate of the share that meets `cause`, other causes competing.

    `time` is when each left (event or end of watching), `event` what it met (0: still open), `entry` when watching began (default 0). Times are
    whole units such as days: many leave at once, and all of one time are at risk together, so ties need no order. One is at risk at t when
    entry ≤ t ≤ time, so an event in the unit in which watching began (a deal won on the day it was opened) counts.

    Variance: the delta method for the binomial increments (Marubini and Valsecchi 1995, eq. 10.12). With few at risk early under delayed entry
    the estimate may jump; `at_risk` shows it. Raises ValueError where lengths differ, times are not numbers, or one left before it was watched.
    """
    left = np.asarray(time, dtype=float)
    met = np.asarray(event, dtype=np.int64)
    entered = np.zeros_like(left) if entry is None else np.asarray(entry, dtype=float)
    if not (left.shape == met.shape == entered.shape):
        raise ValueError("time, event and entry must have one length")
    if not (np.isfinite(left).all() and np.isfinite(entered).all()):
        raise ValueError("times must be finite numbers")
    if (left < entered).any() or (left < 0).any():
        raise ValueError("nothing can end before it began or was watched")
    followed_to = float(left.max()) if left.size else 0.0
    times = np.unique(left[met != 0])
    sorted_left, sorted_entered = np.sort(left), np.sort(entered)
    at_risk = np.searchsorted(sorted_entered, times, side="right") - np.searchsorted(sorted_left, times, side="left")
    ended = _counts(times, left[met != 0])
    of_cause = _counts(times, left[met == cause])
    remaining = np.cumprod(1 - ended / np.maximum(at_risk, 1))
    before = np.concatenate(([1.0], remaining[:-1])) if len(times) else remaining
    incidence = np.cumsum(before * of_cause / np.maximum(at_risk, 1))
    settled = bool(len(remaining) and remaining[-1] < 1e-12)
    variance = _variance(incidence, before, at_risk, ended, of_cause)
    return CumulativeIncidence(times, incidence, variance, at_risk, followed_to, settled)


def _counts(times: Floats, of: Floats) -> Floats:
    ordered = np.sort(of)
    return (np.searchsorted(ordered, times, side="right") - np.searchsorted(ordered, times, side="left")).astype(float)


def _variance(incidence: Floats, before: Floats, at_risk: NDArray[np.int64], ended: Floats, of_cause: Floats) -> Floats:
    """Σ (F(t)−F(s))² d/(Y(Y−d)) + Σ S(s−)² d₁(Y−d₁)/Y³ − 2 Σ (F(t)−F(s)) S(s−) d₁/Y², expanded so that each sum is cumulative."""
    risk = np.maximum(at_risk, 1).astype(float)
    leaving = np.where(risk > ended, ended / (risk * np.maximum(risk - ended, 1e-300)), 0.0)
    own = before**2 * of_cause * (risk - of_cause) / risk**3
    crossed = before * of_cause / risk**2
    total = (
        incidence**2 * np.cumsum(leaving)
        - 2 * incidence * np.cumsum(leaving * incidence)
        + np.cumsum(leaving * incidence**2)
        + np.cumsum(own)
        - 2 * incidence * np.cumsum(crossed)
        + 2 * np.cumsum(crossed * incidence)
    )
    return np.asarray(np.maximum(total, 0.0))
