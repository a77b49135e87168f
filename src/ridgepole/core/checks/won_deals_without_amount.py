"""Do won deals lack an amount?

What it asks. How many won deals have no amount, or zero?

**Failing practice.** The field is optional. Revenue by source is the revenue of those who fill it in.

**Better practice.** A deal cannot be closed as won without its amount and currency.

**Needs.** At least 10 won deals.

**How sure.** Jeffreys' 95% interval of the share; the finding needs it wholly above 10%. The finding belongs to no cause and weighs nothing in the diagnosis; it says what must not be concluded.
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

FEWEST = 10
TOO_MANY = 0.1


def won_deals_without_amount(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than a tenth of won deals have no amount."""
    won = [deal for deal in deals(case) if deal.outcome == "won"]
    if len(won) < FEWEST:
        return (Gap(f"{FEWEST} won deals ({len(won)} found)", "sums of money need won deals with their amounts"),)
    bare = [deal for deal in won if not deal.amount]
    if jeffreys(len(bare), len(won)).low <= TOO_MANY:
        return ()
    said = (
        f"{share(len(bare), len(won))} of the won deals have no amount or zero: sums of money cover the others alone."
    )
    return limits_of_data(
        code="DQ07",
        title="Won deals have no amount",
        subject="opportunities.amount",
        said=said,
        remedy="Fill in the amounts of won deals from invoices, and ask for the amount when a deal is closed.",
        table="opportunities",
        ids=(deal.id for deal in bare),
    )


CHECK = Check(
    code="DQ07",
    title="Won deals have no amount",
    cause=0,
    check=won_deals_without_amount,
    needs=("opportunities",),
    clears=0.0,
)
