"""Agreements: texts, drafts, signatures, comments."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.api.answers import answer_of
from ridgepole.faces.api.shapes import (
    AnswerOut,
    ClauseChangeOut,
    CommentIn,
    CommentOut,
    DraftIn,
    SignIn,
    TextOut,
    Trouble,
)
from ridgepole.faces.api.tokens import READ, SIGN, WRITE, Caller, caller
from ridgepole.faces.web.agreements.clause_differences import differences_between
from ridgepole.flows.comment_on_clause import comment_on_clause, resolve_comment
from ridgepole.flows.draft_agreement import draft_agreement
from ridgepole.flows.replay_agreement import REPLAYED
from ridgepole.flows.sign_agreement import sign_agreement
from ridgepole.wiring.results import utc_now

router = Router(tags=["agreements"])
REFUSED = {403: Trouble, 404: Trouble, 409: Trouble, 422: Trouble}


@router.get("/agreements", auth=READ, response={200: list[TextOut], 403: Trouble})
def agreements(request: HttpRequest) -> Any:
    """The newest text of every version of every agreement."""
    return caller(request).workplace.shelf.all()


@router.get("/agreements/{document_id}", auth=READ, response={200: list[TextOut], 403: Trouble, 404: Trouble})
def agreement(request: HttpRequest, document_id: str) -> Any:
    """Every text of one agreement, oldest first."""
    return _texts(caller(request), document_id)


@router.post("/agreements/{document_id}/texts", auth=WRITE, response={201: TextOut, **REFUSED})
def draft(request: HttpRequest, document_id: str, given: DraftIn) -> Any:
    """Save another text; 409 where somebody else saved one meanwhile."""
    who = caller(request)
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


@router.post("/agreements/{document_id}/signatures", auth=SIGN, response={201: TextOut, **REFUSED})
def sign(request: HttpRequest, document_id: str, given: SignIn) -> Any:
    """Sign for your team exactly the text of that digest; 409 where it is not the newest any more."""
    who = caller(request)
    _texts(who, document_id)
    signed = sign_agreement(
        workplace=who.workplace, party=who.party, document_id=document_id, digest_seen=given.digest, now=utc_now()
    )
    return 201, signed


@router.get(
    "/agreements/{document_id}/comments", auth=READ, response={200: list[CommentOut], 403: Trouble, 404: Trouble}
)
def comments(request: HttpRequest, document_id: str) -> Any:
    """What was said about it, oldest first."""
    who = caller(request)
    _texts(who, document_id)
    return who.workplace.comments.of(document_id)


@router.post("/agreements/{document_id}/comments", auth=WRITE, response={201: CommentOut, **REFUSED})
def comment(request: HttpRequest, document_id: str, given: CommentIn) -> Any:
    """Say something about a clause."""
    who = caller(request)
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


@router.post("/agreements/{document_id}/comments/{comment_id}/resolve", auth=WRITE, response={204: None, **REFUSED})
def resolve(request: HttpRequest, document_id: str, comment_id: int) -> Any:
    """Mark a comment as dealt with."""
    who = caller(request)
    _texts(who, document_id)
    if all(said.id != comment_id for said in who.workplace.comments.of(document_id)):
        raise Http404("There is no such comment.")
    resolve_comment(workplace=who.workplace, party=who.party, comment_id=comment_id, now=utc_now())
    return 204, None


@router.get(
    "/agreements/{document_id}/effect", auth=READ, response={200: AnswerOut, 403: Trouble, 404: Trouble, 409: Trouble}
)
def effect(request: HttpRequest, document_id: str) -> Any:
    """What the newest text would have done on history, as `ridgepole replay --format json` prints it. Ask again until `is_current`."""
    who = caller(request)
    text = _texts(who, document_id)[-1]
    if text.kind not in REPLAYED:
        raise BadUseError(f"A {text.kind} changes no lead by itself.", hint=", ".join(sorted(REPLAYED)))
    return answer_of(who, f"replay:{text.digest}")


@router.get(
    "/agreements/{document_id}/differences",
    auth=READ,
    response={200: list[ClauseChangeOut], 403: Trouble, 404: Trouble},
)
def differences(request: HttpRequest, document_id: str, before: str = "", after: str = "") -> Any:
    """Two texts clause by clause and word by word; the newest against the one before where none is named."""
    texts = _texts(caller(request), document_id)
    new = next((t for t in reversed(texts) if not after or t.digest == after), None)
    old = next((t for t in texts if t.digest == before), None) if before else (texts[-2] if len(texts) > 1 else new)
    if new is None or old is None:
        raise Http404("There is no text of that digest.")
    return [
        {"clause": clause, "state": state, "words": [(part.change, part.words) for part in parts]}
        for clause, state, parts in differences_between(old, new)
    ]


def _texts(who: Caller, document_id: str) -> Any:
    texts = () if "\0" in document_id else who.workplace.shelf.texts_of(document_id)
    if not texts:
        raise Http404("There is no agreement of that id.")
    return texts
