"""Planted behaviours are found, noise is not, and what sales wrote is never learnt from."""

from datetime import date

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score
from tests.core.qualification.planted_companies import AS_OF, NOISE, planted_company
from tests.fakes.ledger_of import ledger_of

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.kernel.period import end_of_day
from ridgepole.core.qualification.backtest import _auc
from ridgepole.core.qualification.behaviours import Behaviours, behaviours_of, noise_lift, signals_of
from ridgepole.core.qualification.landmarks import landmarks_of
from ridgepole.core.qualification.points_card import Feature, fit_points_card
from ridgepole.core.qualification.qualification import qualification_of


def qualified(ledger, **more):
    return qualification_of(ledger, Agreements(), as_of=AS_OF, time_zone="UTC", **more)


@pytest.fixture(scope="module")
def company_of_300_wins():
    return qualified(planted_company(seed=5, wins=300, leak=True))


def test_planted_behaviours_are_found_and_noise_is_not(company_of_300_wins):
    found = {signal.behaviour for signal in company_of_300_wins.signals if signal.stands_out}
    assert {"pricing_page", "webinar"} <= found
    assert len(found - {"pricing_page", "webinar"}) <= 1


def test_what_sales_wrote_is_refused_by_provenance_although_it_came_before(company_of_300_wins):
    refused = {field.field for field in company_of_300_wins.refused_fields}
    assert {"touches.contract_review", "touches.no_show"} <= refused
    assert not any("contract_review" in line.feature for line in company_of_300_wins.card.lines)
    assert company_of_300_wins.tested.auc.value < 0.95


def test_card_is_whole_points_and_calibrated_on_later_time(company_of_300_wins):
    card, tested = company_of_300_wins.card, company_of_300_wins.tested
    assert all(isinstance(points, int) and points >= 0 for line in card.lines for points in line.points.values())
    assert {line.feature.split(" in ")[0] for line in card.lines} >= {"pricing_page", "webinar"}
    assert 0.8 <= tested.calibration_slope.value <= 1.25
    assert tested.brier < tested.brier_of_base_rate
    for line in card.lines:
        if line.counted:
            steps = [points for level, points in line.points.items() if line.evidence[level][0]]
            assert steps in (sorted(steps), sorted(steps, reverse=True)), "more of the same never turns around"


def test_card_beats_a_rule_that_was_drawn_by_lot_at_the_same_volume(company_of_300_wins):
    rules = {rule.name: rule for rule in company_of_300_wins.rules}
    assert rules["the card, at today's volume"].volume == rules["today's rule"].volume
    assert rules["the card, at today's volume"].wins_found > rules["today's rule"].wins_found


def test_too_few_wins_are_refused_with_what_is_needed_and_signals_are_still_shown():
    answer = qualified(planted_company(seed=6, wins=20, strength=12))
    assert answer.card is None
    assert answer.refused.needs == 50
    assert answer.refused.has < 50
    assert answer.signals
    assert answer.as_json()["scorecard"] is None


def test_pure_noise_gives_no_signal_in_most_companies():
    noisy = [qualified(planted_company(seed=seed, wins=45, planted=(), base=0.2)) for seed in range(20)]
    with_signal = sum(1 for answer in noisy if any(signal.stands_out for signal in answer.signals))
    assert with_signal <= 4, "5% false-discovery control: about one company in twenty"


@pytest.mark.parametrize(("wins", "median"), [(20, 2.3), (50, 1.7), (100, 1.5)])
def test_best_of_thirty_noise_behaviours_shows_the_published_lift(wins, median):
    draw = np.random.default_rng(0)
    units = wins * 10
    won = np.zeros(units, dtype=bool)
    won[:wins] = True

    names = tuple(f"b{number}" for number in range(30))
    thirty = Behaviours(names, {(name, 60): (draw.random(units) < 0.2).astype(np.int64) for name in names})
    assert noise_lift(thirty, won)["median"] == pytest.approx(median, abs=0.35)


def test_nothing_after_the_day_of_asking_is_read():
    ledger = planted_company(seed=8, wins=60)
    early = date(2025, 1, 15)
    landmarks = landmarks_of(ledger, end_s=end_of_day(early, "UTC"))
    assert all(unit.at < end_of_day(early, "UTC") for unit in landmarks.units)
    assert all(touch.at <= unit.at for unit in landmarks.units for touch in unit.touches)
    assert landmarks.immature > 0


def test_a_field_filled_in_for_buyers_only_is_refused():
    accounts, opportunities, people = [], [], []
    for number in range(200):
        won = number % 4 == 0
        accounts.append({"account_id": f"a{number}", "industry": "Steel" if won else None, "country": "DE"})
        people.append(
            {
                "person_id": f"p{number}",
                "account_id": f"a{number}",
                "created_at": f"2024-01-{number % 28 + 1:02d}",
                "source": "web",
            }
        )
        if won:
            opportunities.append(
                {
                    "opportunity_id": f"o{number}",
                    "account_id": f"a{number}",
                    "created_at": "2024-03-01",
                    "closed_at": "2024-04-01",
                    "outcome": "won",
                }
            )
    answer = qualified(ledger_of(accounts=accounts, people=people, opportunities=opportunities))
    assert "accounts.industry" in {field.field for field in answer.refused_fields}
    assert "accounts.country" not in {field.field for field in answer.refused_fields}


def test_a_field_filled_in_for_some_buyers_and_nobody_else_is_refused_too():
    accounts, opportunities, people = [], [], []
    for number in range(400):
        won = number % 4 == 0
        accounts.append({"account_id": f"a{number}", "region": "North" if won and number % 8 == 0 else None})
        people.append(
            {
                "person_id": f"p{number}",
                "account_id": f"a{number}",
                "created_at": f"2024-01-{number % 28 + 1:02d}",
                "source": "web" if number % 3 else None,
            }
        )
        if won:
            opportunities.append(
                {
                    "opportunity_id": f"o{number}",
                    "account_id": f"a{number}",
                    "created_at": "2024-03-01",
                    "closed_at": "2024-04-01",
                    "outcome": "won",
                }
            )
    refused = {
        field.field
        for field in qualified(ledger_of(accounts=accounts, people=people, opportunities=opportunities)).refused_fields
    }
    assert "accounts.region" in refused
    assert "people.source" not in refused


def test_auc_of_ranks_equals_the_library():
    draw = np.random.default_rng(3)
    truth, chance = draw.random(400) < 0.3, np.round(draw.random(400), 1)
    assert _auc(truth, chance) == pytest.approx(roc_auc_score(truth, chance))


def test_card_of_a_rare_level_falls_back_to_other():
    values = np.array(["a"] * 100 + ["b"] * 100 + ["rare"], dtype=object)
    won = np.array([True] * 80 + [False] * 20 + [True] * 10 + [False] * 90 + [True])
    card = fit_points_card([Feature("field", values, counted=False)], won)
    assert card.points([Feature("field", np.array(["a", "b", "never seen"], dtype=object), counted=False)])[0] > 0


def test_lifts_equal_the_two_by_two_table():
    ledger = planted_company(seed=9, wins=80)
    landmarks = landmarks_of(ledger, end_s=end_of_day(AS_OF, "UTC"))
    behaviours = behaviours_of(landmarks)
    for signal in signals_of(behaviours, landmarks.won):
        did = [
            any(
                t.kind == signal.behaviour and u.at - t.at <= signal.window_days * 86400 and t.actor == "buyer"
                for t in u.touches
            )
            for u in landmarks.units
        ]
        if signal.behaviour in {*NOISE, "pricing_page", "webinar"}:
            assert signal.did == sum(did)
            assert signal.did_and_won == sum(d and u.won for d, u in zip(did, landmarks.units, strict=True))
