"""A draft is replayed on history that was written down by hand."""

from datetime import date

import pytest
from tests.fakes.ledger_of import ledger_of

from ridgepole.core.actions.replay import replay_draft
from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.checks.case import Case, Company
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.messaging.document import Documents
from ridgepole.core.survey.answer import Survey

STEEL_TODAY = IdealCustomerProfile(id="icp", version=1, industries=("Steel", "Retail"))
STEEL_DRAFT = IdealCustomerProfile(
    id="icp",
    version=2,
    industries=("Steel",),
    employees={"min": 100},
    disqualifiers=[{"field": "country", "is": "Norway", "because": "no partner"}],
)


def case_with(agreements=(), **tables):
    return Case(
        company=Company("Acme", "EUR"),
        agreements=Agreements(tuple(agreements)),
        ledger=ledger_of(**tables),
        documents=Documents(),
        survey=Survey(),
        as_of=date(2025, 12, 31),
    )


def a_company():
    accounts, deals, touches, people = [], [], [], []
    for number in range(40):
        account = f"a{number}"
        industry = "Steel" if number % 2 else "Retail"
        accounts.append(
            {
                "account_id": account,
                "industry": industry,
                "employees": 50 if number < 10 else 500,
                "country": "Norway" if number in {11, 13} else "Spain",
            }
        )
        people.append({"person_id": f"p{number}", "account_id": account, "created_at": "2025-01-10"})
        deals.append(
            {
                "opportunity_id": f"o{number}",
                "account_id": account,
                "created_at": "2025-02-01",
                "closed_at": "2025-03-01",
                "outcome": "won" if number % 4 == 1 else "lost",
                "amount": 100 * (number + 1),
                "currency": "EUR",
            }
        )
        touches.extend(
            {"touch_id": f"t{number}-{step}", "account_id": account, "at": f"2025-02-{10 + step}", "actor": "sales"}
            for step in range(number % 3 + 1)
        )
    return {"accounts": accounts, "opportunities": deals, "touches": touches, "people": people}


def test_a_draft_profile_keeps_and_drops_what_a_hand_count_says():
    answer = {
        item.name: item for item in replay_draft(case_with([STEEL_TODAY], **a_company()), STEEL_DRAFT).consequences
    }
    won = [n for n in range(40) if n % 4 == 1]
    kept = [n for n in won if n >= 10 and n not in {11, 13}]
    assert answer["wins_kept"].share.value == pytest.approx(len(kept) / len(won))
    assert answer["wins_kept"].today == 1.0
    assert answer["revenue_kept"].share.value == pytest.approx(sum(n + 1 for n in kept) / sum(n + 1 for n in won))
    assert answer["revenue_kept"].amount == pytest.approx(100 * sum(n + 1 for n in kept))
    lost = [n for n in range(40) if n % 4 != 1]
    dropped = [n for n in lost if n % 2 == 0 or n < 10 or n in {11, 13}]
    assert answer["losses_dropped"].share.value == pytest.approx(len(dropped) / len(lost))
    assert answer["lost_effort_dropped"].share.value == pytest.approx(
        sum(n % 3 + 1 for n in dropped) / sum(n % 3 + 1 for n in lost)
    )
    assert answer["revenue_kept"].share.low < answer["revenue_kept"].share.value < answer["revenue_kept"].share.high
    assert "would have kept" in answer["revenue_kept"].says


def test_an_account_of_which_nothing_is_known_is_kept_and_said():
    tables = {
        "accounts": [{"account_id": f"a{n}"} for n in range(8)],
        "opportunities": [
            {
                "opportunity_id": f"o{n}",
                "account_id": f"a{n}",
                "created_at": "2025-02-01",
                "closed_at": "2025-03-01",
                "outcome": "won",
                "amount": 10,
                "currency": "EUR",
            }
            for n in range(8)
        ],
    }
    answer = replay_draft(case_with(**tables), STEEL_DRAFT)
    assert next(item for item in answer.consequences if item.name == "wins_kept").share.value == 1
    assert any("8 of 8 closed deals" in line for line in answer.cannot_be_replayed)


def test_too_little_history_is_said():
    tables = {key: rows[:2] for key, rows in a_company().items()}
    tables["touches"] = []
    answer = replay_draft(case_with(**tables), STEEL_DRAFT)
    assert all(isinstance(item.share, NotEnough) for item in answer.consequences)


def test_a_draft_promise_is_counted_in_its_own_working_hours():
    handoffs = []
    for number, answered in enumerate(
        [
            "2025-03-03T09:30:00Z",
            "2025-03-03T11:00:00Z",
            "2025-03-04T09:10:00Z",
            None,
            "2025-03-03T09:59:00Z",
            "2025-03-03T10:01:00Z",
        ]
    ):
        handoffs.append({"handoff_id": f"h{number}", "at": "2025-03-03T09:00:00Z", "event": "offered"})
        if answered:
            handoffs.append({"handoff_id": f"h{number}", "at": answered, "event": "touched"})
    sla = ServiceLevelAgreement(
        id="sla",
        version=2,
        calendar={"time_zone": "UTC", "hours": {"mon-fri": "09:00-17:00"}},
        commitments=[{"id": "fast", "within_minutes": 60}, {"id": "mqls", "at_least": 40}],
    )
    answer = replay_draft(case_with(handoffs=handoffs), sla)
    assert answer.consequences[0].share.value == pytest.approx(2 / 6)
    assert any("mqls" in line for line in answer.cannot_be_replayed)


def test_rejections_outside_the_drafts_reasons_are_counted():
    handoffs = [
        {
            "handoff_id": f"h{n}",
            "at": "2025-03-03T09:00:00Z",
            "event": "rejected",
            "reason": "too_small" if n < 6 else "bad vibe",
        }
        for n in range(8)
    ]
    sla = ServiceLevelAgreement(id="sla", rejection_reasons=[{"id": "too_small", "says": "Too small"}])
    answer = replay_draft(case_with(handoffs=handoffs), sla)
    assert answer.consequences[0].share.value == 0.75


def test_a_draft_stage_rule_lets_in_by_the_fields_that_the_ledger_has():
    company = a_company()
    lifecycle = [{"person_id": f"p{n}", "stage": "MQL", "entered_at": "2025-01-20"} for n in range(40)]
    funnel = Funnel(
        id="funnel",
        stages=[
            {
                "id": "mql",
                "entry": [{"field": "employees", "above": 99}, {"field": "webinars", "above": 1}],
                "required_fields": ["email", "industry"],
            }
        ],
    )
    answer = replay_draft(case_with(lifecycle=lifecycle, **company), funnel)
    found = {item.name: item for item in answer.consequences}
    assert found["leads_let_in:mql"].share.value == pytest.approx(30 / 40)
    assert found["wins_kept:mql"].share.value == pytest.approx(sum(1 for n in range(40) if n % 4 == 1 and n >= 10) / 10)
    assert found["complete:mql"].share.value == 0
    assert any("webinars" in line for line in answer.cannot_be_replayed)


def test_other_kinds_say_that_they_cannot_be_replayed():
    assert replay_draft(case_with(), Scoreboard(id="s")).cannot_be_replayed
