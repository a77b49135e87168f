"""Is effort lost on accounts that the profile itself disqualifies?

What it asks. Of the deals created since the profile took effect, how many belong to accounts that surely meet one of its disqualifiers?

**Failing practice.** The profile says "not below 300 people", and a quarter of the pipeline is. Everybody agreed to the disqualifier; nobody applies it
when a meeting is offered.

**Better practice.** A disqualifier is a field and a value that the CRM can test when a deal is opened; an exception has a name and a reason beside it.

**Needs.** An ideal customer profile with disqualifiers on industry, employees, region or country, and at least 20 deals for which one of them can be tested.
Prose that only a person can read is not tested, and said to be missing.

**How sure.** Jeffreys' 95% interval of the share of disqualified deals. Disqualified deals should be rare, yet slips happen: the finding needs the
whole interval above 10%. The money at stake compares their win rate with that of other deals and is an association.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import disqualified_by, meets
from ridgepole.core.checks.deals_by_fit import deals_by_fit
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.leak import Leak, Rate
from ridgepole.core.checks.standing import unsigned_note
from ridgepole.core.checks.wording import listed, share
from ridgepole.core.statistics.intervals import jeffreys

FEWEST_DEALS = 20
TOO_MANY = 0.10


def effort_lost_inside_disqualifiers(case: Case) -> Sequence[Finding | Gap]:
    """A finding where the share of deals with disqualified accounts is surely above 10%."""
    found = deals_by_fit(case)
    if found is None:
        return ()
    icp = found.icp
    every = (*found.inside, *found.outside, *found.unknown)
    testable = [deal for deal in every if any(meets(deal, criterion) is not None for criterion in icp.disqualifiers)]
    if len(testable) < FEWEST_DEALS:
        what = f"deals on which a disqualifier can be tested ({FEWEST_DEALS} needed, {len(testable)} found)"
        return (
            Gap(
                what,
                "disqualifiers written as a field and a value show whether effort goes where both teams said it should not (cause 1)",
            ),
        )
    spent = [deal for deal in testable if disqualified_by(deal, icp) is not None]
    if jeffreys(len(spent), len(testable)).low <= TOO_MANY:
        return ()
    criteria = {criterion.field: criterion for deal in spent if (criterion := disqualified_by(deal, icp)) is not None}
    lost = [deal for deal in spent if deal.outcome == "lost"]
    said = (
        f"{share(len(spent), len(testable))} of the deals {found.stretch} are with accounts that the profile disqualifies"
        f" by {listed(sorted(criteria))}; {len(lost)} of them are lost already."
    )
    inside = {deal.id for deal in spent}
    closed, other = [d for d in spent if d.is_closed], [d for d in testable if d.is_closed and d.id not in inside]
    leak = (
        Leak(
            accounts=frozenset(deal.account_id for deal in spent),
            volume=len(spent),
            now=Rate(sum(d.outcome == "won" for d in closed), len(closed)),
            reference=Rate(sum(d.outcome == "won" for d in other), len(other)),
        )
        if len(closed) >= FEWEST_DEALS and len(other) >= FEWEST_DEALS
        else None
    )
    return (
        Finding(
            code="CU07",
            cause=1,
            severity="high" if len(lost) > len(spent) / 2 else "medium",
            title="Effort goes to accounts that the profile disqualifies",
            subject=icp.id,
            evidence=(rows("opportunities", (deal.id for deal in spent), said + unsigned_note(icp)),),
            clause="disqualifiers",
            agreement_version=icp.name,
            remedy="Test the disqualifiers when a deal is opened, and let sales write down why where it opens one all the same; drop disqualifiers that nobody means.",
            owner_team="sales",
            confidence=0.9,
            weight=0.5,
            marketing_says="We do not aim at these accounts.",
            sales_says="These meetings were offered, so we took them.",
            data_say=said,
            leak=leak,
        ),
    )


CHECK = Check(
    code="CU07",
    title="Effort lost inside the profile's disqualifiers",
    cause=1,
    check=effort_lost_inside_disqualifiers,
    needs=("icp", "opportunities", "accounts"),
    clears=0.2,
)
