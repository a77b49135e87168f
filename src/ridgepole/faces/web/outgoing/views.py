"""Webhooks, messages whose outcome nobody knows, and the digest as both teams get it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.add_webhook import add_webhook, remove_webhook, renew_webhook_secret
from ridgepole.flows.survey_values import Hook
from ridgepole.wiring.outgoing import check_address, digest_now, settle_message, stuck_messages
from ridgepole.wiring.results import utc_now


def outgoing(request: WorkspaceRequest) -> HttpResponse:
    """POST adds a webhook; its secret is shown on the answer, and never again."""
    here = request.here
    added = None
    if request.method == "POST":
        added = add_webhook(
            workplace=here.workplace,
            party=here.party,
            address=request.POST.get("address", ""),
            check=check_address,
            now=utc_now(),
        )
    return _page(request, added)


def renew(request: WorkspaceRequest, hook_id: int) -> HttpResponse:
    """POST: another secret, shown on the answer, and never again."""
    here = request.here
    renewed = renew_webhook_secret(workplace=here.workplace, party=here.party, hook_id=hook_id, now=utc_now())
    return _page(request, renewed)


def _page(request: WorkspaceRequest, added: Hook | None) -> HttpResponse:
    here = request.here
    context = {
        "added": added,
        "hooks": here.workplace.hooks.all(),
        "stuck": stuck_messages(here.tenant),
        "digest": digest_now(here.tenant, here.workplace),
    }
    return render(request, "outgoing/page.html", context)


def remove(request: WorkspaceRequest, hook_id: int) -> HttpResponse:
    """POST: a webhook gets nothing any more."""
    remove_webhook(workplace=request.here.workplace, party=request.here.party, hook_id=hook_id, now=utc_now())
    messages.success(request, "Removed.")
    return redirect("outgoing.page", request.here.tenant.slug)


def settle(request: WorkspaceRequest, message_id: int) -> HttpResponse:
    """POST: somebody has looked whether a message arrived."""
    here = request.here
    again = request.POST.get("do") == "again"
    if not settle_message(here.tenant, message_id, send_again=again, by=here.party.name, now=utc_now()):
        raise BadUseError("This message does not wait for anybody.")
    messages.success(request, "It is sent again." if again else "Noted that it arrived.")
    return redirect("outgoing.page", here.tenant.slug)
