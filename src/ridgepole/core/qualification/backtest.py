"""How the card would have done on later time: learnt on what came first, judged on what came after, again and again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import optimize
from scipy.special import expit, logit
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import average_precision_score, brier_score_loss, roc_auc_score

from ridgepole.core.kernel.estimate import Interval
from ridgepole.core.qualification.points_card import Feature, fit_points_card
from ridgepole.core.qualification.provenance import ALARM_AUC

FOLDS = 4
FIRST_ORIGIN = 0.5
BOOTSTRAPS = 400
CHALLENGER_MARGIN = 0.03
FEWEST_LATER_WINS = 10


@dataclass(frozen=True, slots=True)
class Backtest:
    """Out-of-time predictions pooled over rolling origins; `rows` are the positions of the units judged."""

    rows: NDArray[np.int64]
    probability: NDArray[np.float64]
    points: NDArray[np.int64]
    won: NDArray[np.bool_]
    auc: Interval
    brier: float
    brier_of_base_rate: float
    average_precision: float
    calibration_slope: Interval
    challenger_auc: float
    remarks: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """As printed under `backtest`."""
        return {
            "n": int(self.rows.size),
            "wins": int(self.won.sum()),
            "origins": FOLDS,
            "auc": {name: round(value, 4) for name, value in self.auc.as_json().items()},
            "brier": round(self.brier, 5),
            "brier_of_base_rate": round(self.brier_of_base_rate, 5),
            "average_precision": round(self.average_precision, 4),
            "calibration_slope": {name: round(value, 4) for name, value in self.calibration_slope.as_json().items()},
            "challenger_auc": round(self.challenger_auc, 4),
            "precision_at": self._precision_at(),
            "remarks": list(self.remarks),
        }

    def _precision_at(self) -> list[dict[str, float]]:
        order = np.argsort(-self.probability, kind="stable")
        table = []
        for share in (0.05, 0.1, 0.2, 0.3, 0.5):
            top = order[: max(1, round(share * order.size))]
            table.append(
                {
                    "share_worked": share,
                    "precision": round(float(self.won[top].mean()), 4),
                    "wins_found": round(float(self.won[top].sum() / max(self.won.sum(), 1)), 4),
                }
            )
        return table


def backtest(features: Sequence[Feature], won: NDArray[np.bool_], *, seed: int = 0) -> Backtest | None:
    """Rolling origin: units are in order of time. None where later time holds fewer than ten wins or no losses."""
    edges = np.linspace(FIRST_ORIGIN, 1.0, FOLDS + 1) * won.size
    rows, chances, totals, rivals = [], [], [], []
    for start, end in zip(edges[:-1].astype(int), edges[1:].astype(int), strict=True):
        past, later = np.arange(start), np.arange(start, end)
        if not later.size or not won[past].any() or won[past].all():
            continue
        card = fit_points_card([feature.take(past) for feature in features], won[past])
        points = card.points([feature.take(later) for feature in features])
        rows.append(later)
        totals.append(points)
        chances.append(card.probability(points))
        rivals.append(_challenger(features, won, past, later, seed))
    if not rows:
        return None
    where = np.concatenate(rows)
    truth = won[where]
    if truth.sum() < FEWEST_LATER_WINS or truth.all():
        return None
    chance, rival = np.concatenate(chances), np.concatenate(rivals)
    auc = _auc_interval(truth, chance, seed)
    slope = _slope_interval(truth, chance, seed)
    rival_auc = float(roc_auc_score(truth, rival))
    return Backtest(
        rows=where,
        probability=chance,
        points=np.concatenate(totals),
        won=truth,
        auc=auc,
        brier=float(brier_score_loss(truth, chance)),
        brier_of_base_rate=float(truth.mean() * (1 - truth.mean())),
        average_precision=float(average_precision_score(truth, chance)),
        calibration_slope=slope,
        challenger_auc=rival_auc,
        remarks=_remarks(auc, slope, rival_auc),
    )


def _remarks(auc: Interval, slope: Interval, rival: float) -> tuple[str, ...]:
    said = []
    if auc.value > ALARM_AUC:
        said.append(
            f"alarm: an AUC of {auc.value:.2f} is too good to be honest; look for something that was written after the outcome"
        )
    if auc.low <= 0.5:
        said.append("the card is not shown to be better than chance on later time; do not put it into force")
    if rival - auc.value > CHALLENGER_MARGIN:
        said.append(
            f"a gradient-boosted challenger reaches an AUC of {rival:.2f}: the card loses {rival - auc.value:.2f}, so it misses something"
        )
    if not slope.low <= 1 <= slope.high:
        said.append(
            "probabilities are "
            + ("too timid" if slope.value > 1 else "too bold")
            + " on later time; use the points as an order"
        )
    return tuple(said)


def _challenger(
    features: Sequence[Feature], won: NDArray[np.bool_], past: NDArray[np.int64], later: NDArray[np.int64], seed: int
) -> NDArray[np.float64]:
    columns = []
    for feature in features:
        if feature.counted:
            columns.append(feature.values.astype(np.float64))
        else:
            codes = {
                value: number for number, value in enumerate(sorted(set(feature.values[past].astype(str).tolist())))
            }
            columns.append(np.array([codes.get(str(value), np.nan) for value in feature.values], dtype=np.float64))
    matrix = np.column_stack(columns) if columns else np.zeros((won.size, 1))
    model = HistGradientBoostingClassifier(
        max_iter=60, learning_rate=0.08, max_leaf_nodes=8, l2_regularization=5.0, random_state=seed
    )
    return np.asarray(model.fit(matrix[past], won[past]).predict_proba(matrix[later])[:, 1], dtype=np.float64)


def _auc_interval(truth: NDArray[np.bool_], chance: NDArray[np.float64], seed: int) -> Interval:
    draw = np.random.default_rng(seed)
    wins, rest = np.flatnonzero(truth), np.flatnonzero(~truth)
    values = []
    for _ in range(BOOTSTRAPS):
        rows = np.concatenate([draw.choice(wins, wins.size), draw.choice(rest, rest.size)])
        values.append(_auc(truth[rows], chance[rows]))
    low, high = np.quantile(values, [0.025, 0.975])
    return Interval(float(roc_auc_score(truth, chance)), float(low), float(high))


def _auc(truth: NDArray[np.bool_], chance: NDArray[np.float64]) -> float:
    _, place, count = np.unique(chance, return_inverse=True, return_counts=True)
    middle = np.cumsum(count) - (count - 1) / 2
    ranks = middle[place]
    wins = int(truth.sum())
    return float((ranks[truth].sum() - wins * (wins + 1) / 2) / (wins * (truth.size - wins)))


def _slope_interval(truth: NDArray[np.bool_], chance: NDArray[np.float64], seed: int) -> Interval:
    """Cox's calibration slope: log-odds of the outcome on log-odds predicted; 1 is right, below 1 too bold."""
    linear = logit(np.clip(chance, 1e-6, 1 - 1e-6))
    draw = np.random.default_rng(seed + 1)
    values = []
    for _ in range(BOOTSTRAPS // 4):
        rows = draw.integers(0, truth.size, truth.size)
        if truth[rows].any() and not truth[rows].all():
            values.append(_slope(linear[rows], truth[rows]))
    low, high = np.quantile(values, [0.025, 0.975])
    return Interval(_slope(linear, truth), float(low), float(high))


def _slope(linear: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    target = truth.astype(np.float64)

    def loss(at: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        value = at[0] + at[1] * linear
        residual = expit(value) - target
        return float(np.sum(np.logaddexp(0, value) - target * value)), np.array([residual.sum(), residual @ linear])

    return float(optimize.minimize(loss, np.array([0.0, 1.0]), jac=True, method="BFGS").x[1])
