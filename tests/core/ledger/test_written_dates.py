"""Dates are read where they mean one day, and refused where they mean two."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ridgepole.core.ledger.value_refused import ValueRefusedError
from ridgepole.core.ledger.written_dates import date_reader, order_of


def read(text: str, *column: str, zone: str = "UTC", style: str = "") -> str:
    seconds = date_reader({text, *column}, zone, style).instant(text)
    return datetime.fromtimestamp(seconds, tz=UTC).isoformat().replace("+00:00", "Z")


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("2024-04-03", "2024-04-03T00:00:00Z"),
        ("2024-04-03T14:30:00+02:00", "2024-04-03T12:30:00Z"),
        ("2024-04-03 14:30", "2024-04-03T14:30:00Z"),
        ("2020-12-30 3:15:52", "2020-12-30T03:15:52Z"),
        ("2020-07-09 15:25:37.051", "2020-07-09T15:25:37Z"),
        ("2024-04-03T14:30:00Z", "2024-04-03T14:30:00Z"),
        ("2024-04-03 14:30:00 UTC", "2024-04-03T14:30:00Z"),
        ("2024-04-03T14:30:00+0530", "2024-04-03T09:00:00Z"),
        ("2024/4/3", "2024-04-03T00:00:00Z"),
        ("3.4.2024", "2024-04-03T00:00:00Z"),
        ("03.04.2024 14:30", "2024-04-03T14:30:00Z"),
        ("25/04/2024", "2024-04-25T00:00:00Z"),
        ("04/25/2024 2:30 PM", "2024-04-25T14:30:00Z"),
        ("04/25/2024 12:05 am", "2024-04-25T00:05:00Z"),
        ("04/04/2024", "2024-04-04T00:00:00Z"),
        ("3 Apr 2024", "2024-04-03T00:00:00Z"),
        ("3-Apr-2024", "2024-04-03T00:00:00Z"),
        ("April 3, 2024", "2024-04-03T00:00:00Z"),
        ("3rd April 2024", "2024-04-03T00:00:00Z"),
        ("20240403", "2024-04-03T00:00:00Z"),
        ("1712154600", "2024-04-03T14:30:00Z"),
        ("1712154600000", "2024-04-03T14:30:00Z"),
        ("2024-02-29", "2024-02-29T00:00:00Z"),
    ],
)
def test_a_date_with_one_meaning_is_read(text, means):
    assert read(text) == means


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2024",
        "3-4-2024",
        "03/04/24",
        "2024-02-30",
        "2023-02-29",
        "2024-13-01",
        "2024-04-03T25:00:00",
        "31/31/2024",
        "45123",
        "soon",
        "0001-01-01",
        "9999-12-31",
        "1970-01-19 07:51:57.600",
        "0",
        "04/25/2024 14:30 PM",
        "2024-04-03T14:30:00+99:00",
        "Brumaire 3, 2024",
    ],
)
def test_a_date_with_none_or_two_meanings_is_refused_with_a_way_out(text):
    with pytest.raises(ValueRefusedError) as refused:
        read(text)
    assert refused.value.hint


def test_one_date_of_a_column_settles_all_and_two_kinds_settle_none():
    assert read("03/04/2024", "25/04/2024") == "2024-04-03T00:00:00Z"
    assert read("03/04/2024", "04/25/2024") == "2024-03-04T00:00:00Z"
    assert order_of(["25/04/2024", "04/25/2024"]) == "both"
    with pytest.raises(ValueRefusedError, match="both kinds"):
        read("03/04/2024", "25/04/2024", "04/25/2024")
    assert read("25/04/2024", "04/26/2024") == "2024-04-25T00:00:00Z"


def test_the_mapping_settles_what_the_column_does_not():
    assert read("03/04/2024", style="month-first") == "2024-03-04T00:00:00Z"
    assert read("03/04/24", style="day-first") == "2024-04-03T00:00:00Z"
    assert read("2024:094", style="%Y:%j") == "2024-04-03T00:00:00Z"
    with pytest.raises(ValueRefusedError, match="is not written as"):
        read("2024-04-03", style="%Y:%j")


def test_a_bare_day_is_the_workspace_s_and_a_naive_time_that_of_the_mapping():
    reader = date_reader({"2024-07-01", "2024-07-01 12:00"}, "Europe/Amsterdam", "", "UTC")
    assert reader.instant("2024-07-01") == datetime(2024, 6, 30, 22, tzinfo=UTC).timestamp()
    assert reader.instant("2024-07-01 12:00") == datetime(2024, 7, 1, 12, tzinfo=UTC).timestamp()
    assert reader.day("2024-07-01 23:00") == datetime(2024, 7, 1, 22, tzinfo=UTC).timestamp()


@given(
    st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1)),  # noqa: DTZ001 - wall clocks are meant
    st.sampled_from(
        ["UTC", "Europe/Amsterdam", "America/Sao_Paulo", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kolkata"]
    ),
)
def test_a_naive_time_is_the_zone_s_wall_clock_even_on_days_of_23_or_25_hours(wall, zone):
    wall = wall.replace(microsecond=0)
    seconds = date_reader({wall.isoformat()}, zone).instant(wall.isoformat())
    assert seconds == int(wall.replace(tzinfo=ZoneInfo(zone)).timestamp())
    assert abs(seconds - wall.replace(tzinfo=UTC).timestamp()) <= timedelta(hours=15).total_seconds()
