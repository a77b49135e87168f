import numpy as np
import pytest
from scipy import stats

from ridgepole.core.statistics.false_discovery import benjamini_hochberg


def test_adjusted_values_agree_with_scipy():
    p = np.random.default_rng(1).uniform(size=40) ** 2
    assert benjamini_hochberg(p) == pytest.approx(stats.false_discovery_control(p), abs=1e-12)


def test_worked_example():
    assert benjamini_hochberg([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.02, 0.04, 0.04, 0.02])


def test_nothing_asked_is_nothing_found():
    assert benjamini_hochberg([]).size == 0


def test_a_p_above_one_is_refused():
    with pytest.raises(ValueError, match="between"):
        benjamini_hochberg([0.2, 1.2])
