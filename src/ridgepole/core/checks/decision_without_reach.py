"""Does a strategy decision not say what it must reach, or by when?

What it asks. Which decisions list no kind of touchpoint that must carry them, or give no day for it?

**Failing practice.** "From January we lead with operations." Where: on the site, in the deck, in the opener? By when? Each reader fills in an own answer.

**Better practice.** A decision lists the kinds of touchpoint that it must reach, each with a day; what is not listed need not change.

**Needs.** Strategy decisions.

**How sure.** A fact of the document (confidence 0.95). It makes cause 2 easier and does not show it, so its weight is small. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.strategy import Decision, Strategy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import WEIGHT
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.wording import listed


def decision_without_reach(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each decision whose reach or deadlines are open."""
    strategy = standing(case, Strategy)
    if strategy is None:
        return ()
    lacking = [(decision, what) for decision in strategy.decisions if (what := _lacks(decision))]
    return [
        Finding(
            code="ST03",
            cause=2,
            severity="low",
            title="A strategy decision does not say what it must reach by when",
            subject=decision.id,
            evidence=(Rows("agreements", (strategy.name,), f"“{decision.says}” {what}.{unsigned_note(strategy)}"),),
            clause=decision.id,
            agreement_version=strategy.name,
            remedy="List the kinds of touchpoint that must carry this decision, with a day for each.",
            owner_team="marketing",
            confidence=0.95,
            weight=WEIGHT,
            data_say=f"Decision {decision.id} {what}.",
        )
        for decision, what in lacking
    ]


def _lacks(decision: Decision) -> str:
    if not decision.must_reach:
        return "names nothing that it must reach"
    undated = [reach.kind for reach in decision.must_reach if reach.by is None]
    return f"gives no day for {listed(undated)}" if undated else ""


CHECK = Check(
    code="ST03",
    title="A strategy decision does not say what it must reach by when",
    cause=2,
    check=decision_without_reach,
    needs=("strategy",),
    clears=0.0,
    evidence="agreements",
)
