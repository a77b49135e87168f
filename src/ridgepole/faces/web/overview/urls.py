"""The four questions, the money, what to do first."""

from __future__ import annotations

from ridgepole.faces.web.overview import views
from ridgepole.faces.web.shell.area import Area, Menu, Route

AREA = Area(
    name="overview",
    menu=Menu("Overview", "layout-dashboard", 10, "overview.page"),
    routes=(
        Route("", views.overview, "page"),
        Route("work/<int:job_id>/", views.work, "work"),
    ),
)
