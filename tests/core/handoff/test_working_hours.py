"""The SLA's calendar is read in every accepted form, and a wrong one is named."""

from datetime import date

import pytest

from ridgepole.core.agreements.sla import WorkingHours
from ridgepole.core.agreements.working_hours import opening_hours
from ridgepole.core.kernel.errors import BadInputError

NINE = (540, 1050)


def week(hours, **more):
    return opening_hours(WorkingHours(time_zone="Europe/Amsterdam", hours=hours, **more), "UTC").weekly


@pytest.mark.parametrize(
    "hours",
    [
        "09:00-17:30",
        "9:00 - 17:30",
        "09:00–17:30",
        "9am to 5:30pm",
        "mon-fri 09:00-17:30",
        "Monday to Friday: 09:00-17:30",
        "mon-thu 09:00-17:30; fri 09:00-17:30",
        "mon-fri 09:00-17:30; sat closed",
        ["mon-wed 09:00-17:30", "thu, fri 09:00-17:30"],
        {"mon-fri": "09:00-17:30"},
        {"weekdays": ["09:00-17:30"], "weekend": "closed"},
        {"mon,tue": "09:00-17:30", "wed-fri": {"from": 540, "to": "17:30"}, "sat": None},
        [{"days": "mon-fri", "from": "09:00", "to": "17:30"}],
        {
            day: "0900-1730".replace("0900", "09.00").replace("1730", "17.30")
            for day in ("mon", "tue", "wed", "thu", "fri")
        },
    ],
)
def test_every_way_to_write_office_hours_means_the_same(hours):
    assert week(hours) == ((NINE,),) * 5 + ((), ())


def test_several_intervals_a_day_and_a_night_shift():
    assert week({"mon": "08:00-12:00, 13:00-17:00", "fri": "22:00-06:00"})[0] == ((480, 720), (780, 1020))
    assert week({"fri": "22:00-06:00"})[4] == ((1320, 1800),)
    assert week({"fri-mon": "10:00-12:00"}) == (((600, 720),), (), (), (), ((600, 720),), ((600, 720),), ((600, 720),))


def test_always_open_is_every_minute():
    assert week("24/7") == (((0, 1440),),) * 7
    assert week({"daily": "00:00-24:00"}) == (((0, 1440),),) * 7


def test_no_hours_are_the_built_in_office_hours_in_the_company_zone():
    hours = opening_hours(WorkingHours(), "Asia/Tokyo")
    assert hours.time_zone == "Asia/Tokyo"
    assert hours.weekly == (((540, 1020),),) * 5 + ((), ())


def test_holidays_are_days_stretches_yearly_days_and_shortened_days():
    hours = opening_hours(
        WorkingHours(
            time_zone="UTC",
            hours={"mon-fri": "09:00-17:30", date(2025, 12, 23): "09:00-11:00"},
            holidays=["2025-04-21", "2025-12-25/2025-12-26", "01-01", "2025-12-24 09:00-12:00"],
        ),
        "UTC",
    )
    assert {date(2025, 4, 21), date(2025, 12, 25), date(2025, 12, 26), date(2027, 1, 1)} <= hours.holidays
    assert hours.on(date(2025, 12, 24)) == ((540, 720),)
    assert hours.on(date(2025, 12, 23)) == ((540, 660),)
    assert hours.on(date(2025, 12, 26)) == ()


@pytest.mark.parametrize(
    ("hours", "word"),
    [
        ({"mondy-fri": "09:00-17:30"}, "mondy"),
        ({"mon": "9 to noon"}, "noon"),
        ({"mon": "09:00-25:00"}, "25:00"),
        ({"mon": "09:00-09:00"}, "empty"),
        ({"mon": "09:00-12:00, 11:00-13:00"}, "overlap"),
        ({"mon": {"start": "9:00"}}, "from"),
        ({"mon": 9}, "interval"),
        ({"mon": "closed"}, "never open"),
        ("whenever", "whenever"),
        (17, "neither"),
        ({"2025-02-30": "09:00-12:00"}, "2025-02-30"),
    ],
)
def test_hours_that_cannot_be_read_are_named_with_a_hint(hours, word):
    with pytest.raises(BadInputError) as error:
        week(hours)
    assert word in error.value.message
    assert error.value.hint


def test_an_unknown_zone_or_holiday_is_named():
    with pytest.raises(BadInputError, match="Amsterdm"):
        opening_hours(WorkingHours(time_zone="Europe/Amsterdm"), "UTC")
    with pytest.raises(BadInputError, match="Christmas"):
        opening_hours(WorkingHours(time_zone="UTC", holidays=["Christmas"]), "UTC")
