"""Add what buyers meet: upload files or a zip file, or name an address; read in the background, refused file by file."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render

from ridgepole.core.messaging.document import KINDS
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.wiring.results import ask
from ridgepole.wiring.staged_touchpoints import TAKING, stage_touchpoints


def add(request: WorkspaceRequest) -> HttpResponse:
    """Choose files, or an address. POST stages them, begins the work, and leads to its progress."""
    here = request.here
    if request.method == "POST":
        name = stage_touchpoints(
            here.tenant,
            uploads=[(str(file.name), file.chunks()) for file in request.FILES.getlist("files")],
            address=request.POST.get("address", "").strip()[:2_000],
            kind=request.POST.get("kind", ""),
            whole_site=request.POST.get("whole_site") == "on",
        )
        ask(here.tenant, name)
        return redirect("story.taking", here.tenant.slug, name.removeprefix(TAKING))
    return render(request, "story/add.html", {"kinds": KINDS})


def taking(request: WorkspaceRequest, staged: str) -> HttpResponse:
    """How far it is; then what was taken in and what was refused, and why."""
    answer = ask(request.here.tenant, TAKING + staged[:24])
    return render(request, "story/taking.html", {"answer": answer, "taken": answer.value})
