"""How far several people agree, beyond what chance would give."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Literal, TypeVar

import krippendorff
import numpy as np
from numpy.typing import NDArray
from scipy import special

from ridgepole.core.kernel.estimate import Interval, NotEnough

Level = Literal["nominal", "ordinal", "interval", "ratio"]
T = TypeVar("T")

LEAST_UNITS = 3


def krippendorff_alpha(ratings: NDArray[np.float64], level: Level = "nominal") -> Interval | NotEnough:
    """Krippendorff's alpha of a table with one row for each rater and one column for each unit; nan where a rater is silent.

    1 is full agreement, 0 what chance gives. The interval is the jackknife over units with Student's t, cut to [-1, 1]. NotEnough with fewer than
    three units that two raters coded, or where every rating is the same: alpha is then undefined. Source: Krippendorff, Content Analysis (2004), ch. 11.
    """
    pairable = ratings[:, np.sum(~np.isnan(ratings), axis=0) > 1]
    units = pairable.shape[1]
    values = np.unique(pairable[~np.isnan(pairable)])
    if units < LEAST_UNITS:
        return NotEnough(needs=LEAST_UNITS, has=units, of="units that two people coded")
    if len(values) < 2:
        return NotEnough(needs=2, has=len(values), of="different values")
    whole = _alpha(pairable, level)
    left_out = [_alpha(np.delete(pairable, unit, axis=1), level) for unit in range(units)]
    low, high = _jackknife(whole, left_out)
    return Interval(value=whole, low=max(-1.0, low), high=min(1.0, high))


def _alpha(ratings: NDArray[np.float64], level: Level) -> float:
    known = ratings[~np.isnan(ratings)]
    if len(np.unique(known)) < 2:
        return 1.0
    return float(krippendorff.alpha(reliability_data=ratings, level_of_measurement=level))


def pairwise_agreement(values: Sequence[T], agree: Callable[[T, T], float]) -> Interval | NotEnough:
    """The mean of `agree` (0 to 1) over all pairs of people, with a jackknife interval over people, cut to [0, 1].

    For one question put to one group: the units are people and not items, so leaving one out at a time is the honest resampling. Two people give one
    pair and no spread: the interval is then the whole of [0, 1]. NotEnough below two.
    """
    n = len(values)
    if n < 2:
        return NotEnough(needs=2, has=n, of="people who spoke of it")
    table = np.zeros((n, n))
    for a, b in combinations(range(n), 2):
        table[a, b] = table[b, a] = agree(values[a], values[b])
    whole = float(table.sum() / (n * (n - 1)))
    if n == 2:
        return Interval(value=whole, low=0.0, high=1.0)
    rest = (table.sum() - 2 * table.sum(axis=1)) / ((n - 1) * (n - 2))
    low, high = _jackknife(whole, [float(value) for value in rest])
    if math.isclose(low, high):
        low, high = _all_alike(whole, n)
    return Interval(value=whole, low=max(0.0, low), high=min(1.0, high))


def _all_alike(whole: float, n: int) -> tuple[float, float]:
    """Where no pair differs from another the jackknife has no spread: what n people alike still allow, by the rule of three's exact form."""
    slack = 1 - 0.05 ** (1 / n)
    return (whole - slack, whole + slack)


def beyond_chance(observed: float, expected: float) -> float | None:
    """Agreement above what shuffled answers give, as a share of what was possible: (observed - expected) / (1 - expected); None where chance gives all."""
    return None if expected >= 1 else (observed - expected) / (1 - expected)


def _jackknife(whole: float, left_out: Sequence[float]) -> tuple[float, float]:
    n = len(left_out)
    pseudo = [n * whole - (n - 1) * value for value in left_out]
    middle = sum(pseudo) / n
    error = math.sqrt(sum((value - middle) ** 2 for value in pseudo) / (n * (n - 1)))
    half = float(special.stdtrit(n - 1, 0.975)) * error
    return whole - half, whole + half
