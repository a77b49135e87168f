"""The weekly digest by mail: both teams get the same one, word for word."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from ridgepole.core.checks.case import Company
from ridgepole.flows.handover_values import Queued
from ridgepole.flows.queue_handoffs import count_queue, decided_handoffs, handover_terms, queue_handoffs
from ridgepole.flows.workplace_ports import Workplace

MONDAY, FROM_HOUR = 0, 8
MOST_NAMED = 8


def write_digest(*, workplace: Workplace, company: Company, page: str, now: datetime) -> int:
    """How many mails were put: one to each member of marketing and sales who did not opt out, on Monday from eight in the company's zone, once a week; none where nothing happened."""
    local = now.astimezone(ZoneInfo(company.time_zone))
    if local.weekday() != MONDAY or local.hour < FROM_HOUR:
        return 0
    year, week, _day = local.isocalendar()
    keys = {
        member.party.person_id: f"digest-{year}-{week:02d}-{member.party.person_id}"
        for member in workplace.people.everybody()
        if member.is_active and member.wants_digest and member.party.team in {"marketing", "sales"}
    }
    new = {person_id: key for person_id, key in keys.items() if not workplace.outbox.has(key)}
    body = digest_text(workplace=workplace, company=company, page=page, now=now) if new else ""
    if not body:
        return 0
    put = 0
    with workplace.change():
        for person_id, key in new.items():
            put += workplace.outbox.put(
                key=key,
                channel="digest",
                to=str(person_id),
                subject=f"{company.name}: sales and marketing, week {week}",
                body=body,
                due_at=now,
            )
    return put


def digest_text(*, workplace: Workplace, company: Company, page: str, now: datetime) -> str:
    """What the mail says: what waits, what came back and why, what was heard, what was decided and is due. Empty where there is nothing."""
    since = now - timedelta(days=7)
    decided = [
        lead
        for lead in decided_handoffs(workplace=workplace, time_zone=company.time_zone, now=now, most=500)
        if lead.handed.happenings[-1].at >= since
    ]
    parts = [
        _waiting(workplace, company, now),
        _decided(workplace, company, decided, now),
        _heard(workplace, since),
        _due(workplace, now),
    ]
    said = [part for part in parts if part]
    if not said:
        return ""
    opening = f"Marketing and sales of {company.name} get this in the same words."
    return "\n\n".join([opening, *said, page]) + "\n"


def _waiting(workplace: Workplace, company: Company, now: datetime) -> str:
    counts = count_queue(workplace=workplace, time_zone=company.time_zone, now=now)
    if not counts.waiting:
        return ""
    overdue = queue_handoffs(workplace=workplace, time_zone=company.time_zone, now=now, most=MOST_NAMED, only="overdue")
    lines = [f"Leads that wait: {counts.waiting}, of which {counts.overdue} past a promise."]
    lines += [f"  {lead.handed.lead.called} ({lead.clock.says})" for lead in overdue if lead.clock]
    return "\n".join(lines)


def _decided(workplace: Workplace, company: Company, decided: list[Queued], now: datetime) -> str:
    if not decided:
        return ""
    says = {r.id: r.says or r.id for r in handover_terms(workplace, company.time_zone).reasons_at(int(now.timestamp()))}
    standing = Counter(lead.standing for lead in decided)
    reasons = Counter(
        says.get(h.reason, h.reason) or "no reason"
        for lead in decided
        for h in lead.handed.happenings[-1:]
        if h.event in {"rejected", "recycled"}
    )
    lines = [
        "Decided in the last seven days: "
        + ", ".join(f"{count} {word}" for word, count in sorted(standing.items()))
        + "."
    ]
    lines += [f"  {count} × {reason}" for reason, count in reasons.most_common(MOST_NAMED)]
    return "\n".join(lines)


def _heard(workplace: Workplace, since: datetime) -> str:
    heard = [h for h in workplace.feedback.all() if h.at >= since]
    if not heard:
        return ""
    return "\n".join(
        ["Heard in the field:", *(f"  {h.kind.replace('_', ' ')}: {h.text[:160]}" for h in heard[:MOST_NAMED])]
    )


def _due(workplace: Workplace, now: datetime) -> str:
    due = [d for d in workplace.meetings.decisions() if d.settled_at is None and d.due_on <= now.date()]
    if not due:
        return ""
    return "\n".join(
        ["Decided together, and due:", *(f"  {d.says} ({d.owner}, {d.due_on:%d %B})" for d in due[:MOST_NAMED])]
    )
