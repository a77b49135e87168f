"""Leads that were handed over: the queue with its clocks, and every answer to a lead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from ridgepole.core.handoff.terms import Clock
from ridgepole.faces.api.shapes import Identifier, Trouble, Words
from ridgepole.faces.api.tokens import MARKET, READ, SELL, WRITE, Caller, caller
from ridgepole.flows.accept_handoff import accept_handoff
from ridgepole.flows.claim_handoff import claim_handoff, claim_next_handoff
from ridgepole.flows.handover_values import Queued, Shown
from ridgepole.flows.log_contact import log_contact
from ridgepole.flows.offer_handoff import offer_handoff, offered_stage
from ridgepole.flows.pause_handoff import pause_handoff, resume_handoff
from ridgepole.flows.queue_handoffs import (
    agreed_funnel,
    count_queue,
    decided_handoffs,
    handover_terms,
    look_up_handoff,
    queue_handoffs,
)
from ridgepole.flows.reassign_handoff import reassign_handoff
from ridgepole.flows.reject_handoff import recycle_handoff, reject_handoff
from ridgepole.flows.reopen_handoff import reopen_handoff
from ridgepole.flows.take_over_handoffs import take_over_handoffs
from ridgepole.wiring.handover_clock import now_of
from ridgepole.wiring.known_people import known_fields
from ridgepole.wiring.results import ask

router = Router(tags=["handing over"])
REFUSED = {403: Trouble, 404: Trouble, 409: Trouble, 422: Trouble}
LONGEST_PAGE = 200
ONLY: dict[str, Shown] = {"overdue": "overdue", "unclaimed": "unclaimed"}


class ClockOut(Schema):
    """One promise and where the lead stands against it. `due_at` is None once it is answered in time."""

    clause: str
    promise: str
    agreement_version: str
    clock: str
    within_seconds: int
    used_seconds: int
    due_at: datetime | None
    is_breached: bool


class HappeningOut(Schema):
    """One event of a lead."""

    number: int
    at: datetime
    event: str
    team: str
    person_name: str
    reason: str
    note: str


class HandoffOut(Schema):
    """A lead as it stands at this moment; nothing of its clocks is stored."""

    handoff_id: str
    person_id: str
    fields: dict[str, str]
    stage: str
    owner_id: int
    owner_name: str
    standing: str
    is_overdue: bool
    clocks: list[ClockOut]
    happenings: list[HappeningOut]


class QueueOut(Schema):
    """A page of leads, and how many there are in all."""

    count: int
    handoffs: list[HandoffOut]


class ReasonOut(Schema):
    """An agreed reason for sending a lead back, and where it goes."""

    id: str
    says: str
    recycle_to: str


class TermsOut(Schema):
    """What was agreed on the handover: which fields a lead needs, and for which reasons it may be sent back or wait."""

    stage: str
    required_fields: list[str]
    rejection_reasons: list[ReasonOut]
    pause_reasons: list[str]


class OfferIn(Schema):
    """A lead of the ledger by its `person_id`, or one that is typed in; `fields` add to what the ledger knows."""

    person_id: Identifier = ""
    fields: dict[Identifier, Words] = Field(default_factory=dict)
    note: Words = ""


class NoteIn(Schema):
    """Words beside what is done."""

    note: Words = ""


class ReasonIn(Schema):
    """An agreed reason, by its id or its words."""

    reason: Words
    note: Words = ""


class ReassignIn(Schema):
    """Somebody of sales, by the number that /people gives."""

    to_person_id: int
    note: Words = ""


class TakenOut(Schema):
    """How many leads of the ledger came into the queue. `is_current` False: the ledger is still being read; ask again."""

    taken: int
    is_current: bool


@router.get("/handoffs", auth=READ, response={200: QueueOut, 403: Trouble, 422: Trouble})
def handoffs(
    request: HttpRequest,
    show: Literal["waiting", "overdue", "mine", "unclaimed", "decided"] = "waiting",
    limit: Annotated[int, Query(ge=1, le=LONGEST_PAGE)] = 50,
    offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
) -> Any:
    """The queue: overdue first, then by the instant at which a promise falls due; or the leads that were decided last."""
    who = caller(request)
    now, zone = now_of(who.tenant), who.tenant.company.time_zone
    if show == "decided":
        found = decided_handoffs(workplace=who.workplace, time_zone=zone, now=now, most=min(offset + limit, 5_000))
        return {"count": len(found), "handoffs": [_out(lead) for lead in found[offset : offset + limit]]}
    me = who.party.person_id
    counts = count_queue(workplace=who.workplace, time_zone=zone, now=now, owner_id=me)
    found = queue_handoffs(
        workplace=who.workplace,
        time_zone=zone,
        now=now,
        most=limit,
        skip=offset,
        owner_id=me if show == "mine" else 0,
        only=ONLY.get(show, "all"),
    )
    count = {"overdue": counts.overdue, "mine": counts.mine, "unclaimed": counts.free}.get(show, counts.waiting)
    return {"count": count, "handoffs": [_out(lead) for lead in found]}


@router.get("/handoffs/terms", auth=READ, response={200: TermsOut, 403: Trouble})
def terms(request: HttpRequest) -> Any:
    """What both teams agreed on handing over."""
    who = caller(request)
    now = now_of(who.tenant)
    stage = offered_stage(agreed_funnel(who.workplace, now))
    agreed = handover_terms(who.workplace, who.tenant.company.time_zone)
    now_s = int(now.timestamp())
    return {
        "stage": (stage.name or stage.id) if stage else "",
        "required_fields": list(stage.required_fields) if stage else [],
        "rejection_reasons": [
            {"id": r.id, "says": r.says, "recycle_to": r.recycle_to or ""} for r in agreed.reasons_at(now_s)
        ],
        "pause_reasons": list(agreed.pause_reasons_at(now_s)),
    }


@router.post("/handoffs", auth=MARKET, response={201: HandoffOut, **REFUSED})
def offer(request: HttpRequest, given: OfferIn) -> Any:
    """Hand a lead over. 422 names every agreed field that is missing."""
    who = caller(request)
    known = known_fields(who.tenant, given.person_id)
    handed = offer_handoff(
        workplace=who.workplace,
        party=who.party,
        person_id=given.person_id if known else "",
        fields={**known, **{name: value for name, value in given.fields.items() if value.strip()}},
        note=given.note,
        time_zone=who.tenant.company.time_zone,
        now=now_of(who.tenant),
    )
    return 201, _as_it_stands(who, handed.handoff_id)


@router.post("/handoffs/next", auth=SELL, response={200: HandoffOut, 204: None, 403: Trouble, 409: Trouble})
def take_next(request: HttpRequest) -> Any:
    """The lead that has waited longest becomes yours; 204 where none is free."""
    who = caller(request)
    handed = claim_next_handoff(
        workplace=who.workplace, party=who.party, time_zone=who.tenant.company.time_zone, now=now_of(who.tenant)
    )
    return (200, _as_it_stands(who, handed.handoff_id)) if handed else (204, None)


@router.post("/handoffs/from-the-ledger", auth=SELL, response={200: TakenOut, 403: Trouble, 409: Trouble})
def take_over(request: HttpRequest) -> Any:
    """Undecided leads of the last sixty days of the ledger come into the queue."""
    who = caller(request)
    answer = ask(who.tenant, "undecided")
    taken = take_over_handoffs(
        workplace=who.workplace,
        party=who.party,
        leads=answer.value["leads"] if answer.value else [],
        time_zone=who.tenant.company.time_zone,
        now=now_of(who.tenant),
    )
    return {"taken": taken, "is_current": answer.is_current}


@router.get("/handoffs/{handoff_id}", auth=READ, response={200: HandoffOut, 403: Trouble, 404: Trouble})
def handoff(request: HttpRequest, handoff_id: str) -> Any:
    """One lead with its clocks and everything that happened to it."""
    return _as_it_stands(caller(request), handoff_id)


@router.post("/handoffs/{handoff_id}/claim", auth=SELL, response={200: HandoffOut, **REFUSED})
def claim(request: HttpRequest, handoff_id: str) -> Any:
    """Take it; 409 where somebody else was faster."""
    return _done(request, handoff_id, claim_handoff)


@router.post("/handoffs/{handoff_id}/accept", auth=SELL, response={200: HandoffOut, **REFUSED})
def accept(request: HttpRequest, handoff_id: str, given: NoteIn) -> Any:
    """Accept it."""
    return _done(request, handoff_id, accept_handoff, note=given.note)


@router.post("/handoffs/{handoff_id}/reject", auth=SELL, response={200: HandoffOut, **REFUSED})
def reject(request: HttpRequest, handoff_id: str, given: ReasonIn) -> Any:
    """Send it back for good, for an agreed reason."""
    return _done(request, handoff_id, reject_handoff, reason=given.reason, note=given.note)


@router.post("/handoffs/{handoff_id}/recycle", auth=SELL, response={200: HandoffOut, **REFUSED})
def recycle(request: HttpRequest, handoff_id: str, given: ReasonIn) -> Any:
    """Send it back to be nursed, for an agreed reason."""
    return _done(request, handoff_id, recycle_handoff, reason=given.reason, note=given.note)


@router.post("/handoffs/{handoff_id}/reassign", auth=SELL, response={200: HandoffOut, **REFUSED})
def reassign(request: HttpRequest, handoff_id: str, given: ReassignIn) -> Any:
    """Give it to another seller; the promise goes on as it was."""
    return _done(request, handoff_id, reassign_handoff, to_person_id=given.to_person_id, note=given.note)


@router.post("/handoffs/{handoff_id}/pause", auth=SELL, response={200: HandoffOut, **REFUSED})
def pause(request: HttpRequest, handoff_id: str, given: ReasonIn) -> Any:
    """Stop its clock, for an agreed reason."""
    return _done(request, handoff_id, pause_handoff, reason=given.reason, note=given.note)


@router.post("/handoffs/{handoff_id}/resume", auth=SELL, response={200: HandoffOut, **REFUSED})
def resume(request: HttpRequest, handoff_id: str, given: NoteIn) -> Any:
    """Let its clock go on."""
    return _done(request, handoff_id, resume_handoff, note=given.note)


@router.post("/handoffs/{handoff_id}/contact", auth=SELL, response={200: HandoffOut, **REFUSED})
def contact(request: HttpRequest, handoff_id: str, given: NoteIn) -> Any:
    """Somebody of sales has spoken or written to them."""
    return _done(request, handoff_id, log_contact, note=given.note)


@router.post("/handoffs/{handoff_id}/reopen", auth=WRITE, response={200: HandoffOut, **REFUSED})
def reopen(request: HttpRequest, handoff_id: str, given: NoteIn) -> Any:
    """A decided lead waits again; the clock goes on where it stopped."""
    return _done(request, handoff_id, reopen_handoff, note=given.note)


def _done(request: HttpRequest, handoff_id: str, flow: Callable[..., object], **more: Any) -> Any:
    """What the page's button does, and the lead as it stands after it. A lead that is not there is 404 before anything is tried."""
    who = caller(request)
    _as_it_stands(who, handoff_id)
    flow(
        workplace=who.workplace,
        party=who.party,
        handoff_id=handoff_id,
        time_zone=who.tenant.company.time_zone,
        now=now_of(who.tenant),
        **more,
    )
    return _as_it_stands(who, handoff_id)


def _as_it_stands(who: Caller, handoff_id: str) -> dict[str, Any]:
    found = (
        None
        if "\0" in handoff_id
        else look_up_handoff(
            workplace=who.workplace,
            handoff_id=handoff_id,
            time_zone=who.tenant.company.time_zone,
            now=now_of(who.tenant),
        )
    )
    if found is None:
        raise Http404("There is no lead of that id.")
    return _out(found)


def _out(lead: Queued) -> dict[str, Any]:
    handed = lead.handed
    return {
        "handoff_id": handed.handoff_id,
        "person_id": handed.lead.person_id,
        "fields": {str(name): str(value) for name, value in handed.lead.fields.items()},
        "stage": handed.stage,
        "owner_id": handed.owner_id,
        "owner_name": handed.owner_name,
        "standing": lead.standing,
        "is_overdue": lead.is_overdue,
        "clocks": [_clock(clock) for clock in lead.clocks],
        "happenings": handed.happenings,
    }


def _clock(clock: Clock) -> dict[str, Any]:
    return {
        "clause": clock.promise.id,
        "promise": clock.says,
        "agreement_version": clock.promise.agreement_version,
        "clock": clock.state.clock,
        "within_seconds": clock.promise.within_s,
        "used_seconds": clock.state.used_s,
        "due_at": clock.state.due_at_s,
        "is_breached": clock.state.breached,
    }
