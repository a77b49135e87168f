"""Comments on a clause."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ridgepole.faces.web.agreements.document import clauses_of
from ridgepole.faces.web.agreements.views import chosen_text
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.comment_on_clause import comment_on_clause, resolve_comment
from ridgepole.wiring.results import utc_now


def comments(request: WorkspaceRequest, document_id: str) -> HttpResponse:
    """What was said about a clause, and a place to say more."""
    workplace = request.here.workplace
    clause = request.GET.get("clause", request.POST.get("clause", ""))
    text = chosen_text(workplace.shelf.texts_of(document_id), "")
    if request.method == "POST":
        comment_on_clause(
            workplace=workplace,
            party=request.here.party,
            document_id=document_id,
            digest=request.POST.get("digest", ""),
            clause=clause,
            says=request.POST.get("says", ""),
            now=utc_now(),
        )
        address = reverse("agreements.comments", args=[request.here.tenant.slug, document_id])
        return redirect(f"{address}?{_query(clause)}")
    context = {
        "text": text,
        "clause": clause,
        "words": clauses_of(text.kind, text.body).get(clause),
        "comments": [c for c in workplace.comments.of(document_id) if c.clause == clause],
    }
    return render(request, "agreements/comments.html", context)


def resolve(request: WorkspaceRequest, document_id: str, comment_id: int) -> HttpResponse:
    """Dealt with."""
    resolve_comment(workplace=request.here.workplace, party=request.here.party, comment_id=comment_id, now=utc_now())
    address = reverse("agreements.comments", args=[request.here.tenant.slug, document_id])
    return redirect(f"{address}?{_query(request.POST.get('clause', ''))}")


def _query(clause: str) -> str:
    return urlencode({"clause": clause})
