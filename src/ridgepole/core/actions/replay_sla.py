"""What a draft SLA would have meant for the handoffs of the past."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ridgepole.core.actions.consequence import Consequence, in_words, share_of
from ridgepole.core.agreements.sla import Commitment, ServiceLevelAgreement
from ridgepole.core.agreements.working_hours import opening_hours
from ridgepole.core.checks.case import Case
from ridgepole.core.kernel.period import Period
from ridgepole.core.kernel.working_time import WorkingTime

OFFERS = """
SELECT o.handoff_id AS handoff, o.offered_at AS offered_at, MIN(h.at) AS answered_at
FROM (SELECT handoff_id, MIN(at) AS offered_at FROM handoffs WHERE event = 'offered' GROUP BY handoff_id) o
LEFT JOIN handoffs h ON h.handoff_id = o.handoff_id AND h.at >= o.offered_at AND h.event IN ('accepted', 'rejected', 'touched') AND h.at < :until
WHERE o.offered_at >= :start AND o.offered_at < :until
GROUP BY o.handoff_id, o.offered_at ORDER BY o.handoff_id
"""
REJECTIONS = """
SELECT h.handoff_id AS handoff, COALESCE(h.reason, '') AS reason FROM handoffs h
WHERE h.event = 'rejected' AND h.at >= :start AND h.at < :until ORDER BY h.handoff_id, h.at
"""


def sla_consequences(
    case: Case, draft: ServiceLevelAgreement, before: ServiceLevelAgreement | None, period: Period
) -> tuple[list[Consequence], list[str]]:
    """Share of past handoffs answered within each promised time (that are old enough to judge), and of rejections with a reason on the draft's list."""
    asked = {"start": period.start_s, "until": period.end_s}
    offers = case.ledger.query(OFFERS, asked)
    found, unread = [], []
    clock = WorkingTime(opening_hours(draft.calendar, case.company.time_zone))
    for promise in draft.commitments:
        if promise.within_minutes is None:
            unread.append(f"{promise.id}: only promises with `within_minutes` are replayed on handoffs")
            continue
        found.append(_within(promise, offers, clock, period, _today(promise, before, offers, case, period)))
    rejections = case.ledger.query(REJECTIONS, asked)
    if rejections and draft.rejection_reasons:
        found.append(_reasons(draft, before, rejections))
    return found, unread


def _kept(
    promise: Commitment, offers: Sequence[Mapping[str, Any]], clock: WorkingTime, period: Period
) -> tuple[list[str], int]:
    """Handoffs answered in time, and how many can be judged: answered, or older than the promise."""
    allowed = int((promise.within_minutes or 0) * 60)
    kept, judged = [], 0
    for offer in offers:
        end = offer["answered_at"] if offer["answered_at"] is not None else period.end_s
        used = clock.open_seconds(offer["offered_at"], end)
        if offer["answered_at"] is None and used <= allowed:
            continue
        judged += 1
        if offer["answered_at"] is not None and used <= allowed:
            kept.append(str(offer["handoff"]))
    return kept, judged


def _within(
    promise: Commitment, offers: Sequence[Mapping[str, Any]], clock: WorkingTime, period: Period, today: float | None
) -> Consequence:
    kept, judged = _kept(promise, offers, clock, period)
    share = share_of(len(kept), judged, "handoffs")
    words = f"{promise.id}: {in_words(share)} of past handoffs were answered within {promise.within_minutes:g} working minutes"
    return Consequence(f"kept:{promise.id}", words, share, judged, today, None, "handoffs", tuple(kept[:1000]))


def _today(
    promise: Commitment,
    before: ServiceLevelAgreement | None,
    offers: Sequence[Mapping[str, Any]],
    case: Case,
    period: Period,
) -> float | None:
    old = (
        next((one for one in before.commitments if one.id == promise.id and one.within_minutes is not None), None)
        if before
        else None
    )
    if before is None or old is None:
        return None
    kept, judged = _kept(old, offers, WorkingTime(opening_hours(before.calendar, case.company.time_zone)), period)
    return len(kept) / judged if judged else None


def _reasons(
    draft: ServiceLevelAgreement, before: ServiceLevelAgreement | None, rejections: Sequence[Mapping[str, str]]
) -> Consequence:
    def listed(sla: ServiceLevelAgreement) -> list[str]:
        agreed = {
            text.casefold().strip() for reason in sla.rejection_reasons for text in (reason.id, reason.says) if text
        }
        return [str(row["handoff"]) for row in rejections if row["reason"].casefold().strip() in agreed]

    known = listed(draft)
    share = share_of(len(known), len(rejections), "rejections")
    today = len(listed(before)) / len(rejections) if before and before.rejection_reasons else None
    words = f"{in_words(share)} of past rejections gave a reason that is on the draft's list"
    return Consequence(
        "rejections_covered", words, share, len(rejections), today, None, "handoffs", tuple(known[:1000])
    )
