"""The meeting of sales and marketing: agenda, decisions, what came of them, minutes."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Router, Schema

from ridgepole.core.actions.smarketing_meeting import minutes_of
from ridgepole.faces.api.shapes import Identifier, Trouble, Words
from ridgepole.faces.api.tokens import READ, WRITE, Caller, caller
from ridgepole.flows.hold_meeting import end_meeting, hold_meeting, record_decision, settle_decision
from ridgepole.flows.meeting_values import HeldMeeting
from ridgepole.wiring.agenda import agenda_at
from ridgepole.wiring.handover_clock import now_of
from ridgepole.wiring.minutes_format import minutes_pdf

router = Router(tags=["meetings"])
REFUSED = {403: Trouble, 404: Trouble, 409: Trouble}


class AgendaOut(Schema):
    """What would be on the table now; `is_current` False: findings are still being computed."""

    is_current: bool
    minutes: int
    points: list[dict[str, Any]]


class DecisionOut(Schema):
    """What was decided, who does it, by when, and what came of it."""

    id: int
    meeting_id: int
    says: str
    owner: str
    due_on: date
    about: str
    decided_at: datetime
    decided_by: str
    settled_at: datetime | None
    settled_by: str
    outcome: str


class MeetingOut(Schema):
    """A meeting with the agenda as it stood when it began."""

    id: int
    held_at: datetime
    opened_by: str
    present: str
    closed_at: datetime | None
    agenda: list[dict[str, Any]]
    decisions: list[DecisionOut]


class DecisionIn(Schema):
    """What, who and by when; `about` is the title of a point."""

    says: Words
    owner: Identifier
    due_on: date
    about: Words = ""


class OutcomeIn(Schema):
    """What came of it."""

    outcome: Words


class EndIn(Schema):
    """Who was there."""

    present: Words = ""


@router.get("/meetings/agenda", auth=READ, response={200: AgendaOut, 403: Trouble})
def agenda(request: HttpRequest) -> Any:
    """The agenda of the next meeting, from findings, overdue promises, reviews and the field."""
    who = caller(request)
    answer, points = agenda_at(who.tenant, who.workplace, now_of(who.tenant))
    return {
        "is_current": answer.is_current,
        "minutes": minutes_of(points),
        "points": [point.as_json() for point in points],
    }


@router.get("/meetings", auth=READ, response={200: list[MeetingOut], 403: Trouble})
def meetings(request: HttpRequest) -> Any:
    """All meetings, newest first."""
    return caller(request).workplace.meetings.all()


@router.post("/meetings", auth=WRITE, response={201: MeetingOut, **REFUSED})
def begin(request: HttpRequest) -> Any:
    """Begin a meeting with the agenda of now; 409 where the last one has not ended."""
    who = caller(request)
    now = now_of(who.tenant)
    _answer, points = agenda_at(who.tenant, who.workplace, now)
    return 201, hold_meeting(workplace=who.workplace, party=who.party, agenda=points, now=now)


@router.get("/meetings/decisions", auth=READ, response={200: list[DecisionOut], 403: Trouble})
def decisions(request: HttpRequest, open_only: bool = False) -> Any:  # noqa: FBT001, FBT002 - a query parameter
    """Everything that was decided, oldest first; or what nobody has settled yet."""
    found = caller(request).workplace.meetings.decisions()
    return [decision for decision in found if not open_only or decision.settled_at is None]


@router.post("/meetings/decisions/{decision_id}/settle", auth=WRITE, response={200: DecisionOut, **REFUSED})
def settle(request: HttpRequest, decision_id: int, given: OutcomeIn) -> Any:
    """Done, or dropped, in words; 409 where it is settled already."""
    who = caller(request)

    def found() -> Any:
        return next((d for d in who.workplace.meetings.decisions() if d.id == decision_id), None)

    if found() is None:
        raise Http404("There is no such decision.")
    settle_decision(
        workplace=who.workplace,
        party=who.party,
        decision_id=decision_id,
        outcome=given.outcome,
        now=now_of(who.tenant),
    )
    return found()


@router.get("/meetings/{meeting_id}", auth=READ, response={200: MeetingOut, 403: Trouble, 404: Trouble})
def meeting(request: HttpRequest, meeting_id: int) -> Any:
    """One meeting."""
    return _found(caller(request), meeting_id)


@router.post("/meetings/{meeting_id}/decisions", auth=WRITE, response={201: DecisionOut, **REFUSED})
def decide(request: HttpRequest, meeting_id: int, given: DecisionIn) -> Any:
    """Record a decision; it comes back at the first meeting after its day until somebody settles it."""
    who = caller(request)
    _found(who, meeting_id)
    return 201, record_decision(
        workplace=who.workplace,
        party=who.party,
        meeting_id=meeting_id,
        says=given.says,
        owner=given.owner,
        due_on=given.due_on,
        about=given.about[:300],
        now=now_of(who.tenant),
    )


@router.post("/meetings/{meeting_id}/end", auth=WRITE, response={200: MeetingOut, **REFUSED})
def end(request: HttpRequest, meeting_id: int, given: EndIn) -> Any:
    """The minutes stay as they are from here."""
    who = caller(request)
    _found(who, meeting_id)
    end_meeting(
        workplace=who.workplace,
        party=who.party,
        meeting_id=meeting_id,
        present=given.present,
        now=now_of(who.tenant),
    )
    return _found(who, meeting_id)


@router.get("/meetings/{meeting_id}/minutes.pdf", auth=READ, response={200: None, 403: Trouble, 404: Trouble})
def minutes(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """The minutes as PDF."""
    who = caller(request)
    content = minutes_pdf(_found(who, meeting_id), who.tenant.company)
    return HttpResponse(content, content_type="application/pdf")


def _found(who: Caller, meeting_id: int) -> HeldMeeting:
    found = who.workplace.meetings.get(meeting_id)
    if found is None:
        raise Http404("There is no such meeting.")
    return found
