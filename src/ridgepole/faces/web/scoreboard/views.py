"""The scoreboard that both teams are measured on: the shared numbers first, then each team's view of its own."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.wiring.scoreboard_now import scoreboard_now


def scoreboard(request: WorkspaceRequest) -> HttpResponse:
    """What the agreement names, and what the ledger shows of it."""
    board = scoreboard_now(request.here.tenant, request.here.workplace)
    return render(request, "scoreboard/page.html", {"board": board})
