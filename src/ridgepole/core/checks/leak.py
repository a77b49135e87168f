"""Where revenue is lost to a cause: which leads or deals, and the two rates whose difference is at stake."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """`hits` of `trials`, as counted."""

    hits: int
    trials: int


@dataclass(frozen=True, slots=True)
class Leak:
    """Units that fared worse, beside comparable units that fared better.

    `accounts` are the accounts (or people without one) behind the units: causes overlap where they touch the same ones. `volume` are the units of twelve months.
    `now` and `reference` are the rates of the two groups; `later` is the rate from there to a win (None where the rates are win rates themselves).
    """

    accounts: frozenset[str]
    volume: int
    now: Rate
    reference: Rate
    later: Rate | None = None
