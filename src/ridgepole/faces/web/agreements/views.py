"""Read agreements: the list, the document, what changed, what is to be reviewed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ridgepole.core.agreements.agreement import KINDS
from ridgepole.core.agreements.agreement_text import AgreementText
from ridgepole.faces.web.agreements.clause_differences import differences_between
from ridgepole.faces.web.agreements.document import sections_of
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.remind_of_reviews import due_for_review
from ridgepole.wiring.answer_job import as_of_day


def agreement_list(request: WorkspaceRequest) -> HttpResponse:
    """Every agreement in its newest version, and the kinds that nobody has written yet."""
    shelf = request.here.workplace.shelf
    newest: dict[str, AgreementText] = {}
    in_force: dict[str, AgreementText] = {}
    for text in shelf.all():
        newest[text.document_id] = text
        if text.is_signed:
            in_force[text.document_id] = text
    kinds = {text.kind for text in newest.values()}
    today = as_of_day(request.here.tenant).isoformat()
    rows = [
        (text, in_force.get(name), bool(text.body.get("review_by") and text.body["review_by"] < today))
        for name, text in sorted(newest.items(), key=lambda item: KINDS.index(item[1].kind))
    ]
    missing = [kind for kind in KINDS if kind not in kinds]
    return render(request, "agreements/list.html", {"rows": rows, "missing": missing})


def agreement_page(request: WorkspaceRequest, document_id: str) -> HttpResponse:
    """The document: its newest text, or the one whose digest is asked for."""
    texts = request.here.workplace.shelf.texts_of(document_id)
    text = chosen_text(texts, request.GET.get("text", ""))
    comments = [c for c in request.here.workplace.comments.of(document_id) if c.resolved_at is None]
    said = Counter(comment.clause for comment in comments)
    context = {
        "text": text,
        "body": text.body,
        "sections": sections_of(text.kind, text.body),
        "history": list(reversed(texts))[:30],
        "is_latest": text.digest == texts[-1].digest,
        "latest": texts[-1],
        "signed_before": next((t for t in reversed(texts) if t.is_signed and t.digest != text.digest), None),
        "said": dict(said),
        "comments": comments,
    }
    return render(request, "agreements/page.html", context)


def compare(request: WorkspaceRequest, document_id: str) -> HttpResponse:
    """Two texts of one document, clause by clause and word by word."""
    texts = request.here.workplace.shelf.texts_of(document_id)
    after = chosen_text(texts, request.GET.get("after", ""))
    place = next(n for n, text in enumerate(texts) if text.digest == after.digest and text.revision == after.revision)
    earlier = request.GET.get("before", "")
    before = chosen_text(texts, earlier) if earlier else texts[place - 1] if place else after
    context = {
        "before": before,
        "after": after,
        "changes": differences_between(before, after),
        "texts": list(reversed(texts)),
    }
    return render(request, "agreements/compare.html", context)


def reviews(request: WorkspaceRequest) -> HttpResponse:
    """What is to be reviewed, soonest first, and the calendar that people can subscribe to."""
    tenant = request.here.tenant
    today = as_of_day(tenant)
    due = due_for_review(request.here.workplace, today + timedelta(days=3660))
    rows = [(text, day := date.fromisoformat(text.body["review_by"]), (day - today).days) for text in due]
    feed = request.build_absolute_uri(reverse("calendar.feed", args=[tenant.slug, tenant.calendar_secret]))
    return render(request, "agreements/reviews.html", {"rows": rows, "feed": feed})


def chosen_text(texts: Sequence[AgreementText], digest: str) -> AgreementText:
    """The text with that digest, the newest where none is named; 404 where there is none."""
    found = next((text for text in reversed(texts) if not digest or text.digest == digest), None)
    if found is None:
        raise Http404
    return found
