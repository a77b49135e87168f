"""Keys of programs: made, shown once, revoked. Somebody who only reads may make keys that only read."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.make_api_token import make_api_token, revoke_api_token
from ridgepole.wiring.results import utc_now

SCOPE_WORDS = {
    "read": "read everything here",
    "write": "answer for leads, write drafts, comments and decisions",
    "sign": "sign for your team",
    "import": "take files into the ledger",
    "admin": "look after people and webhooks, where you may",
}


def tokens(request: WorkspaceRequest) -> HttpResponse:
    """All keys; POST makes one and shows its secret, once."""
    here = request.here
    secret = ""
    if request.method == "POST":
        _kept, secret = make_api_token(
            workplace=here.workplace,
            party=here.party,
            name=request.POST.get("name", ""),
            scopes=request.POST.getlist("scopes"),
            now=utc_now(),
        )
    context = {"tokens": here.workplace.tokens.all(), "secret": secret, "scopes": SCOPE_WORDS.items()}
    return render(request, "tokens/list.html", context)


def revoke(request: WorkspaceRequest, token_id: int) -> HttpResponse:
    """It stops working at once."""
    revoke_api_token(workplace=request.here.workplace, party=request.here.party, token_id=token_id, now=utc_now())
    messages.success(request, "Revoked.")
    return redirect("tokens.list", request.here.tenant.slug)
