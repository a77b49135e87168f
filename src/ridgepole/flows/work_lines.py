"""What people did in the app, as lines that `adopt_work` reads back: people, leads, surveys, feedback, reviews, meetings, webhooks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from ridgepole.core.kernel.digest import canonical_json
from ridgepole.flows.handover_values import HandedOver
from ridgepole.flows.review_values import LossReviewed
from ridgepole.flows.survey_values import Round
from ridgepole.flows.workplace_ports import Workplace

Line = dict[str, Any]
Seal = Callable[[str], str]
NUMBERED = ("decision", "review")
"""Kinds of rows that an agenda points at by number. In the lines they are counted from 1, oldest first: numbers of rows mean nothing elsewhere."""


def work_lines(*, workplace: Workplace, seal: Seal) -> Mapping[str, Iterable[Line]]:
    """By name of the file. What is still blind (answers before the reveal, reasons before theirs) is given through `seal`, so that nobody reads it in a file.

    Secrets stay behind: those of webhooks, survey links and keys of programs. So does what only this installation needs: sign-in links, the outbox, the audit log.
    """
    emails = {member.party.person_id: member.party.email for member in workplace.people.everybody()}
    return {
        "people": _people(workplace),
        "handoffs": _handoffs(workplace, emails),
        "surveys": [_round(workplace, opened, seal) for opened in sorted(workplace.surveys.rounds(), key=_number)],
        "feedback": _feedback(workplace, emails),
        "reviews": [
            _review(workplace, review, emails, seal) for review in sorted(workplace.reviews.all(), key=_number)
        ],
        "meetings": _meetings(workplace),
        "webhooks": [
            {"address": hook.address, "made_at": hook.made_at.isoformat(), "made_by": hook.made_by}
            for hook in workplace.hooks.all()
        ],
    }


def _number(row: Any) -> int:
    return int(row.id)


def _people(workplace: Workplace) -> list[Line]:
    return [
        {
            "email": member.party.email,
            "name": member.party.name,
            "team": member.party.team,
            "role": member.party.role,
            "is_active": member.is_active,
            "wants_digest": member.wants_digest,
        }
        for member in workplace.people.everybody()
    ]


def _handoffs(workplace: Workplace, emails: Mapping[int, str]) -> Iterator[Line]:
    return (_handoff(handed, emails) for handed in workplace.handoffs.everything())


def _handoff(handed: HandedOver, emails: Mapping[int, str]) -> Line:
    return {
        "handoff_id": handed.handoff_id,
        "person_id": handed.lead.person_id,
        "fields": dict(handed.lead.fields),
        "stage": handed.stage,
        "owner": emails.get(handed.owner_id, ""),
        "happenings": [
            {
                "at": h.at.isoformat(),
                "event": h.event,
                "team": h.team,
                "email": emails.get(h.person_id, ""),
                "name": h.person_name,
                "reason": h.reason,
                "note": h.note,
                "from_ledger": h.from_ledger,
            }
            for h in handed.happenings
        ],
    }


def _round(workplace: Workplace, opened: Round, seal: Seal) -> Line:
    answers = [
        {**asdict(answer), "answered_at": answer.answered_at.isoformat()}
        for answer in workplace.surveys.all_answers(opened.id)
    ]
    return {
        "questions": [asdict(question) for question in opened.questions],
        "opened_at": opened.opened_at.isoformat(),
        "opened_by": opened.opened_by,
        "revealed_at": opened.revealed_at.isoformat() if opened.revealed_at else None,
        "revealed_by": opened.revealed_by,
        **_blind("answers", answers, seal if opened.is_open else None),
    }


def _feedback(workplace: Workplace, emails: Mapping[int, str]) -> list[Line]:
    return [
        {
            "at": heard.at.isoformat(),
            "email": emails.get(heard.person_id, ""),
            "name": heard.person_name,
            "kind": heard.kind,
            "stage": heard.stage,
            "subject": heard.subject,
            "opportunity_id": heard.opportunity_id,
            "text": heard.text,
        }
        for heard in sorted(workplace.feedback.all(), key=_number)
    ]


def _review(workplace: Workplace, review: LossReviewed, emails: Mapping[int, str], seal: Seal) -> Line:
    codes = [
        {
            "opportunity_id": c.opportunity_id,
            "team": c.team,
            "reason": c.reason,
            "note": c.note,
            "email": emails.get(c.person_id, ""),
            "name": c.person_name,
            "coded_at": c.coded_at.isoformat(),
        }
        for c in workplace.reviews.codes(review.id)
    ]
    return {
        "quarter": review.quarter,
        "rule": review.rule,
        "deals": [{**asdict(deal), "lost_on": deal.lost_on.isoformat()} for deal in review.deals],
        "reasons": [list(pair) for pair in review.reasons],
        "opened_at": review.opened_at.isoformat(),
        "opened_by": review.opened_by,
        "revealed_at": review.revealed_at.isoformat() if review.revealed_at else None,
        "revealed_by": review.revealed_by,
        **_blind("codes", codes, seal if review.is_open else None),
    }


def _meetings(workplace: Workplace) -> list[Line]:
    counted = {
        "decision": _places(workplace.meetings.decisions()),
        "review": _places(workplace.reviews.all()),
    }
    return [
        {
            "held_at": meeting.held_at.isoformat(),
            "opened_by": meeting.opened_by,
            "present": meeting.present,
            "closed_at": meeting.closed_at.isoformat() if meeting.closed_at else None,
            "agenda": [renumbered(item, counted) for item in meeting.agenda],
            "decisions": [
                {
                    "number": counted["decision"][d.id],
                    "says": d.says,
                    "owner": d.owner,
                    "due_on": d.due_on.isoformat(),
                    "about": d.about,
                    "decided_at": d.decided_at.isoformat(),
                    "decided_by": d.decided_by,
                    "settled_at": d.settled_at.isoformat() if d.settled_at else None,
                    "settled_by": d.settled_by,
                    "outcome": d.outcome,
                }
                for d in meeting.decisions
            ],
        }
        for meeting in sorted(workplace.meetings.all(), key=_number)
    ]


def renumbered(item: Mapping[str, Any], numbers: Mapping[str, Mapping[int, int]]) -> Line:
    """A point of an agenda whose `about` names another number of the same row; one that is not known stays as it is."""
    kind, _, number = str(item.get("about", "")).partition(":")
    if kind not in NUMBERED or not number.isdigit():
        return dict(item)
    return {**item, "about": f"{kind}:{numbers[kind].get(int(number), int(number))}"}


def _places(rows: Iterable[Any]) -> dict[int, int]:
    return {row.id: place for place, row in enumerate(sorted(rows, key=_number), start=1)}


def _blind(name: str, rows: list[Line], seal: Seal | None) -> Line:
    if seal is None:
        return {name: rows, "sealed": ""}
    return {name: [], "sealed": seal(canonical_json(rows)) if rows else ""}
