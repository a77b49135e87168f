"""Outcomes and rejection reasons by campaign, source and segment, the loop's delay; the field's objections and what answers them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from ridgepole.faces.web.measures.dot_chart import dot_chart
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.give_field_feedback import KINDS, give_field_feedback
from ridgepole.flows.queue_handoffs import agreed_funnel, handover_terms
from ridgepole.wiring.handover_clock import now_of
from ridgepole.wiring.results import Answer, ask

DIMENSIONS = {"campaign": "Campaign", "source": "Source", "industry": "Industry", "size": "Size", "role": "Role"}


def feedback(request: WorkspaceRequest) -> HttpResponse:
    """By one dimension at a time; the measures say what they count."""
    here = request.here
    by = request.GET.get("by", "campaign")
    by = by if by in DIMENSIONS else "campaign"
    accepted = ask(here.tenant, f"measure:acceptance_rate:{by}")
    reasons = ask(here.tenant, f"measure:rejection_reasons:{by}")
    delay = ask(here.tenant, "measure:feedback_delay")
    terms = handover_terms(here.workplace, here.tenant.company.time_zone)
    words = {r.id: r.says or r.id for r in terms.reasons_at(int(now_of(here.tenant).timestamp()))}
    value = accepted.value
    rows = value["rows"] if value else []
    context = {
        "by": by,
        "dimensions": DIMENSIONS.items(),
        "answer": next((a for a in (accepted, reasons, delay) if not a.is_current), accepted),
        "value": value,
        "chart": dot_chart(_told(rows), value["unit"]) if value else None,
        "table": _table(rows, reasons, words),
        "reasons": reasons.value,
        "delay": delay.value,
        "delay_row": delay.value["rows"][0] if delay.value and delay.value["rows"] else None,
    }
    return render(request, "feedback/page.html", context)


def field(request: WorkspaceRequest) -> HttpResponse:
    """What sales heard, and the form for it. GET for everybody of the workspace."""
    here = request.here
    if request.method == "POST":
        give_field_feedback(
            workplace=here.workplace,
            party=here.party,
            kind=request.POST.get("kind", ""),
            text=request.POST.get("text", ""),
            stage=request.POST.get("stage", ""),
            subject=request.POST.get("subject", ""),
            opportunity_id=request.POST.get("opportunity_id", ""),
            now=now_of(here.tenant),
        )
        messages.success(request, "Thank you. Marketing and product see it now.")
        return redirect("feedback.field", here.tenant.slug)
    answer = ask(here.tenant, "objections")
    objections = answer.value["objections"] if answer.value else []
    funnel = agreed_funnel(here.workplace, now_of(here.tenant))
    context = {
        "kinds": KINDS.items(),
        "kind_words": KINDS,
        "answer": answer,
        "framework": answer.value["framework"] if answer.value else "",
        "open": [o for o in objections if not o["is_answered"]],
        "answered": [o for o in objections if o["is_answered"]],
        "heard": here.workplace.feedback.all()[:30],
        "stages": [(stage.id, stage.name or stage.id) for stage in funnel.stages] if funnel else [],
        "may_tell": here.party.may_write and here.party.team in {"sales", "revops"},
    }
    return render(request, "feedback/field.html", context)


def _told(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Groups with enough data, the largest first: the others stand in the table alone."""
    known = [{**row, "group": _called(row)} for row in rows if row["group"] and row.get("value") is not None]
    return sorted(known, key=lambda row: -row["n"])


def _called(row: dict[str, Any]) -> str:
    return "not known" if row["group"] == "(empty)" else str(row["group"])


def _table(rows: list[dict[str, Any]], reasons: Answer, words: dict[str, str]) -> list[dict[str, Any]]:
    """One line for each group: what was accepted, and why the rest came back."""
    why: dict[str, list[tuple[str, int]]] = {}
    for row in reasons.value["rows"] if reasons.value else []:
        reason = str(row.get("reason", ""))
        group = str(row["group"]).removesuffix(f": {reason}")
        if reason:
            said = "no reason given" if reason == "(empty)" else words.get(reason, reason.replace("_", " "))
            why.setdefault(group, []).append((said, int(row["n"])))
    shown = [{**row, "group": _called(row), "why": why.get(str(row["group"]), [])[:4]} for row in rows if row["group"]]
    return sorted(shown, key=lambda row: -(row["n"] + int(row.get("undecided") or 0)))
