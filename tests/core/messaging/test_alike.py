"""Near pairs are those of the whole table, found without it."""

import numpy as np
import pytest

from ridgepole.core.messaging.alike import alike_pairs


@pytest.mark.parametrize("many", [0, 1, 5, 2500])
def test_the_pairs_are_those_of_the_whole_table(many):
    vectors = np.random.default_rng(3).normal(size=(many, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    rows, columns, cosines = alike_pairs(vectors, 0.9)
    whole = vectors @ vectors.T
    expected = np.argwhere(np.triu(whole >= 0.9, 1))
    assert list(zip(rows.tolist(), columns.tolist(), strict=True)) == [tuple(pair) for pair in expected.tolist()]
    assert np.allclose(cosines, whole[rows, columns])
