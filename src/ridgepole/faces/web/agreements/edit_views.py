"""Write an agreement: a form that reads as the document."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from ridgepole.core.agreements.agreement import KINDS
from ridgepole.core.agreements.agreement_text import AgreementText
from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.faces.web.agreements.editor_form import body_of, shown_fields
from ridgepole.faces.web.agreements.views import chosen_text
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.draft_agreement import draft_agreement
from ridgepole.wiring.results import utc_now


def new(request: WorkspaceRequest, kind: str) -> HttpResponse:
    """The first text of an agreement of that kind."""
    if kind not in KINDS:
        raise Http404
    latest = request.here.workplace.shelf.latest(kind)
    if latest is not None:
        return redirect("agreements.edit", request.here.tenant.slug, kind)
    return _editor(request, kind, kind, None)


def edit(request: WorkspaceRequest, document_id: str) -> HttpResponse:
    """Another text of an agreement."""
    latest = chosen_text(request.here.workplace.shelf.texts_of(document_id), "")
    return _editor(request, latest.kind, document_id, latest)


def _editor(request: WorkspaceRequest, kind: str, document_id: str, latest: AgreementText | None) -> HttpResponse:
    body = latest.body if latest else {"kind": kind, "id": document_id}
    errors: dict[str, str] = {}
    refused, hint = "", ""
    if request.method == "POST":
        body, errors = body_of(kind, document_id, request.POST.dict())
        body["authors"] = latest.body.get("authors", []) if latest else []
        if not errors:
            try:
                kept = draft_agreement(
                    workplace=request.here.workplace,
                    party=request.here.party,
                    body=body,
                    based_on_digest=request.POST.get("based_on", ""),
                    now=utc_now(),
                )
            except BadInputError as error:
                refused = error.message
                errors = {problem.column: problem.why for problem in error.problems}
            except BadUseError as error:
                refused, hint = error.message, error.hint
            else:
                messages.success(request, f"{kept.name} is saved as text {kept.revision}.")
                return redirect("agreements.page", request.here.tenant.slug, document_id)
    context = {
        "kind": kind,
        "text": latest,
        "document_id": document_id,
        "fields": shown_fields(kind, body),
        "errors": errors,
        "refused": refused,
        "hint": hint,
        "based_on": request.POST.get("based_on", latest.digest if latest else ""),
    }
    return render(request, "agreements/edit.html", context, status=422 if errors or refused else 200)
