"""The SLA clock: single stories, and twenty thousand random ones against an oracle that walks every minute."""

import random
from datetime import datetime
from zoneinfo import ZoneInfo

import clock_cases
import minute_oracle as oracle
import pytest

from ridgepole.core.agreements.funnel import Stage
from ridgepole.core.agreements.sla import Commitment, ServiceLevelAgreement
from ridgepole.core.handoff.handoff_state import HandoffEvent, handoff_state
from ridgepole.core.handoff.promise import EscalationStep, Promise, promise_of
from ridgepole.core.handoff.required_data import missing_data
from ridgepole.core.handoff.working_calendar import CalendarVersion, WorkingCalendar
from ridgepole.core.kernel.working_time import OpeningHours, WorkingTime

ZONE = "Europe/Amsterdam"
OFFICE = WorkingTime(OpeningHours(ZONE, (*(((540, 1020),),) * 5, (), ())))
CALENDAR = WorkingCalendar.always(OFFICE)
FOUR_HOURS = Promise(
    id="accept",
    within_s=4 * 3600,
    pause_reasons=frozenset({"asked to wait"}),
    pause_cap_s=3600,
    escalation=(EscalationStep(4 * 3600, "head of sales"), EscalationStep(12 * 3600, "CRO")),
)


def at(text):
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)).timestamp())


def state(now, *events, promise=FOUR_HOURS, calendar=CALENDAR):
    given = [HandoffEvent(at(when), event, *more) for when, event, *more in events]
    return handoff_state(given, calendar, promise, at(now))


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "zones"), [(21, oracle.ORDINARY_ZONES), (22, oracle.CHANGING_ZONES)])
def test_ten_thousand_random_handoffs_equal_the_minute_oracle(seed, zones):
    compared, breaches, deadlines, wrong = clock_cases.differences(seed, zones, calendars=100, each=100)
    assert compared == 10_000
    assert breaches > 2_000
    assert deadlines > 5_000
    assert wrong == []


def test_an_offer_on_friday_afternoon_is_late_on_monday_afternoon_only():
    offered = ("2025-06-13T16:00", "offered")
    assert not state("2025-06-16T12:00", offered).breached
    late = state("2025-06-16T12:01", offered)
    assert late.due_at_s == at("2025-06-16T12:00")
    assert late.breached_at_s == at("2025-06-16T12:00")


def test_an_answer_in_the_last_second_is_in_time_and_one_after_closing_is_not():
    offered = ("2025-06-16T13:00", "offered")
    assert not state("2025-06-20T09:00", offered, ("2025-06-16T17:00", "accepted", "sam")).breached
    assert state("2025-06-20T09:00", offered, ("2025-06-16T17:01", "accepted", "sam")).breached


def test_reassigning_does_not_reset_the_clock():
    offered = ("2025-06-16T09:00", "offered")
    again = state("2025-06-16T14:00", offered, ("2025-06-16T12:00", "reassigned", "rae"))
    assert again.due_at_s == at("2025-06-16T13:00")
    assert again.breached


def test_reopening_continues_the_clock():
    story = (
        ("2025-06-16T09:00", "offered"),
        ("2025-06-16T12:00", "accepted", "sam"),
        ("2025-06-17T09:00", "reopened", "rae"),
    )
    reopened = state("2025-06-17T09:30", *story)
    assert reopened.used_s == 3.5 * 3600
    assert reopened.due_at_s == at("2025-06-17T10:00")


def test_a_pause_needs_an_agreed_reason_and_somebody_who_answers_for_it():
    offered = ("2025-06-16T09:00", "offered")
    for more in (("sam", "lunch"), ("", "asked to wait")):
        unchanged = state("2025-06-16T10:00", offered, ("2025-06-16T09:30", "paused", *more))
        assert unchanged.clock == "running"
        assert len(unchanged.ignored) == 1


def test_a_pause_ends_by_itself_at_its_cap():
    story = (("2025-06-16T09:00", "offered"), ("2025-06-16T10:00", "paused", "sam", "Asked to wait"))
    assert state("2025-06-16T10:30", *story).state == "paused"
    assert state("2025-06-16T10:30", *story).due_at_s == at("2025-06-16T14:00")
    assert state("2025-06-16T12:00", *story).clock == "running"
    assert state("2025-06-16T12:00", *story).used_s == 2 * 3600


def test_a_calendar_edit_freezes_used_time_and_counts_the_rest_anew():
    shorter = WorkingTime(OpeningHours(ZONE, (*(((540, 660),),) * 5, (), ())))
    edited = WorkingCalendar((CalendarVersion(0, OFFICE), CalendarVersion(at("2025-06-16T12:00"), shorter)))
    kept = state("2025-06-16T15:00", ("2025-06-16T09:00", "offered"), calendar=edited)
    assert kept.used_s == 3 * 3600
    assert kept.due_at_s == at("2025-06-17T10:00")


def test_a_new_offer_after_a_rejection_is_a_new_promise_and_the_old_breach_stays():
    story = (
        ("2025-06-16T09:00", "offered"),
        ("2025-06-16T16:00", "rejected", "sam", "not_icp"),
        ("2025-06-17T09:00", "offered"),
    )
    again = state("2025-06-17T10:00", *story)
    assert again.earlier_breaches == (at("2025-06-16T13:00"),)
    assert not again.breached
    assert again.used_s == 3600


def test_the_ladder_is_climbed_by_the_clock_and_not_by_a_job():
    climbed = state("2025-06-17T14:00", ("2025-06-16T09:00", "offered"))
    assert [(step.to, step.at_s) for step in climbed.escalated] == [
        ("head of sales", at("2025-06-16T13:00")),
        ("CRO", at("2025-06-17T13:00")),
    ]


def test_the_order_in_which_events_arrive_does_not_matter():
    rng = random.Random(5)
    for _ in range(200):
        story = [HandoffEvent(at("2025-06-16T09:00") + 60 * m, *e) for m, *e in oracle.random_story(rng, 2_000)]
        now = at("2025-06-18T09:00")
        first = handoff_state(story, CALENDAR, FOUR_HOURS, now)
        rng.shuffle(story)
        assert handoff_state([*story, *story[:2]], CALENDAR, FOUR_HOURS, now) == first


def test_nothing_offered_is_no_state_at_all():
    silent = state("2025-06-16T15:00", ("2025-06-16T09:00", "accepted", "sam"))
    assert silent.state == "not_offered"
    assert silent.ignored[0].why == "nothing was offered yet"


def test_an_agreed_commitment_becomes_a_promise_and_one_without_a_clock_does_not():
    sla = ServiceLevelAgreement(kind="sla", id="sla", version=2, pause_reasons=["Asked to wait"])
    touched = promise_of(Commitment(id="a", promise="Call within an hour", within_minutes=60), sla)
    assert touched.stops_on == {"touched", "rejected", "recycled"}
    assert (touched.within_s, touched.pause_cap_s, touched.agreement_version) == (3600, 3600, "sla v2")
    assert "accepted" in promise_of(Commitment(id="b", promise="Accept or reject", within_minutes=60), sla).stops_on
    assert promise_of(Commitment(id="c", at_least=0.6), sla) is None


def test_an_incomplete_handoff_names_what_is_missing():
    stage = Stage(id="sql", required_fields=["company size", "person.phone", "Need"])
    assert missing_data(stage, {"company_size": 0, "phone": "n/a", "need": " "}) == ("person.phone", "Need")
    assert missing_data(stage, {"Company Size": 12, "phone": "1", "need": "x"}) == ()
