"""Credit equals a computation by hand, sums to what was won, and the public path file gives its published answers."""

import csv
import random
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.fakes.ledger_of import ledger_of

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.measures.attribution import NO_TOUCH, attribution
from ridgepole.core.measures.attribution_models import MODELS
from ridgepole.core.measures.attribution_paths import model_name
from ridgepole.core.measures.measurement import Asked

DAY = datetime(2025, 3, 1, 12, tzinfo=UTC)


def asked(ledger, by="channel", model=None):
    agreements = Agreements((Scoreboard(id="scoreboard", attribution_model=model),) if model else ())
    return Asked(ledger=ledger, agreements=agreements, as_of=date(2025, 12, 31), time_zone="UTC", currency="EUR", by=by)


def company(paths):
    """`paths`: (channels with days before closing, outcome, amount, opened days before closing, came days before closing)."""
    tables = {"accounts": [], "people": [], "touches": [], "opportunities": []}
    for number, (steps, outcome, amount, opened, came) in enumerate(paths):
        account = f"a{number}"
        tables["accounts"].append({"account_id": account})
        tables["people"].append(
            {"person_id": f"p{number}", "account_id": account, "created_at": DAY - timedelta(days=came)}
        )
        tables["opportunities"].append(
            {
                "opportunity_id": f"o{number}",
                "account_id": account,
                "created_at": DAY - timedelta(days=opened),
                "closed_at": DAY,
                "outcome": outcome,
                "amount": amount,
                "currency": "EUR",
            }
        )
        for step, (channel, days) in enumerate(steps):
            tables["touches"].append(
                {
                    "touch_id": f"t{number}-{step}",
                    "account_id": account,
                    "at": DAY - timedelta(days=days),
                    "channel": channel,
                    "actor": "buyer",
                }
            )
    for table in tables.values():
        random.Random(1).shuffle(table)
    return ledger_of(**tables)


def credit(measurement, model):
    return {row.group: row.extra["models"][model] for row in measurement.rows if row.group != NO_TOUCH}


def test_one_path_of_five_touches_by_hand():
    steps = [("ad", 50), ("web", 40), ("event", 30), ("mail", 20), ("web", 10)]
    # came 40 days before closing (second touch), opened 25 days before (third touch)
    answer = attribution(asked(company([(steps, "won", 1000, 25, 40)])))
    assert credit(answer, "first") == {"ad": 1000, "web": 0, "event": 0, "mail": 0}
    assert credit(answer, "last") == {"ad": 0, "web": 1000, "event": 0, "mail": 0}
    assert credit(answer, "linear") == pytest.approx({"ad": 200, "web": 400, "event": 200, "mail": 200})
    assert credit(answer, "u_shaped") == pytest.approx(
        {"ad": 400, "web": 400 + 200 / 3, "event": 200 / 3, "mail": 200 / 3}
    )
    assert credit(answer, "w_shaped") == pytest.approx({"ad": 300, "web": 300 + 50, "event": 300, "mail": 50})
    assert credit(answer, "full_path") == pytest.approx({"ad": 225, "web": 450, "event": 225, "mail": 100})
    assert credit(answer, "shapley") == pytest.approx({"ad": 250, "web": 250, "event": 250, "mail": 250})
    weights = [2 ** (-days / 7) for _, days in steps]
    assert credit(answer, "time_decay")["ad"] == pytest.approx(1000 * weights[0] / sum(weights))


def test_every_model_divides_exactly_what_was_won_and_touched():
    draw = random.Random(4)
    channels = ["ad", "web", "event", "mail", "social"]
    paths = []
    for _ in range(120):
        opened = draw.uniform(5, 60)
        steps = [(draw.choice(channels), draw.uniform(0.1, opened + 80)) for _ in range(draw.randint(0, 7))]
        paths.append(
            (steps, draw.choice(["won", "won", "lost"]), draw.randint(100, 9999), opened, opened + draw.uniform(0, 60))
        )
    answer = attribution(asked(company(paths)))
    touched = sum(p[2] for p in paths if p[1] == "won" and p[0])
    for model in MODELS:
        assert sum(credit(answer, model).values()) == pytest.approx(touched), model
    bare = next(row for row in answer.rows if row.group == NO_TOUCH)
    assert bare.estimate.value == sum(p[2] for p in paths if p[1] == "won" and not p[0])
    for row in answer.rows:
        if row.group != NO_TOUCH:
            assert row.estimate.low == min(row.extra["models"].values())


def test_touches_outside_the_window_after_closing_and_by_sales_earn_nothing():
    steps = [("old", 200), ("in", 30), ("after", -3)]
    ledger = company([(steps, "won", 100, 20, 200)])
    answer = attribution(asked(ledger))
    assert {row.group for row in answer.rows} == {"in"}


def test_the_agreed_model_is_the_value_and_flips_are_named():
    paths = [([("ad", 30), ("web", 5)], "won", 100, 20, 30)] * 6 + [([("ad", 10)], "lost", 100, 20, 30)] * 3
    answer = attribution(asked(company(paths), model={"model": "First touch", "window_days": 60}))
    values = {row.group: row.estimate.value for row in answer.rows}
    assert values == pytest.approx({"ad": 600, "web": 0})
    assert "scoreboard v1" in answer.agreement_version
    assert any("depends on the model" in caveat for caveat in answer.caveats)


def test_removal_effects_use_lost_deals_as_walks_that_ended():
    paths = [
        ([("C1", 30), ("C2", 20), ("C3", 10)], "won", 300, 15, 40),
        ([("C1", 30)], "lost", 1, 15, 40),
        ([("C2", 30), ("C3", 9)], "lost", 1, 15, 40),
    ]
    assert credit(attribution(asked(company(paths))), "markov_1") == pytest.approx({"C1": 60, "C2": 120, "C3": 120})


@pytest.mark.parametrize(
    ("written", "model"),
    [
        ("W-shaped", "w_shaped"),
        ("first touch attribution", "first"),
        ("Position based", "u_shaped"),
        ("time decay", "time_decay"),
        ("odd", None),
    ],
)
def test_models_are_known_by_what_people_write(written, model):
    assert model_name(written) == model


@pytest.mark.real_data
@pytest.mark.slow
def test_public_paths_give_their_published_credit(shared):
    with (shared / "data" / "attribution" / "paths.csv").open(encoding="utf-8") as file:
        rows = [
            (row["path"].split(" > "), int(row["total_conversions"])) for row in csv.DictReader(file, delimiter=";")
        ]
    tables = defaultdict(list)
    number = 0
    for channels, conversions in rows:
        for _ in range(conversions):
            number += 1
            opened = DAY - timedelta(days=1)
            tables["opportunities"].append(
                {
                    "opportunity_id": f"o{number}",
                    "account_id": f"a{number}",
                    "created_at": opened,
                    "closed_at": DAY,
                    "outcome": "won",
                }
            )
            for step, channel in enumerate(channels):
                at = DAY - timedelta(hours=len(channels) - step)
                tables["touches"].append(
                    {"touch_id": f"t{number}-{step:03d}", "account_id": f"a{number}", "at": at, "channel": channel}
                )
    tables["accounts"] = [{"account_id": f"a{one}"} for one in range(1, number + 1)]
    answer = attribution(asked(ledger_of(**tables)))
    assert number == 19_785
    assert answer.unit == "count"
    for model, expected in {
        "last": (8447, 4167, 3355),
        "first": (6308, 3164, 4606),
        "linear": (7574.72, 3539.95, 3857.10),
    }.items():
        found = credit(answer, model)
        assert (found["alpha"], found["eta"], found["iota"]) == pytest.approx(expected, abs=0.006)
