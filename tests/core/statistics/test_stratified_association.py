import numpy as np
import pytest
from scipy.stats.contingency import odds_ratio

from ridgepole.core.statistics.stratified_association import TwoByTwo, crude_odds_ratio, stratified_odds_ratio


def test_doll_and_hill_style_table_gives_the_textbook_ratio():
    # Two strata worked by hand: (10·40/100 + 30·20/100) / (30·20/100 + 10·40/100) = 10/10 = 1, while thrown together it is (40·60)/(40·60) = 1.
    tables = [TwoByTwo(10, 30, 20, 40), TwoByTwo(30, 10, 40, 20)]
    assert stratified_odds_ratio(tables).value == pytest.approx((4 + 6) / (6 + 4))
    assert crude_odds_ratio(tables).value == pytest.approx(40 * 60 / (40 * 60))


def test_one_stratum_is_the_plain_odds_ratio_of_scipy():
    table = TwoByTwo(30, 20, 15, 35)
    expected = odds_ratio([[30, 20], [15, 35]], kind="sample")
    interval = expected.confidence_interval(0.95)
    for found in (crude_odds_ratio([table]), stratified_odds_ratio([table])):
        assert found.value == pytest.approx(expected.statistic, rel=1e-9)
        assert (found.low, found.high) == pytest.approx((interval.low, interval.high), rel=1e-6)


def test_hot_leads_that_are_called_faster_make_a_ratio_of_seven_out_of_nothing():
    # Hot leads: 88% called fast, 50% buy. Cold: 12% and 5%. Speed does nothing. Expected counts of a million leads each.
    # Crude, by hand: (.446 · .896) / (.554 · .104) = 6.94.
    tables = []
    for fast, buys in ((0.88, 0.50), (0.12, 0.05)):
        share = np.array([fast * buys, fast * (1 - buys), (1 - fast) * buys, (1 - fast) * (1 - buys)]) * 1_000_000
        tables.append(TwoByTwo(*[round(cell) for cell in share]))
    assert round(crude_odds_ratio(tables).value, 1) == 6.9
    assert stratified_odds_ratio(tables).value == pytest.approx(1.0, abs=1e-3)


def test_no_comparison_is_no_ratio():
    assert stratified_odds_ratio([TwoByTwo(3, 4, 0, 0)]) is None
    assert crude_odds_ratio([TwoByTwo(3, 4, 0, 0)]) is None
