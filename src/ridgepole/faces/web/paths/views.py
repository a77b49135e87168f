"""Buyers' paths: the accounts whose story broke most, and one account step by step with its chart."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from ridgepole.faces.web.paths.path_chart import path_chart
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.wiring.results import ask

SHOWN = 200


def path_list(request: WorkspaceRequest) -> HttpResponse:
    """All accounts that met a document, those with a deal and the most breaks first; and whether broken stories go with slower deals."""
    answer = ask(request.here.tenant, "paths")
    accounts = answer.value["accounts"] if answer.value else []
    context = {
        "answer": answer,
        "accounts": accounts[:SHOWN],
        "more": max(0, len(accounts) - SHOWN),
        "slower": answer.value["slower_with_breaks"] if answer.value else None,
    }
    return render(request, "paths/list.html", context)


def path_page(request: WorkspaceRequest, account: str) -> HttpResponse:
    """One account."""
    if "|" in account or len(account) > 100:
        raise Http404
    answer = ask(request.here.tenant, f"path:{account}")
    if answer.job.state == "failed" and answer.job.trouble.startswith("no account"):
        raise Http404
    value = answer.value
    context = {
        "answer": answer,
        "account": account,
        "path": value,
        "chart": path_chart(value) if value else None,
        "steps": _steps(value) if value else [],
    }
    return render(request, "paths/page.html", context)


def _steps(value: dict[str, Any]) -> list[dict[str, Any]]:
    """Everything in order: what was met, what happened, signs, and breaks after what broke the story."""
    steps = [{"at": m["at"], "rank": 1, "sort": "met", **m} for m in value["met"]]
    steps += [
        {"rank": 0 if h["is_stage"] else 1, "sort": "stage" if h["is_stage"] else "other", **h}
        for h in value["happened"]
    ]
    steps += [{"rank": 2, "sort": "sign", **s} for s in value["signs"]]
    steps += [
        {"at": b["later"]["at"], "rank": 3, "sort": "break", "number": number, **b}
        for number, b in enumerate(value["breaks"], start=1)
    ]
    return sorted(steps, key=lambda s: (s["at"], s["rank"]))
