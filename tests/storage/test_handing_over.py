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


def write(company, body, now=datetime(2026, 1, 5, tzinfo=UTC)):
    from ridgepole.flows.draft_agreement import draft_agreement

    latest = company.workplace.shelf.latest(body["id"])
    based_on = latest.digest if latest else ""
    return draft_agreement(
        workplace=company.workplace, party=company.mara, body=body, based_on_digest=based_on, now=now
    )


def sign(company, text, *who):
    from ridgepole.flows.sign_agreement import sign_agreement

    for party in who or (company.mara, company.sam):
        sign_agreement(
            workplace=company.workplace,
            party=party,
            document_id=text.document_id,
            digest_seen=text.digest,
            now=datetime(2026, 1, 5, tzinfo=UTC),
        )


def agree(company, *bodies):
    for body in bodies or (SLA, FUNNEL):
        sign(company, write(company, body))


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


def test_the_queue_is_sorted_and_counted_as_its_clocks_stand(company, flows):
    from ridgepole.flows.queue_handoffs import count_queue, queue_handoffs

    early, late, done, waits = (offer(company, person=f"p-{n}", now=MONDAY + timedelta(hours=n)) for n in range(4))
    act(company, flows.accept, done, MONDAY + timedelta(hours=3))
    act(company, flows.claim, late, MONDAY + timedelta(hours=3))
    act(company, flows.pause, early, MONDAY + timedelta(hours=3, minutes=30), reason="buyer asked to wait")
    now = MONDAY + timedelta(hours=5, minutes=30)
    asked = {"workplace": company.workplace, "time_zone": ZONE, "now": now}
    queue = queue_handoffs(**asked)
    # `early` has half an hour left when its pause ends tomorrow; `waits` falls due today at five.
    assert [lead.handed.handoff_id for lead in queue] == [late.handoff_id, waits.handoff_id, early.handoff_id]
    assert [lead.is_overdue for lead in queue] == [True, False, False]
    counts = count_queue(**asked, owner_id=company.sid.person_id)
    assert (counts.waiting, counts.mine, counts.overdue, counts.free) == (3, 1, 1, 2)
    assert [lead.handed.handoff_id for lead in queue_handoffs(**asked, most=1)] == [late.handoff_id]
    assert [lead.handed.handoff_id for lead in queue_handoffs(**asked, only="overdue")] == [late.handoff_id]


def test_a_new_sla_moves_the_queue_before_any_job_has_noticed(company):
    from ridgepole.flows.queue_handoffs import count_queue

    offer(company)
    now = MONDAY + timedelta(hours=2)
    asked = {"workplace": company.workplace, "time_zone": ZONE, "now": now}
    assert count_queue(**asked).overdue == 0
    quicker = {**SLA, "commitments": [{**SLA["commitments"][0], "within_minutes": 60}]}
    text = write(company, quicker, now=datetime(2026, 1, 6, tzinfo=UTC))
    sign(company, text, company.mara)
    assert count_queue(**asked).overdue == 0
    sign(company, text, company.sam)
    assert count_queue(**asked).overdue == 1


def test_an_unsigned_sla_runs_no_clock_and_the_queue_says_so(app):
    made = app.company()
    write(made, FUNNEL)
    write(made, SLA)
    handed = offer(made)
    assert standing(made, handed, MONDAY + timedelta(days=9)).clocks == ()
    ring(made, MONDAY + timedelta(days=9))
    assert mails(made) == []
    page = app.browser(made.sid).get(f"/w/{made.slug}/handover/").content.decode()
    assert "sla v1 is not signed by both teams yet, so no clock runs" in page


def merge(company, stays, goes, now, party=None):
    from ridgepole.flows.merge_handoffs import merge_handoffs

    return act(company, merge_handoffs, stays, now, party=party, other_id=goes.handoff_id)


def test_two_leads_that_are_one_buyer_have_one_clock_from_the_first_offer_and_the_past_of_both(company, flows):
    first = offer(company, person="p-1")
    second = offer(company, person="p-2", now=MONDAY + timedelta(hours=2))
    act(company, flows.claim, first, MONDAY + timedelta(hours=2))
    merge(company, second, first, MONDAY + timedelta(hours=3))
    lead = standing(company, second, MONDAY + timedelta(hours=3, minutes=30))
    assert [h.event for h in lead.handed.happenings] == ["offered", "offered", "claimed", "merged"]
    assert (len(lead.clocks), lead.clock.state.used_s) == (1, 3.5 * 3600)
    assert lead.handed.owner_id == company.sid.person_id
    assert standing(company, first, MONDAY + timedelta(hours=3)).handed.handoff_id == second.handoff_id
    assert [h.handoff_id for h in company.workplace.handoffs.undecided()] == [second.handoff_id]
    with pytest.raises(BadUseError, match="the same lead already"):
        merge(company, first, second, MONDAY + timedelta(hours=4))
    with pytest.raises(BadUseError, match="waits in the queue"):
        offer(company, person="p-1", now=MONDAY + timedelta(hours=4))
    act(company, flows.accept, first, MONDAY + timedelta(hours=5))
    assert company.workplace.handoffs.undecided() == []


def test_nobody_is_told_twice_of_leads_that_were_merged(company):
    first = offer(company, person="p-1")
    second = offer(company, person="p-2", now=MONDAY + timedelta(minutes=10))
    ring(company, MONDAY + timedelta(hours=4, minutes=5))
    assert mails(company) == [("sam", "14400")]
    merge(company, second, first, MONDAY + timedelta(hours=4, minutes=6))
    for hours in (5, 6, 30, 31, 80):
        ring(company, MONDAY + timedelta(hours=hours))
    assert mails(company) == [("mara", "28800"), ("sam", "14400"), ("sam", "28800")]


def test_an_answer_to_either_was_an_answer_and_a_third_goes_where_the_second_went(company, flows):
    waits, answered, third = (offer(company, person=f"p-{n}", now=MONDAY + timedelta(hours=n)) for n in range(3))
    act(company, flows.accept, answered, MONDAY + timedelta(hours=2))
    merge(company, waits, answered, MONDAY + timedelta(hours=3))
    assert standing(company, waits, MONDAY + timedelta(hours=3)).standing == "accepted"
    assert [h.handoff_id for h in company.workplace.handoffs.undecided()] == [third.handoff_id]
    merge(company, third, answered, MONDAY + timedelta(hours=4))
    for lead in (waits, answered, third):
        assert company.workplace.handoffs.get(lead.handoff_id).handoff_id == third.handoff_id
    handoffs = {row[0] for row in company.workplace.handoffs.happened()}
    assert handoffs == {third.handoff_id}


def test_leads_that_look_alike_are_offered_for_merging_on_the_page(app, company):
    first = offer(company, person="p-1")
    offer(company, {**LEAD, "email": "other@quay.example"}, person="p-2")
    offer(company, {**LEAD, "email": "far@away.example", "company": "Away"}, person="p-3")
    browser, address = app.browser(company.sid), f"/w/{company.slug}/handover/{first.handoff_id}/"
    page = browser.get(address).content.decode()
    assert "other@quay.example" in page
    assert "far@away.example" not in page
    [other] = company.workplace.handoffs.alike(first, 8)
    assert browser.post(f"{address}answer/", {"do": "merge", "other": other.handoff_id}).status_code == 302
    assert "One lead now" in browser.get(address).content.decode()
