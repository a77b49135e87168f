"""Who is ready to buy, learnt backwards from closed-won; and a plain refusal where there is too little to learn from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.kernel.period import DAY_SECONDS, Period, end_of_day
from ridgepole.core.ledger.ledger import Ledger
from ridgepole.core.qualification.backtest import Backtest, backtest
from ridgepole.core.qualification.behaviours import Behaviours, Signal, behaviours_of, noise_lift, signals_of
from ridgepole.core.qualification.landmarks import Landmarks, landmarks_of
from ridgepole.core.qualification.points_card import Feature, PointsCard, fit_points_card
from ridgepole.core.qualification.provenance import ALWAYS_REFUSED, Refused, refused_behaviours, static_fields
from ridgepole.core.qualification.todays_rule import (
    RuleResult,
    monthly_capacity,
    passed_today,
    qualified_stages,
    rule_result,
)

WINS_FOR_A_CARD = 50
WINS_FOR_SIGNALS = 10
DEFAULT_COST_SHARE = 0.01
DEFINITION = (
    "Unit: an account (a person where there are no accounts) at the start of its first sales conversation; one that never had any, at one of its own touches. "
    "Behaviours: what the buyer did in the 30 and 60 days before. Outcome: an opportunity that began at or after that moment was won. "
    "Whatever sales, a machine or a later event wrote is not learnt from; units too young to know their outcome are left out."
)


@dataclass(frozen=True, slots=True)
class Qualification:
    """Everything that `ridgepole qualify` prints. Below the minimum `refused` says what is needed, and signals are still shown where they can be."""

    period: Period
    agreement_version: str
    units: int
    wins: int
    immature: int
    maturity_days: float
    signals: tuple[Signal, ...]
    noise: dict[str, float]
    card: PointsCard | None
    tested: Backtest | None
    rules: tuple[RuleResult, ...]
    capacity_per_month: float | None
    value_per_win: float | None
    refused: NotEnough | None
    refused_fields: tuple[Refused, ...]
    remarks: tuple[str, ...]
    plain_words: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """`{signals, scorecard, backtest, against_current_rule, refused}` and what must stand beside them."""
        return {
            "definition": DEFINITION,
            "period": self.period.as_json(),
            "agreement_version": self.agreement_version,
            "n": self.units,
            "wins": self.wins,
            "left_out_as_immature": self.immature,
            "maturity_days": round(self.maturity_days, 1),
            "signals": [signal.as_json() for signal in self.signals],
            "pure_noise_best_lift": {name: round(value, 3) for name, value in self.noise.items()},
            "scorecard": {**self.card.as_json(), "in_words": list(self.plain_words)} if self.card else None,
            "backtest": self.tested.as_json() if self.tested else None,
            "against_current_rule": self._against(),
            "refused": self.refused.as_json() if self.refused else None,
            "refused_fields": [field.as_json() for field in self.refused_fields],
            "remarks": list(self.remarks),
        }

    def _against(self) -> dict[str, Any] | None:
        if not self.rules:
            return None
        return {
            "rules": [rule.as_json() for rule in self.rules],
            "sales_can_work_per_month": self.capacity_per_month,
            "value_per_win": self.value_per_win,
        }


def qualification_of(
    ledger: Ledger,
    agreements: Agreements,
    *,
    as_of: date,
    time_zone: str,
    cost_per_lead: float | None = None,
    seed: int = 0,
) -> Qualification:
    """Signals, card, back-test and the comparison with today's rule, from what happened up to and with `as_of`.

    `cost_per_lead` is what it costs sales to work one lead, in the workspace's currency; absent, one per cent of the median won amount is assumed and said.
    """
    end_s = end_of_day(as_of, time_zone)
    landmarks = landmarks_of(ledger, end_s=end_s, seed=seed)
    won = landmarks.won
    behaviours = behaviours_of(landmarks)
    fields, refused_fields = static_fields(ledger, landmarks)
    wins = int(won.sum())
    signals = signals_of(behaviours, won) if wins >= WINS_FOR_SIGNALS else ()
    refused = _refusal(wins, won)
    features = _features(landmarks, behaviours, fields)
    card = fit_points_card(features, won) if refused is None else None
    tested = backtest(features, won, seed=seed) if refused is None else None
    stages = qualified_stages(agreements, ledger, as_of)
    value = _value_per_win(landmarks)
    cost = cost_per_lead if cost_per_lead is not None else (value * DEFAULT_COST_SHARE if value else None)
    capacity = monthly_capacity(ledger, end_s=end_s)
    rules = _rules(
        ledger=ledger,
        landmarks=landmarks,
        tested=tested,
        stages=stages,
        end_s=end_s,
        value=value,
        cost=cost,
        capacity=capacity,
    )
    start = int(landmarks.at.min()) if landmarks.units else end_s
    return Qualification(
        period=Period(start, end_s),
        agreement_version=f"stage {', '.join(stages)}" if stages else "no agreement: no qualified stage is recorded",
        units=len(landmarks.units),
        wins=wins,
        immature=landmarks.immature,
        maturity_days=landmarks.maturity_days,
        signals=signals,
        noise=noise_lift(behaviours, won, seed=seed),
        card=card,
        tested=tested,
        rules=rules,
        capacity_per_month=capacity,
        value_per_win=value,
        refused=refused,
        refused_fields=(
            *(Refused(field, why) for field, why in ALWAYS_REFUSED),
            *refused_behaviours(ledger, end_s=end_s),
            *refused_fields,
        ),
        remarks=_remarks(card, tested, value, cost_per_lead),
        plain_words=_in_words(card, tested),
    )


def _refusal(wins: int, won: NDArray[np.bool_]) -> NotEnough | None:
    if wins < WINS_FOR_A_CARD:
        return NotEnough(WINS_FOR_A_CARD, wins, "won buyers with a known beginning")
    losses = int((~won).sum())
    return NotEnough(WINS_FOR_A_CARD, losses, "buyers that did not buy") if losses < WINS_FOR_A_CARD else None


def _features(landmarks: Landmarks, behaviours: Behaviours, fields: dict[str, dict[str, str]]) -> list[Feature]:
    """Each behaviour is offered in every window, each field once; the card's own sieve chooses on training rows."""
    offered = [
        Feature(f"{name} in {window} days", counts, counted=True, family=name)
        for (name, window), counts in behaviours.counts.items()
    ]
    for field, by_unit in fields.items():
        offered.append(
            Feature(
                field,
                np.array([by_unit.get(unit.id, "(empty)") for unit in landmarks.units], dtype=object),
                counted=False,
            )
        )
    return offered


def _value_per_win(landmarks: Landmarks) -> float | None:
    amounts = [unit.amount_minor for unit in landmarks.units if unit.won and unit.amount_minor > 0]
    return float(np.median(amounts)) / 100 if amounts else None


def _rules(
    *,
    ledger: Ledger,
    landmarks: Landmarks,
    tested: Backtest | None,
    stages: tuple[str, ...],
    end_s: int,
    value: float | None,
    cost: float | None,
    capacity: float | None,
) -> tuple[RuleResult, ...]:
    rows = tested.rows if tested else np.arange(len(landmarks.units))
    won = landmarks.won[rows]
    rules: list[RuleResult] = []
    today = passed_today(ledger, landmarks, stages, end_s=end_s)
    if today is not None:
        rules.append(rule_result("today's rule", today[rows], won, f"stage {', '.join(stages)} entered"))
    if tested is None:
        return tuple(rules)
    if today is not None and 0 < today[rows].sum() < rows.size:
        volume = int(today[rows].sum())
        rules.append(
            rule_result("the card, at today's volume", _top(tested.probability, volume), won, f"best {volume:,} leads")
        )
    if value and cost:
        least = min(cost / value, 0.999)
        rules.append(
            rule_result(
                "the card, by value",
                tested.probability > least,
                won,
                f"chance of winning above {least:.1%} (cost {cost:,.0f} / value {value:,.0f})",
            )
        )
    if capacity:
        months = max((int(landmarks.at[rows].max()) - int(landmarks.at[rows].min())) / (30 * DAY_SECONDS), 1.0)
        volume = min(round(capacity * months), rows.size)
        rules.append(
            rule_result(
                "the card, by what sales can work",
                _top(tested.probability, volume),
                won,
                f"best {volume:,} leads ({capacity:,.0f} a month)",
            )
        )
    return tuple(rules)


def _top(chance: NDArray[np.float64], volume: int) -> NDArray[np.bool_]:
    passed = np.zeros(chance.size, dtype=bool)
    passed[np.argsort(-chance, kind="stable")[:volume]] = True
    return passed


def _remarks(
    card: PointsCard | None, tested: Backtest | None, value: float | None, cost_per_lead: float | None
) -> tuple[str, ...]:
    said = ["association: a behaviour that goes with winning need not bring it about"]
    if card is not None and not card.lines:
        said.append(
            "no behaviour or field says anything about winning; the card is empty, and today's rule cannot be judged by it"
        )
    if card is not None and tested is None:
        said.append("later time holds too few wins to test the card; it must not be put into force")
    if value and cost_per_lead is None:
        said.append(
            "the cost of working a lead is not known: one per cent of the median won amount is assumed (--cost-per-lead says it)"
        )
    return (*said, *(tested.remarks if tested else ()))


def _in_words(card: PointsCard | None, tested: Backtest | None) -> tuple[str, ...]:
    if card is None or not card.lines:
        return ()
    said = []
    for line in card.lines:
        best = max(line.points.items(), key=lambda item: item[1])
        steps = ", ".join(f"{level}: {points}" for level, points in line.points.items() if points)
        said.append(f"{line.feature}: up to {best[1]} points ({steps})")
    if tested is not None:
        said.append(
            f"On later time it put a buyer above a non-buyer in {tested.auc.value:.0%} of pairs ({tested.auc.low:.0%} to {tested.auc.high:.0%})."
        )
    return tuple(said)
