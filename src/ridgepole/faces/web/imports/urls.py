"""Import: upload, say what the columns mean, look, take in."""

from __future__ import annotations

from ridgepole.faces.web.imports import column_views, views
from ridgepole.faces.web.shell.area import WRITERS, Area, Menu, Route

AREA = Area(
    name="imports",
    prefix="import/",
    menu=Menu("Import", "upload", 75, "imports.page", "Workspace"),
    routes=(
        Route("", views.upload, "page", get=WRITERS, post=WRITERS),
        Route("<str:staged>/", views.look, "look", get=WRITERS, post=WRITERS),
        Route("<str:staged>/columns/", column_views.columns, "columns", get=WRITERS, post=WRITERS),
        Route("<str:staged>/mapping.yaml", column_views.mapping_file, "mapping", get=WRITERS),
        Route("<str:staged>/taken-in/", views.taken_in, "taken-in", get=WRITERS),
        Route("<str:staged>/refusals.csv", views.refusals, "refusals", get=WRITERS),
        Route("<str:staged>/refused-rows/<int:place>.csv", views.mend, "mend", get=WRITERS),
    ),
)
