"""A points card that both teams can read: whole points, monotone, calibrated.

Each behaviour's count is cut into bins whose win rates are made monotone (isotonic regression), each bin becomes its weight of evidence, the weights are put together by a
logistic regression whose coefficients cannot be negative (so that a point never works backwards), coefficients are scaled and rounded to whole points, and the
points are calibrated to a probability. Rounding costs next to nothing; resampling the classes would break the calibration and is not done.
Source: Good, "Weight of evidence" (1985); Ustun and Rudin, "Learning optimized risk scores" (2019), for what a points card is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, stats
from scipy.special import expit, logit
from sklearn.isotonic import IsotonicRegression

from ridgepole.core.statistics.false_discovery import benjamini_hochberg

COUNT_BINS = (0, 1, 2, 4, 8)
FEWEST_IN_LEVEL = 15
SMOOTHING = 4.0
FULL_CARD = 100
PENALTY = 1.0
FEWEST_POINTS = 2
SIEVE = 0.10
OTHER = "(other)"


@dataclass(frozen=True, slots=True)
class Feature:
    """One column of facts: counts (`values` integers) or a named field (`values` texts). Of one `family` (one behaviour in several windows) a card uses the best."""

    name: str
    values: NDArray[Any]
    counted: bool
    family: str = ""

    def take(self, rows: NDArray[np.int64]) -> Feature:
        """The same facts for some units only."""
        return Feature(self.name, self.values[rows], self.counted, self.family)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the card: points for each level. Levels of a count are "0", "1", "2-3" ...; of a field its values."""

    feature: str
    counted: bool
    points: Mapping[str, int]
    evidence: Mapping[str, tuple[int, int]]

    def as_json(self) -> dict[str, Any]:
        """As printed under `scorecard.lines`."""
        return {
            "feature": self.feature,
            "points": dict(self.points),
            "evidence": {level: {"n": n, "won": won} for level, (n, won) in self.evidence.items()},
        }


@dataclass(frozen=True, slots=True)
class PointsCard:
    """Lines with whole points, and the straight line in log-odds that turns a sum of points into a probability."""

    lines: tuple[Line, ...]
    intercept: float
    per_point: float

    def points(self, features: Sequence[Feature]) -> NDArray[np.int64]:
        """Sum of points of each unit; a level that the card never saw gets the points of "(other)", or 0."""
        by_name = {feature.name: feature for feature in features}
        total = np.zeros(len(features[0].values) if features else 0, dtype=np.int64)
        for line in self.lines:
            feature = by_name[line.feature]
            levels = _count_levels(feature.values) if line.counted else feature.values
            total += np.array(
                [line.points.get(str(level), line.points.get(OTHER, 0)) for level in levels], dtype=np.int64
            )
        return total

    def probability(self, points: NDArray[np.int64]) -> NDArray[np.float64]:
        """Calibrated chance of winning."""
        return np.asarray(expit(self.intercept + self.per_point * points), dtype=np.float64)

    @property
    def most_points(self) -> int:
        """Points of a unit with the best level on every line."""
        return sum(max(line.points.values()) for line in self.lines)

    def as_json(self) -> dict[str, Any]:
        """As printed under `scorecard`."""
        steps = np.linspace(0, max(self.most_points, 1), 6).round().astype(np.int64)
        return {
            "lines": [line.as_json() for line in self.lines],
            "most_points": self.most_points,
            "calibration": [
                {"points": int(p), "probability": round(float(q), 4)}
                for p, q in zip(steps, self.probability(steps), strict=True)
            ],
        }


def fit_points_card(features: Sequence[Feature], won: NDArray[np.bool_]) -> PointsCard:
    """Learn a card. `won` has both outcomes; features that say nothing get no line."""
    base = float(logit((won.sum() + 0.5) / (won.size + 1)))
    encoded = [(feature, *_evidence_weights(feature, won)) for feature in _worth_a_line(features, won)]
    encoded = [item for item in encoded if np.ptp(list(item[1].values())) > 0]
    if not encoded:
        return PointsCard((), base, 0.0)
    matrix = np.column_stack([[weights[level] for level in levels] for _, weights, levels, _ in encoded])
    coefficients = _non_negative_logistic(matrix, won)
    spans = [coefficient * np.ptp(column) for coefficient, column in zip(coefficients, matrix.T, strict=True)]
    scale = FULL_CARD / sum(spans) if sum(spans) > 0 else 0.0
    lines = []
    for (feature, weights, _, evidence), coefficient in zip(encoded, coefficients, strict=True):
        lowest = min(weights.values())
        points = {level: round(coefficient * (weight - lowest) * scale) for level, weight in weights.items()}
        if max(points.values()) >= FEWEST_POINTS:
            lines.append(Line(feature.name, feature.counted, points, evidence))
    lines.sort(key=lambda line: -max(line.points.values()))
    bare = PointsCard(tuple(lines), base, 0.0)
    intercept, per_point = _calibrate(bare.points(list(features)), won)
    return PointsCard(tuple(lines), intercept, per_point)


def _worth_a_line(features: Sequence[Feature], won: NDArray[np.bool_]) -> list[Feature]:
    """A sieve on training rows only, with false-discovery control: without it a hundred idle columns share out the points of the few that matter."""
    best: dict[str, tuple[float, Feature]] = {}
    for feature in features:
        p_value = _p_value(feature, won)
        family = feature.family or feature.name
        if family not in best or p_value < best[family][0]:
            best[family] = (p_value, feature)
    adjusted = benjamini_hochberg([p_value for p_value, _ in best.values()])
    return [feature for (_, feature), q in zip(best.values(), adjusted, strict=True) if q <= SIEVE]


def _p_value(feature: Feature, won: NDArray[np.bool_]) -> float:
    if feature.counted:
        values = feature.values.astype(np.float64)
        return float(stats.spearmanr(values, won).pvalue) if np.ptp(values) > 0 else 1.0
    levels = _field_levels(feature.values)
    table = np.array(
        [[np.sum((levels == level) & won), np.sum((levels == level) & ~won)] for level in np.unique(levels)]
    )
    if len(table) < 2 or (table.sum(axis=0) == 0).any():
        return 1.0
    return float(stats.chi2_contingency(table, correction=False).pvalue)


def _evidence_weights(
    feature: Feature, won: NDArray[np.bool_]
) -> tuple[dict[str, float], NDArray[Any], dict[str, tuple[int, int]]]:
    levels = _count_levels(feature.values) if feature.counted else _field_levels(feature.values)
    names = _in_order(levels) if feature.counted else sorted(np.unique(levels).tolist())
    counts = np.array([int((levels == name).sum()) for name in names])
    wins = np.array([int(((levels == name) & won).sum()) for name in names])
    rate = float(won.mean())
    shrunk = (wins + SMOOTHING * rate) / (counts + SMOOTHING)
    if feature.counted:
        shrunk = _monotone(shrunk, counts)
    weights = {
        name: float(w) for name, w in zip(names, logit(np.clip(shrunk, 1e-6, 1 - 1e-6)) - logit(rate), strict=True)
    }
    return weights, levels, {name: (int(n), int(k)) for name, n, k in zip(names, counts, wins, strict=True)}


def _monotone(rates: NDArray[np.float64], counts: NDArray[np.int64]) -> NDArray[np.float64]:
    order = np.arange(len(rates))
    rising, falling = (
        IsotonicRegression(increasing=up).fit(order, rates, sample_weight=counts).predict(order) for up in (True, False)
    )
    miss = [float(np.sum(counts * (fit - rates) ** 2)) for fit in (rising, falling)]
    return np.asarray(rising if miss[0] <= miss[1] else falling, dtype=np.float64)


def _count_levels(values: NDArray[Any]) -> NDArray[Any]:
    edges = (*COUNT_BINS, np.inf)
    names = ["0", "1", "2-3", "4-7", "8 or more"]
    return np.array([names[int(np.searchsorted(edges, value, side="right")) - 1] for value in values], dtype=object)


def _in_order(levels: NDArray[Any]) -> list[str]:
    return [name for name in ("0", "1", "2-3", "4-7", "8 or more") if (levels == name).any()]


def _field_levels(values: NDArray[Any]) -> NDArray[Any]:
    names, counts = np.unique(values.astype(str), return_counts=True)
    common = {name for name, count in zip(names, counts, strict=True) if count >= FEWEST_IN_LEVEL}
    return np.array([value if value in common else OTHER for value in values.astype(str)], dtype=object)


def _non_negative_logistic(matrix: NDArray[np.float64], won: NDArray[np.bool_]) -> NDArray[np.float64]:
    target = won.astype(np.float64)

    def loss(at: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        linear = at[0] + matrix @ at[1:]
        value = float(np.sum(np.logaddexp(0, linear) - target * linear) + PENALTY * np.sum(at[1:] ** 2) / 2)
        residual = expit(linear) - target
        return value, np.concatenate([[residual.sum()], matrix.T @ residual + PENALTY * at[1:]])

    start = np.concatenate([[logit(target.mean())], np.full(matrix.shape[1], 0.5)])
    found = optimize.minimize(
        loss, start, jac=True, method="L-BFGS-B", bounds=[(None, None), *[(0.0, None)] * matrix.shape[1]]
    )
    return np.asarray(found.x[1:], dtype=np.float64)


def _calibrate(points: NDArray[np.int64], won: NDArray[np.bool_]) -> tuple[float, float]:
    """Intercept and slope in log-odds of points, with targets drawn in a little (Platt 1999) so that a perfect split stays finite."""
    wins = int(won.sum())
    target = np.where(won, (wins + 1) / (wins + 2), 1 / (won.size - wins + 2))
    scaled = points / FULL_CARD

    def loss(at: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        linear = at[0] + at[1] * scaled
        residual = expit(linear) - target
        return float(np.sum(np.logaddexp(0, linear) - target * linear)), np.array([residual.sum(), residual @ scaled])

    found = optimize.minimize(
        loss, np.array([logit(target.mean()), 1.0]), jac=True, method="L-BFGS-B", bounds=[(None, None), (0.0, None)]
    )
    return float(found.x[0]), float(found.x[1]) / FULL_CARD
