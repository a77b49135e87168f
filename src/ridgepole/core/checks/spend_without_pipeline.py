"""Does money flow to channels that bring no pipeline?

What it asks. Over twelve months: which channels take a much larger share of the spend than they bring of the deals?

**Failing practice.** The budget follows clicks and leads. The channel with the cheapest lead takes a third of it, and brings two deals a year.

**Better practice.** Spend is set beside pipeline and won revenue by channel each quarter, and moves in small steps.

**Needs.** Spend by channel, and at least 40 deals of twelve months that can be put to a channel, by their campaign or by a source that bears the channel's name.

**How sure.** A channel counts where its share of deals, by Jeffreys' interval at a level corrected for the number of channels (Bonferroni), surely is below a third of its share of spend,
and it takes at least a tenth of the spend. Deals of a channel may come later than its spend, and channels help each other, so confidence is 0.75 and the money is what was
spent (counted), not what was lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ridgepole.core.checks.campaign_targets import campaigns
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import same_name
from ridgepole.core.checks.deals import deals
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import until_s
from ridgepole.core.checks.wording import listed, money, percent
from ridgepole.core.kernel.money import MoneyRange
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.statistics.intervals import jeffreys

if TYPE_CHECKING:
    from ridgepole.core.checks.deals import Deal

YEAR_S = 365 * DAY_SECONDS
FEWEST = 40
LEAST_SPEND = 0.10
FAR_BELOW = 1 / 3
SQL = """
SELECT COALESCE(s.channel, c.channel) AS channel, SUM(s.amount_minor) AS spent_minor, COUNT(*) AS n
FROM spend AS s LEFT JOIN campaigns AS c ON c.campaign_id = s.campaign_id
WHERE s."on" >= :since AND s."on" < :until AND COALESCE(s.currency, :currency) = :currency
GROUP BY COALESCE(s.channel, c.channel)
"""


def spend_without_pipeline(case: Case) -> Sequence[Finding | Gap]:
    """A finding that names the channels whose deals surely lag far behind their spend."""
    until = until_s(case)
    parameters = {"since": until - YEAR_S, "until": until, "currency": case.company.currency}
    spent = {
        str(r["channel"]): r["spent_minor"] / 100
        for r in case.ledger.query(SQL, parameters)
        if r["channel"] and r["spent_minor"]
    }
    channel_of = {campaign.id: campaign.channel for campaign in campaigns(case)}
    recent = [deal for deal in deals(case) if deal.created_s is not None and deal.created_s >= until - YEAR_S]
    placed = [name for deal in recent if (name := _channel(deal, channel_of, spent)) is not None]
    if len(placed) < FEWEST or len(spent) < 2:
        what = f"spend on two channels or more, and {FEWEST} deals that can be put to one of them ({len(placed)} found)"
        return (Gap(what, "they show whether money flows to channels that bring pipeline (cause 3)"),)
    total = sum(spent.values())
    level = 1 - 0.05 / len(spent)
    lagging = [
        name
        for name in sorted(spent, key=lambda name: -spent[name])
        if spent[name] / total >= LEAST_SPEND
        and jeffreys(placed.count(name), len(placed), level).high < FAR_BELOW * spent[name] / total
    ]
    if not lagging:
        return ()
    amount = sum(spent[name] for name in lagging)
    count = sum(placed.count(name) for name in lagging)
    said = (
        f"{listed(lagging)} took {percent(amount / total)} of the spend of twelve months ({money(amount, case.company.currency)})"
        f" and brought {count} of {len(placed)} deals ({percent(count / len(placed))})."
    )
    return (
        Finding(
            code="SC11",
            cause=3,
            severity="medium",
            title="Money flows to channels that bring no pipeline",
            subject=", ".join(lagging),
            evidence=(rows("spend", lagging, said),),
            money=MoneyRange(amount, amount, amount, case.company.currency, "counted"),
            remedy="Set spend beside matured pipeline by channel, move a fifth of these channels' money each week to others, and look again after one sales cycle.",
            owner_team="marketing",
            confidence=0.75,
            weight=0.35,
            marketing_says="These channels bring leads.",
            sales_says="They do not bring deals.",
            data_say=said,
        ),
    )


def _channel(deal: Deal, channel_of: dict[str, str | None], spent: dict[str, float]) -> str | None:
    """The channel of the deal's campaign, else the channel that its source names; only channels that money was spent on."""
    named = channel_of.get(deal.campaign_id or "")
    if named in spent:
        return named
    return next(
        (name for name in spent if deal.source and same_name(name.replace("_", " "), deal.source.replace("_", " "))),
        None,
    )


CHECK = Check(
    code="SC11",
    title="Money flows to channels that bring no pipeline",
    cause=3,
    check=spend_without_pipeline,
    needs=("spend", "opportunities"),
    clears=0.1,
)
