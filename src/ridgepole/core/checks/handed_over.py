"""Leads handed from marketing to sales, one row for each handoff, as known on the day asked about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from ridgepole.core.checks.standing import until_s
from ridgepole.core.kernel.period import DAY_SECONDS

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case

SQL = """
SELECT handoff_id, MAX(person_id) AS person_id,
       MIN(CASE WHEN event = 'offered' THEN at END) AS offered_s,
       MIN(at) AS first_s,
       MIN(CASE WHEN event = 'accepted' THEN at END) AS accepted_s,
       MIN(CASE WHEN event = 'rejected' THEN at END) AS rejected_s,
       MIN(CASE WHEN event = 'recycled' THEN at END) AS recycled_s,
       MIN(CASE WHEN event = 'touched' AND COALESCE(actor, 'sales') NOT IN ('system', 'ai', 'marketing') THEN at END) AS touched_s,
       MAX(CASE WHEN event = 'rejected' THEN reason END) AS reject_reason,
       SUM(CASE WHEN event IN ('paused', 'rejected', 'recycled', 'reassigned') OR note IS NOT NULL THEN 1 ELSE 0 END) AS explained
FROM handoffs WHERE at < :until
GROUP BY handoff_id ORDER BY MIN(at), handoff_id
"""

FIRST_SALES_TOUCH = """
SELECT h.handoff_id AS handoff_id, MIN(t.at) AS touched_s
FROM handoffs AS h JOIN touches AS t ON t.person_id = h.person_id
WHERE h.event = 'offered' AND t.actor = 'sales' AND t.at >= h.at AND t.at < :until
GROUP BY h.handoff_id
"""

LATER_DEALS = """
SELECT h.handoff_id AS handoff_id, MAX(p.account_id) AS account_id,
       SUM(CASE WHEN o.created_at >= h.at AND o.created_at < h.at + :window AND o.created_at < :until THEN 1 ELSE 0 END) AS deals,
       SUM(CASE WHEN o.created_at >= h.at AND o.created_at < h.at + :window AND o.outcome = 'won' AND o.closed_at < :until THEN 1 ELSE 0 END) AS wins
FROM handoffs AS h JOIN people AS p ON p.person_id = h.person_id LEFT JOIN opportunities AS o ON o.account_id = p.account_id
WHERE h.event = 'offered' AND h.at < :until
GROUP BY h.handoff_id
"""
WINDOW_S = 180 * DAY_SECONDS


@dataclass(frozen=True, slots=True)
class HandedOver:
    """One handoff. Times are UTC seconds, None where it did not happen. `touched_s` is the first touch by a person in sales, from either
    table. `was_explained`: paused, rejected, recycled or reassigned, or with a note. `became_deal` and `became_win` say whether the person's account had a deal
    (won by the day asked about) that was created within 180 days after.
    """

    id: str
    person_id: str
    offered_s: int
    accepted_s: int | None
    rejected_s: int | None
    recycled_s: int | None
    touched_s: int | None
    reject_reason: str | None
    was_explained: bool
    account_id: str
    became_deal: bool
    became_win: bool

    @property
    def answered_s(self) -> int | None:
        """When sales first did anything: accepted, rejected, recycled or touched."""
        times = [t for t in (self.accepted_s, self.rejected_s, self.recycled_s, self.touched_s) if t is not None]
        return min(times) if times else None


def handed_over(case: Case) -> tuple[HandedOver, ...]:
    """All handoffs offered by the day asked about, oldest first. Handoffs that were never offered (an import without that event) begin at their first event."""
    known = case.memo.get("handed_over")
    if known is None:
        until = {"until": until_s(case)}
        touched = {row["handoff_id"]: row["touched_s"] for row in case.ledger.query(FIRST_SALES_TOUCH, until)}
        rows = case.ledger.query(LATER_DEALS, {**until, "window": WINDOW_S})
        later = {row["handoff_id"]: row for row in rows}
        known = tuple(
            HandedOver(
                id=str(row["handoff_id"]),
                person_id=str(row["person_id"] or ""),
                offered_s=int(row["first_s"] if row["offered_s"] is None else row["offered_s"]),
                accepted_s=row["accepted_s"],
                rejected_s=row["rejected_s"],
                recycled_s=row["recycled_s"],
                touched_s=_earliest(row["touched_s"], touched.get(row["handoff_id"])),
                reject_reason=row["reject_reason"],
                was_explained=bool(row["explained"]),
                account_id=str(later.get(row["handoff_id"], {}).get("account_id") or row["person_id"] or ""),
                became_deal=bool(later.get(row["handoff_id"], {}).get("deals")),
                became_win=bool(later.get(row["handoff_id"], {}).get("wins")),
            )
            for row in case.ledger.query(SQL, until)
        )
        case.memo["handed_over"] = known
    return cast("tuple[HandedOver, ...]", known)


def _earliest(*times: int | None) -> int | None:
    known = [time for time in times if time is not None]
    return min(known) if known else None


def last_year_of(case: Case, *, aged_days: int) -> tuple[HandedOver, ...]:
    """Handoffs of the last twelve months that are at least so many days old, so that sales has had its time."""
    until = until_s(case)
    return tuple(
        h for h in handed_over(case) if until - 365 * DAY_SECONDS <= h.offered_s <= until - aged_days * DAY_SECONDS
    )
