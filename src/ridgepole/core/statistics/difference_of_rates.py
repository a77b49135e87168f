"""The difference of two independent rates, with an interval that holds for small groups."""

from __future__ import annotations

import math
from statistics import NormalDist

from ridgepole.core.kernel.estimate import Interval, NotEnough


def wilson(hits: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """Wilson's score interval of hits/n (Wilson 1927). `n` must be positive."""
    z = NormalDist().inv_cdf(0.5 + level / 2)
    rate = hits / n
    middle = rate + z * z / (2 * n)
    half = z * math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


def difference_of_rates(hits_a: int, n_a: int, hits_b: int, n_b: int, level: float = 0.95) -> Interval | NotEnough:
    """A's rate minus b's, between -1 and 1, with Newcombe's hybrid score interval without continuity correction.

    Source: Newcombe, Statistics in Medicine 17 (1998), 873-890, method 10. NotEnough where a group is empty.
    """
    if min(n_a, n_b) < 1:
        return NotEnough(needs=1, has=0, of="answers in each group")
    rate_a, rate_b = hits_a / n_a, hits_b / n_b
    low_a, high_a = wilson(hits_a, n_a, level)
    low_b, high_b = wilson(hits_b, n_b, level)
    difference = rate_a - rate_b
    return Interval(
        value=difference,
        low=max(-1.0, difference - math.hypot(rate_a - low_a, high_b - rate_b)),
        high=min(1.0, difference + math.hypot(high_a - rate_a, rate_b - low_b)),
        level=level,
    )
