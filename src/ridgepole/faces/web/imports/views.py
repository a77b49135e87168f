"""Import by upload: files are staged, looked at, and only then taken into the ledger, by work beside the server."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.ledger.tables import TABLES
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.import_work import begin_import, import_under_way
from ridgepole.wiring.imports import (
    BY_COLUMN,
    MAPPINGS,
    SAVED,
    preview,
    refusals_as_csv,
    refused_rows,
    saved_mappings,
    stage,
    staged_tables,
)
from ridgepole.wiring.results import told_by

SHOWN = 50


def upload(request: WorkspaceRequest) -> HttpResponse:
    """Choose files; POST stages them and leads to the columns, or to the preview where the mapping is known."""
    here = request.here
    if request.method == "POST":
        files = [(str(file.name), file.chunks()) for file in request.FILES.getlist("files")]
        staged = stage(here.tenant, files)
        mapping = request.POST.get("mapping", "")
        if mapping == BY_COLUMN:
            return redirect("imports.columns", here.tenant.slug, staged)
        return redirect(f"{reverse('imports.look', args=[here.tenant.slug, staged])}?mapping={mapping}")
    return render(request, "imports/page.html", {"mappings": mappings(here.tenant), "tables": TABLES})


def look(request: WorkspaceRequest, staged: str) -> HttpResponse:
    """What would be kept, refused, repaired and left out; POST takes it in."""
    here = request.here
    if request.method == "POST":
        job = begin_import(here.tenant, staged, request.POST.get("mapping", ""))
        if job.state == "failed":
            raise BadUseError(job.trouble)
        return redirect("imports.taken-in", here.tenant.slug, staged)
    mapping = request.GET.get("mapping", "")
    told = preview(here.tenant, staged, mapping)
    rows_of = {r["file"] for r in told["refusals"] if r["row"]}
    context = {
        "told": told,
        "tables": [(name, table, told["first_rows"].get(name)) for name, table in told["tables"].items()],
        "kept": sum(table["kept"] for table in told["tables"].values()),
        "refusals": told["refusals"][:SHOWN],
        "more": max(0, len(told["refusals"]) - SHOWN),
        "to_mend": [
            (place, path.name) for place, path in enumerate(staged_tables(here.tenant, staged)) if path.name in rows_of
        ],
        "staged": staged,
        "mapping": mapping,
        "by_column": mapping == BY_COLUMN,
        "mappings": mappings(here.tenant),
    }
    return render(request, "imports/look.html", context)


def taken_in(request: WorkspaceRequest, staged: str) -> HttpResponse:
    """How far the import is, then what came of it."""
    job = import_under_way(request.here.tenant, staged)
    if job is None:
        raise Http404
    told = told_by(request.here.tenant, job)
    context = {"job": job, "told": told, "kept": sum(t["kept"] for t in told["tables"].values()) if told else 0}
    return render(request, "imports/taken_in.html", context)


def refusals(request: WorkspaceRequest, staged: str) -> HttpResponse:
    """Every refusal as CSV."""
    told = preview(request.here.tenant, staged, request.GET.get("mapping", ""))
    return _file("refusals.csv", refusals_as_csv(told["refusals"]))


def mend(request: WorkspaceRequest, staged: str, place: int) -> HttpResponse:
    """The refused rows of one file as they were written, to be mended and uploaded again under the same name."""
    name, text = refused_rows(request.here.tenant, staged, request.GET.get("mapping", ""), place)
    return _file(name, text)


def mappings(tenant: Tenant) -> list[tuple[str, str]]:
    """What files can be read by: suggestions, what was kept from before, what ships."""
    first, *others = MAPPINGS.items()
    kept = [(f"{SAVED}{name}", f"As last time: {name}") for name in saved_mappings(tenant)]
    return [first, *kept, *others]


def _file(name: str, text: str) -> HttpResponse:
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name.replace(chr(34), "")}"'
    return response
