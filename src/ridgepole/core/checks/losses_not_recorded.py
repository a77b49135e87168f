"""Are lost deals not recorded?

What it asks. Are there won deals and not a single lost one?

**Failing practice.** Deals that die are deleted or left open. The win rate of closed deals is 100%, and somebody shows it.

**Better practice.** A deal that ends is closed as lost, with a reason, on the day.

**Needs.** At least 10 won deals.

**How sure.** Every deal is counted. Ten wins without one loss would be a near impossibility at any win rate seen in business (at 60% its chance is 0.6%). The finding belongs to no cause and weighs nothing in the diagnosis; it says what must not be concluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.data_quality import limits_of_data
from ridgepole.core.checks.deals import deals
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap

FEWEST_WON = 10


def losses_not_recorded(case: Case) -> Sequence[Finding | Gap]:
    """A finding where wins are recorded and losses are not."""
    found = deals(case)
    won = [deal for deal in found if deal.outcome == "won"]
    if len(won) < FEWEST_WON:
        return (Gap(f"{FEWEST_WON} won deals ({len(won)} found)", "rates of winning and of losing need closed deals"),)
    if any(deal.outcome == "lost" for deal in found):
        return ()
    said = f"{len(won):,} deals are recorded as won and none as lost: losses are not recorded, so a win rate of closed deals says nothing. Wins can only be set against leads."
    return limits_of_data(
        code="DQ01",
        title="Losses are not recorded",
        subject="opportunities",
        said=said,
        remedy="Close deals that ended as lost, with a reason and the day; until then quote wins for each hundred leads, never a win rate.",
        table="opportunities",
        ids=(deal.id for deal in won),
        severity="high",
    )


CHECK = Check(
    code="DQ01",
    title="Losses are not recorded",
    cause=0,
    check=losses_not_recorded,
    needs=("opportunities",),
    clears=0.0,
)
