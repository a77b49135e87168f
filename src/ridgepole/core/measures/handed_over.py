"""Handoffs as sales answered them: one row for each, with its first answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ridgepole.core.measures.leads import LEAD_DIMENSIONS, lead_group
from ridgepole.core.measures.question import Question, Value
from ridgepole.core.measures.window import known_until

if TYPE_CHECKING:
    from ridgepole.core.kernel.period import Period
    from ridgepole.core.measures.measurement import Asked

HANDOFF_DIMENSIONS: dict[str, str] = {**LEAD_DIMENSIONS, "campaign": "COALESCE(c.name, t.campaign_id)"}
"""What handoffs can be grouped by; `campaign` is that of the person's last campaign touch before the handoff."""


def handed_over(asked: Asked, period: Period, by: str = "") -> Question:
    """WITH `handed`(handoff, person, offered_at, accepted_at, rejected_at, recycled_at, touched_at, reason, grp): handoffs first offered within the period."""
    values: dict[str, Value] = {"known_until": known_until(asked), "start": period.start_s, "until": period.end_s}
    group = lead_group(by, period, asked.time_zone, "s.offered_at")
    campaigns = ""
    if by == "campaign":
        group = "COALESCE(c.name, t.campaign_id, '(empty)')"
        campaigns = (
            "\n  LEFT JOIN (SELECT handoff, campaign_id FROM (SELECT f.handoff_id AS handoff, x.campaign_id AS campaign_id, "
            "ROW_NUMBER() OVER (PARTITION BY f.handoff_id ORDER BY x.at DESC NULLS LAST, x.touch_id NULLS LAST) AS place "
            "FROM handoffs f JOIN touches x ON x.person_id = f.person_id WHERE f.event = 'offered' AND x.at <= f.at "
            "AND x.campaign_id IS NOT NULL) ranked WHERE place = 1) t ON t.handoff = s.handoff "
            "LEFT JOIN campaigns c ON c.campaign_id = t.campaign_id"
        )
    return Question(
        f"""WITH sums AS (
  SELECT handoff_id AS handoff, MIN(person_id) AS person, MIN(CASE WHEN event = 'offered' THEN at END) AS offered_at,
    MIN(CASE WHEN event = 'accepted' THEN at END) AS accepted_at, MIN(CASE WHEN event = 'rejected' THEN at END) AS rejected_at,
    MIN(CASE WHEN event = 'recycled' THEN at END) AS recycled_at, MIN(CASE WHEN event = 'touched' THEN at END) AS touched_at
  FROM handoffs WHERE at < :known_until GROUP BY handoff_id
),
reasons AS (
  SELECT handoff, reason FROM (SELECT handoff_id AS handoff, reason, ROW_NUMBER() OVER (PARTITION BY handoff_id ORDER BY at DESC NULLS LAST, event NULLS LAST) AS place
    FROM handoffs WHERE event IN ('rejected', 'recycled') AND at < :known_until) ranked WHERE place = 1
),
handed AS (
  SELECT s.handoff AS handoff, s.person AS person, s.offered_at AS offered_at, s.accepted_at AS accepted_at, s.rejected_at AS rejected_at,
    s.recycled_at AS recycled_at, s.touched_at AS touched_at, r.reason AS reason, {group} AS grp
  FROM sums s LEFT JOIN reasons r ON r.handoff = s.handoff LEFT JOIN people p ON p.person_id = s.person
  LEFT JOIN accounts a ON a.account_id = p.account_id{campaigns}
  WHERE s.offered_at >= :start AND s.offered_at < :until
)""",
        values,
    )
