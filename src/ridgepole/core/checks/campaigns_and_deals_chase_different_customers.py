"""Do campaigns aim at one kind of account while sales opens deals with another?

What it asks. Of the deals of the last twelve months that came from no campaign, how many are in an industry that no campaign of that time aims at?

**Failing practice.** Marketing warms one market while sales works another. Both are busy, and neither ever helps the other.

**Better practice.** Campaign targets and sales' target accounts come from one list; a campaign starts where sales will call next.

**Needs.** Campaigns with target industries in the last twelve months, and at least 20 deals from outside campaigns whose account has an industry. No agreement is
needed: what two teams do is compared.

**How sure.** Jeffreys' 95% interval of the share of such deals. Sales always opens some doors of its own: the finding needs the whole interval above 40%.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.campaign_targets import campaigns
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import is_among
from ridgepole.core.checks.deals import deals
from ridgepole.core.checks.deals_by_fit import YEAR_S
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import until_s
from ridgepole.core.checks.wording import listed, share
from ridgepole.core.statistics.intervals import jeffreys

FEWEST_DEALS = 20
TOO_MANY = 0.40


def campaigns_and_deals_chase_different_customers(case: Case) -> Sequence[Finding | Gap]:
    """A finding where sales' own deals surely lie mostly outside what campaigns aim at."""
    since = until_s(case) - YEAR_S
    aimed = sorted(
        {name for c in campaigns(case) if c.starts_s is None or c.starts_s >= since for name in c.industries}
    )
    own = [
        d for d in deals(case) if d.created_s is not None and d.created_s >= since and not d.campaign_id and d.industry
    ]
    if not aimed or len(own) < FEWEST_DEALS:
        what = f"campaigns with target industries, and {FEWEST_DEALS} deals from outside campaigns with an industry ({len(own)} found)"
        return (Gap(what, "they show whether both teams chase the same customer (cause 1)"),)
    elsewhere = [deal for deal in own if is_among(deal.industry, aimed) is False]
    interval = jeffreys(len(elsewhere), len(own))
    if interval.low <= TOO_MANY:
        return ()
    worked = sorted({deal.industry for deal in elsewhere if deal.industry})
    said = f"{share(len(elsewhere), len(own))} of the deals that sales opened itself in twelve months are in industries that no campaign aims at."
    return (
        Finding(
            code="CU09",
            cause=1,
            severity="high" if interval.low > 0.5 else "medium",
            title="Campaigns and sales chase different customers",
            subject="campaign targets and deals",
            evidence=(
                rows("opportunities", (deal.id for deal in elsewhere), said),
                rows(
                    "campaigns", (c.id for c in campaigns(case) if c.industries), f"Campaigns aim at {listed(aimed)}."
                ),
            ),
            remedy="Put campaign targets and sales' target accounts side by side, and agree one list for the next two quarters.",
            owner_team="revops",
            confidence=0.85,
            weight=0.55,
            marketing_says=f"We aim at {listed(aimed)}.",
            sales_says=f"We work {listed(worked)}.",
            data_say=said,
        ),
    )


CHECK = Check(
    code="CU09",
    title="Campaigns and sales chase different customers",
    cause=1,
    check=campaigns_and_deals_chase_different_customers,
    needs=("campaigns", "opportunities", "accounts"),
    clears=0.2,
)
