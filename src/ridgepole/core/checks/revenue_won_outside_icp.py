"""Is much of what is won outside the ideal customer profile?

What it asks. Of the deals that were created since the profile took effect and are won, how many went to accounts whose industry or size lies outside it?

**Failing practice.** The profile names one customer and the order book another. Either the profile is wrong, and campaigns built on it are wasted, or sales
sells whatever comes, and product is pulled to customers that nobody meant to serve.

**Better practice.** Exceptions are few, known and discussed each quarter: either the profile takes the new segment in, by a new signed version, or the deals stop.

**Needs.** An ideal customer profile with industries or a size, and at least 20 won deals whose account has an industry or a number of employees.

**How sure.** Jeffreys' 95% interval of the share of won deals outside. A few exceptions are ordinary in any company, so the finding needs the whole interval above
30%. Deals in a segment that a decision or a new profile gave up are left to ST04: they show a strategy that did not arrive. It is clear only where the whole interval lies below 50%; between, it says that more deals are needed. Shown money is counted: the value of won deals outside. What is
at stake is estimated from the two win rates and is an association, since better accounts may be easier in other ways too.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.deals import Deal
from ridgepole.core.checks.deals_by_fit import deals_by_fit
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.last_years_segments import replaced_segments
from ridgepole.core.checks.leak import Leak, Rate
from ridgepole.core.checks.standing import unsigned_note
from ridgepole.core.checks.wording import share
from ridgepole.core.kernel.money import MoneyRange
from ridgepole.core.statistics.intervals import jeffreys

FEWEST_WINS = 20
TOO_MANY_OUTSIDE = 0.30
SURELY_ORDINARY = 0.50


def revenue_won_outside_icp(case: Case) -> Sequence[Finding | Gap]:
    """A finding where the share of won deals outside the profile is surely above 30%."""
    sorted_deals = deals_by_fit(case)
    if sorted_deals is None:
        return ()
    replaced = replaced_segments(case)
    won_outside = [deal for deal in _won(sorted_deals.outside) if not any(r.holds(deal) for r in replaced)]
    won_inside = _won(sorted_deals.inside)
    known = len(won_outside) + len(won_inside)
    if known < FEWEST_WINS:
        return (
            Gap(
                f"won deals with a known industry or size ({FEWEST_WINS} needed, {known} found)",
                "they show who really buys (cause 1)",
            ),
        )
    interval = jeffreys(len(won_outside), known)
    if interval.low <= TOO_MANY_OUTSIDE:
        unsure = Gap(
            "more won deals",
            f"{share(len(won_outside), known)} are outside the profile: too wide an interval to tell (cause 1)",
        )
        return () if interval.high < SURELY_ORDINARY else (unsure,)
    icp = sorted_deals.icp
    said = f"{share(len(won_outside), known)} of the deals won, {sorted_deals.stretch}, are outside the profile's industries and size."
    return (
        Finding(
            code="CU06",
            cause=1,
            severity="high" if interval.low > SURELY_ORDINARY else "medium",
            title="Much of what is won lies outside the ideal customer profile",
            subject=icp.id,
            evidence=(rows("opportunities", (deal.id for deal in won_outside), said + unsigned_note(icp)),),
            clause="industries, employees",
            agreement_version=icp.name,
            money=_counted(won_outside, case.company.currency),
            remedy="Look at these deals together: take the segment that is worth it into a new signed version, and disqualify the rest before effort goes in.",
            owner_team="sales",
            confidence=0.9,
            weight=0.5,
            marketing_says=f"Our customer is: {icp.statement or ', '.join(icp.industries)}",
            sales_says=f"We also win elsewhere: {_segments(won_outside)}.",
            data_say=said,
            leak=_leak(sorted_deals.outside, sorted_deals.inside),
        ),
    )


def _won(found: Sequence[Deal]) -> list[Deal]:
    return [deal for deal in found if deal.outcome == "won"]


def _segments(found: Sequence[Deal]) -> str:
    counts: dict[str, int] = {}
    for deal in found:
        counts[deal.industry or "industry unknown"] = counts.get(deal.industry or "industry unknown", 0) + 1
    most = sorted(counts, key=lambda name: (-counts[name], name))[:3]
    return ", ".join(f"{name} ({counts[name]})" for name in most)


def _counted(found: Sequence[Deal], currency: str) -> MoneyRange | None:
    total = sum(deal.amount or 0.0 for deal in found if deal.currency == currency)
    return MoneyRange(total, total, total, currency, "counted") if total else None


def _leak(outside: Sequence[Deal], inside: Sequence[Deal]) -> Leak | None:
    """Effort outside the profile, had it won as often as effort inside."""
    out, within = [deal for deal in outside if deal.is_closed], [deal for deal in inside if deal.is_closed]
    if len(out) < FEWEST_WINS or len(within) < FEWEST_WINS:
        return None
    return Leak(
        accounts=frozenset(deal.account_id for deal in outside),
        volume=len(outside),
        now=Rate(len(_won(out)), len(out)),
        reference=Rate(len(_won(within)), len(within)),
    )


CHECK = Check(
    code="CU06",
    title="Revenue won outside the ideal customer profile",
    cause=1,
    check=revenue_won_outside_icp,
    needs=("icp", "opportunities", "accounts"),
    clears=0.2,
)
