"""Intervals of single rates, counts and sums."""

from __future__ import annotations

from math import sqrt

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from ridgepole.core.kernel.estimate import Interval


def jeffreys(successes: int, trials: int, level: float = 0.95) -> Interval:
    """A rate with its Jeffreys interval: quantiles of Beta(k + ½, n − k + ½), closed to 0 at k = 0 and to 1 at k = n.

    Brown, Cai and DasGupta 2001, section 4.3. Raises ValueError unless 0 ≤ successes ≤ trials and trials > 0.
    """
    if not 0 <= successes <= trials or trials == 0:
        message = f"a rate needs 0 ≤ successes ≤ trials and a trial, got {successes} of {trials}"
        raise ValueError(message)
    return beta_interval(
        successes / trials,
        successes + 0.5,
        trials - successes + 0.5,
        level,
        closed_low=successes == 0,
        closed_high=successes == trials,
    )


def beta_interval(
    value: float, alpha: float, beta: float, level: float = 0.95, *, closed_low: bool = False, closed_high: bool = False
) -> Interval:
    """`value` with the equal-tailed interval of Beta(alpha, beta)."""
    tail = (1 - level) / 2
    low = 0.0 if closed_low else float(special.betaincinv(alpha, beta, tail))
    high = 1.0 if closed_high else float(special.betaincinv(alpha, beta, 1 - tail))
    return Interval(value, low, high, level)


def wilson(successes: int, trials: int, level: float = 0.95) -> Interval:
    """A rate with Wilson's score interval (1927); Newcombe's interval of a difference is made of two of these."""
    if not 0 <= successes <= trials or trials == 0:
        message = f"a rate needs 0 ≤ successes ≤ trials and a trial, got {successes} of {trials}"
        raise ValueError(message)
    z = float(special.ndtri((1 + level) / 2))
    rate = successes / trials
    centre = rate + z * z / (2 * trials)
    half = z * sqrt(rate * (1 - rate) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    return Interval(rate, max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale), level)


def weighted_count(weights: ArrayLike, level: float = 0.95) -> Interval:
    """A sum of amounts of events that come at random (deals, for instance): Fay and Feuer's gamma interval, 1997.

    The sum itself is exact; the interval says how far the same company's next period of the same length may differ by chance alone.
    With all weights 1 it is Garwood's exact interval of a Poisson count. An empty or all-zero array has value 0 and high 0: no weight is
    known that could be multiplied. Negative weights (refunds) enter the sum, and the interval by their size.
    """
    amounts = np.asarray(weights, dtype=float)
    return interval_of_sum(
        float(amounts.sum()),
        float((amounts**2).sum()),
        float(np.abs(amounts).max()) if amounts.size else 0.0,
        level,
    )


def interval_of_sum(total: float, total_of_squares: float, largest: float, level: float = 0.95) -> Interval:
    """`weighted_count` from the sum, the sum of squares and the largest amount, as a query gives them."""
    if total_of_squares <= 0:
        return Interval(total, total, total, level)
    if total <= 0:
        half = float(special.ndtri((1 + level) / 2)) * sqrt(total_of_squares)
        return Interval(total, total - half, total + half, level)
    tail = (1 - level) / 2
    low = float(special.gammaincinv(total**2 / total_of_squares, tail)) * total_of_squares / total
    mean, variance = total + largest, total_of_squares + largest**2
    high = float(special.gammaincinv(mean**2 / variance, 1 - tail)) * variance / mean
    return Interval(total, low, high, level)


def poisson_count(count: int, level: float = 0.95) -> Interval:
    """A count of events with Garwood's exact interval (1936)."""
    tail = (1 - level) / 2
    low = 0.0 if count == 0 else float(special.gammaincinv(count, tail))
    return Interval(float(count), low, float(special.gammaincinv(count + 1, 1 - tail)), level)
