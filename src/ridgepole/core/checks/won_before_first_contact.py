"""Were deals won before the first contact?

What it asks. Are there won deals that closed before the first person of their account, or the lead itself, was recorded?

**Failing practice.** A deal is won at a fair and entered on Friday; the lead is made on Monday by the form that the customer fills in for the invoice. The cycle is minus two days,
and the source is "website".

**Better practice.** The first contact is recorded where it happened; a lead made after the win is linked to it, not counted as its source.

**Needs.** Won deals with their closing day, and people with the day on which they were recorded, joined by account.

**How sure.** Every deal is counted; one is enough. (A deal that closes before its own opening is refused when it is read, with its row.) The finding belongs to no cause and weighs nothing in
the diagnosis; it says what must not be concluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.data_quality import limits_of_data
from ridgepole.core.checks.deals import deals
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.kernel.period import day_of

SQL = "SELECT account_id, MIN(created_at) AS met_s FROM people WHERE account_id IS NOT NULL AND created_at IS NOT NULL GROUP BY account_id"


def won_before_first_contact(case: Case) -> Sequence[Finding | Gap]:
    """A finding where any deal was won on a day before its account's first person was recorded."""
    met = {row["account_id"]: row["met_s"] for row in case.ledger.query(SQL)}
    zone = case.company.time_zone
    early = [
        deal
        for deal in deals(case)
        if deal.outcome == "won"
        and deal.closed_s is not None
        and deal.account_id in met
        and day_of(deal.closed_s, zone) < day_of(met[deal.account_id], zone)
    ]
    if not early:
        return ()
    said = f"{len(early):,} {'deal was' if len(early) == 1 else 'deals were'} won before the first contact that is recorded: their source and length say nothing."
    return limits_of_data(
        code="DQ08",
        title="Deals were won before the first contact",
        subject="people.created_at",
        said=said,
        remedy="Record the true first contact of each, and leave them out of lengths and sources until then.",
        table="opportunities",
        ids=(deal.id for deal in early),
        severity="low",
    )


CHECK = Check(
    code="DQ08",
    title="Deals were won before the first contact",
    cause=0,
    check=won_before_first_contact,
    needs=("opportunities", "people"),
    clears=0.0,
)
