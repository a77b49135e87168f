"""People as leads: when they came, from where, and whether a deal came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ridgepole.core.measures.deals import EMPTY, SIZE_BAND
from ridgepole.core.measures.question import Question, Value
from ridgepole.core.measures.window import known_until, month_case

if TYPE_CHECKING:
    from ridgepole.core.kernel.period import Period
    from ridgepole.core.measures.measurement import Asked

LEAD_DIMENSIONS: dict[str, str] = {
    "source": "p.source",
    "source_detail": "p.source_detail",
    "role": "p.role",
    "industry": "a.industry",
    "country": "a.country",
    "region": "a.region",
    "size": SIZE_BAND,
}
"""What leads can be grouped by, as SQL over people p and accounts a. `month` is the month in which they came."""


def lead_group(by: str, period: Period, time_zone: str, came_at: str = "p.created_at") -> str:
    """The SQL expression of a lead's group."""
    if by == "month":
        return month_case(came_at, period, time_zone)
    return f"COALESCE({LEAD_DIMENSIONS.get(by, repr(''))}, '{EMPTY}')"


def leads(asked: Asked, period: Period, by: str = "") -> Question:
    """WITH `leads`(person, account, came_at, grp): everybody who came within the period; `grp` is "" without a dimension."""
    values: dict[str, Value] = {
        "known_until": known_until(asked),
        "start": period.start_s,
        "until": period.end_s,
        "currency": asked.currency,
    }
    return Question(
        f"""WITH leads AS (
  SELECT p.person_id AS person, p.account_id AS account, p.created_at AS came_at, {lead_group(by, period, asked.time_zone)} AS grp
  FROM people p LEFT JOIN accounts a ON a.account_id = p.account_id
  WHERE p.created_at >= :start AND p.created_at < :until
)""",
        values,
    )


def deal_of_person(asked: Asked) -> str:
    """A SELECT (person, deal) that links people to opportunities: by `opportunity_people` where the company keeps it, else by account.

    By account, everybody at a customer counts as bought: right where a lead is a company, too high where many people of one account are leads.
    """
    if asked.ledger.count("opportunity_people"):
        return "SELECT person_id AS person, opportunity_id AS deal FROM opportunity_people"
    return (
        "SELECT p.person_id AS person, o.opportunity_id AS deal FROM people p "
        "JOIN opportunities o ON o.account_id = p.account_id"
    )


def won_person(asked: Asked) -> str:
    """A SELECT (person, won_at): people linked to a deal that was won before the day asked about ended, and when first."""
    return (
        f"SELECT l.person AS person, MIN(o.closed_at) AS won_at FROM ({deal_of_person(asked)}) l "
        "JOIN opportunities o ON o.opportunity_id = l.deal "
        "WHERE o.outcome = 'won' AND (o.closed_at IS NULL OR o.closed_at < :known_until) GROUP BY l.person"
    )
