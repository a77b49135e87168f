"""Deals as they were known on the day asked about, one row each, with the account behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from ridgepole.core.checks.standing import until_s

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case

SQL = """
SELECT o.opportunity_id, o.account_id, o.created_at, o.amount_minor, o.currency, o.source, o.campaign_id, o.owner, o.closed_at,
       o.outcome, o.lost_reason, o.competitor, a.industry, a.employees, a.region, a.country, a.revenue_minor
FROM opportunities AS o LEFT JOIN accounts AS a ON a.account_id = o.account_id
WHERE o.created_at IS NULL OR o.created_at < :until
ORDER BY o.created_at NULLS FIRST, o.opportunity_id
"""


@dataclass(frozen=True, slots=True)
class Deal:
    """One opportunity. Times are UTC seconds; a deal closed after the day asked about is open, and the closing date that a CRM expects of an open deal is no end. `amount` is in whole units, None where not given."""

    id: str
    account_id: str
    created_s: int | None
    closed_s: int | None
    outcome: Literal["won", "lost", "open"]
    amount: float | None
    currency: str
    source: str | None
    campaign_id: str | None
    owner: str | None
    lost_reason: str | None
    industry: str | None
    employees: int | None
    region: str | None
    country: str | None

    @property
    def is_closed(self) -> bool:
        """Won or lost."""
        return self.outcome != "open"


def deals(case: Case) -> tuple[Deal, ...]:
    """All deals created by the day asked about, oldest first; deals without a creation time come first."""
    known = case.memo.get("deals")
    if known is None:
        until = until_s(case)
        known = tuple(_deal(row, until, case.company.currency) for row in case.ledger.query(SQL, {"until": until}))
        case.memo["deals"] = known
    return cast("tuple[Deal, ...]", known)


def _deal(row: dict[str, object], until: int, currency: str) -> Deal:
    closed = cast("int | None", row["closed_at"])
    outcome = row["outcome"] or "open"
    if outcome == "open" or (closed is not None and closed >= until):
        closed, outcome = None, "open"
    amount = cast("int | None", row["amount_minor"])
    return Deal(
        id=str(row["opportunity_id"]),
        account_id=str(row["account_id"] or ""),
        created_s=cast("int | None", row["created_at"]),
        closed_s=closed,
        outcome=cast("Literal['won', 'lost', 'open']", outcome),
        amount=None if amount is None else amount / 100,
        currency=str(row["currency"] or currency),
        source=cast("str | None", row["source"]),
        campaign_id=cast("str | None", row["campaign_id"]),
        owner=cast("str | None", row["owner"]),
        lost_reason=cast("str | None", row["lost_reason"]),
        industry=cast("str | None", row["industry"]),
        employees=cast("int | None", row["employees"]),
        region=cast("str | None", row["region"]),
        country=cast("str | None", row["country"]),
    )
