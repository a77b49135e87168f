"""Random handoffs compared with the minute oracle: 20,000 in the tests, a million in bench/soak_sla_clock.py."""

import random

import minute_oracle as oracle

from ridgepole.core.handoff.handoff_state import HandoffEvent, handoff_state
from ridgepole.core.handoff.promise import EscalationStep, Promise
from ridgepole.core.handoff.working_calendar import CalendarVersion, WorkingCalendar
from ridgepole.core.kernel.working_time import OpeningHours, WorkingTime

MINUTES = 6 * 1440


def differences(seed, zones, calendars, each):
    """(cases compared, breaches seen, deadlines compared, those that differ) for `calendars` x `each` random handoffs."""
    rng = random.Random(seed)
    compared = breaches = deadlines = 0
    wrong = []
    for _ in range(calendars):
        zone = rng.choice(zones)
        around = oracle.random_day(rng, zone)
        first_s = oracle.midnight_s(around) - 2 * 86_400
        hours = [oracle.random_hours(rng, OpeningHours, zone, around) for _ in range(2)]
        edit = rng.choice((None, rng.randrange(MINUTES)))
        versions = [CalendarVersion(first_s - 86_400, WorkingTime(hours[0]))]
        shown = oracle.open_minutes(hours[0], first_s, MINUTES)
        if edit is not None:
            versions.append(CalendarVersion(first_s + 60 * edit, WorkingTime(hours[1])))
            shown[edit:] = oracle.open_minutes(hours[1], first_s, MINUTES)[edit:]
        calendar, shown = WorkingCalendar(tuple(versions)), shown.tolist()
        for _ in range(each):
            case = one_case(rng, calendar, shown, first_s)
            compared += 1
            breaches += case[0]
            deadlines += case[1]
            wrong += case[2]
    return compared, breaches, deadlines, wrong


def one_case(rng, calendar, shown, first_s):
    now, within, cap = rng.randrange(600, 4_000), rng.randrange(1, 700), rng.randrange(0, 500)
    stops_on = rng.choice(
        (frozenset({"accepted", "rejected", "recycled"}), frozenset({"touched", "rejected", "recycled"}))
    )
    ladder = sorted(rng.sample(range(1, 1_500), 2))
    story = oracle.random_story(rng, 4_000)
    if rng.random() < 0.2:  # promises that fall due in the very minute in which something happens
        within = oracle.follow(story, shown, now, cap, stops_on, [within])[0][1] or within
    told, due = oracle.follow(story, shown, now, cap, stops_on, [within, *ladder])
    mode, used, paused, fired, earlier = told
    promise = Promise(
        id="p",
        within_s=60 * within,
        stops_on=stops_on,
        pause_reasons=frozenset({"asked to wait"}),
        pause_cap_s=60 * cap,
        escalation=tuple(EscalationStep(60 * after, str(after)) for after in ladder),
    )
    events = [HandoffEvent(first_s + 60 * m, event, actor, reason) for m, event, actor, reason in story]
    state = handoff_state(events, calendar, promise, first_s + 60 * now)

    def minute(at_s):
        return None if at_s is None else (at_s - first_s) / 60

    told_by_us = (
        {"not_started": "idle"}.get(state.clock, state.clock),
        state.used_s / 60,
        state.paused_s / 60,
        minute(state.breached_at_s),
        [(step.to, minute(step.at_s)) for step in state.escalated],
        tuple(minute(at_s) for at_s in state.earlier_breaches),
    )
    expected = (
        mode,
        used,
        paused,
        fired[0],
        [(str(after), at) for after, at in zip(ladder, fired[1:], strict=True) if at is not None],
        earlier,
    )
    same = told_by_us == expected
    if due is not None:
        same = same and minute(state.due_at_s) == due
    return fired[0] is not None, due is not None, [] if same else [(story, now, within, cap, expected, told_by_us)]
