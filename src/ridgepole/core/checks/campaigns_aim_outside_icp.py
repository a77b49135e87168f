"""Do campaigns aim at others than the profile names?

What it asks. Of the campaigns begun since the profile took effect, how many name only target industries, or only target roles, that the profile does not have?

**Failing practice.** The profile changed in January; the campaign calendar was booked in autumn. Marketing brings leads that the profile would not let in, and
sales learns to ignore them.

**Better practice.** A campaign's brief takes its targets from the signed profile, and is changed or stopped when the profile changes.

**Needs.** An ideal customer profile, and at least 4 campaigns with target industries or roles begun since it took effect (or in the last twelve months).

**How sure.** Jeffreys' 95% interval of the share of campaigns that aim outside. One experiment outside the profile is good practice, so the finding needs the whole
interval above 25%. Campaigns that aim at what a decision or a new profile gave up are left to ST05: they show a strategy that did not arrive, not another customer in mind. Names are compared by their words, so "Ports & terminals" and "port terminals" agree. Spend on these campaigns is counted, not estimated.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.checks.campaign_targets import Campaign, campaigns
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import is_among
from ridgepole.core.checks.deals_by_fit import YEAR_S
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.last_years_segments import Replaced, replaced_segments
from ridgepole.core.checks.standing import standing, unsigned_note, until_s
from ridgepole.core.checks.wording import listed, money, share
from ridgepole.core.kernel.money import MoneyRange
from ridgepole.core.kernel.period import start_of_day
from ridgepole.core.statistics.intervals import jeffreys

FEWEST_CAMPAIGNS = 4
TOO_MANY = 0.25


def campaigns_aim_outside_icp(case: Case) -> Sequence[Finding | Gap]:
    """A finding where the share of campaigns aimed outside the profile is surely above 25%."""
    icp = standing(case, IdealCustomerProfile)
    if icp is None:
        return ()
    since = until_s(case) - YEAR_S
    if icp.effective_from is not None:
        effective = start_of_day(icp.effective_from, case.company.time_zone)
        since = effective if since < effective < until_s(case) else since
    begun = [c for c in campaigns(case) if c.starts_s is not None and c.starts_s >= since]
    answers = [(campaign, _outside(campaign, icp)) for campaign in begun]
    known = [(campaign, answer) for campaign, answer in answers if answer is not None]
    if len(known) < FEWEST_CAMPAIGNS:
        what = f"campaigns with targets since the profile took effect ({FEWEST_CAMPAIGNS} needed, {len(known)} found)"
        return (Gap(what, "their targets show whom marketing really aims at (cause 1)"),)
    replaced = replaced_segments(case)
    outside = [campaign for campaign, answer in known if answer and not _is_last_years(campaign, replaced)]
    if jeffreys(len(outside), len(known)).low <= TOO_MANY:
        return ()
    spent = sum(campaign.spent for campaign in outside)
    targets = sorted({name for campaign in outside for name in (*campaign.industries, *campaign.roles)})
    said = f"{share(len(outside), len(known))} of the campaigns begun since {icp.name} aim only at targets that it does not name, such as {listed(targets)}"
    said += f"; {money(spent, case.company.currency)} were spent on them." if spent else "."
    return (
        Finding(
            code="CU08",
            cause=1,
            severity="high" if len(outside) > len(known) / 2 else "medium",
            title="Campaigns aim outside the ideal customer profile",
            subject=icp.id,
            evidence=(rows("campaigns", (campaign.id for campaign in outside), said + unsigned_note(icp)),),
            clause="industries, buying_committee",
            agreement_version=icp.name,
            money=MoneyRange(spent, spent, spent, case.company.currency, "counted") if spent else None,
            remedy="Take every running campaign's targets from the profile, stop those that cannot be changed, and name the one experiment outside that is wanted.",
            owner_team="marketing",
            confidence=0.9,
            weight=0.5,
            marketing_says=f"We aim at {listed(targets)}.",
            sales_says=f"We agreed on {listed(icp.industries) if icp.industries else 'the profile'}.",
            data_say=said,
        ),
    )


def _is_last_years(campaign: Campaign, replaced: Sequence[Replaced]) -> bool:
    """Aims at what a decision or a new profile gave up: strategy lost in execution (ST05), not another customer in mind."""
    return bool(campaign.industries) and any(
        all(r.names_industry(name) for name in campaign.industries) for r in replaced
    )


def _outside(campaign: Campaign, icp: IdealCustomerProfile) -> bool | None:
    """True where all named industries or all named roles are outside; None where nothing comparable is named."""
    seats = [name for seat in icp.buying_committee for name in (seat.role, *seat.titles)]
    answers = [
        not any(is_among(name, wanted) for name in named)
        for named, wanted in ((campaign.industries, icp.industries), (campaign.roles, seats))
        if named and wanted
    ]
    return any(answers) if answers else None


CHECK = Check(
    code="CU08",
    title="Campaigns aim outside the ideal customer profile",
    cause=1,
    check=campaigns_aim_outside_icp,
    needs=("icp", "campaigns"),
    clears=0.2,
)
