"""Remind both teams of an agreement whose review is near or overdue."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ridgepole.core.agreements.agreement_text import AgreementText
from ridgepole.flows.workplace_ports import Workplace

AHEAD = timedelta(days=14)


def remind_of_reviews(*, workplace: Workplace, on: date, now: datetime) -> int:
    """How many reminders were put in the outbox: two weeks ahead, on the day, and a week after, once each to every leader."""
    sent = 0
    for text in due_for_review(workplace, on + AHEAD):
        review_by = date.fromisoformat(text.body["review_by"])
        step = "ahead" if on < review_by else "due" if on < review_by + timedelta(days=7) else "overdue"
        with workplace.change():
            for member in workplace.people.members():
                if member.role not in {"leader", "admin"}:
                    continue
                sent += workplace.outbox.put(
                    key=f"review-{text.digest[:16]}-{step}-{member.person_id}",
                    channel="mail",
                    to=member.email,
                    subject=f"{text.body.get('title') or text.name}: review {'overdue' if step == 'overdue' else 'due'} {review_by:%d %B %Y}",
                    body=f"{text.name} was agreed to be reviewed by {review_by:%d %B %Y}.\n",
                    due_at=now,
                )
    return sent


def due_for_review(workplace: Workplace, until: date) -> list[AgreementText]:
    """The newest version of each agreement whose review date is on or before `until`, soonest first."""
    newest = {text.document_id: text for text in workplace.shelf.all()}
    due = [
        text for text in newest.values() if text.body.get("review_by") and text.body["review_by"] <= until.isoformat()
    ]
    return sorted(due, key=lambda text: str(text.body["review_by"]))
