"""The agenda of the next smarketing meeting, from what the workplace knows at this moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from ridgepole.core.actions.smarketing_meeting import AgendaItem, Due, OverduePromise, plan_agenda
from ridgepole.flows.code_lost_deal import side_by_side_of
from ridgepole.flows.judged_findings import Judged
from ridgepole.flows.queue_handoffs import queue_handoffs
from ridgepole.flows.remind_of_reviews import due_for_review
from ridgepole.flows.workplace_ports import Workplace

MOST_LOOKED_AT = 50
QUESTIONED = ("critical", "high", "medium")


def plan_meeting(
    *,
    workplace: Workplace,
    findings: Sequence[Judged],
    objections: Sequence[Mapping[str, Any]] = (),
    time_zone: str,
    now: datetime,
) -> tuple[AgendaItem, ...]:
    """The points in their fixed order. `findings` are as `judged_findings` gives them; those that were waived or dismissed do not come up. `objections` are unanswered ones, as JSON."""
    on = now.date()
    return plan_agenda(
        on=on,
        decisions=_decisions(workplace, on),
        promises=_promises(workplace, time_zone, now),
        findings=[_finding(j) for j in findings if j.counts and j.finding["severity"] in QUESTIONED],
        lost_deals=_lost_deals(workplace),
        reviews=[
            Due(
                str(text.body.get("title") or text.name),
                "both teams",
                date.fromisoformat(str(text.body["review_by"])),
                f"agreement:{text.document_id}",
                text.name,
            )
            for text in due_for_review(workplace, on)
        ],
        field=[_objection(heard) for heard in objections],
    )


def _decisions(workplace: Workplace, on: date) -> list[Due]:
    return [
        Due(d.says, d.owner, d.due_on, f"decision:{d.id}")
        for d in workplace.meetings.decisions()
        if d.settled_at is None and d.due_on <= on
    ]


def _promises(workplace: Workplace, time_zone: str, now: datetime) -> list[OverduePromise]:
    broken: dict[tuple[str, str], list[str]] = {}
    overdue = queue_handoffs(workplace=workplace, time_zone=time_zone, now=now, most=MOST_LOOKED_AT, only="overdue")
    for lead in overdue:
        for clock in lead.clocks:
            if lead.is_open and clock.state.breached and clock.state.clock == "running":
                stands_on = f"{clock.promise.agreement_version}, {clock.promise.id}"
                broken.setdefault((clock.says, stands_on), []).append(lead.handed.lead.called)
    more = len(overdue) == MOST_LOOKED_AT
    return [OverduePromise(says, "sales", tuple(leads), on, or_more=more) for (says, on), leads in broken.items()]


def _finding(judged: Judged) -> AgendaItem:
    finding = judged.finding
    return AgendaItem(
        "finding",
        str(finding["title"]),
        str(finding.get("data_say") or finding.get("subject") or ""),
        marketing_says=str(finding.get("marketing_says") or ""),
        sales_says=str(finding.get("sales_says") or ""),
        owner=judged.assignee or str(finding.get("owner_team") or ""),
        about=f"finding:{finding['digest']}",
        stands_on=", ".join(str(p) for p in (finding.get("agreement_version"), finding.get("clause")) if p),
    )


def _lost_deals(workplace: Workplace) -> list[AgendaItem]:
    review = next((r for r in workplace.reviews.all() if not r.is_open), None)
    if review is None:
        return []
    words = dict(review.reasons)
    return [
        AgendaItem(
            "lost_deal",
            f"Why did we lose {said.deal.name or said.deal.account or said.deal.id}?",
            f"{review.quarter}: the teams read {len(side.differing)} of {side.coded} deals differently.",
            marketing_says=_with_note(words.get(said.marketing, said.marketing), said.marketing_note),
            sales_says=_with_note(words.get(said.sales, said.sales), said.sales_note),
            about=f"review:{review.id}",
            stands_on=f"closed-lost review {review.quarter}",
        )
        for side in [side_by_side_of(workplace, review)]
        for said in side.differing
    ]


def _with_note(words: str, note: str) -> str:
    return f"{words}: {note}" if note else words


def _objection(heard: Mapping[str, Any]) -> AgendaItem:
    stages = ", ".join(f"{stage} ({count})" for stage, count in heard["stages"] if stage)
    answered = f"{heard['objection']} answers it, but not there" if heard.get("answer") else "no agreed answer"
    return AgendaItem(
        "field",
        str(heard["text"]),
        f"Heard {heard['count']} times{', at ' + stages if stages else ''}; {answered}.",
        owner="marketing",
        about="feedback",
        stands_on="feedback",
    )
