"""What AI tools and other programs ask before they write, and before they send: agreed facts, a verdict on a draft, the audit of AI use."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import StringConstraints

from ridgepole.core.messaging.knowledge import KINDS
from ridgepole.faces.api.answers import answer_of
from ridgepole.faces.api.shapes import AnswerOut, Trouble
from ridgepole.faces.api.tokens import READ, caller
from ridgepole.flows.check_draft import check_draft
from ridgepole.flows.name_sources import name_sources
from ridgepole.flows.search_knowledge import search_knowledge
from ridgepole.wiring.kept_workplaces import kept_open

MOST_CHARACTERS = 200_000
STANDS_ON = ("messaging", "strategy", "icp")
router = Router(tags=["knowledge"])


class DraftText(Schema):
    """The draft as a buyer would read it."""

    text: Annotated[str, StringConstraints(max_length=MOST_CHARACTERS)]


@router.post("/drafts/check", auth=READ, response={200: dict[str, Any], 403: Trouble, 422: Trouble})
def check(request: HttpRequest, given: DraftText) -> Any:
    """Pass, violation or could_not_check, as `ridgepole guard` prints it, with the document, version and digest that it stands on. Nothing is kept."""
    kept = kept_open(caller(request).tenant)
    with kept.lock:
        now = kept.now()
        verdict = check_draft(given.text, guard=now.guard)
        sources = name_sources(case=now.case, kinds=STANDS_ON)
    return {**verdict.as_json(), "as_of": now.case.as_of.isoformat(), "stands_on": [s.as_json() for s in sources]}


@router.get("/knowledge", auth=READ, response={200: dict[str, Any], 403: Trouble, 409: Trouble, 422: Trouble})
def knowledge(
    request: HttpRequest,
    query: Annotated[str, Query(max_length=2_000)] = "",
    kind: str = "",
    limit: Annotated[int, Query(ge=1, le=50)] = 8,
) -> Any:
    """Agreed facts that answer a question, from the versions in force (or drafts that say so); `silent` where nothing was agreed."""
    kept = kept_open(caller(request).tenant)
    with kept.lock:
        now = kept.now()
        found = search_knowledge(query, knowledge=now.knowledge, kinds=(kind,) if kind else KINDS, limit=limit)
    return {**found.as_json(), "as_of": now.case.as_of.isoformat()}


@router.get("/ai-audit", auth=READ, response={200: AnswerOut, 403: Trouble})
def ai_audit(request: HttpRequest) -> Any:
    """The register of AI tools in the shape that `ridgepole audit --format json` prints. Ask again until `is_current`."""
    return answer_of(caller(request), "audit")
