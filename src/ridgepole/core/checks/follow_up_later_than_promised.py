"""Is follow-up later than sales promised?

What it asks. Of the handoffs that fell due in the last twelve months, how many were not answered within the promised working time?

**Failing practice.** "Within four working hours", says the SLA. Half of the leads wait for a week. Nobody counts, since a report would have to know the office hours.

**Better practice.** The clock runs in working time, pauses have reasons, and both teams look at the share kept each week.

**Needs.** A service-level agreement in which sales promises to answer all leads within a time, and at least 30 handoffs that fell due.

**How sure.** Deadlines are sums of working time in the agreed zone, exact across changes of clocks. Unanswered leads count as late; leads not yet due are left out. The
finding needs Jeffreys' 95% interval of the late share wholly above what the promise allows (1 − at_least, or 20% where it does not say). Where there are several promises, the
level is corrected for them (Bonferroni). Money compares how often leads answered in time and late were won; hot leads are called faster, so this is an association.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.leads_never_worked import lost_to
from ridgepole.core.checks.promises_kept import Promised, follow_up_promises
from ridgepole.core.checks.standing import unsigned_note
from ridgepole.core.checks.wording import share
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 30
ALLOWED_LATE = 0.20


def follow_up_later_than_promised(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each promise that is surely missed more often than it allows."""
    judged = [promised for promised in follow_up_promises(case) if len(promised.kept) + len(promised.late) >= FEWEST]
    if not judged:
        what = f"a promise of sales to answer all leads within a time, and {FEWEST} handoffs that fell due"
        return (Gap(what, "they show whether the promise is kept (cause 3)"),)
    level = 1 - 0.05 / len(judged)
    return [finding for promised in judged if (finding := _finding(promised, level)) is not None]


def _finding(promised: Promised, level: float) -> Finding | None:
    late, due = len(promised.late), len(promised.late) + len(promised.kept)
    target = promised.commitment.at_least
    allowed = 1 - target if target is not None and 0 < target <= 1 else ALLOWED_LATE
    interval = jeffreys(late, due, level)
    if interval.low <= allowed:
        return None
    never = sum(handoff.answered_s is None for handoff in promised.late)
    minutes = promised.commitment.within_minutes or 0
    said = f"{share(late, due)} of the leads that fell due were not answered within {minutes:g} working minutes; {never:,} of them never."
    return Finding(
        code="HO02",
        cause=3,
        severity="high" if interval.low > 0.5 else "medium",
        title="Follow-up is later than promised",
        subject=promised.commitment.id,
        evidence=(rows("handoffs", (handoff.id for handoff in promised.late), said + unsigned_note(promised.sla)),),
        clause=promised.commitment.id,
        agreement_version=promised.sla.name,
        remedy="Look at capacity first: promise what can be kept for the leads that matter, escalate what falls due, and show both teams the share kept each week.",
        owner_team="sales",
        confidence=0.9,
        weight=0.45,
        marketing_says=f"The promise is {minutes:g} working minutes.",
        sales_says="We answer when we can, and the best first.",
        data_say=said,
        leak=lost_to(promised.late, promised.kept),
    )


CHECK = Check(
    code="HO02",
    title="Follow-up is later than promised",
    cause=3,
    check=follow_up_later_than_promised,
    needs=("sla", "handoffs"),
    clear_says="Leads are answered within the promised time.",
)
