"""What a draft customer profile would have kept and dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ridgepole.core.actions.consequence import FEWEST, Consequence, in_words, share_of
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.customer_fit import disqualified_by, fits, meets
from ridgepole.core.checks.deals import Deal, deals
from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.kernel.period import Period

RESAMPLES = 2_000

EFFORT = """
SELECT o.opportunity_id AS deal, COUNT(*) AS efforts
FROM opportunities AS o JOIN touches AS t ON t.account_id = o.account_id
WHERE t.actor = 'sales' AND t.at >= :start AND t.at < :until AND t.at >= o.created_at AND (o.closed_at IS NULL OR t.at <= o.closed_at)
GROUP BY o.opportunity_id
"""
LEADS = """
SELECT p.person_id AS person, a.industry AS industry, a.employees AS employees, a.region AS region, a.country AS country
FROM people AS p JOIN accounts AS a ON a.account_id = p.account_id
WHERE p.created_at >= :start AND p.created_at < :until ORDER BY person
"""


@dataclass(frozen=True, slots=True)
class _Firm:
    industry: str | None
    employees: int | None
    region: str | None
    country: str | None


def icp_consequences(
    case: Case, draft: IdealCustomerProfile, before: IdealCustomerProfile | None, period: Period
) -> tuple[list[Consequence], list[str]]:
    """Revenue and wins kept, lost deals and lost effort dropped, leads kept; accounts that cannot be judged are named, and kept."""
    closed = [
        deal
        for deal in deals(case)
        if deal.is_closed and deal.closed_s is not None and period.start_s <= deal.closed_s < period.end_s
    ]
    won = [deal for deal in closed if deal.outcome == "won"]
    lost = [deal for deal in closed if deal.outcome == "lost"]
    found = [
        _revenue(case, draft, before, won),
        _counted("wins_kept", "would have kept {share} of deals won", won, draft, before, keeps=True),
        _counted("losses_dropped", "would have dropped {share} of deals lost", lost, draft, before, keeps=False),
    ]
    effort = _effort(case, draft, before, lost, period)
    found += [effort] if effort else []
    found.append(_leads(case, draft, before, period))
    unknown = [deal for deal in closed if _admits(draft, deal) is None]
    unread = (
        [f"{len(unknown):,} of {len(closed):,} closed deals have no industry or size to judge by; they count as kept"]
        if unknown
        else []
    )
    unread += [
        f"disqualifier “{criterion.in_words}”: only a person can judge it"
        for criterion in draft.disqualifiers
        if closed and all(meets(deal, criterion) is None for deal in closed)
    ]
    return found, unread


def _admits(icp: IdealCustomerProfile, firm: Deal | _Firm) -> bool | None:
    if disqualified_by(firm, icp) is not None:
        return False
    return fits(firm, icp)


def _keeps(icp: IdealCustomerProfile, firm: Deal | _Firm) -> bool:
    return _admits(icp, firm) is not False


def _counted(
    name: str,
    says: str,
    population: Sequence[Deal],
    draft: IdealCustomerProfile,
    before: IdealCustomerProfile | None,
    *,
    keeps: bool,
) -> Consequence:
    counted = [deal for deal in population if _keeps(draft, deal) is keeps]
    share = share_of(len(counted), len(population), "deals")
    today = (
        sum(1 for deal in population if _keeps(before, deal) is keeps) / len(population)
        if before and population
        else None
    )
    return Consequence(
        name,
        says.format(share=in_words(share)),
        share,
        len(population),
        today,
        None,
        "opportunities",
        tuple(deal.id for deal in counted),
    )


def _revenue(
    case: Case, draft: IdealCustomerProfile, before: IdealCustomerProfile | None, won: Sequence[Deal]
) -> Consequence:
    paid = [deal for deal in won if deal.amount and deal.currency == case.company.currency]
    amounts = np.array([deal.amount for deal in paid], dtype=np.float64)
    kept = np.array([_keeps(draft, deal) for deal in paid], dtype=bool)
    share = _share_of_amount(amounts, kept)
    today = float(amounts[[_keeps(before, deal) for deal in paid]].sum() / amounts.sum()) if before and paid else None
    total = float(amounts[kept].sum()) if paid else None
    words = f"would have kept {in_words(share)} of closed-won revenue"
    rows = tuple(deal.id for deal, keep in zip(paid, kept, strict=True) if keep)
    return Consequence("revenue_kept", words, share, len(paid), today, total, "opportunities", rows)


def _share_of_amount(amounts: np.ndarray, kept: np.ndarray) -> Interval | NotEnough:
    """A share of money, with an interval from drawing the deals again (percentile bootstrap, seeded)."""
    if amounts.size < FEWEST or amounts.sum() == 0:
        return NotEnough(FEWEST, int(amounts.size), "won deals with an amount")
    draw = np.random.default_rng(0)
    rows = draw.integers(0, amounts.size, (RESAMPLES, amounts.size))
    shares = (amounts * kept)[rows].sum(axis=1) / amounts[rows].sum(axis=1)
    low, high = np.quantile(shares, [0.025, 0.975])
    return Interval(float((amounts * kept).sum() / amounts.sum()), float(low), float(high))


def _effort(
    case: Case, draft: IdealCustomerProfile, before: IdealCustomerProfile | None, lost: Sequence[Deal], period: Period
) -> Consequence | None:
    efforts = {
        str(row["deal"]): int(row["efforts"])
        for row in case.ledger.query(EFFORT, {"start": period.start_s, "until": period.end_s})
    }
    worked = [deal for deal in lost if efforts.get(deal.id)]
    if not worked:
        return None
    spent = np.array([efforts[deal.id] for deal in worked], dtype=np.float64)
    dropped = np.array([not _keeps(draft, deal) for deal in worked], dtype=bool)
    share = _share_of_amount(spent, dropped)
    today = float(spent[[not _keeps(before, deal) for deal in worked]].sum() / spent.sum()) if before else None
    words = f"would have dropped {in_words(share)} of lost effort (touches by sales on deals that were lost)"
    rows = tuple(deal.id for deal, drop in zip(worked, dropped, strict=True) if drop)
    return Consequence("lost_effort_dropped", words, share, len(worked), today, None, "opportunities", rows)


def _leads(case: Case, draft: IdealCustomerProfile, before: IdealCustomerProfile | None, period: Period) -> Consequence:
    rows = case.ledger.query(LEADS, {"start": period.start_s, "until": period.end_s})
    firms = [
        (str(row["person"]), _Firm(row["industry"], row["employees"], row["region"], row["country"])) for row in rows
    ]
    kept = [person for person, firm in firms if _keeps(draft, firm)]
    share = share_of(len(kept), len(firms), "leads")
    today = sum(1 for _, firm in firms if _keeps(before, firm)) / len(firms) if before and firms else None
    return Consequence(
        "leads_kept",
        f"would have kept {in_words(share)} of leads",
        share,
        len(firms),
        today,
        None,
        "people",
        tuple(kept[:1000]),
    )
