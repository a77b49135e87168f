"""Agreements: texts, drafts, signatures, comments."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.api.shapes import CommentIn, CommentOut, DraftIn, SignIn, TextOut, Trouble
from ridgepole.faces.api.tokens import Caller, caller
from ridgepole.flows.comment_on_clause import comment_on_clause
from ridgepole.flows.draft_agreement import draft_agreement
from ridgepole.flows.sign_agreement import sign_agreement
from ridgepole.wiring.results import utc_now

router = Router(tags=["agreements"])
REFUSED = {403: Trouble, 404: Trouble, 409: Trouble, 422: Trouble}


@router.get("/agreements", response={200: list[TextOut], 403: Trouble})
def agreements(request: HttpRequest) -> Any:
    """The newest text of every version of every agreement."""
    return caller(request).workplace.shelf.all()


@router.get("/agreements/{document_id}", response={200: list[TextOut], 403: Trouble, 404: Trouble})
def agreement(request: HttpRequest, document_id: str) -> Any:
    """Every text of one agreement, oldest first."""
    return _texts(caller(request), document_id)


@router.post("/agreements/{document_id}/texts", response={201: TextOut, **REFUSED})
def draft(request: HttpRequest, document_id: str, given: DraftIn) -> Any:
    """Save another text; 409 where somebody else saved one meanwhile."""
    who = caller(request, "write")
    if given.body.get("id") != document_id:
        raise BadUseError("The body's id is not that of the address.")
    kept = draft_agreement(
        workplace=who.workplace,
        party=who.party,
        body=given.body,
        based_on_digest=given.based_on_digest,
        now=utc_now(),
    )
    return 201, kept


@router.post("/agreements/{document_id}/signatures", response={201: TextOut, **REFUSED})
def sign(request: HttpRequest, document_id: str, given: SignIn) -> Any:
    """Sign for your team exactly the text of that digest; 409 where it is not the newest any more."""
    who = caller(request, "sign")
    _texts(who, document_id)
    signed = sign_agreement(
        workplace=who.workplace, party=who.party, document_id=document_id, digest_seen=given.digest, now=utc_now()
    )
    return 201, signed


@router.get("/agreements/{document_id}/comments", response={200: list[CommentOut], 403: Trouble, 404: Trouble})
def comments(request: HttpRequest, document_id: str) -> Any:
    """What was said about it, oldest first."""
    who = caller(request)
    _texts(who, document_id)
    return who.workplace.comments.of(document_id)


@router.post("/agreements/{document_id}/comments", response={201: CommentOut, **REFUSED})
def comment(request: HttpRequest, document_id: str, given: CommentIn) -> Any:
    """Say something about a clause."""
    who = caller(request, "write")
    _texts(who, document_id)
    kept = comment_on_clause(
        workplace=who.workplace,
        party=who.party,
        document_id=document_id,
        digest=given.digest,
        clause=given.clause,
        says=given.says,
        now=utc_now(),
    )
    return 201, kept


def _texts(who: Caller, document_id: str) -> Any:
    texts = () if "\0" in document_id else who.workplace.shelf.texts_of(document_id)
    if not texts:
        raise Http404("There is no agreement of that id.")
    return texts
