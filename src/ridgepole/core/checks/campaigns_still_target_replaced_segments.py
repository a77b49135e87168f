"""Do campaigns still target segments that were given up?

What it asks. Of the campaigns begun more than 60 days after a change of segment, how many aim at industries that it gave up, and at none that it kept?

**Failing practice.** The calendar of the new year is a copy of the last one, with other dates.

**Better practice.** A decision lists the calendar among what it must reach; campaigns in the old segment are stopped or changed by a day.

**Needs.** A decision that names what it replaces, or two versions of the profile, and at least 4 campaigns with target industries begun 60 days after it.

**How sure.** Jeffreys' 95% interval of the share of such campaigns; the finding needs it wholly above 15%. Spend on them is counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.campaign_targets import campaigns
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.last_years_segments import Replaced, replaced_segments
from ridgepole.core.checks.standing import unsigned_note
from ridgepole.core.checks.wording import listed, money, share
from ridgepole.core.kernel.money import MoneyRange
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 4
TOO_MANY = 0.15
GRACE_S = 60 * DAY_SECONDS


def campaigns_still_target_replaced_segments(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each replacement that has not reached the campaign calendar."""
    answers = [_answer(case, replaced) for replaced in replaced_segments(case)]
    if not any(answer is not None for answer in answers):
        what = f"a replaced segment (in a decision or an older profile), and {FEWEST} campaigns with target industries begun since"
        return (Gap(what, "they show whether the strategy reached the campaign calendar (cause 2)"),)
    return [answer for answer in answers if isinstance(answer, Finding)]


def _answer(case: Case, replaced: Replaced) -> Finding | bool | None:
    begun = [
        c
        for c in campaigns(case)
        if c.starts_s is not None and c.starts_s >= replaced.since_s + GRACE_S and c.industries
    ]
    if len(begun) < FEWEST:
        return None
    old = [campaign for campaign in begun if all(replaced.names_industry(name) for name in campaign.industries)]
    if jeffreys(len(old), len(begun)).low <= TOO_MANY:
        return True
    spent = sum(campaign.spent for campaign in old)
    targets = sorted({name for campaign in old for name in campaign.industries})
    said = f"{share(len(old), len(begun))} of the campaigns begun since the change aim only at {listed(targets)}, which it gave up"
    said += f"; {money(spent, case.company.currency)} were spent on them." if spent else "."
    return Finding(
        code="ST05",
        cause=2,
        severity="high",
        title="Campaigns still target segments that were given up",
        subject=replaced.clause,
        evidence=(rows("campaigns", (campaign.id for campaign in old), said + unsigned_note(replaced.agreement)),),
        clause=replaced.clause,
        agreement_version=replaced.agreement.name,
        money=MoneyRange(spent, spent, spent, case.company.currency, "counted") if spent else None,
        remedy="Stop or change these campaigns by a named day, and put the calendar among what each decision must reach.",
        owner_team="marketing",
        confidence=0.9,
        weight=0.5,
        marketing_says=f"These campaigns aim at {listed(targets)}.",
        sales_says="We were told that this segment is over.",
        data_say=said,
    )


CHECK = Check(
    code="ST05",
    title="Campaigns still target segments that were given up",
    cause=2,
    check=campaigns_still_target_replaced_segments,
    needs=("campaigns",),
    clears=0.15,
)
