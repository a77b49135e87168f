"""The report that an executive reads in five minutes, as a file to send on."""

from __future__ import annotations

import base64

from django.http import Http404, HttpResponse
from django.shortcuts import render

from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.wiring.results import ask

FORMS = {"pdf": "application/pdf", "html": "text/html; charset=utf-8"}


def report(request: WorkspaceRequest) -> HttpResponse:
    """What is in it, and the files."""
    return render(request, "report/page.html", {"diagnosis": ask(request.here.tenant, "diagnosis")})


def report_file(request: WorkspaceRequest, form: str) -> HttpResponse:
    """The file; while it is being written, a page that says how far it is and then loads the file."""
    if form not in FORMS:
        raise Http404
    answer = ask(request.here.tenant, f"report:{form}")
    if answer.value is None or not answer.is_current:
        return render(request, "report/page.html", {"diagnosis": answer, "writing": True})
    response = HttpResponse(base64.b64decode(answer.value["base64"]), content_type=FORMS[form])
    # An attachment is opened by whoever downloads it, outside of this site and of its policy.
    response.headers["Content-Disposition"] = f'attachment; filename="{request.here.tenant.slug}-report.{form}"'
    return response
