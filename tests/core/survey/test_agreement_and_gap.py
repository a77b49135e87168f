"""Known answers of the agreement coefficient and of the perception gap."""

import numpy as np
import pytest

from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.statistics.agreement_coefficient import beyond_chance, krippendorff_alpha, pairwise_agreement
from ridgepole.core.statistics.difference_of_rates import difference_of_rates

N = np.nan
# Krippendorff's data C (four observers, twelve units), Computing Krippendorff's Alpha-Reliability (2011).
DATA_C = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
        [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
    ]
)


@pytest.mark.parametrize(
    ("level", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)]
)
def test_alpha_of_krippendorffs_own_data(level, alpha):
    found = krippendorff_alpha(DATA_C, level)
    assert found.value == pytest.approx(alpha, abs=0.0005)
    assert found.low < alpha < found.high <= 1


def test_alpha_says_when_there_is_too_little():
    assert krippendorff_alpha(DATA_C[:, :2]) == NotEnough(3, 2, "units that two people coded")
    assert isinstance(krippendorff_alpha(np.ones((3, 5))), NotEnough)


@pytest.mark.parametrize(("counts", "low", "high"), [((4, 5, 7, 20), -3, 69), ((41, 50, 70, 200), 32, 57)])
def test_newcombe_intervals_of_the_known_gaps(counts, low, high):
    found = difference_of_rates(*counts)
    assert (round(100 * found.low), round(100 * found.high)) == (low, high)


def test_an_empty_group_has_no_gap():
    assert isinstance(difference_of_rates(0, 0, 3, 5), NotEnough)


def same(a, b):
    return float(a == b)


def test_three_people_of_whom_two_agree_agree_in_one_pair_of_three():
    found = pairwise_agreement(["a", "a", "b"], same)
    assert found.value == pytest.approx(1 / 3)
    assert found.low == 0
    assert found.high == 1


def test_unanimous_panels_keep_an_interval_that_shrinks_with_their_size():
    three, twelve = pairwise_agreement(["a"] * 3, same), pairwise_agreement(["a"] * 12, same)
    assert three.value == twelve.value == 1
    assert three.low < twelve.low < 1


def test_one_voice_is_no_agreement_and_two_have_no_spread():
    assert pairwise_agreement(["a"], same) == NotEnough(2, 1, "people who spoke of it")
    assert pairwise_agreement(["a", "a"], same) == Interval(1.0, 0.0, 1.0)


def test_beyond_chance_is_undefined_where_everybody_says_the_same():
    assert beyond_chance(1.0, 1.0) is None
    assert beyond_chance(0.5, 0.5) == 0
    assert beyond_chance(1.0, 0.2) == 1
