"""Findings: where the two teams part."""

from __future__ import annotations

from ridgepole.faces.web.findings import views
from ridgepole.faces.web.shell.area import MEMBERS, WRITERS, Area, Menu, Route

AREA = Area(
    name="findings",
    prefix="findings/",
    menu=Menu("Findings", "search-check", 20, "findings.list"),
    routes=(
        Route("", views.finding_list, "list"),
        Route("<str:digest>/", views.finding_page, "page", get=MEMBERS, post=WRITERS),
    ),
)
