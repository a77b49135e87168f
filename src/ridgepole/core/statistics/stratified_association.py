"""Does it still go together within groups that are alike? Odds ratios, crude and within strata."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from scipy import special

from ridgepole.core.kernel.estimate import Interval


@dataclass(frozen=True, slots=True)
class TwoByTwo:
    """One stratum: exposed with and without the outcome, then unexposed with and without it."""

    exposed_yes: int
    exposed_no: int
    unexposed_yes: int
    unexposed_no: int

    @property
    def n(self) -> int:
        """Everybody in the stratum."""
        return self.exposed_yes + self.exposed_no + self.unexposed_yes + self.unexposed_no


def crude_odds_ratio(tables: Sequence[TwoByTwo], level: float = 0.95) -> Interval | None:
    """The odds ratio with all strata thrown together, Woolf's interval; ½ is added to each cell where one is empty. None where a margin is empty."""
    a = float(sum(t.exposed_yes for t in tables))
    b = float(sum(t.exposed_no for t in tables))
    c = float(sum(t.unexposed_yes for t in tables))
    d = float(sum(t.unexposed_no for t in tables))
    if 0 in {a + b, c + d, a + c, b + d}:
        return None
    if 0 in {a, b, c, d}:
        a, b, c, d = a + 0.5, b + 0.5, c + 0.5, d + 0.5
    ratio = a * d / (b * c)
    half = float(special.ndtri((1 + level) / 2)) * sqrt(1 / a + 1 / b + 1 / c + 1 / d)
    return Interval(ratio, exp(log(ratio) - half), exp(log(ratio) + half), level)


def stratified_odds_ratio(tables: Sequence[TwoByTwo], level: float = 0.95) -> Interval | None:
    """The common odds ratio within strata: Mantel and Haenszel 1959, variance of Robins, Breslow and Greenland 1986.

    None where no stratum holds a comparison (all exposed, all unexposed, or one outcome only).
    """
    r = s = pr = ps_qr = qs = 0.0
    for t in tables:
        if t.n == 0:
            continue
        ad, bc = t.exposed_yes * t.unexposed_no / t.n, t.exposed_no * t.unexposed_yes / t.n
        p, q = (t.exposed_yes + t.unexposed_no) / t.n, (t.exposed_no + t.unexposed_yes) / t.n
        r, s = r + ad, s + bc
        pr, ps_qr, qs = pr + p * ad, ps_qr + p * bc + q * ad, qs + q * bc
    if r == 0 or s == 0:
        return None
    ratio = r / s
    half = float(special.ndtri((1 + level) / 2)) * sqrt(pr / (2 * r * r) + ps_qr / (2 * r * s) + qs / (2 * s * s))
    return Interval(ratio, exp(log(ratio) - half), exp(log(ratio) + half), level)
