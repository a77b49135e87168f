"""Measures: every number with what must stand beside it."""

from __future__ import annotations

from ridgepole.faces.web.measures import views
from ridgepole.faces.web.shell.area import Area, Menu, Route

AREA = Area(
    name="measures",
    prefix="measures/",
    menu=Menu("Measures", "ruler", 22, "measures.list"),
    routes=(
        Route("", views.measure_list, "list"),
        Route("<str:name>/", views.measure_page, "page"),
        Route("<str:name>/rows.csv", views.measure_rows, "rows"),
    ),
)
