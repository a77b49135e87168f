"""Does a strategy decision lack an owner?

What it asks. Which decisions name nobody who translates them into scripts, briefs, decks and calendars?

**Failing practice.** A decision is everybody's, so it is nobody's. Six months later each team shows what it did "in the spirit of" it.

**Better practice.** One person owns the translation of each decision, and reports what it has reached.

**Needs.** Strategy decisions.

**How sure.** A fact of the document (confidence 0.95). It makes cause 2 easier and does not show it, so its weight is small. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import WEIGHT
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.wording import on_day


def decision_without_owner(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each decision without an owner."""
    strategy = standing(case, Strategy)
    return [
        Finding(
            code="ST02",
            cause=2,
            severity="medium",
            title="A strategy decision has no owner",
            subject=decision.id,
            evidence=(
                Rows("agreements", (strategy.name,), f"“{decision.says}” names no owner.{unsigned_note(strategy)}"),
            ),
            clause=decision.id,
            agreement_version=strategy.name,
            remedy="Name one person who translates this decision and reports what it has reached.",
            owner_team="revops",
            confidence=0.95,
            weight=WEIGHT,
            data_say=f"Decision {decision.id} of {on_day(decision.decided_on)} names no owner.",
        )
        for decision in (strategy.decisions if strategy else ())
        if strategy is not None and not decision.owner.strip()
    ]


CHECK = Check(
    code="ST02",
    title="A strategy decision has no owner",
    cause=2,
    check=decision_without_owner,
    needs=("strategy",),
    clears=0.0,
    evidence="agreements",
)
