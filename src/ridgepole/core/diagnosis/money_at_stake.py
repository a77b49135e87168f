"""What the causes that are present cost in a year: one joint figure, low, middle and high, and each cause's share of it.

For every leak: volume × (rate of those who fared better − rate of those who fared worse) × later win rate × value of a won deal × margin, each drawn from what the company's own
rows allow (Jeffreys' posterior of a rate, a lognormal of the mean value), `DRAWS` times with a fixed seed. The margin is not known, so revenue is stated.

Overlap. Two leaks that touch the same account are probably two views of one loss: an account counts with the largest of its leaks and is never added up. So the joint figure is
at most the sum of the single ones. It is divided among the causes by Shapley's value, which gives each cause its mean addition over every order. All is association: nobody
drew lots over which leads were called late.

A leak whose worse group did no worse, or only by luck as likely as not, is left out and said to be so: a middle of nothing beside a large high would tell an
executive less than the two rates do.

The obvious way, adding up the causes, counts an account that was aimed at wrongly *and* called late twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.kernel.money import MoneyRange
from ridgepole.core.statistics.shapley_value import shapley_values

if TYPE_CHECKING:
    from ridgepole.core.checks.leak import Leak, Rate

DRAWS = 4_000
SEED = 20_250
FEWEST_VALUES = 10
LOW, HIGH = 0.05, 0.95
TELLING = 0.75
"""How probable it must be, after what was counted, that the worse group truly fares worse."""
BASIS = (
    "Revenue of twelve months (the margin is not known), from the company's own rates and deal values; low and high are the 5th and 95th percentile."
    " An account touched by several causes is counted once. Association: nothing here was tested."
)

Draws = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class AtStake:
    """The joint figure and each cause's share; the shares' middles add up to the joint middle."""

    joint: MoneyRange
    by_cause: tuple[tuple[int, MoneyRange], ...]


def rate_draws(rate: Rate, random: np.random.Generator, draws: int = DRAWS) -> Draws:
    """Draws of a rate's Jeffreys posterior, Beta(hits + ½, misses + ½)."""
    return random.beta(rate.hits + 0.5, rate.trials - rate.hits + 0.5, draws)


def value_draws(values: Sequence[float], random: np.random.Generator, draws: int = DRAWS) -> Draws:
    """Draws of the mean value of a won deal: lognormal with the sample's mean and the standard error of that mean."""
    amounts = np.asarray(values, dtype=float)
    mean = float(amounts.mean())
    spread = float(amounts.std(ddof=1)) / amounts.size**0.5 / mean
    sigma = np.log1p(spread**2) ** 0.5
    return random.lognormal(np.log(mean) - sigma**2 / 2, sigma, draws)


def gain_draws(leak: Leak, random: np.random.Generator, draws: int = DRAWS) -> Draws:
    """Extra wins for each account of a leak, had it fared as the others did; never negative."""
    difference = np.clip(rate_draws(leak.reference, random, draws) - rate_draws(leak.now, random, draws), 0, None)
    later = rate_draws(leak.later, random, draws) if leak.later else 1.0
    return np.asarray(difference * later * (leak.volume / len(leak.accounts)))


def worse_by(leak: Leak, *, seed: int = SEED) -> float:
    """How probable it is, after what was counted, that the rate of the worse group is truly the lower one."""
    random = np.random.default_rng(seed)
    return float((rate_draws(leak.reference, random) > rate_draws(leak.now, random)).mean())


def money_at_stake(
    leaks: Sequence[tuple[int, Leak]], values: Sequence[float], currency: str, *, seed: int = SEED
) -> AtStake | None:
    """`leaks` with their cause, and the values of won deals in whole units. None where there is no leak, or fewer than ten won values to reckon with."""
    usable = [
        (cause, leak)
        for cause, leak in leaks
        if leak.accounts and leak.volume and leak.now.trials and leak.reference.trials
    ]
    positive = [value for value in values if value > 0]
    if not usable or len(positive) < FEWEST_VALUES:
        return None
    random = np.random.default_rng(seed)
    value = value_draws(positive, random)
    gains = [gain_draws(leak, random) for _, leak in usable]
    causes = sorted({cause for cause, _ in usable})
    cells = _cells([leak for _, leak in usable])
    worth = np.zeros((1 << len(causes), DRAWS))
    for coalition in range(1, 1 << len(causes)):
        inside = {cause for place, cause in enumerate(causes) if coalition >> place & 1}
        for touched, accounts in cells.items():
            acting = [gains[i] for i in touched if usable[i][0] in inside]
            if acting:
                worth[coalition] += accounts * np.max(np.stack(acting), axis=0)
    worth *= value
    shares = _shapley_of_draws(worth)
    joint = _range(worth[-1], currency)
    total = float(shares.mean(axis=1).sum()) or 1.0
    by_cause = []
    for place, cause in enumerate(causes):
        middle = joint.mid * float(shares[place].mean()) / total
        low, high = (float(q) for q in np.quantile(shares[place], (LOW, HIGH)))
        by_cause.append((cause, MoneyRange(min(low, middle), middle, max(high, middle), currency)))
    return AtStake(joint, tuple(by_cause))


def _cells(leaks: Sequence[Leak]) -> dict[tuple[int, ...], int]:
    """How many accounts are touched by exactly which leaks."""
    touched: dict[str, list[int]] = {}
    for place, leak in enumerate(leaks):
        for account in leak.accounts:
            touched.setdefault(account, []).append(place)
    cells: dict[tuple[int, ...], int] = {}
    for places in touched.values():
        cells[tuple(places)] = cells.get(tuple(places), 0) + 1
    return dict(sorted(cells.items()))


def _shapley_of_draws(worth: NDArray[np.float64]) -> NDArray[np.float64]:
    """Shapley's value is linear in the worth, so one matrix serves every draw."""
    matrix = np.stack([shapley_values(row) for row in np.eye(worth.shape[0])], axis=1)
    return np.asarray(matrix @ worth)


def _range(draws: Draws, currency: str) -> MoneyRange:
    low, mid, high = (float(q) for q in np.quantile(draws, (LOW, 0.5, HIGH)))
    return MoneyRange(low, mid, high, currency)
