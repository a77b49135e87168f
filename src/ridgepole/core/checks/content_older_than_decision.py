"""Is content older than the decision that should have changed it?

What it asks. For each strategy decision whose deadline is past: which touchpoints of the kinds that it must reach have not changed since it was taken?

**Failing practice.** "We are a managed service now", says the November decision. The quote template was last changed in the spring before, and is sent every week.

**Better practice.** Each decision lists the kinds of touchpoint that it must reach, an owner and a day; on that day somebody counts what is still old.

**Needs.** Strategy decisions with a day and what they must reach, and touchpoints of these kinds with a date of publishing or change.

**How sure.** Dates are facts, so that the piece is old is nearly certain. That it therefore carries the old strategy is
likely and not certain: an old page may never have said what was replaced. One old piece among many is ordinary: under a fifth of all that is due it is said and hardly weighs; from there the weight grows with the share. All pieces are
counted, so no interval is needed.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.content_dates import Due, decisions_due
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.wording import listed, on_day, percent

MANY = 1 / 3
MANY_OVER_ALL, A_REMAINDER = 0.2, 0.05


def content_older_than_decision(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each decision that has not reached all it should have; all share the weight of the whole share that is old."""
    due = decisions_due(case)
    strategy = standing(case, Strategy)
    if not due or strategy is None:
        what = "dated touchpoints of the kinds that past-due decisions must reach"
        return (Gap(what, "their dates show whether this year's strategy reached the work (cause 2)"),)
    old_share = sum(pair.is_older for pair in due) / len(due)
    findings = []
    for decision in dict.fromkeys(pair.decision.id for pair in due):
        reached = [pair for pair in due if pair.decision.id == decision]
        old = [pair for pair in reached if pair.is_older]
        if old:
            findings.append(_finding(strategy, old, len(reached), old_share))
    return findings


def _finding(strategy: Strategy, old: Sequence[Due], of: int, old_share: float) -> Finding:
    decision = old[0].decision
    taken = decision.decided_on or decision.effective_from
    names = [f"{pair.document.title or pair.document.path} ({on_day(pair.changed)})" for pair in old]
    noun = "touchpoint" if of == 1 else "touchpoints"
    said = (
        f"{len(old)} of {of} {noun} that decision {decision.id} of {on_day(taken)} had to reach by {on_day(max(p.by for p in old))}"
        f" {'has' if len(old) == 1 else 'have'} not changed since before it: {listed(names)}."
    )
    total = f"Over all decisions {percent(old_share)} of what is due is old."
    return Finding(
        code="ST01",
        cause=2,
        severity="high" if len(old) / of >= MANY else "medium" if old_share >= MANY_OVER_ALL else "low",
        title="Content is older than the decision that should have changed it",
        subject=decision.id,
        evidence=(
            rows("touchpoints", (pair.document.path for pair in old), f"{said} {total}{unsigned_note(strategy)}"),
        ),
        clause=decision.id,
        agreement_version=strategy.name,
        remedy=f"Let {decision.owner or 'a named owner'} change or withdraw each of these pieces, and count again in two weeks.",
        owner_team=_owner(old),
        confidence=0.9,
        weight=min(0.6, 0.1 + 0.75 * old_share) if old_share >= MANY_OVER_ALL else A_REMAINDER,
        marketing_says=_says(old, "marketing"),
        sales_says=_says(old, "sales"),
        data_say=said,
    )


def _owner(old: Sequence[Due]) -> str:
    teams = [pair.document.owner_team for pair in old if pair.document.owner_team]
    return max(sorted(set(teams)), key=teams.count) if teams else "marketing"


def _says(old: Sequence[Due], team: str) -> str:
    own = [pair.document.title or pair.document.path for pair in old if pair.document.owner_team == team]
    return f"We still use {listed(own)}." if own else ""


CHECK = Check(
    code="ST01",
    title="Content is older than the decision that should have changed it",
    cause=2,
    check=content_older_than_decision,
    needs=("strategy", "documents"),
    clears=0.1,
    clear_says="Everything that past decisions had to reach has changed since.",
)
