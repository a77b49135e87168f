"""Import: upload, look, take in."""

from __future__ import annotations

from ridgepole.faces.web.imports import views
from ridgepole.faces.web.shell.area import WRITERS, Area, Menu, Route

AREA = Area(
    name="imports",
    prefix="import/",
    menu=Menu("Import", "upload", 75, "imports.page", "Workspace"),
    routes=(
        Route("", views.upload, "page", get=WRITERS, post=WRITERS),
        Route("<str:staged>/", views.look, "look", get=WRITERS, post=WRITERS),
        Route("<str:staged>/refusals.csv", views.refusals, "refusals", get=WRITERS),
    ),
)
