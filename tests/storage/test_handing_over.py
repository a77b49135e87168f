"""Handing over: complete or refused, claimed once, clocks in working time, sent back for agreed reasons, escalated once."""

import threading
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from ridgepole.core.kernel.errors import BadInputError, BadUseError

ZONE = "Europe/Amsterdam"
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # 10:00 in Amsterdam
ANSWER_WITHIN = timedelta(hours=4)
SLA = {
    "kind": "sla",
    "id": "sla",
    "title": "What we promise",
    "calendar": {"time_zone": ZONE, "hours": {"mon-fri": "09:00-17:00"}},
    "commitments": [
        {"id": "answer", "by_team": "sales", "promise": "Answered within four working hours", "within_minutes": 240}
    ],
    "rejection_reasons": [
        {"id": "no_need", "says": "No pain that we solve"},
        {"id": "bad_timing", "says": "Real, but later", "recycle_to": "lead"},
    ],
    "pause_reasons": ["buyer asked to wait"],
    "escalation": [{"after_minutes": 240, "to": "sales leader"}, {"after_minutes": 480, "to": "both leaders"}],
}
FUNNEL = {
    "kind": "funnel",
    "id": "funnel",
    "stages": [
        {"id": "mql", "name": "MQL", "owner_team": "marketing", "required_fields": ["email", "title", "role"]},
        {"id": "sal", "name": "SAL", "owner_team": "sales"},
    ],
}
LEAD = {
    "email": "dana@quay.example",
    "title": "Head of yard",
    "role": "champion",
    "company": "Quay",
    "source": "webinar",
}


def agree(company, *bodies):
    from ridgepole.flows.draft_agreement import draft_agreement

    for body in bodies or (SLA, FUNNEL):
        draft_agreement(
            workplace=company.workplace,
            party=company.mara,
            body=body,
            based_on_digest="",
            now=datetime(2026, 1, 5, tzinfo=UTC),
        )


def offer(company, fields=LEAD, *, person="p-1", now=MONDAY):
    from ridgepole.flows.offer_handoff import offer_handoff

    return offer_handoff(
        workplace=company.workplace,
        party=company.mara,
        person_id=person,
        fields=fields,
        note="",
        time_zone=ZONE,
        now=now,
    )


def standing(company, handed, now):
    from ridgepole.flows.queue_handoffs import look_up_handoff

    return look_up_handoff(workplace=company.workplace, handoff_id=handed.handoff_id, time_zone=ZONE, now=now)


def act(company, flow, handed, now, party=None, **more):
    return flow(
        workplace=company.workplace,
        party=party or company.sid,
        handoff_id=handed.handoff_id,
        time_zone=ZONE,
        now=now,
        **more,
    )


@pytest.fixture
def flows():
    from ridgepole.flows.accept_handoff import accept_handoff
    from ridgepole.flows.claim_handoff import claim_handoff, claim_next_handoff
    from ridgepole.flows.pause_handoff import pause_handoff, resume_handoff
    from ridgepole.flows.reassign_handoff import reassign_handoff
    from ridgepole.flows.reject_handoff import recycle_handoff, reject_handoff
    from ridgepole.flows.reopen_handoff import reopen_handoff

    return SimpleNamespace(
        accept=accept_handoff,
        claim=claim_handoff,
        claim_next=claim_next_handoff,
        pause=pause_handoff,
        resume=resume_handoff,
        reassign=reassign_handoff,
        reject=reject_handoff,
        recycle=recycle_handoff,
        reopen=reopen_handoff,
    )


@pytest.fixture
def company(app):
    made = app.company()
    agree(made)
    return made


def test_an_incomplete_lead_is_refused_with_what_is_missing(company):
    with pytest.raises(BadInputError) as refused:
        offer(company, {"email": "dana@quay.example", "title": "unknown"})
    assert [problem.column for problem in refused.value.problems] == ["title", "role"]
    assert company.workplace.handoffs.undecided() == []


def test_a_person_who_waits_in_the_queue_is_not_handed_over_twice(company):
    offer(company)
    with pytest.raises(BadUseError, match="waits in the queue"):
        offer(company)


def test_the_clock_runs_in_working_time_and_the_lead_is_overdue_without_any_job_having_run(company):
    handed = offer(company, now=datetime(2026, 3, 6, 14, 0, tzinfo=UTC))  # Friday, 15:00 in Amsterdam
    lead = standing(company, handed, datetime(2026, 3, 8, 12, 0, tzinfo=UTC))  # Sunday
    assert lead.clock.state.used_s == 2 * 3600
    assert datetime.fromtimestamp(lead.clock.state.due_at_s, UTC) == datetime(2026, 3, 9, 10, 0, tzinfo=UTC)
    assert not lead.is_overdue
    assert standing(company, handed, datetime(2026, 3, 9, 10, 1, tzinfo=UTC)).is_overdue


def test_only_an_agreed_reason_sends_a_lead_back(company, flows):
    handed = offer(company)
    with pytest.raises(BadUseError, match="no reason that both teams agreed on"):
        act(company, flows.reject, handed, MONDAY, reason="did not like it")
    with pytest.raises(BadUseError, match="Say why"):
        act(company, flows.reject, handed, MONDAY, reason=" ")
    act(company, flows.reject, handed, MONDAY + timedelta(hours=1), reason="No pain that we solve", note="two ships")
    lead = standing(company, handed, MONDAY + timedelta(hours=2))
    assert (lead.standing, lead.handed.happenings[-1].reason, lead.is_open) == ("rejected", "no_need", False)


def test_an_agreed_pause_stops_the_clock_until_its_cap_and_no_other_reason_does(company, flows):
    handed = offer(company)
    with pytest.raises(BadUseError, match="no agreed reason"):
        act(company, flows.pause, handed, MONDAY + timedelta(hours=1), reason="lunch")
    assert len(standing(company, handed, MONDAY).handed.happenings) == 1
    act(company, flows.pause, handed, MONDAY + timedelta(hours=1), reason="buyer asked to wait")
    paused = standing(company, handed, MONDAY + timedelta(hours=3))
    assert (paused.standing, paused.clock.state.used_s) == ("paused", 3600)
    later = standing(company, handed, datetime(2026, 3, 3, 9, 0, tzinfo=UTC))  # the pause may last four working hours
    assert later.clock.state.clock == "running"
    with pytest.raises(BadUseError, match="not paused"):
        act(company, flows.resume, handed, datetime(2026, 3, 3, 9, 0, tzinfo=UTC))


def test_reopening_goes_on_with_the_used_time(company, flows):
    handed = offer(company)
    act(company, flows.accept, handed, MONDAY + timedelta(hours=1))
    act(company, flows.reopen, handed, MONDAY + timedelta(hours=3), note="it was the wrong Dana")
    lead = standing(company, handed, MONDAY + timedelta(hours=4))
    assert (lead.standing, lead.clock.state.used_s) == ("reopened", 2 * 3600)


def test_somebody_elses_lead_is_answered_by_its_owner_or_a_leader_only(app, flows):
    from ridgepole.storage import tenants

    company = app.company()
    agree(company)
    una = tenants.add_member(
        company.slug, email=f"una@{company.slug}.example", name="Una", team="sales", role="practitioner"
    )
    handed = offer(company)
    act(company, flows.claim, handed, MONDAY)
    with pytest.raises(BadUseError, match="Sid Park has this lead"):
        act(company, flows.claim, handed, MONDAY, party=una)
    with pytest.raises(BadUseError, match="Sid Park has this lead"):
        act(company, flows.accept, handed, MONDAY, party=una)
    act(company, flows.reassign, handed, MONDAY, party=company.sam, to_person_id=una.person_id)
    act(company, flows.accept, handed, MONDAY + timedelta(minutes=5), party=una)
    with pytest.raises(BadUseError, match="accepted already"):
        act(company, flows.accept, handed, MONDAY + timedelta(hours=1), party=company.sam)


def test_marketing_does_not_answer_and_sales_does_not_offer(company, flows):
    from ridgepole.flows.offer_handoff import offer_handoff

    handed = offer(company)
    with pytest.raises(BadUseError, match="Sales answers"):
        act(company, flows.accept, handed, MONDAY, party=company.mara)
    with pytest.raises(BadUseError, match="Marketing hands"):
        offer_handoff(
            workplace=company.workplace,
            party=company.sid,
            person_id="p-2",
            fields=LEAD,
            note="",
            time_zone=ZONE,
            now=MONDAY,
        )


def test_many_workers_claim_many_leads_and_none_twice(app, flows):
    from django.db import connection

    company = app.company()
    leads, workers = 60, 8  # 10,000 leads and 50 workers have not been run
    for number in range(leads):
        offer(company, person=f"p-{number}")
    claimed, troubles = [], []

    def work():
        try:
            while True:
                handed = flows.claim_next(workplace=company.workplace, party=company.sid, time_zone=ZONE, now=MONDAY)
                if handed is None:
                    return
                claimed.append(handed.handoff_id)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test must hear of it
            troubles.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    assert len(claimed) == len(set(claimed)) == leads


def ring(company, now):
    from ridgepole.wiring.handover_clock import ring_timers

    return ring_timers(company.tenant, company.workplace, now)


def mails(company):
    from ridgepole.storage.models.outbox_message import OutboxMessage

    rows = OutboxMessage.objects.filter(workspace_id=company.tenant.id, key__startswith="escalation-")
    return sorted((row.to.split("@")[0], row.key.split("-")[-2]) for row in rows)


def test_each_step_of_the_ladder_is_told_once_however_often_timers_ring(company):
    handed = offer(company)
    ring(company, MONDAY + timedelta(hours=3, minutes=59))
    assert mails(company) == []
    for _ in range(3):
        ring(company, MONDAY + timedelta(hours=4))
    assert mails(company) == [("sam", "14400")]
    ring(company, MONDAY + timedelta(days=3))
    assert mails(company) == [("mara", "28800"), ("sam", "14400"), ("sam", "28800")]
    told = [h.note for h in standing(company, handed, MONDAY).handed.happenings if h.event == "escalated"]
    assert told == [
        "Sam Ortiz told: Answered within four working hours",
        "Mara Lind, Sam Ortiz told: Answered within four working hours",
    ]


def test_a_pause_moves_the_ladder_and_an_answer_ends_it(company, flows):
    handed = offer(company)
    act(company, flows.pause, handed, MONDAY + timedelta(hours=2), reason="buyer asked to wait")
    act(company, flows.resume, handed, MONDAY + timedelta(hours=4))
    ring(company, MONDAY + timedelta(hours=5))
    assert mails(company) == []
    act(company, flows.accept, handed, MONDAY + timedelta(hours=5, minutes=30))
    ring(company, MONDAY + timedelta(days=9))
    assert mails(company) == []


def test_an_offer_after_a_rejection_is_a_new_promise_with_a_ladder_of_its_own(company, flows):
    handed = offer(company)
    ring(company, MONDAY + timedelta(hours=4))
    act(company, flows.recycle, handed, MONDAY + timedelta(hours=5), reason="bad_timing")
    again = offer(company, now=MONDAY + timedelta(days=7))
    assert again.handoff_id == handed.handoff_id
    lead = standing(company, again, MONDAY + timedelta(days=7, hours=1))
    assert (lead.standing, lead.clock.state.used_s, lead.handed.owner_id) == ("offered", 3600, 0)
    ring(company, MONDAY + timedelta(days=7, hours=4))
    assert mails(company) == [("sam", "14400"), ("sam", "14400")]


def test_leads_taken_over_from_the_ledger_do_not_escalate_for_the_past(company):
    from ridgepole.flows.take_over_handoffs import take_over_handoffs

    past = int((MONDAY - timedelta(days=40)).timestamp())
    leads = [
        {"handoff_id": "h-1", "person_id": "p-9", "fields": LEAD, "events": [[past, "offered", "marketing", ""]]},
        {"handoff_id": "h-2", "person_id": "p-8", "fields": LEAD, "events": []},
    ]
    for _ in range(2):
        take_over_handoffs(workplace=company.workplace, party=company.rae, leads=leads, time_zone=ZONE, now=MONDAY)
    assert [h.handoff_id for h in company.workplace.handoffs.undecided()] == ["h-1"]
    assert company.workplace.handoffs.happened() == []
    ring(company, MONDAY + timedelta(days=2))
    assert mails(company) == []


def test_events_of_the_app_are_rows_of_the_ledger(company, flows):
    from ridgepole.core.ledger.tables import HANDOFF_EVENTS
    from ridgepole.storage.app_ledger import app_tables

    handed = offer(company, person="")
    act(company, flows.claim, handed, MONDAY)
    act(company, flows.reject, handed, MONDAY + timedelta(hours=1), reason="no_need")
    tables = {table.table: table.columns for table in app_tables(company.workplace)}
    assert tables["handoffs"]["event"] == ["offered", "rejected"]
    assert set(tables["handoffs"]["event"]) <= set(HANDOFF_EVENTS)
    assert tables["handoffs"]["at"] == [int(MONDAY.timestamp()), int(MONDAY.timestamp()) + 3600]
    assert tables["handoffs"]["actor"] == ["marketing", "sales"]
    assert tables["people"]["person_id"] == tables["handoffs"]["person_id"][:1]


def test_one_workspace_sees_nothing_of_anothers_queue(app, company):
    other = app.company("mara", "sid", name="Brinewater")
    handed = offer(company)
    assert other.workplace.handoffs.get(handed.handoff_id) is None
    assert other.workplace.handoffs.undecided() == []


def test_what_is_done_within_one_second_is_seen_at_once_by_what_follows(app):
    from ridgepole.flows.accept_handoff import accept_handoff
    from ridgepole.flows.claim_handoff import claim_handoff

    company = app.company()
    agree(company)
    handed = offer(company)
    act(company, claim_handoff, handed, MONDAY)
    act(company, accept_handoff, handed, MONDAY)
    assert standing(company, handed, MONDAY).standing == "accepted"
    with pytest.raises(BadUseError, match="accepted already"):
        act(company, accept_handoff, handed, MONDAY)
