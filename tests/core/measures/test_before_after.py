"""An agreement that changed something, one that changed nothing, and cohorts too young to compare."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.fakes.ledger_of import ledger_of

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.measures.before_after import before_after
from ridgepole.core.measures.measurement import Asked

EFFECTIVE = date(2024, 4, 1)


def measured(tables, as_of=date(2024, 12, 31)):
    agreed = Agreements((ServiceLevelAgreement(id="sla", version=2, effective_from=EFFECTIVE),))
    return {row.group: row for row in before_after(Asked(ledger_of(**tables), agreed, as_of, "UTC", "EUR")).rows}


def offered(share_before, share_after, seed=1):
    chance = random.Random(seed)
    handoffs = []
    for i in range(400):
        at = datetime(2024, 1, 1, 9, tzinfo=UTC) + timedelta(hours=11 * i)
        accepts = chance.random() < (share_after if at.date() >= EFFECTIVE else share_before)
        handoffs += [
            {"handoff_id": f"h{i}", "person_id": f"p{i}", "at": at, "event": "offered"},
            {
                "handoff_id": f"h{i}",
                "person_id": f"p{i}",
                "at": at + timedelta(days=2),
                "event": "accepted" if accepts else "rejected",
            },
        ]
    return {"handoffs": handoffs}


def test_an_sla_that_raised_acceptance_shows_by_how_much():
    tables = offered(0.4, 0.7)
    decided = {}
    for row in tables["handoffs"]:
        if row["event"] != "offered":
            after = (row["at"] - timedelta(days=2)).date() >= EFFECTIVE
            decided.setdefault(after, []).append(row["event"] == "accepted")
    row = measured(tables)["sla v2: leads accepted within 14 days"]
    by_hand = sum(decided[True]) / len(decided[True]) - sum(decided[False]) / len(decided[False])
    assert row.estimate.value == pytest.approx(by_hand, abs=1e-9)
    assert 0 < row.estimate.low < 0.3 < row.estimate.high
    assert row.extra["n_before"] + row.extra["n_after"] == 400


def test_an_sla_that_changed_nothing_has_an_interval_around_nothing():
    row = measured(offered(0.5, 0.5))["sla v2: leads accepted within 14 days"]
    assert row.estimate.low < 0 < row.estimate.high


def test_young_deals_are_not_taken_for_lost_ones():
    """Nothing changed: every deal is won on day 60 with one chance in two. As of day 75 the naive share of later deals won so far is far below half."""
    deals = []
    for i in range(360):
        opened = datetime(2023, 11, 1, 9, tzinfo=UTC) + timedelta(hours=15 * i)
        won = i % 2 == 0
        closed = opened + timedelta(days=60)
        deals.append(
            {"opportunity_id": f"d{i}", "created_at": opened, "closed_at": closed, "outcome": "won" if won else "lost"}
        )
    as_of = date(2024, 6, 14)
    visible = [deal for deal in deals if deal["created_at"].date() <= as_of]
    later = [deal for deal in visible if deal["created_at"].date() >= EFFECTIVE]
    naive = sum(deal["outcome"] == "won" and deal["closed_at"].date() <= as_of for deal in later) / len(later)
    assert naive < 0.2
    row = measured({"opportunities": visible}, as_of)["sla v2: deals won within 90 days"]
    assert abs(row.estimate.value) < 0.1
    assert row.estimate.low < 0 < row.estimate.high


def test_a_cohort_of_a_week_is_too_young_and_says_so():
    row = measured(offered(0.4, 0.7), date(2024, 4, 4))["sla v2: leads accepted within 14 days"]
    assert isinstance(row.estimate, NotEnough)


def test_without_a_dated_agreement_there_is_nothing_to_compare():
    rows = before_after(Asked(ledger_of(**offered(0.4, 0.7)), Agreements(), date(2024, 12, 31), "UTC", "EUR")).rows
    assert isinstance(rows[0].estimate, NotEnough)
