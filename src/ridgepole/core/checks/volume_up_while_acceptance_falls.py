"""Does qualified volume rise while acceptance falls?

What it asks. Comparing the last half year with the one before: were more leads handed over, and was a smaller share of those answered accepted?

**Failing practice.** Marketing is paid by qualified leads and lowers the bar. The curve goes up; sales takes a smaller part of it each month.

**Better practice.** Marketing is measured on leads that sales accepts and works, so that lowering the bar helps nobody.

**Needs.** Handoffs of twelve months, with at least 30 answered ones in each half.

**How sure.** Two tests at once, each at 97.5%: the recent half's share of all handoffs is surely above one half (Jeffreys), and the fall of the acceptance rate is surely below
zero (Newcombe). Both must hold, so ordinary noise fires in fewer than one company of a thousand. The last 14 days are left out, since their leads had no time.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.handed_over import HandedOver, last_year_of
from ridgepole.core.checks.standing import until_s
from ridgepole.core.checks.wording import percent
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.statistics.difference_of_rates import difference_of_rates
from ridgepole.core.statistics.intervals import jeffreys

AGED_DAYS = 14
HALF_DAYS = (365 - AGED_DAYS) / 2
FEWEST = 30
LEVEL = 0.975


def volume_up_while_acceptance_falls(case: Case) -> Sequence[Finding | Gap]:
    """A finding where volume surely rose and acceptance surely fell."""
    offered = last_year_of(case, aged_days=AGED_DAYS)
    middle = until_s(case) - (AGED_DAYS + HALF_DAYS) * DAY_SECONDS
    before = [handoff for handoff in offered if handoff.offered_s < middle]
    recent = [handoff for handoff in offered if handoff.offered_s >= middle]
    answered_before, answered_recent = _answered(before), _answered(recent)
    if min(len(answered_before), len(answered_recent)) < FEWEST:
        what = f"a year of handoffs with {FEWEST} answered in each half ({len(answered_before)} and {len(answered_recent)} found)"
        return (Gap(what, "they show whether volume is bought with quality (cause 3)"),)
    taken_before = sum(handoff.accepted_s is not None for handoff in answered_before)
    taken_recent = sum(handoff.accepted_s is not None for handoff in answered_recent)
    rise = jeffreys(len(recent), len(offered), LEVEL)
    change = difference_of_rates(taken_recent, len(answered_recent), taken_before, len(answered_before), LEVEL)
    if isinstance(change, NotEnough) or rise.low <= 0.5 or change.high >= 0:
        return ()
    said = (
        f"Handoffs rose from {len(before):,} to {len(recent):,} in half a year, while acceptance fell from {percent(taken_before / len(answered_before))}"
        f" to {percent(taken_recent / len(answered_recent))} (difference {100 * change.value:.0f} points, 97.5% interval {100 * change.low:.0f} to {100 * change.high:.0f})."
    )
    refused = [handoff.id for handoff in answered_recent if handoff.accepted_s is None]
    return (
        Finding(
            code="SC07",
            cause=3,
            severity="high",
            title="Qualified volume rises while acceptance falls",
            subject="handoffs",
            evidence=(rows("handoffs", refused, said),),
            remedy="Measure marketing on leads that sales accepts and works, and test the bar on what was won, before any target is raised.",
            owner_team="marketing",
            confidence=0.9,
            weight=0.5,
            marketing_says=f"We delivered {len(recent):,} leads, up from {len(before):,}.",
            sales_says="There is less in them for us.",
            data_say=said,
        ),
    )


def _answered(found: Sequence[HandedOver]) -> list[HandedOver]:
    return [handoff for handoff in found if handoff.accepted_s is not None or handoff.rejected_s is not None]


CHECK = Check(
    code="SC07",
    title="Qualified volume rises while acceptance falls",
    cause=3,
    check=volume_up_while_acceptance_falls,
    needs=("handoffs",),
    clears=0.1,
)
