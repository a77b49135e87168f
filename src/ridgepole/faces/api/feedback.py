"""What becomes of leads, told back to marketing; what sales hears, told to both."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema

from ridgepole.faces.api.answers import answer_of
from ridgepole.faces.api.shapes import AnswerOut, Identifier, Trouble, Words
from ridgepole.faces.api.tokens import READ, SELL, caller
from ridgepole.flows.give_field_feedback import give_field_feedback
from ridgepole.wiring.handover_clock import now_of

router = Router(tags=["feedback"])


class LoopOut(Schema):
    """Three measures of the loop: what was accepted, why the rest came back, and how long the answer took."""

    accepted: AnswerOut
    reasons: AnswerOut
    delay: AnswerOut


class HeardIn(Schema):
    """What a seller heard, in the buyer's words; `subject` names the competitor or segment."""

    kind: Literal["objection", "competitor_claim", "segment", "other"]
    text: Words
    stage: Identifier = ""
    subject: Identifier = ""
    opportunity_id: Identifier = ""


class HeardOut(Schema):
    """It as it was kept."""

    id: int
    at: datetime
    person_name: str
    kind: str
    stage: str
    subject: str
    opportunity_id: str
    text: str


@router.get("/feedback", auth=READ, response={200: LoopOut, 403: Trouble})
def loop(request: HttpRequest, by: Literal["campaign", "source", "industry", "size", "role"] = "campaign") -> Any:
    """Outcomes and rejection reasons by campaign, source or segment, and the loop's delay."""
    who = caller(request)
    return {
        "accepted": answer_of(who, f"measure:acceptance_rate:{by}"),
        "reasons": answer_of(who, f"measure:rejection_reasons:{by}"),
        "delay": answer_of(who, "measure:feedback_delay"),
    }


@router.get("/feedback/field", auth=READ, response={200: list[HeardOut], 403: Trouble})
def heard(
    request: HttpRequest,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
) -> Any:
    """What sales heard, newest first."""
    return caller(request).workplace.feedback.all()[offset : offset + limit]


@router.post("/feedback/field", auth=SELL, response={201: HeardOut, 403: Trouble, 409: Trouble})
def tell(request: HttpRequest, given: HeardIn) -> Any:
    """Tell marketing and product what you heard; it counts in measures and checks."""
    who = caller(request)
    number = give_field_feedback(
        workplace=who.workplace,
        party=who.party,
        kind=given.kind,
        text=given.text,
        stage=given.stage,
        subject=given.subject,
        opportunity_id=given.opportunity_id,
        now=now_of(who.tenant),
    )
    return 201, next(kept for kept in who.workplace.feedback.all() if kept.id == number)


@router.get("/feedback/objections", auth=READ, response={200: AnswerOut, 403: Trouble})
def objections(request: HttpRequest) -> Any:
    """Objections of the field, with the framework's answer where it has one, and the stages that have none."""
    return answer_of(caller(request), "objections")
