"""Working time equals an oracle that looks at every minute, in ordinary zones and across changes of clocks."""

import random
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import minute_oracle as oracle
import numpy as np
import pytest

from ridgepole.core.kernel.working_time import NeverOpenError, OpeningHours, WorkingTime

NINE_TO_FIVE = ((540, 1020),)
OFFICE = (*(NINE_TO_FIVE,) * 5, (), ())
MINUTES = 10 * 1440


def at(text, zone="UTC"):
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp())


def cases(seed, zones, calendars, each):
    """(working time, open minutes, first second, start minute, end minute) for random calendars and spans."""
    rng = random.Random(seed)
    for _ in range(calendars):
        zone = rng.choice(zones)
        around = oracle.random_day(rng, zone)
        hours = oracle.random_hours(rng, OpeningHours, zone, around)
        first_s = oracle.midnight_s(around) - MINUTES * 30
        shown = oracle.open_minutes(hours, first_s, MINUTES)
        spans = [(rng.randrange(MINUTES), rng.randrange(MINUTES)) for _ in range(each)]
        yield WorkingTime(hours), shown, first_s, [(min(s), max(s)) for s in spans]


@pytest.mark.parametrize(("seed", "zones"), [(11, oracle.ORDINARY_ZONES), (12, oracle.CHANGING_ZONES)])
def test_ten_thousand_random_spans_and_deadlines_equal_the_minute_oracle(seed, zones):
    compared = 0
    for time, shown, first_s, spans in cases(seed, zones, calendars=100, each=100):
        passed = np.concatenate([[0], np.cumsum(shown)])
        for start, end in spans:
            start_s, end_s = first_s + 60 * start, first_s + 60 * end
            expected = int(passed[end] - passed[start])
            assert time.open_seconds(start_s, end_s) == 60 * expected, (time.hours, start_s, end_s)
            if expected:
                due = first_s + 60 * int(np.searchsorted(passed, passed[start] + expected, side="left"))
                assert time.add(start_s, 60 * expected) == due, (time.hours, start_s, expected)
            compared += 1
    assert compared == 10_000


def test_arrays_give_what_single_calls_give():
    for time, _, first_s, spans in cases(7, oracle.CHANGING_ZONES, calendars=15, each=40):
        rng = random.Random(first_s)
        starts = np.array([first_s + 60 * a + rng.randrange(60) for a, _ in spans])
        ends = np.array([first_s + 60 * b + rng.randrange(60) for _, b in spans])
        assert time.open_seconds_each(starts, ends).tolist() == [
            time.open_seconds(int(a), int(b)) for a, b in zip(starts, ends, strict=True)
        ]
        if time.open_seconds(first_s, first_s + 60 * MINUTES):
            wanted = np.array([rng.randrange(0, 40_000) for _ in spans])
            assert time.add_each(starts, wanted).tolist() == [
                time.add(int(a), int(w)) for a, w in zip(starts, wanted, strict=True)
            ]


def test_a_promise_made_on_friday_afternoon_falls_due_on_monday():
    time = WorkingTime(OpeningHours("Europe/Amsterdam", OFFICE))
    due = time.add(at("2025-06-13T16:00", "Europe/Amsterdam"), 4 * 3600)
    assert due == at("2025-06-16T12:00", "Europe/Amsterdam")


def test_a_deadline_that_is_met_at_closing_time_falls_due_at_closing_time():
    time = WorkingTime(OpeningHours("UTC", OFFICE))
    assert time.add(at("2025-06-13T16:00"), 3600) == at("2025-06-13T17:00")
    assert not time.is_open(at("2025-06-13T17:00"))
    assert time.is_open(at("2025-06-13T09:00"))


def test_the_hour_that_the_clocks_repeat_counts_twice_and_the_skipped_one_not_at_all():
    night = WorkingTime(OpeningHours("Europe/Amsterdam", (((0, 240),),) * 7))
    assert night.open_seconds(at("2025-10-25T22:00"), at("2025-10-26T12:00")) == 5 * 3600
    assert night.open_seconds(at("2025-03-29T22:00"), at("2025-03-30T12:00")) == 3 * 3600


def test_lord_howe_moves_its_clocks_by_half_an_hour():
    always = WorkingTime(OpeningHours("Australia/Lord_Howe", (((60, 180),),) * 7))
    day = at("2025-04-06T00:00", "Australia/Lord_Howe")
    assert always.open_seconds(day, day + 86_400) == 2.5 * 3600


def test_a_night_shift_belongs_to_the_day_on_which_it_opens():
    shift = OpeningHours("UTC", (((1320, 1800),), (), (), (), (), (), ()))
    time = WorkingTime(shift)
    assert time.open_seconds(at("2025-06-16T00:00"), at("2025-06-23T00:00")) == 8 * 3600
    assert time.is_open(at("2025-06-17T05:59"))
    closed = WorkingTime(OpeningHours("UTC", shift.weekly, holidays=frozenset({date(2025, 6, 16)})))
    assert not closed.is_open(at("2025-06-17T05:59"))


def test_hours_of_a_single_day_win_over_a_holiday():
    day = date(2025, 12, 24)
    time = WorkingTime(OpeningHours("UTC", OFFICE, frozenset({day}), ((day, ((540, 720),)),)))
    assert time.open_seconds(at("2025-12-24T00:00"), at("2025-12-25T00:00")) == 3 * 3600


def test_a_span_over_many_years_is_the_sum_of_its_years():
    time = WorkingTime(OpeningHours("UTC", (((0, 1440),),) * 7))
    start, end = at("1998-03-01T00:00:07"), at("2031-07-01T12:00:00")
    assert time.open_seconds(start, end) == end - start
    assert time.add(start, end - start) == end
    assert time.intervals(start, end) == ((start, end),)


def test_a_calendar_that_never_opens_says_so():
    with pytest.raises(NeverOpenError):
        WorkingTime(OpeningHours("UTC", ((),) * 7)).add(0, 60)


def test_an_end_before_its_start_has_no_working_time():
    time = WorkingTime(OpeningHours("UTC", OFFICE))
    assert time.open_seconds(at("2025-06-13T12:00"), at("2025-06-13T10:00")) == 0
    assert time.open_seconds_each(np.array([at("2025-06-13T12:00")]), np.array([at("2025-06-13T10:00")])).tolist() == [
        0
    ]


def test_wall_clock_arithmetic_would_have_been_wrong_across_the_change():
    time = WorkingTime(OpeningHours("America/Santiago", (((0, 1440),),) * 7))
    start = datetime(2025, 9, 6, 12, 0, tzinfo=ZoneInfo("America/Santiago"))
    due = datetime.fromtimestamp(time.add(int(start.timestamp()), 86_400), tz=UTC)
    assert due.astimezone(ZoneInfo("America/Santiago")).hour == 13
