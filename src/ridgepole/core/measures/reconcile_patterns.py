"""Rows that no alternative tells apart, put together: the search for an explanation then costs what the alternatives cost, not what the ledger holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.measures.reconcile import Axis, Mask, Option


def condensed(weights: Mask, axes: Sequence[Axis]) -> tuple[Mask, list[Axis]]:
    """The same figures for every definition, from one row for each pattern of answers; rows that pass under no definition are left out.

    Masks hold 0 and 1, and weights whole hundredths, so that sums are exact in either order.
    """
    options = [option for axis in axes for option in (axis.agreed, *axis.others)]
    if not options or not len(weights):
        return weights, list(axes)
    passing = np.flatnonzero(_passes_somehow(weights, axes))
    bits = np.packbits(np.stack([option.mask[passing] != 0 for option in options], axis=1), axis=1)
    patterns = np.ascontiguousarray(bits).view(np.dtype((np.void, bits.shape[1]))).ravel()
    _, first, place = np.unique(patterns, return_index=True, return_inverse=True)
    kept = passing[first]
    summed: Mask = np.bincount(place.ravel(), weights=weights[passing], minlength=len(kept)).astype(np.float64)
    return summed, [
        replace(axis, agreed=_of(axis.agreed, kept), others=tuple(_of(option, kept) for option in axis.others))
        for axis in axes
    ]


def _passes_somehow(weights: Mask, axes: Sequence[Axis]) -> NDArray[np.bool_]:
    """Rows that count for something and that each axis lets through by at least one of its answers."""
    passes: NDArray[np.bool_] = weights != 0
    for axis in axes:
        passes &= np.any([option.mask != 0 for option in (axis.agreed, *axis.others)], axis=0)
    return passes


def _of(option: Option, rows: NDArray[np.int64]) -> Option:
    return replace(option, mask=option.mask[rows])
