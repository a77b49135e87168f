"""Findings: the list with filters, one finding with its evidence, and what people decide about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from ridgepole.core.checks.finding import SEVERITIES
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.judge_finding import judge_finding
from ridgepole.flows.judged_findings import Judged, judged_findings
from ridgepole.flows.workplace_values import Verdict
from ridgepole.wiring.answer_job import as_of_day
from ridgepole.wiring.judged_about import check_judged
from ridgepole.wiring.results import Answer, ask, utc_now

DONE = {
    "confirmed": "Confirmed.",
    "dismissed": "Dismissed, with your reason beside it.",
    "waived": "Waived until the day that you chose.",
    "assigned": "Assigned.",
    "open": "Open again.",
}


def finding_list(request: WorkspaceRequest) -> HttpResponse:
    """All findings, or those of a cause, severity, team or state."""
    answer, findings = _findings(request)
    chosen = {name: request.GET.get(name, "") for name in ("cause", "severity", "team", "state")}
    shown = [judged for judged in findings if _matches(judged, chosen)]
    context = {
        "answer": answer,
        "findings": shown,
        "all": len(findings),
        "chosen": chosen,
        "severities": reversed(SEVERITIES),
        "precision": answer.value["precision"] if answer.value else [],
    }
    return render(request, "findings/list.html", context)


def finding_page(request: WorkspaceRequest, digest: str) -> HttpResponse:
    """One finding. POST decides about it."""
    if request.method == "POST":
        verdict = request.POST.get("verdict", "")
        if verdict not in DONE:
            raise BadUseError("Choose what to do with it.")
        judge_finding(
            workplace=request.here.workplace,
            party=request.here.party,
            finding=digest[:64],
            verdict=cast(Verdict, verdict),
            reason=request.POST.get("reason", ""),
            owner=request.POST.get("owner", ""),
            expires_on=_day(request.POST.get("expires_on", "")),
            now=utc_now(),
            about=check_judged(request.here.tenant, digest[:64]),
        )
        messages.success(request, DONE[verdict])
        return redirect("findings.page", request.here.tenant.slug, digest)
    answer, findings = _findings(request)
    judged = next((judged for judged in findings if judged.finding["digest"] == digest), None)
    if judged is None:
        raise Http404
    context = {
        "answer": answer,
        "judged": judged,
        "finding": judged.finding,
        "decisions": list(reversed(request.here.workplace.judgements.of(digest))),
        "people": request.here.workplace.people.members(),
        "today": as_of_day(request.here.tenant),
    }
    return render(request, "findings/page.html", context)


def _findings(request: WorkspaceRequest) -> tuple[Answer, list[Judged]]:
    answer = ask(request.here.tenant, "diagnosis")
    found: list[Mapping[str, Any]] = answer.value["all_findings"] if answer.value else []
    return answer, judged_findings(found, request.here.workplace, as_of_day(request.here.tenant))


def _matches(judged: Judged, chosen: Mapping[str, str]) -> bool:
    finding = judged.finding
    state = chosen["state"] or "counting"
    return (
        chosen["cause"] in {"", str(finding["cause"])}
        and chosen["severity"] in {"", finding["severity"]}
        and chosen["team"] in {"", finding["owner_team"]}
        and (judged.counts if state == "counting" else state in {"all", judged.state})
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
