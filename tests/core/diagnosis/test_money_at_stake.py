"""Money at stake against answers worked out by hand."""

import numpy as np
import pytest

from ridgepole.core.checks.leak import Leak, Rate
from ridgepole.core.diagnosis.money_at_stake import DRAWS, TELLING, money_at_stake, worse_by

VALUES = [20_000.0 + 500 * n for n in range(60)]
MEAN = sum(VALUES) / len(VALUES)


def leak(accounts, volume, now, reference):
    return Leak(frozenset(accounts), volume, Rate(*now), Rate(*reference))


def test_one_leak_is_volume_times_difference_of_rates_times_value():
    stake = money_at_stake(
        [(3, leak([f"a{n}" for n in range(100)], 100, (1_000, 10_000), (3_000, 10_000)))], VALUES, "EUR"
    )
    assert stake is not None
    assert stake.joint.mid == pytest.approx(100 * 0.2 * MEAN, rel=0.02)
    assert stake.joint.low < stake.joint.mid < stake.joint.high
    assert stake.by_cause[0][1].mid == pytest.approx(stake.joint.mid)


def test_two_causes_of_the_same_accounts_are_one_loss_divided_in_halves():
    same = [f"a{n}" for n in range(100)]
    one = leak(same, 100, (1_000, 10_000), (3_000, 10_000))
    stake = money_at_stake([(1, one), (3, one)], VALUES, "EUR")
    assert stake is not None
    assert stake.joint.mid == pytest.approx(100 * 0.2 * MEAN, rel=0.03)
    assert stake.by_cause[0][1].mid == pytest.approx(stake.by_cause[1][1].mid, rel=0.03)


def test_causes_of_different_accounts_add_up():
    first = leak([f"a{n}" for n in range(50)], 50, (1_000, 10_000), (3_000, 10_000))
    other = leak([f"b{n}" for n in range(50)], 50, (1_000, 10_000), (3_000, 10_000))
    stake = money_at_stake([(1, first), (3, other)], VALUES, "EUR")
    assert stake is not None
    assert stake.joint.mid == pytest.approx(100 * 0.2 * MEAN, rel=0.02)


@pytest.mark.parametrize("seed", range(5))
def test_the_joint_figure_is_at_most_the_sum_and_at_least_the_largest(seed):
    random = np.random.default_rng(seed)
    leaks = []
    for cause in (1, 2, 3, 4):
        accounts = [f"a{n}" for n in random.choice(200, size=int(random.integers(20, 150)), replace=False)]
        won = int(random.integers(5, 60))
        leaks.append((cause, leak(accounts, len(accounts), (won, 200), (won + 60, 200))))
    joint = money_at_stake(leaks, VALUES, "EUR")
    single = [money_at_stake([one], VALUES, "EUR") for one in leaks]
    assert joint is not None
    mids = [stake.joint.mid for stake in single if stake is not None]
    assert len(mids) == 4
    assert max(mids) * 0.97 <= joint.joint.mid <= sum(mids) * 1.01
    assert sum(share.mid for _, share in joint.by_cause) == pytest.approx(joint.joint.mid)
    assert all(share.low <= share.mid <= share.high for _, share in joint.by_cause)


def test_the_same_seed_gives_the_same_money():
    leaks = [(3, leak(["a"], 40, (1, 40), (10, 40)))]
    assert money_at_stake(leaks, VALUES, "EUR") == money_at_stake(leaks, VALUES, "EUR")
    assert DRAWS >= 1_000


def test_too_few_values_give_no_figure():
    assert money_at_stake([(3, leak(["a"], 40, (1, 40), (10, 40)))], VALUES[:9], "EUR") is None
    assert money_at_stake([], VALUES, "EUR") is None


def test_a_difference_that_chance_explains_is_told_apart_from_one_that_it_does_not():
    assert worse_by(leak(["a"], 40, (8, 40), (20, 40))) > 0.99
    assert worse_by(leak(["a"], 40, (10, 40), (10, 40))) < TELLING
    assert worse_by(leak(["a"], 40, (14, 40), (10, 40))) < 0.5
