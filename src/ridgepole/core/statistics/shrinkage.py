"""Rates of several groups, drawn towards each other as far as chance explains their spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import optimize, special

from ridgepole.core.kernel.estimate import Interval
from ridgepole.core.statistics.intervals import beta_interval

FEWEST_GROUPS = 3
SIMULATED_TABLES = 4_000


@dataclass(frozen=True, slots=True)
class BetaPrior:
    """What is believed of a group before its own rows are seen: Beta(alpha, beta).

    `fitted` is False where there were too few groups to learn from, and Jeffreys' Beta(½, ½) stands in. `no_spread` is True where the groups
    differ no more than chance, so that the likelihood has no maximum; the prior is then worth as many trials as were seen in all.
    """

    alpha: float
    beta: float
    fitted: bool = True
    no_spread: bool = False

    @property
    def mean(self) -> float:
        """The rate of a group of which nothing is known."""
        return self.alpha / (self.alpha + self.beta)

    @property
    def worth(self) -> float:
        """How many trials of its own a group needs to weigh as much as this prior."""
        return self.alpha + self.beta

    def shrink(self, successes: int, trials: int, level: float = 0.95) -> Interval:
        """A group's posterior mean and equal-tailed interval.

        Where the groups are nearly all won or all lost the posterior piles up at 0 or 1 and its mean lies outside of the quantiles; the interval is
        then widened to hold it.
        """
        alpha, beta = self.alpha + successes, self.beta + trials - successes
        mean = alpha / (alpha + beta)
        tails = beta_interval(mean, alpha, beta, level)
        return Interval(mean, min(mean, tails.low), max(mean, tails.high), level)


def fit_beta_prior(successes: Sequence[int], trials: Sequence[int]) -> BetaPrior:
    """The beta-binomial prior of greatest marginal likelihood over the groups (empirical Bayes; Casella 1985).

    Groups without trials say nothing and are left out. Fewer than three groups with trials, or no success or no failure at all, leave nothing
    to fit: Jeffreys' prior with `fitted=False`.
    """
    wins = np.asarray(successes, dtype=float)
    counts = np.asarray(trials, dtype=float)
    wins, counts = wins[counts > 0], counts[counts > 0]
    total, total_wins = float(counts.sum()), float(wins.sum())
    if len(counts) < FEWEST_GROUPS or total_wins in {0.0, total}:
        return BetaPrior(0.5, 0.5, fitted=False)

    def minus_log_likelihood(at: np.ndarray) -> tuple[float, np.ndarray]:
        """And its gradient in (logit of the mean, log of the worth)."""
        mean, worth = float(special.expit(at[0])), float(np.exp(at[1]))
        alpha, beta = mean * worth, (1 - mean) * worth
        value = special.betaln(alpha + wins, beta + counts - wins) - special.betaln(alpha, beta)
        shared = special.psi(worth) - special.psi(worth + counts)
        by_alpha = float(np.sum(special.psi(alpha + wins) - special.psi(alpha) + shared))
        by_beta = float(np.sum(special.psi(beta + counts - wins) - special.psi(beta) + shared))
        slope = mean * (1 - mean) * worth
        return -float(np.sum(value)), -np.array([slope * (by_alpha - by_beta), alpha * by_alpha + beta * by_beta])

    most = float(np.log(total))
    pooled = float(special.logit(total_wins / total))
    fits = [
        optimize.minimize(
            minus_log_likelihood,
            np.array([pooled, start]),
            jac=True,
            method="L-BFGS-B",
            options={"ftol": 1e-15, "gtol": 1e-9},
            bounds=[(-20.0, 20.0), (-5.0, most)],
        )
        for start in (1.0, 4.0, most - 0.1)
    ]
    best = min(fits, key=lambda fit: float(fit.fun))
    if best.x[1] > most - 1e-3:
        return BetaPrior(total_wins, total - total_wins, no_spread=True)
    mean, worth = float(special.expit(best.x[0])), float(np.exp(best.x[1]))
    return BetaPrior(mean * worth, (1 - mean) * worth)


def heterogeneity_p(successes: Sequence[int], trials: Sequence[int], seed: int = 1) -> float:
    """P of the groups all having one rate: Pearson's χ² on the groups × 2 table, 1.0 where there is nothing to compare.

    Where an expected count is below 5 the χ² distribution does not hold; p is then the share of 4,000 random tables with the same margins
    that are at least as uneven (seeded, so the same question has the same answer).
    """
    wins = np.asarray(successes, dtype=np.int64)
    counts = np.asarray(trials, dtype=np.int64)
    wins, counts = wins[counts > 0], counts[counts > 0]
    total, total_wins = int(counts.sum()), int(wins.sum())
    if len(counts) < 2 or total_wins in {0, total}:
        return 1.0
    expected = counts * (total_wins / total)

    def statistic(table: np.ndarray) -> np.ndarray:
        return np.asarray(((table - expected) ** 2 / (expected * (1 - total_wins / total))).sum(axis=-1))

    seen = float(statistic(wins))
    if min(expected.min(), (counts - expected).min()) >= 5:
        return float(special.chdtrc(len(counts) - 1, seen))
    tables = np.random.default_rng(seed).multivariate_hypergeometric(
        counts, total_wins, size=SIMULATED_TABLES, method="marginals"
    )
    return float((1 + np.count_nonzero(statistic(tables) >= seen - 1e-9)) / (1 + SIMULATED_TABLES))
