"""Leads as the ledger knows them: who they are, where they came from, and what happened to those that were handed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ridgepole.core.handoff.handoff_state import HandoffEvent
from ridgepole.core.ledger.ledger import Ledger

_WHO = """
SELECT p.person_id AS person_id, p.email AS email, p.title AS title, p.role AS role, p.source AS source, p.source_detail AS source_detail,
  a.account_id AS account_id, a.name AS company, a.industry AS industry, a.employees AS employees, a.country AS country, a.region AS region,
  c.campaign AS campaign
FROM people p LEFT JOIN accounts a ON a.account_id = p.account_id
LEFT JOIN (SELECT person_id, campaign FROM (SELECT t.person_id AS person_id, COALESCE(k.name, t.campaign_id) AS campaign,
    ROW_NUMBER() OVER (PARTITION BY t.person_id ORDER BY t.at DESC NULLS LAST, t.touch_id NULLS LAST) AS place
  FROM touches t LEFT JOIN campaigns k ON k.campaign_id = t.campaign_id WHERE t.campaign_id IS NOT NULL AND t.at < :until) ranked WHERE place = 1) c
  ON c.person_id = p.person_id
"""
_SEARCH = (
    _WHO
    + """WHERE p.created_at < :until AND (LOWER(COALESCE(p.email, '')) LIKE :words OR LOWER(COALESCE(a.name, '')) LIKE :words OR LOWER(p.person_id) = :exact)
ORDER BY p.created_at DESC NULLS LAST, p.person_id NULLS LAST LIMIT 20"""
)
_UNDECIDED = """
SELECT h.handoff_id AS handoff_id, h.person_id AS person_id, h.at AS at, h.event AS event, h.actor AS actor, h.reason AS reason
FROM handoffs h JOIN (SELECT handoff_id, MIN(CASE WHEN event = 'offered' THEN at END) AS offered_at,
    MAX(CASE WHEN event IN ('accepted', 'rejected', 'recycled') THEN at END) AS decided_at,
    MAX(CASE WHEN event IN ('offered', 'reopened') THEN at END) AS begun_at
  FROM handoffs WHERE at < :until GROUP BY handoff_id) s ON s.handoff_id = h.handoff_id
WHERE h.at < :until AND s.offered_at >= :since AND (s.decided_at IS NULL OR s.decided_at < s.begun_at)
ORDER BY h.handoff_id NULLS LAST, h.at NULLS LAST
"""


@dataclass(frozen=True, slots=True)
class LedgerLead:
    """A person with what is known of them, and the events of one handover (empty where they were only looked for)."""

    handoff_id: str
    person_id: str
    fields: Mapping[str, str]
    events: tuple[HandoffEvent, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As the app keeps the answer."""
        events = [[e.at_s, e.event, e.actor, e.reason] for e in self.events]
        return {
            "handoff_id": self.handoff_id,
            "person_id": self.person_id,
            "fields": dict(self.fields),
            "events": events,
        }


def find_people(ledger: Ledger, words: str, *, until_s: int) -> tuple[LedgerLead, ...]:
    """At most twenty people whose mail address or company contains the words, or whose id they are; the newest first."""
    plain = words.strip().lower().replace("%", "").replace("_", " ") if "@" not in words else words.strip().lower()
    rows = ledger.query(_SEARCH, {"words": f"%{plain}%", "exact": words.strip().lower(), "until": until_s})
    return tuple(LedgerLead("", str(row["person_id"]), _fields(row)) for row in rows)


def undecided_leads(ledger: Ledger, *, since_s: int, until_s: int) -> tuple[LedgerLead, ...]:
    """Handovers first offered within the time whose newest offer has no decision after it, by id, with all their events."""
    by_handoff: dict[str, list[dict[str, Any]]] = {}
    for row in ledger.query(_UNDECIDED, {"since": since_s, "until": until_s}):
        by_handoff.setdefault(str(row["handoff_id"]), []).append(row)
    wanted = {str(rows[0]["person_id"]) for rows in by_handoff.values()}
    who = {
        str(row["person_id"]): _fields(row)
        for row in (ledger.query(_WHO, {"until": until_s}) if wanted else [])
        if str(row["person_id"]) in wanted
    }
    return tuple(
        LedgerLead(handoff, str(rows[0]["person_id"] or ""), who.get(str(rows[0]["person_id"]), {}), _events(rows))
        for handoff, rows in by_handoff.items()
    )


def _events(rows: Sequence[Mapping[str, Any]]) -> tuple[HandoffEvent, ...]:
    return tuple(
        HandoffEvent(int(row["at"]), str(row["event"]), str(row["actor"] or ""), str(row["reason"] or ""))
        for row in rows
    )


def _fields(row: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in row.items() if value is not None and name != "person_id"}
