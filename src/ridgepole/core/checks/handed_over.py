"""Leads handed from marketing to sales, one row for each handoff, as known on the day asked about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from ridgepole.core.checks.standing import until_s

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case

SQL = """
SELECT handoff_id, MAX(person_id) AS person_id,
       MIN(CASE WHEN event = 'offered' THEN at END) AS offered_s,
       MIN(at) AS first_s,
       MIN(CASE WHEN event = 'accepted' THEN at END) AS accepted_s,
       MIN(CASE WHEN event = 'rejected' THEN at END) AS rejected_s,
       MIN(CASE WHEN event = 'recycled' THEN at END) AS recycled_s,
       MIN(CASE WHEN event = 'touched' THEN at END) AS touched_s,
       MAX(CASE WHEN event = 'rejected' THEN reason END) AS reject_reason,
       SUM(CASE WHEN event = 'paused' THEN 1 ELSE 0 END) AS pauses
FROM handoffs WHERE at < :until
GROUP BY handoff_id ORDER BY MIN(at), handoff_id
"""

FIRST_SALES_TOUCH = """
SELECT h.handoff_id AS handoff_id, MIN(t.at) AS touched_s
FROM handoffs AS h JOIN touches AS t ON t.person_id = h.person_id
WHERE h.event = 'offered' AND t.actor = 'sales' AND t.at >= h.at AND t.at < :until
GROUP BY h.handoff_id
"""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """One handoff. Times are UTC seconds, None where it did not happen. `touched_s` is the first touch by a person in sales, from either table."""

    id: str
    person_id: str
    offered_s: int
    accepted_s: int | None
    rejected_s: int | None
    recycled_s: int | None
    touched_s: int | None
    reject_reason: str | None
    was_paused: bool

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
                was_paused=bool(row["pauses"]),
            )
            for row in case.ledger.query(SQL, until)
        )
        case.memo["handed_over"] = known
    return cast("tuple[HandedOver, ...]", known)


def _earliest(*times: int | None) -> int | None:
    known = [time for time in times if time is not None]
    return min(known) if known else None
