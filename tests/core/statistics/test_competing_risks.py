"""Known answers of statistics.md; where the data are real they are read from their own files with the csv module."""

import csv
import warnings
from datetime import date

import numpy as np
import pytest

from ridgepole.core.statistics.competing_risks import CumulativeIncidence, aalen_johansen


def product_limit_by_hand(rows, cause, until):
    """Textbook estimator, one day at a time, with plain lists: rows are (entry, time, event)."""
    alive, share = 1.0, 0.0
    for day in range(until + 1):
        at_risk = sum(1 for entry, time, _ in rows if entry <= day <= time)
        if not at_risk:
            continue
        ended = sum(1 for _, time, event in rows if time == day and event)
        mine = sum(1 for _, time, event in rows if time == day and event == cause)
        share += alive * mine / at_risk
        alive *= 1 - ended / at_risk
    return share


def test_small_case_with_censoring_gives_four_tenths():
    curve = aalen_johansen([1, 2, 3, 4, 5, 6], [0, 1, 1, 2, 2, 0], cause=2)
    assert curve.final == pytest.approx(0.4, abs=1e-12)


def test_tied_causes_share_equally():
    time, event = [1, 1, 2, 2, 3, 3], [1, 2] * 3
    assert aalen_johansen(time, event, cause=1).final == pytest.approx(0.5, abs=1e-12)
    assert aalen_johansen(time, event, cause=2).final == pytest.approx(0.5, abs=1e-12)


def test_a_deal_won_on_the_day_it_was_opened_counts():
    curve = aalen_johansen([0, 0, 5, 5], [1, 2, 0, 0], cause=1)
    at_zero = curve.at(0)
    assert at_zero is not None
    assert at_zero.value == 0.25


def test_order_of_rows_does_not_matter_when_days_tie():
    random = np.random.default_rng(7)
    time, event = random.integers(0, 6, 200), random.integers(0, 3, 200)
    first = aalen_johansen(time, event, cause=1)
    order = random.permutation(200)
    assert aalen_johansen(time[order], event[order], cause=1).incidence == pytest.approx(first.incidence, abs=1e-12)


def test_delayed_entry_equals_the_textbook_sum_day_by_day():
    random = np.random.default_rng(11)
    entry = random.integers(0, 10, 60)
    time = entry + random.integers(0, 12, 60)
    event = random.integers(0, 3, 60)
    entry[:10], time[:10], event[:10] = 0, 15, 0  # somebody is watched throughout
    curve = aalen_johansen(time, event, cause=2, entry=entry)
    by_hand = product_limit_by_hand(list(zip(entry, time, event, strict=True)), 2, 25)
    assert curve.final == pytest.approx(by_hand, abs=1e-12)


def test_without_censoring_the_variance_is_the_binomial_one():
    random = np.random.default_rng(3)
    time, event = random.integers(1, 9, 300), random.integers(1, 3, 300)
    curve = aalen_johansen(time, event, cause=1)
    for moment in (2, 4, 8):
        index = int(np.searchsorted(curve.times, moment, side="right")) - 1
        share = float(np.mean((time <= moment) & (event == 1)))
        assert curve.incidence[index] == pytest.approx(share, abs=1e-12)
        assert curve.variance[index] == pytest.approx(share * (1 - share) / 300, rel=1e-9)


def test_the_interval_covers_the_truth_about_as_often_as_it_says():
    random = np.random.default_rng(5)
    hits = 0
    for _ in range(400):
        won, lost, seen = (np.ceil(random.exponential(mean, 80)) for mean in (30, 60, 70))
        time = np.minimum(np.minimum(won, lost), seen)
        event = np.where(time == seen, 0, np.where(won <= lost, 1, 2))
        interval = aalen_johansen(time, event, cause=1).at(20)
        assert interval is not None
        rate = [1 - np.exp(-1 / mean) for mean in (30, 60)]
        stay = (1 - rate[0]) * (1 - rate[1])
        truth = rate[0] * (1 - stay**20) / (1 - stay)
        hits += interval.low <= truth <= interval.high
    assert 0.91 <= hits / 400 <= 0.985


def test_nothing_is_said_beyond_the_longest_deal_watched():
    curve = aalen_johansen([1, 2, 3], [1, 0, 0])
    assert curve.at(4) is None
    assert curve.at(3) is not None


def test_median_among_won_is_the_middle_of_the_winners_when_nothing_is_open():
    median = aalen_johansen([1, 5, 9, 2, 3], [1, 1, 1, 2, 2]).median_among()
    assert median is not None
    assert median.value == 5


def test_half_of_everybody_is_not_reached_when_most_stay_open():
    assert aalen_johansen([1, 5, 9, 9, 9], [1, 0, 0, 0, 0]).median() is None


def test_no_deals_is_an_empty_curve_and_no_error():
    curve = aalen_johansen([], [])
    assert curve.final == 0.0
    assert curve.median_among() is None


@pytest.mark.parametrize(("time", "entry"), [([1, 2], [2, 0]), ([-1, 2], [0, 0]), ([float("nan"), 2], [0, 0])])
def test_impossible_times_are_refused(time, entry):
    with pytest.raises(ValueError, match=r"before|finite"):
        aalen_johansen(time, [1, 1], entry=entry)


@pytest.mark.real_data
def test_maven_deals_at_138_days_are_won_519_and_lost_302_in_a_thousand(shared):
    with (shared / "data/maven_crm/sales_pipeline.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["engage_date"]]
    last = max(date.fromisoformat(row["close_date"]) for row in rows if row["close_date"])
    code = {"Won": 1, "Lost": 2, "Engaging": 0}
    event = [code[row["deal_stage"]] for row in rows]
    time = [
        (date.fromisoformat(row["close_date"] or last.isoformat()) - date.fromisoformat(row["engage_date"])).days
        for row in rows
    ]
    won, lost = (aalen_johansen(time, event, cause=cause).at(138) for cause in (1, 2))
    assert won is not None
    assert lost is not None
    assert round(won.value, 3) == 0.519
    assert round(lost.value, 3) == 0.302
    assert won.value == pytest.approx(
        product_limit_by_hand([(0, t, e) for t, e in zip(time, event, strict=True)], 1, 138), abs=1e-9
    )
    as_if_lost_deals_were_still_open = aalen_johansen(time, [1 if e == 1 else 0 for e in event]).at(138)
    assert as_if_lost_deals_were_still_open is not None
    assert round(as_if_lost_deals_were_still_open.value, 3) == 0.678  # one minus Kaplan–Meier: the wrong answer


@pytest.mark.real_data
def test_olist_conversion_at_90_days_needs_delayed_entry(shared):
    folder = shared / "data/olist"
    with (folder / "olist_marketing_qualified_leads_dataset.csv").open(encoding="utf-8") as file:
        contacted = {row["mql_id"]: date.fromisoformat(row["first_contact_date"]) for row in csv.DictReader(file)}
    with (folder / "olist_closed_deals_dataset.csv").open(encoding="utf-8") as file:
        won = {row["mql_id"]: date.fromisoformat(row["won_date"][:10]) for row in csv.DictReader(file)}
    begins, ends = min(won.values()), max(won.values())
    time, event, entry = [], [], []
    for lead, day in contacted.items():
        if lead in won and won[lead] < day:
            continue  # the one win that precedes its first contact
        time.append((won.get(lead, ends) - day).days)
        event.append(1 if lead in won else 0)
        entry.append(max(0, (begins - day).days))
    naive, honest = aalen_johansen(time, event).at(90), aalen_johansen(time, event, entry=entry).at(90)
    assert naive is not None
    assert honest is not None
    assert round(naive.value, 3) == 0.086
    assert round(honest.value, 3) == 0.108


def test_once_every_deal_has_ended_later_days_are_known_too():
    curve = aalen_johansen([1, 2, 3, 4], [1, 1, 2, 2])
    later = curve.at(400)
    assert later is not None
    assert later.value == 0.5


@pytest.mark.parametrize("share", [1 - 1e-15, 1e-300, 0.5])
def test_an_interval_as_wide_as_can_be_is_all_shares_and_no_overflow(share):
    curve = CumulativeIncidence(
        np.array([1.0]), np.array([share]), np.array([0.25]), np.array([2], dtype=np.int64), followed_to=2.0
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        interval = curve.at(1)
    assert 0 <= interval.low <= share <= interval.high <= 1
