"""Shapley values: what each player adds, averaged over every order in which they could have come.

Two games over channels. In the *conversions* game v(S) is the number of conversions of paths that stay inside S; its Shapley value is an equal split of each
conversion over the distinct channels of its path (linearity: each path is a unanimity game). In the *rate* game v(S) is conversions by all paths inside S, and
there the values come from all subsets by a subset-sum transform, n·2ⁿ steps.
Source: Shapley (1953); Zhao et al., "Shapley value methods for attribution modeling in online advertising" (2018), for the equal split.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import factorial

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.statistics.markov_removal import PathCount

MOST_PLAYERS = 20


def shapley_values(worth: NDArray[np.float64]) -> NDArray[np.float64]:
    """Values of n players from the worth of all 2ⁿ coalitions; bit i of the index says whether player i is in. They sum to worth[-1] − worth[0]."""
    players = int(worth.size).bit_length() - 1
    if worth.size != 1 << players:
        message = f"the worth of all coalitions has a length that is a power of two, not {worth.size}"
        raise ValueError(message)
    if players > MOST_PLAYERS:
        message = f"exact Shapley values are computed for at most {MOST_PLAYERS} players, not {players}"
        raise ValueError(message)
    index = np.arange(worth.size)
    size = np.zeros(worth.size, dtype=np.int64)
    for player in range(players):
        size += (index >> player) & 1
    weight = np.array([factorial(s) * factorial(players - s - 1) / factorial(players) for s in range(players)])
    values = np.zeros(players)
    for player in range(players):
        without = index[(index >> player) & 1 == 0]
        values[player] = float(np.sum(weight[size[without]] * (worth[without | (1 << player)] - worth[without])))
    return values


def conversions_shapley(paths: Sequence[PathCount]) -> dict[str, float]:
    """Credit in conversions: each path's conversions split equally over its distinct channels."""
    credit: dict[str, float] = {}
    for path in paths:
        distinct = sorted(set(path.channels))
        for channel in distinct:
            credit[channel] = credit.get(channel, 0.0) + path.conversions / len(distinct)
    return credit


def rate_shapley(paths: Sequence[PathCount]) -> Mapping[str, float]:
    """Credit in conversion rate: v(S) = conversions ÷ all paths inside S (0 where none is). Sums to the overall conversion rate."""
    channels = sorted({channel for path in paths for channel in path.channels})
    if not channels:
        return {}
    bit = {channel: 1 << number for number, channel in enumerate(channels)}
    won = np.zeros(1 << len(channels))
    seen = np.zeros(1 << len(channels))
    for path in paths:
        if path.channels:
            mask = 0
            for channel in path.channels:
                mask |= bit[channel]
            won[mask] += path.conversions
            seen[mask] += path.conversions + path.nulls
    for number in range(len(channels)):
        for table in (won, seen):
            view = table.reshape(-1, 2, 1 << number)
            view[:, 1, :] += view[:, 0, :]
    worth = np.divide(won, seen, out=np.zeros_like(won), where=seen > 0)
    return dict(zip(channels, shapley_values(worth).tolist(), strict=True))
