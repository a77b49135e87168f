"""The four questions, the money, what to do first; and how far slow work is."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render

from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.judged_findings import judged_findings
from ridgepole.wiring.answer_job import as_of_day
from ridgepole.wiring.results import ask, job_of

QUESTIONS = {
    1: "Would product, marketing and sales describe the best customer in the same sentence?",
    2: "Does current content carry this year's strategy, or last year's?",
    3: "Can sales and marketing name the same three numbers that both are measured on?",
    4: "Would a buyer hear one value proposition on the site, in the demo and in the launch video?",
}
NAMES = {
    1: "A different customer in mind",
    2: "Strategy lost in execution",
    3: "Two scoreboards",
    4: "A different story at every stage",
}


def overview(request: WorkspaceRequest) -> HttpResponse:
    """One page for an executive: five minutes."""
    here = request.here
    answer = ask(here.tenant, "diagnosis")
    diagnosis = answer.value["diagnosis"] if answer.value else None
    findings = (
        judged_findings(answer.value["all_findings"], here.workplace, as_of_day(here.tenant)) if answer.value else []
    )
    counting = [finding for finding in findings if finding.counts]
    context = {
        "answer": answer,
        "diagnosis": diagnosis,
        "questions": _questions(diagnosis) if diagnosis else [],
        "names": NAMES,
        "upstream": NAMES.get(diagnosis["upstream_cause"] or 0, "") if diagnosis else "",
        "urgent": NAMES.get(diagnosis["urgent_cause"] or 0, "") if diagnosis else "",
        "top": counting[:6],
        "counting": len(counting),
        "as_of": as_of_day(here.tenant),
    }
    return render(request, "overview/page.html", context)


def work(request: WorkspaceRequest, job_id: int) -> HttpResponse:
    """How far a piece of slow work is; asks the page to load again once it is done."""
    job = job_of(request.here.tenant, job_id)
    if job is None:
        raise Http404
    response = render(request, "overview/progress.html", {"job": job})
    if job.state in {"done", "failed"}:
        response.headers["HX-Refresh"] = "true"
    return response


def _questions(diagnosis: dict[str, object]) -> list[dict[str, object]]:
    verdicts = diagnosis["causes"]
    shown = []
    for verdict in verdicts if isinstance(verdicts, list) else []:
        number = verdict["cause"]
        shown.append(
            {**verdict, "question": QUESTIONS[number], "name": NAMES[number], "count": len(verdict["findings"])}
        )
    return shown
