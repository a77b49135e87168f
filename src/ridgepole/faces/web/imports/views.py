"""Import by upload: files are staged, looked at, and only then taken into the ledger."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ridgepole.core.ledger.tables import TABLES
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.wiring.imports import MAPPINGS, carry_out, preview, refusals_as_csv, stage

SHOWN = 50


def upload(request: WorkspaceRequest) -> HttpResponse:
    """Choose files; POST stages them and leads to the preview."""
    here = request.here
    if request.method == "POST":
        files = [(str(file.name), file.chunks()) for file in request.FILES.getlist("files")]
        staged = stage(here.tenant, files)
        address = reverse("imports.look", args=[here.tenant.slug, staged])
        return redirect(f"{address}?mapping={request.POST.get('mapping', '')}")
    return render(request, "imports/page.html", {"mappings": MAPPINGS, "tables": TABLES})


def look(request: WorkspaceRequest, staged: str) -> HttpResponse:
    """What would be kept, refused, repaired and left out; POST takes it in."""
    here = request.here
    if request.method == "POST":
        told = carry_out(here.tenant, staged, request.POST.get("mapping", ""))
        kept = sum(table["kept"] for table in told["tables"].values())
        messages.success(request, f"{kept:,} rows are in the ledger.")
        return redirect("overview.page", here.tenant.slug)
    mapping = request.GET.get("mapping", "")
    told = preview(here.tenant, staged, mapping)
    context = {
        "told": told,
        "tables": told["tables"].items(),
        "kept": sum(table["kept"] for table in told["tables"].values()),
        "refusals": told["refusals"][:SHOWN],
        "more": max(0, len(told["refusals"]) - SHOWN),
        "staged": staged,
        "mapping": mapping,
        "mappings": MAPPINGS,
    }
    return render(request, "imports/look.html", context)


def refusals(request: WorkspaceRequest, staged: str) -> HttpResponse:
    """Every refusal as CSV."""
    told = preview(request.here.tenant, staged, request.GET.get("mapping", ""))
    response = HttpResponse(refusals_as_csv(told["refusals"]), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="refusals.csv"'
    return response
