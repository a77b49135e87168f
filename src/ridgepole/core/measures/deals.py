"""Opportunities as they stood at the end of the day that is asked about, with the group that each belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ridgepole.core.measures.question import Question, Value
from ridgepole.core.measures.window import known_until, month_case

if TYPE_CHECKING:
    from ridgepole.core.kernel.period import Period
    from ridgepole.core.measures.measurement import Asked

EMPTY = "(empty)"

SIZE_BAND = (
    "CASE WHEN a.employees IS NULL THEN '(empty)' WHEN a.employees < 50 THEN '1-49' WHEN a.employees < 250 THEN '50-249' "
    "WHEN a.employees < 1000 THEN '250-999' WHEN a.employees < 5000 THEN '1,000-4,999' ELSE '5,000+' END"
)

DEAL_DIMENSIONS: dict[str, str] = {
    "source": "o.source",
    "owner": "o.owner",
    "campaign": "COALESCE(c.name, o.campaign_id)",
    "channel": "c.channel",
    "industry": "a.industry",
    "country": "a.country",
    "region": "a.region",
    "size": SIZE_BAND,
    "competitor": "o.competitor",
    "lost_reason": "o.lost_reason",
    "account": "COALESCE(a.name, o.account_id)",
}
"""What deals can be grouped by, as SQL over opportunities o, accounts a, campaigns c. `month` is added by time."""


def deals(asked: Asked, period: Period, by: str = "", *, month_of: str = "opened_at") -> Question:
    """WITH `deals`(deal, account, opened_at, ended_at, ended_as, worth, money, campaign, source, grp).

    `ended_as` is open where the closing lies after the day asked about; the closing date that a CRM expects of an open deal is no end.
    `grp` is "" without a dimension; `(empty)` is a missing value, and another thing than the word "unknown".
    """
    source = "o.source"
    joined = ""
    if _no_deal_has_a_source(asked):
        source = "p.source"
        joined = (
            "\n  LEFT JOIN (SELECT account_id, source FROM (SELECT account_id, source, ROW_NUMBER() OVER (PARTITION BY account_id "
            "ORDER BY COALESCE(created_at, 0), person_id NULLS LAST) AS place FROM people WHERE account_id IS NOT NULL) ranked "
            "WHERE place = 1) p ON p.account_id = o.account_id"
        )
    expression = source if by == "source" else DEAL_DIMENSIONS.get(by, "''")
    values: dict[str, Value] = {
        "known_until": known_until(asked),
        "currency": asked.currency,
        "start": period.start_s,
        "until": period.end_s,
    }
    sql = f"""WITH stood AS (
  SELECT o.opportunity_id AS deal, o.account_id AS account, o.created_at AS opened_at,
    CASE WHEN COALESCE(o.outcome, 'open') = 'open' OR o.closed_at >= :known_until THEN NULL ELSE o.closed_at END AS ended_at,
    CASE WHEN o.closed_at >= :known_until THEN 'open' ELSE COALESCE(o.outcome, 'open') END AS ended_as,
    o.amount_minor AS worth, COALESCE(o.currency, :currency) AS money, o.campaign_id AS campaign, {source} AS origin,
    COALESCE({expression}, '{EMPTY}') AS label
  FROM opportunities o
  LEFT JOIN accounts a ON a.account_id = o.account_id
  LEFT JOIN campaigns c ON c.campaign_id = o.campaign_id{joined}
  WHERE o.created_at IS NULL OR o.created_at < :known_until
),
deals AS (
  SELECT deal, account, opened_at, ended_at, ended_as, worth, money, campaign, origin,
    {month_case(month_of, period, asked.time_zone) if by == "month" else "label"} AS grp
  FROM stood
)"""
    return Question(sql, values)


def _no_deal_has_a_source(asked: Asked) -> bool:
    row = asked.ledger.query("SELECT COUNT(source) AS named FROM opportunities")
    return not row or not row[0]["named"]
