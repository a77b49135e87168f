"""Which statements are near one another in meaning, without a table of all against all: a site of a thousand pages has tens of thousands of them."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

_BLOCK: Final = 1024


def alike_pairs(
    vectors: NDArray[np.float32], least: float
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float32]]:
    """Rows, later rows and cosines of all pairs with a cosine of at least `least`, in the order of rows; `vectors` have length 1. Memory grows with the pairs found."""
    rows: list[NDArray[np.intp]] = []
    columns: list[NDArray[np.intp]] = []
    cosines: list[NDArray[np.float32]] = []
    for start in range(0, len(vectors), _BLOCK):
        block = vectors[start : start + _BLOCK] @ vectors[start:].T
        i, j = np.nonzero(block >= least)
        later = j > i
        i, j = i[later], j[later]
        rows.append(i + start)
        columns.append(j + start)
        cosines.append(block[i, j])
    if not rows:
        none = np.zeros(0, dtype=np.intp)
        return none, none, np.zeros(0, dtype=np.float32)
    return np.concatenate(rows), np.concatenate(columns), np.concatenate(cosines)
