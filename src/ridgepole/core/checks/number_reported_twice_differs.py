"""Is one number reported twice, and differently?

What it asks. For the same number and period, do the values that two teams report differ by more than 5%?

**Failing practice.** Marketing shows 4.2 million of pipeline, sales 2.9. The meeting is spent on whose spreadsheet is right, and both are, by their own definition.

**Better practice.** One definition, one source, one query behind the number; where two are needed, each has its own name.

**Needs.** Numbers as each team reports them. Definitions in the scoreboard's `reporting` explain a difference where they are given.

**How sure.** Reported numbers are counted, not sampled, so no interval is needed; differences up to 5% are taken for timing and rounding. One difference may be a slip: weight grows with
the number of differing pairs and their share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import same_name
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.wording import percent

TOLERATED = 0.05
LARGE = 0.25
SQL = "SELECT team, metric, period, value, source FROM reported_numbers ORDER BY metric, period, team, source"


@dataclass(frozen=True, slots=True)
class Pair:
    """The same number of two teams, and how far they are apart as a share of the larger."""

    metric: str
    period: str
    first: tuple[str, float]
    second: tuple[str, float]

    @property
    def apart(self) -> float:
        largest = max(abs(self.first[1]), abs(self.second[1]))
        return abs(self.first[1] - self.second[1]) / largest if largest else 0.0


def number_reported_twice_differs(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each number whose reported values differ in any period, the period with the largest difference quoted."""
    pairs = _pairs(case)
    if not pairs:
        return (
            Gap(
                "the same number as reported by two teams", "differences show two definitions behind one name (cause 3)"
            ),
        )
    differing = [pair for pair in pairs if pair.apart > TOLERATED]
    weight = min(0.5, 0.25 + 0.25 * len(differing) / len(pairs) + 0.02 * len(differing))
    scoreboard = standing(case, Scoreboard)
    return [
        _finding(
            [pair for pair in differing if pair.metric == metric],
            [p for p in pairs if p.metric == metric],
            scoreboard,
            weight,
        )
        for metric in dict.fromkeys(pair.metric for pair in differing)
    ]


def _pairs(case: Case) -> list[Pair]:
    reported = case.ledger.query(SQL)
    return [
        Pair(one["metric"], one["period"], (one["team"], one["value"]), (other["team"], other["value"]))
        for one, other in combinations(reported, 2)
        if one["period"] == other["period"]
        and one["team"] != other["team"]
        and same_name(one["metric"], other["metric"])
    ]


def _finding(differing: Sequence[Pair], of: Sequence[Pair], scoreboard: Scoreboard | None, weight: float) -> Finding:
    worst = max(differing, key=lambda pair: pair.apart)
    said = (
        f"For {worst.metric} in {worst.period}, {worst.first[0]} reports {worst.first[1]:,.10g} and {worst.second[0]} {worst.second[1]:,.10g}:"
        f" {percent(worst.apart)} apart. {len(differing)} of {len(of)} periods differ by more than {percent(TOLERATED)}."
    )
    explained = _explained(worst, scoreboard)
    return Finding(
        code="SC09",
        cause=3,
        severity="high" if worst.apart > LARGE else "medium",
        title="One number is reported twice, and differently",
        subject=worst.metric,
        evidence=(
            rows(
                "reported_numbers",
                (
                    f"{team}/{pair.metric}/{pair.period}"
                    for pair in differing
                    for team in (pair.first[0], pair.second[0])
                ),
                said + explained + (unsigned_note(scoreboard) if scoreboard and explained else ""),
            ),
        ),
        clause="reporting" if explained else "",
        agreement_version=scoreboard.name if scoreboard and explained else "",
        remedy=f"Write one definition of {worst.metric} with its filter and date, report it from one query, and give the other number another name.",
        owner_team="revops",
        confidence=0.9,
        weight=weight,
        marketing_says=_says(worst, "marketing"),
        sales_says=_says(worst, "sales"),
        data_say=said + explained,
    )


def _explained(pair: Pair, scoreboard: Scoreboard | None) -> str:
    if scoreboard is None:
        return ""
    said = [
        f"{reporting.team} counts “{reporting.definition}”"
        for reporting in scoreboard.reporting
        if reporting.definition
        and reporting.team in {pair.first[0], pair.second[0]}
        and same_name(reporting.metric, pair.metric)
    ]
    return f" By the scoreboard, {' and '.join(said)}." if said else ""


def _says(pair: Pair, team: str) -> str:
    return next((f"{pair.metric} is {value:,.10g}." for name, value in (pair.first, pair.second) if name == team), "")


CHECK = Check(
    code="SC09",
    title="One number is reported twice, and differently",
    cause=3,
    check=number_reported_twice_differs,
    needs=("reported_numbers",),
    clears=0.15,
    clear_says="Numbers that both teams report agree.",
)
