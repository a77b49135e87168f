"""Do lost deals lack a reason?

What it asks. How many lost deals give no reason?

**Failing practice.** "Why do we lose?" is answered by those who remember.

**Better practice.** A deal is closed as lost with one reason from a short list, and five a quarter are looked at together.

**Needs.** At least 20 lost deals.

**How sure.** Jeffreys' 95% interval of the share without a reason; the finding needs it wholly above 30%. The finding belongs to no cause and weighs nothing in the diagnosis; it says what must not be concluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.data_quality import limits_of_data
from ridgepole.core.checks.deals import deals
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.wording import share
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 20
TOO_MANY = 0.3


def losses_without_reason(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than 30% of the lost deals give no reason."""
    lost = [deal for deal in deals(case) if deal.outcome == "lost"]
    if len(lost) < FEWEST:
        return (Gap(f"{FEWEST} lost deals ({len(lost)} found)", "reasons for losing need lost deals"),)
    bare = [deal for deal in lost if not (deal.lost_reason or "").strip()]
    if jeffreys(len(bare), len(lost)).low <= TOO_MANY:
        return ()
    return limits_of_data(
        code="DQ09",
        title="Lost deals have no reason",
        subject="opportunities.lost_reason",
        said=f"{share(len(bare), len(lost))} of the lost deals give no reason: what is said of why deals are lost rests on the others.",
        remedy="Ask for one reason from a short agreed list when a deal is closed as lost.",
        table="opportunities",
        ids=(deal.id for deal in bare),
        severity="low",
    )


CHECK = Check(
    code="DQ09",
    title="Lost deals have no reason",
    cause=0,
    check=losses_without_reason,
    needs=("opportunities",),
    clears=0.0,
)
