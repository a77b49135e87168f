"""Published intervals, and the defining equations solved by another route."""

import numpy as np
import pytest
from scipy import stats

from ridgepole.core.statistics.intervals import jeffreys, poisson_count, weighted_count, wilson


@pytest.mark.parametrize(("trials", "low", "high"), [(25, 8, 38), (100, 13, 29)])
def test_a_rate_of_twenty_percent_has_the_published_interval(trials, low, high):
    interval = jeffreys(trials // 5, trials)
    assert interval.value == 0.2
    assert (round(interval.low * 100), round(interval.high * 100)) == (low, high)


def test_none_of_ten_reaches_down_to_zero_and_all_of_ten_up_to_one():
    assert jeffreys(0, 10).low == 0.0
    assert jeffreys(0, 10).high == pytest.approx(0.2172, abs=1e-3)
    assert jeffreys(10, 10).high == 1.0


@pytest.mark.parametrize(("successes", "trials"), [(1, 0), (-1, 4), (5, 4), (0, 0)])
@pytest.mark.parametrize("interval", [jeffreys, wilson])
def test_impossible_rates_are_refused(interval, successes, trials):
    with pytest.raises(ValueError, match="rate needs"):
        interval(successes, trials)


def test_wilson_agrees_with_scipy():
    expected = stats.binomtest(7, 20).proportion_ci(method="wilson")
    interval = wilson(7, 20)
    assert (interval.low, interval.high) == pytest.approx((expected.low, expected.high), abs=1e-9)


def test_equal_amounts_give_the_exact_interval_of_a_count():
    weights = weighted_count([250.0] * 12)
    count = poisson_count(12)
    assert weights.value == 3000
    assert (weights.low / 250, weights.high / 250) == pytest.approx((count.low, count.high), rel=1e-9)
    assert stats.poisson.sf(11, count.low) == pytest.approx(0.025, abs=1e-9)
    assert stats.poisson.cdf(12, count.high) == pytest.approx(0.025, abs=1e-9)


def test_one_giant_deal_makes_the_interval_wide():
    even, uneven = weighted_count([100.0] * 20), weighted_count([1900.0, *[100.0 / 19] * 19])
    assert (uneven.high - uneven.low) > 2 * (even.high - even.low)


def test_a_sum_of_random_deals_is_covered():
    random = np.random.default_rng(2)
    hits = 0
    for _ in range(500):
        amounts = random.lognormal(0, 0.7, random.poisson(30))
        interval = weighted_count(amounts)
        hits += interval.low <= 30 * np.exp(0.7**2 / 2) <= interval.high
    assert hits / 500 > 0.93
