"""Sign for a team: the page shows exactly what is signed, and the answer names the digest of what was shown."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from ridgepole.core.agreements.signing_rules import why_not_sign
from ridgepole.faces.web.agreements.document import sections_of
from ridgepole.faces.web.agreements.views import chosen_text
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.replay_agreement import REPLAYED
from ridgepole.flows.sign_agreement import sign_agreement
from ridgepole.wiring.results import ask, utc_now


def sign(request: WorkspaceRequest, document_id: str) -> HttpResponse:
    """GET shows the newest text with its digest; POST signs it if it is still the newest, and refuses with a sentence if not."""
    here = request.here
    if request.method == "POST":
        signed = sign_agreement(
            workplace=here.workplace,
            party=here.party,
            document_id=document_id,
            digest_seen=request.POST.get("digest", ""),
            now=utc_now(),
        )
        done = "Both teams have signed: it is in force." if signed.is_signed else "Signed. The other team signs next."
        messages.success(request, done)
        return redirect("agreements.page", here.tenant.slug, document_id)
    texts = here.workplace.shelf.texts_of(document_id)
    text = chosen_text(texts, "")
    context = {
        "text": text,
        "body": text.body,
        "sections": sections_of(text.kind, text.body),
        "effect": ask(here.tenant, f"replay:{text.digest}") if text.kind in REPLAYED else None,
        "refused": why_not_sign(text, latest=text, party=here.party, digest_seen=text.digest),
        "signed_before": next((t for t in reversed(texts) if t.is_signed and t.digest != text.digest), None),
        "open_comments": sum(c.resolved_at is None for c in here.workplace.comments.of(document_id)),
    }
    return render(request, "agreements/sign.html", context)
