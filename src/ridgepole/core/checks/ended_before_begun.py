"""Did deals end before they began?

What it asks. Are there deals whose closing lies before their opening?

**Failing practice.** A won deal is entered after the fact with today's date. Its cycle is minus two days, and the average takes it.

**Better practice.** The opening is the first contact, wherever it was recorded; a date before it is refused.

**Needs.** Deals with both days.

**How sure.** Every deal is counted; one is enough. Such deals are left out of every length. The finding belongs to no cause and weighs nothing in the diagnosis; it says what must not be concluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.data_quality import limits_of_data
from ridgepole.core.checks.deals import deals
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap


def ended_before_begun(case: Case) -> Sequence[Finding | Gap]:
    """A finding where any deal is closed before it was opened."""
    backwards = [
        d for d in deals(case) if d.created_s is not None and d.closed_s is not None and d.closed_s < d.created_s
    ]
    if not backwards:
        return ()
    noun = "deal is" if len(backwards) == 1 else "deals are"
    return limits_of_data(
        code="DQ08",
        title="Deals ended before they began",
        subject="opportunities.closed_at",
        said=f"{len(backwards):,} {noun} closed before the opening; no length is reckoned from them.",
        remedy="Correct the two days of each, or say which of them is the true one.",
        table="opportunities",
        ids=(deal.id for deal in backwards),
        severity="low",
    )


CHECK = Check(
    code="DQ08",
    title="Deals ended before they began",
    cause=0,
    check=ended_before_begun,
    needs=("opportunities",),
    clears=0.0,
)
