"""The closed-lost review: open it, code the reasons blind, reveal, and read where the teams differ."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.api.shapes import Identifier, Trouble, Words
from ridgepole.faces.api.tokens import CODE, LEAD, READ, Caller, caller
from ridgepole.flows.code_lost_deal import (
    CODING_TEAMS,
    code_lost_deal,
    coded_so_far,
    own_codes,
    reveal_loss_review,
    side_by_side_of,
)
from ridgepole.flows.open_loss_review import open_loss_review
from ridgepole.flows.review_values import LossReviewed
from ridgepole.wiring.handover_clock import now_of
from ridgepole.wiring.loss_quarters import deals_lost, last_quarters, lost_in_quarters

router = Router(tags=["lost deals"])
REFUSED = {403: Trouble, 404: Trouble, 409: Trouble}


class DealOut(Schema):
    """A lost deal. Before the reveal `own_reason` is that of the key's own team; after it both teams' stand beside each other, and what the CRM says."""

    id: str
    name: str
    account: str
    amount: float | None
    currency: str
    lost_on: date
    own_reason: str = ""
    marketing: str = ""
    sales: str = ""
    marketing_note: str = ""
    sales_note: str = ""
    crm_reason: str = ""
    differs: bool | None = None


class ReviewOut(Schema):
    """A review. `coded` counts how many deals each team has coded, not how; `agreement` is Krippendorff's alpha with its interval after the reveal, or what it lacks."""

    id: int
    quarter: str
    rule: str
    reasons: dict[str, str]
    opened_at: datetime
    revealed_at: datetime | None
    coded: dict[str, int]
    deals: list[DealOut]
    agreement: dict[str, Any] | None


class OpenIn(Schema):
    """A quarter as /loss-reviews/quarters names it."""

    quarter: Identifier


class CodeIn(Schema):
    """A reason of the review's list for one of its deals."""

    opportunity_id: Identifier
    reason: Identifier
    note: Words = ""


@router.get("/loss-reviews/quarters", auth=READ, response={200: list[dict[str, Any]], 403: Trouble})
def quarters(request: HttpRequest) -> Any:
    """The last four quarters, and how many deals were lost in each."""
    who = caller(request)
    _answer, found = lost_in_quarters(who.tenant)
    return [
        {
            "quarter": quarter.name,
            "first": quarter.first,
            "last": quarter.last,
            "lost": lost,
        }
        for quarter, lost in found
    ]


@router.get("/loss-reviews", auth=READ, response={200: list[ReviewOut], 403: Trouble})
def reviews(request: HttpRequest) -> Any:
    """All reviews, newest first."""
    who = caller(request)
    return [_out(who, review) for review in who.workplace.reviews.all()]


@router.post("/loss-reviews", auth=LEAD, response={201: ReviewOut, **REFUSED})
def open_review(request: HttpRequest, given: OpenIn) -> Any:
    """Draw the deals of a quarter by the rule; 409 where it has its review, or nothing was lost."""
    who = caller(request)
    quarter = next((q for q in last_quarters(who.tenant) if q.name == given.quarter), None)
    if quarter is None:
        raise BadUseError("There is no such quarter to choose.", hint="See /loss-reviews/quarters.")
    lost, reasons = deals_lost(who.tenant, quarter)
    opened = open_loss_review(
        workplace=who.workplace, party=who.party, lost=lost, quarter=quarter, reasons=reasons, now=now_of(who.tenant)
    )
    return 201, _out(who, opened)


@router.get("/loss-reviews/{review_id}", auth=READ, response={200: ReviewOut, 403: Trouble, 404: Trouble})
def review(request: HttpRequest, review_id: int) -> Any:
    """One review: blind before the reveal."""
    who = caller(request)
    return _out(who, _found(who, review_id))


@router.post("/loss-reviews/{review_id}/codes", auth=CODE, response={200: ReviewOut, **REFUSED})
def code(request: HttpRequest, review_id: int, given: CodeIn) -> Any:
    """Your team's reason for a deal; a later one takes its place until the reveal."""
    who = caller(request)
    found = _found(who, review_id)
    code_lost_deal(
        workplace=who.workplace,
        party=who.party,
        review_id=found.id,
        opportunity_id=given.opportunity_id,
        reason=given.reason,
        note=given.note,
        now=now_of(who.tenant),
    )
    return _out(who, found)


@router.post("/loss-reviews/{review_id}/reveal", auth=LEAD, response={200: ReviewOut, **REFUSED})
def reveal(request: HttpRequest, review_id: int) -> Any:
    """Both teams' reasons for everybody; 409 until both have coded every deal."""
    who = caller(request)
    _found(who, review_id)
    reveal_loss_review(workplace=who.workplace, party=who.party, review_id=review_id, now=now_of(who.tenant))
    return _out(who, _found(who, review_id))


def _found(who: Caller, review_id: int) -> LossReviewed:
    found = who.workplace.reviews.get(review_id)
    if found is None:
        raise Http404("There is no such review.")
    return found


def _out(who: Caller, found: LossReviewed) -> dict[str, Any]:
    blind = found.is_open
    return {
        "id": found.id,
        "quarter": found.quarter,
        "rule": found.rule,
        "reasons": dict(found.reasons),
        "opened_at": found.opened_at,
        "revealed_at": found.revealed_at,
        "coded": coded_so_far(who.workplace, found),
        "deals": _blind_deals(who, found) if blind else _revealed_deals(who, found),
        "agreement": None if blind else side_by_side_of(who.workplace, found).alpha.as_json(),
    }


def _about(deal: Any) -> dict[str, Any]:
    return {name: getattr(deal, name) for name in ("id", "name", "account", "amount", "currency", "lost_on")}


def _blind_deals(who: Caller, found: LossReviewed) -> list[dict[str, Any]]:
    own = own_codes(who.workplace, who.party, found) if who.party.team in CODING_TEAMS else {}
    return [{**_about(deal), "own_reason": own[deal.id].reason if deal.id in own else ""} for deal in found.deals]


def _revealed_deals(who: Caller, found: LossReviewed) -> list[dict[str, Any]]:
    return [
        {
            **_about(said.deal),
            "marketing": said.marketing,
            "sales": said.sales,
            "marketing_note": said.marketing_note,
            "sales_note": said.sales_note,
            "crm_reason": said.deal.crm_reason,
            "differs": said.differs,
        }
        for said in side_by_side_of(who.workplace, found).deals
    ]
