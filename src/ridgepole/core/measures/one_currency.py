"""Money of several currencies is never added up: which one a figure is in, and what that leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ridgepole.core.measures.measurement import Asked
    from ridgepole.core.measures.question import Question


@dataclass(frozen=True, slots=True)
class OneCurrency:
    """The currency counted in, and a sentence for each other one that was left out."""

    code: str
    left_out: tuple[str, ...] = ()


def one_currency(asked: Asked, population: Question, of: str, noun: str = "deals") -> OneCurrency:
    """The workspace's currency where any row of `of` (with `money` and `worth`) has it; else the one with most rows.

    Rows without an amount do not vote and are not named: they add nothing to any sum.
    """
    found = population.then(
        f"SELECT money AS code, COUNT(*) AS n, SUM(worth) AS total FROM {of} WHERE worth IS NOT NULL "
        "GROUP BY money ORDER BY COUNT(*) DESC, money NULLS LAST"
    ).ask(asked.ledger)
    codes = [str(row["code"]) for row in found]
    code = asked.currency if asked.currency in codes or not codes else codes[0]
    left_out = [
        f"{int(row['n']):,} {noun} in {row['code']} ({int(row['total']) / 100:,.2f}) are not in this figure: "
        "currencies are not added up."
        for row in found
        if row["code"] != code
    ]
    if code != asked.currency:
        left_out.insert(0, f"No amount is in {asked.currency}, the workspace's currency; the figure is in {code}.")
    return OneCurrency(code, tuple(left_out))
