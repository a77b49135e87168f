"""Buyers' paths: what accounts really met, and where the story broke."""

from __future__ import annotations

from ridgepole.faces.web.paths import views
from ridgepole.faces.web.shell.area import Area, Menu, Route

AREA = Area(
    name="paths",
    prefix="paths/",
    menu=Menu("Buyers' paths", "route", 26, "paths.list"),
    routes=(Route("", views.path_list, "list"), Route("<str:account>/", views.path_page, "page")),
)
