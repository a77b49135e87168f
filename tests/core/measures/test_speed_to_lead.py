"""Simpson's paradox, unanswered leads, nights and automatic mails."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.fakes.ledger_of import ledger_of

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.sla import Commitment, ServiceLevelAgreement, WorkingHours
from ridgepole.core.measures.measurement import Asked
from ridgepole.core.measures.sla_kept import sla_kept
from ridgepole.core.measures.speed_to_lead import speed_to_lead

ALWAYS = ServiceLevelAgreement(
    id="sla",
    calendar=WorkingHours(time_zone="UTC", hours={"mon-fri": "09:00-17:00"}),
    commitments=(Commitment(id="first_touch", by_team="sales", within_minutes=60),),
)


def asked(ledger, *documents, as_of=date(2024, 12, 31), by=""):
    return Asked(ledger, Agreements(documents), as_of, "UTC", "EUR", by)


def lead(i, at, answered_after=None, actor="sales", kind="call", source="webinar"):
    person = {"person_id": f"p{i}", "account_id": f"a{i}", "created_at": at, "source": source}
    offer = {"handoff_id": f"h{i}", "person_id": f"p{i}", "at": at, "event": "offered"}
    touch = answered_after is not None and {
        "touch_id": f"t{i}", "person_id": f"p{i}", "account_id": f"a{i}", "at": at + answered_after, "actor": actor, "kind": kind,
    }  # fmt: skip
    return person, offer, touch


def ledger_with(leads, deals=()):
    return ledger_of(
        people=[p for p, _, _ in leads], handoffs=[o for _, o, _ in leads], touches=[t for _, _, t in leads if t],
        opportunities=list(deals), accounts=[{"account_id": p["account_id"]} for p, _, _ in leads],
    )  # fmt: skip


MONDAY = datetime(2024, 3, 4, 10, tzinfo=UTC)
FRIDAY = datetime(2024, 3, 8, 16, 50, tzinfo=UTC)


def test_hot_leads_that_are_called_faster_look_like_speed_until_strata_are_compared():
    chance = random.Random(4)
    leads, deals = [], []
    for i in range(6000):
        hot = i % 2 == 0
        fast = chance.random() < (0.88 if hot else 0.12)
        leads.append(
            lead(
                i,
                MONDAY,
                timedelta(minutes=20) if fast else timedelta(hours=4),
                source="demo request" if hot else "list",
            )
        )
        if chance.random() < (0.50 if hot else 0.05):
            deals.append({"opportunity_id": f"o{i}", "account_id": f"a{i}", "created_at": MONDAY + timedelta(days=3)})
    found = speed_to_lead(asked(ledger_with(leads, deals), ALWAYS)).rows[0].extra["association"]
    assert found["crude_odds_ratio"]["value"] == pytest.approx(6.9, abs=1.0)
    within = found["within_strata"]
    assert within["low"] < 1 < within["high"]
    assert within["value"] == pytest.approx(1.0, abs=0.2)
    assert found["grade"] == "association"


def test_friday_evening_until_monday_morning_is_twenty_working_minutes():
    leads = [lead(i, FRIDAY, timedelta(days=2, hours=16, minutes=20)) for i in range(7)]
    row = speed_to_lead(asked(ledger_with(leads), ALWAYS)).rows[0]
    assert row.estimate.value == 20


def test_unanswered_leads_are_still_waiting_and_pull_the_median_up():
    leads = [lead(i, MONDAY, timedelta(minutes=10 * (i + 1))) for i in range(6)] + [
        lead(i, MONDAY) for i in range(6, 11)
    ]
    row = speed_to_lead(asked(ledger_with(leads), ALWAYS)).rows[0]
    assert (row.n, row.extra["answered"], row.extra["unanswered"]) == (11, 6, 5)
    assert row.estimate.value == 60  # the sixth of eleven; the mean of the answered six would be 35


@pytest.mark.parametrize(
    ("actor", "kind"),
    [
        ("system", "email"),
        ("ai", "email"),
        ("marketing", "email"),
        ("sales", "auto-reply"),
        ("sales", "sequence email"),
    ],
)
def test_what_no_person_of_sales_sent_is_no_answer(actor, kind):
    leads = [lead(i, MONDAY, timedelta(minutes=5), actor=actor, kind=kind) for i in range(6)]
    assert speed_to_lead(asked(ledger_with(leads), ALWAYS)).rows[0].extra["answered"] == 0


def test_without_an_sla_the_assumed_hours_are_said():
    leads = [lead(i, MONDAY, timedelta(minutes=5)) for i in range(6)]
    assert any("09:00 to 17:00" in caveat for caveat in speed_to_lead(asked(ledger_with(leads))).caveats)


def test_promises_that_are_not_due_yet_are_neither_kept_nor_broken():
    evening = datetime(2024, 3, 4, 16, 30, tzinfo=UTC)
    leads = [lead(i, MONDAY, timedelta(minutes=30)) for i in range(5)]
    leads += [lead(i, MONDAY, timedelta(minutes=90)) for i in range(5, 7)]
    leads += [lead(7, MONDAY), lead(8, evening), lead(9, evening, timedelta(minutes=10))]
    row = sla_kept(asked(ledger_with(leads), ALWAYS, as_of=date(2024, 3, 4))).rows[0]
    assert row.group == "first_touch"
    assert (row.n, row.extra["kept"], row.extra["broken"]) == (9, 6, 3)
    assert (row.extra["never_answered"], row.extra["not_due_yet"]) == (1, 1)
    assert set(row.row_ids) == {"p5", "p6", "p7"}
    next_day = sla_kept(asked(ledger_with(leads), ALWAYS, as_of=date(2024, 3, 5))).rows[0]
    assert (next_day.n, next_day.extra["broken"]) == (10, 4)
