"""Does one number have two definitions?

What it asks. Do two teams write different definitions of the same number beside their reports?

**Failing practice.** "Pipeline" is created pipeline for one team, worked pipeline for the other. Both words are on the same slide.

**Better practice.** One definition for each name. Where both numbers are useful, each has a name of its own.

**Needs.** A scoreboard whose `reporting` gives the definitions of at least two teams.

**How sure.** The texts differ: a fact. Whether they differ in substance is judged by words, so confidence is 0.75; differences of a few words (under 15%) do not count. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from rapidfuzz import fuzz

from ridgepole.core.agreements.scoreboard import Reporting, Scoreboard
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import same_name
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing, unsigned_note

SAME_TEXT = 85


def one_number_two_definitions(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each number that two teams define differently."""
    scoreboard = standing(case, Scoreboard)
    defined = [r for r in scoreboard.reporting if r.definition.strip()] if scoreboard else []
    pairs = [(a, b) for a, b in combinations(defined, 2) if a.team != b.team and same_name(a.metric, b.metric)]
    if scoreboard is None or not pairs:
        return (
            Gap(
                "how each team defines the numbers that it reports",
                "two definitions behind one name explain most quarrels about numbers (cause 3)",
            ),
        )
    return [_finding(scoreboard, a, b) for a, b in pairs if _differ(a, b)]


def _differ(a: Reporting, b: Reporting) -> bool:
    return fuzz.token_sort_ratio(a.definition.casefold(), b.definition.casefold()) < SAME_TEXT


def _finding(scoreboard: Scoreboard, a: Reporting, b: Reporting) -> Finding:
    said = f"{a.metric} is “{a.definition}” for {a.team} and “{b.definition}” for {b.team}."
    return Finding(
        code="SC10",
        cause=3,
        severity="medium",
        title="One number has two definitions",
        subject=a.metric,
        evidence=(Rows("agreements", (scoreboard.name,), said + unsigned_note(scoreboard)),),
        clause="reporting",
        agreement_version=scoreboard.name,
        remedy=f"Keep one definition of {a.metric}, or give the second number its own name.",
        owner_team="revops",
        confidence=0.75,
        weight=0.35,
        marketing_says=next((r.definition for r in (a, b) if r.team == "marketing"), ""),
        sales_says=next((r.definition for r in (a, b) if r.team == "sales"), ""),
        data_say=said,
    )


CHECK = Check(
    code="SC10",
    title="One number has two definitions",
    cause=3,
    check=one_number_two_definitions,
    needs=("scoreboard",),
    clears=0.1,
)
