"""Measures: the list, and one with chart, table, definition, query, version, rows and export."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from ridgepole.core.measures.catalogue import measures
from ridgepole.core.measures.measurement import Measure
from ridgepole.faces.web.measures.dot_chart import dot_chart
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.wiring.results import Answer, ask

SHOWN_ALREADY = {"group", "value", "low", "high", "n", "not_enough", "rows"}


def measure_list(request: WorkspaceRequest) -> HttpResponse:
    """Every measure there is, with what it answers."""
    rows = [(measure, _asks(measure)) for measure in measures().values()]
    return render(request, "measures/list.html", {"measures": rows})


def measure_page(request: WorkspaceRequest, name: str) -> HttpResponse:
    """One measure, whole or by a dimension."""
    measure = _measure(name)
    by = request.GET.get("by", "")
    by = by if by in measure.dimensions else ""
    answer = _answer(request, measure, by)
    value = answer.value
    context = {
        "measure": measure,
        "asks": _asks(measure),
        "by": by,
        "answer": answer,
        "value": value,
        "chart": dot_chart(value["rows"], value["unit"]) if value else None,
        "extra": _extra_columns(value["rows"]) if value else [],
    }
    return render(request, "measures/page.html", context)


def measure_rows(request: WorkspaceRequest, name: str) -> HttpResponse:
    """The table as CSV. Cells that a spreadsheet would take for a formula begin with an apostrophe."""
    measure = _measure(name)
    by = request.GET.get("by", "")
    answer = _answer(request, measure, by if by in measure.dimensions else "")
    if answer.value is None:
        raise Http404
    extra = _extra_columns(answer.value["rows"])
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(
        ["measure", "definition", "agreement_version", "from", "until", "group", "value", "low", "high", "n", *extra]
    )
    value = answer.value
    period = value["period"]
    for row in value["rows"]:
        cells = [measure.name, value["definition"], value["agreement_version"], period["from"], period["until"]]
        cells += [row["group"], row.get("value", ""), row.get("low", ""), row.get("high", ""), row["n"]]
        writer.writerow(neutralised([*cells, *(row.get(column, "") for column in extra)]))
    response = HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{measure.name}{"-by-" + by if by else ""}.csv"'
    return response


def neutralised(cells: Iterable[Any]) -> list[Any]:
    """Numbers stay; words that begin like a formula (= + - @ tab, carriage return) get an apostrophe before them."""
    return [f"'{cell}" if isinstance(cell, str) and cell[:1] in set("=+-@\t\r") and cell else cell for cell in cells]


def _answer(request: WorkspaceRequest, measure: Measure, by: str) -> Answer:
    return ask(request.here.tenant, f"measure:{measure.name}" + (f":{by}" if by else ""))


def _measure(name: str) -> Measure:
    if name not in measures():
        raise Http404
    return measures()[name]


def _asks(measure: Measure) -> str:
    """The first sentence of the measure's own file."""
    text = measure.measure.__globals__.get("__doc__") or ""
    return str(text).strip().split("\n\n")[0].replace("\n", " ")


def _extra_columns(rows: list[dict[str, Any]]) -> list[str]:
    names = dict.fromkeys(key for row in rows for key in row if key not in SHOWN_ALREADY)
    return [name for name in names if all(isinstance(row.get(name), str | int | float | bool | None) for row in rows)][
        :8
    ]
