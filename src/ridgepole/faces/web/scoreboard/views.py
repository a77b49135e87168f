"""The scoreboard that both teams are measured on: the shared numbers first, then each team's view of its own."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.measures.catalogue import measures
from ridgepole.core.measures.measurement import Measure
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.wiring.answer_job import as_of_day
from ridgepole.wiring.results import ask


def scoreboard(request: WorkspaceRequest) -> HttpResponse:
    """What the agreement names, and what the ledger shows of it."""
    here = request.here
    documents = Agreements(tuple(t.as_agreement() for t in here.workplace.shelf.all() if t.kind == "scoreboard"))
    today = as_of_day(here.tenant)
    agreed = documents.in_force(Scoreboard, today) or documents.current(Scoreboard, today)
    shared = [_number(request, s.metric, s.target, s.period) for s in agreed.shared] if agreed else []
    teams = _by_team(request, agreed) if agreed else []
    return render(request, "scoreboard/page.html", {"agreed": agreed, "shared": shared, "teams": teams, "as_of": today})


def _by_team(request: WorkspaceRequest, agreed: Scoreboard) -> list[tuple[str, list[dict[str, Any]]]]:
    metrics: dict[str, dict[str, list[str]]] = {}
    for person in agreed.people:
        for metric in person.measured_on:
            metrics.setdefault(person.team or "company", {}).setdefault(metric, []).append(person.role)
    return [
        (team, [{**_number(request, metric, None, ""), "roles": roles} for metric, roles in of_team.items()])
        for team, of_team in metrics.items()
    ]


def _number(request: WorkspaceRequest, metric: str, target: float | None, period: str) -> dict[str, Any]:
    measure = _measure(metric)
    answer = ask(request.here.tenant, f"measure:{measure.name}") if measure else None
    value = answer.value if answer else None
    row = value["rows"][0] if value and value["rows"] else None
    return {
        "metric": metric,
        "target": target,
        "period": period,
        "measure": measure,
        "answer": answer,
        "value": value,
        "unit": value["unit"] if value else "",
        "row": row,
        "reached": _reached(value, row, target),
    }


def _reached(value: dict[str, Any] | None, row: dict[str, Any] | None, target: float | None) -> bool:
    """Of days, minutes and costs, less is better."""
    if value is None or row is None or target is None or row.get("value") is None:
        return False
    less_is_better = value["unit"] in {"days", "minutes"} or "cost" in value["name"]
    return bool(row["value"] <= target if less_is_better else row["value"] >= target)


def _measure(metric: str) -> Measure | None:
    wanted = metric.lower().replace("_", " ").replace("-", " ").strip()
    for measure in measures().values():
        if wanted in {measure.name.replace("_", " "), measure.title.lower(), *(s.lower() for s in measure.synonyms)}:
            return measure
    return None
