"""Are leads that marketing hands over never worked?

What it asks. Of the handoffs of the last twelve months that are at least 14 days old, how many has nobody in sales accepted, rejected, recycled or touched?

**Failing practice.** Marketing counts the lead as delivered, sales never opens it. Both dashboards are green.

**Better practice.** Each handoff ends: accepted, rejected with a reason, or recycled; what is open after the promised time goes to a person by name.

**Needs.** At least 30 handoffs that are 14 days old.

**How sure.** Jeffreys' 95% interval of the share that nobody answered. Some leads always slip; the finding needs the whole interval above 10%. That nothing was
recorded is counted; that nothing was done is inferred, so confidence is 0.85. Money compares how often worked and unworked leads were won within 180 days; sales picks
what it works, so this is an association.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.handed_over import HandedOver, last_year_of
from ridgepole.core.checks.leak import Leak, Rate
from ridgepole.core.checks.wording import share
from ridgepole.core.statistics.intervals import jeffreys

AGED_DAYS = 14
FEWEST = 30
TOO_MANY = 0.10


def leads_never_worked(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than a tenth of the handoffs were never answered."""
    offered = last_year_of(case, aged_days=AGED_DAYS)
    if len(offered) < FEWEST:
        what = f"handoffs that are at least {AGED_DAYS} days old ({FEWEST} needed, {len(offered)} found)"
        return (Gap(what, "they show what becomes of leads that are handed over (cause 3)"),)
    unworked = [handoff for handoff in offered if handoff.answered_s is None]
    interval = jeffreys(len(unworked), len(offered))
    if interval.low <= TOO_MANY:
        return ()
    said = f"{share(len(unworked), len(offered))} of the leads handed over in twelve months, {AGED_DAYS} days old or more, were never accepted, rejected or touched."
    return (
        Finding(
            code="HO01",
            cause=3,
            severity="high" if interval.low > 2 * TOO_MANY else "medium",
            title="Leads that were handed over are never worked",
            subject="handoffs",
            evidence=(rows("handoffs", (handoff.id for handoff in unworked), said),),
            remedy="Give every handoff a clock and an owner by name; let what nobody takes within the promised time go to the next person, and tell marketing.",
            owner_team="sales",
            confidence=0.85,
            weight=0.5,
            marketing_says=f"We handed over {len(offered):,} leads.",
            sales_says="We work the ones that look like ours.",
            data_say=said,
            leak=lost_to(unworked, [handoff for handoff in offered if handoff.answered_s is not None]),
        ),
    )


def lost_to(worse: Sequence[HandedOver], better: Sequence[HandedOver]) -> Leak | None:
    """What the worse treated would have won at the better treated's rate; None where either group is too small to have a rate."""
    if len(worse) < FEWEST or len(better) < FEWEST:
        return None
    return Leak(
        accounts=frozenset(handoff.account_id for handoff in worse),
        volume=len(worse),
        now=Rate(sum(handoff.became_win for handoff in worse), len(worse)),
        reference=Rate(sum(handoff.became_win for handoff in better), len(better)),
    )


CHECK = Check(
    code="HO01",
    title="Leads that were handed over are never worked",
    cause=3,
    check=leads_never_worked,
    needs=("handoffs",),
    clear_says="Nearly every lead that was handed over was answered.",
)
