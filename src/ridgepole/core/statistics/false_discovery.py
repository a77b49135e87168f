"""Many questions at once: which small p-values are still surprising."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray


def benjamini_hochberg(p_values: ArrayLike) -> NDArray[np.float64]:
    """Adjusted p-values in the given order: keeping those ≤ q bounds the expected share of false discoveries by q.

    Benjamini and Hochberg 1995; valid for independent or positively dependent tests. Raises ValueError where a p is not between 0 and 1.
    """
    p = np.asarray(p_values, dtype=float)
    if p.size == 0:
        return p
    if not ((p >= 0) & (p <= 1)).all():
        raise ValueError("p-values lie between 0 and 1")
    order = np.argsort(p)
    scaled = p[order] * p.size / np.arange(1, p.size + 1)
    adjusted = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    result = np.empty_like(adjusted)
    result[order] = adjusted
    return result
