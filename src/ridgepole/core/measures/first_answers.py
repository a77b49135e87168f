"""When each lead's clock began, and when a person of sales first answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ridgepole.core.measures.leads import lead_group
from ridgepole.core.measures.question import Question, Value
from ridgepole.core.measures.window import known_until

if TYPE_CHECKING:
    from ridgepole.core.kernel.period import Period
    from ridgepole.core.measures.measurement import Asked

AUTOMATIC = "LOWER(COALESCE(t.kind, '')) LIKE '%auto%' OR LOWER(COALESCE(t.kind, '')) LIKE '%sequence%' OR LOWER(COALESCE(t.kind, '')) LIKE '%out of office%'"


def first_answers(asked: Asked, period: Period, by: str = "") -> Question:
    """WITH `clocks`(person, started_at, answered_at, source, role, grp): one row for each lead whose clock began within the period.

    The clock begins when the lead was first offered to sales; where no handoffs are kept, when the person came. The answer is the first touch on the person by a person
    of sales, or a handoff event `touched`, at or after that: what a system, an AI or marketing sends is none, nor is a touch whose kind says that it was automatic.
    """
    values: dict[str, Value] = {"known_until": known_until(asked), "start": period.start_s, "until": period.end_s}
    if asked.ledger.count("handoffs"):
        starts = "SELECT person_id AS person, MIN(at) AS started_at FROM handoffs WHERE event = 'offered' AND person_id IS NOT NULL AND at < :known_until GROUP BY person_id"
    else:
        starts = "SELECT person_id AS person, created_at AS started_at FROM people WHERE created_at IS NOT NULL AND created_at < :known_until"
    return Question(
        f"""WITH starts AS ({starts}),
answers AS (
  SELECT t.person_id AS person, t.at AS answered_at FROM touches t
  WHERE t.actor = 'sales' AND t.person_id IS NOT NULL AND t.at < :known_until AND NOT ({AUTOMATIC})
  UNION ALL
  SELECT h.person_id AS person, h.at AS answered_at FROM handoffs h
  WHERE h.event = 'touched' AND h.at < :known_until AND COALESCE(h.actor, '') NOT IN ('system', 'ai')
),
firsts AS (
  SELECT s.person AS person, MIN(a.answered_at) AS answered_at FROM starts s JOIN answers a ON a.person = s.person
  WHERE a.answered_at >= s.started_at GROUP BY s.person
),
clocks AS (
  SELECT s.person AS person, s.started_at AS started_at, f.answered_at AS answered_at, COALESCE(p.source, '(empty)') AS source,
    COALESCE(p.role, '(empty)') AS role, {lead_group(by, period, asked.time_zone, "s.started_at")} AS grp
  FROM starts s LEFT JOIN firsts f ON f.person = s.person LEFT JOIN people p ON p.person_id = s.person
  LEFT JOIN accounts a ON a.account_id = p.account_id
  WHERE s.started_at >= :start AND s.started_at < :until
)""",
        values,
    )
