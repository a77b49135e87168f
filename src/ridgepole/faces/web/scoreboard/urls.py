"""The scoreboard: the three shared numbers first."""

from __future__ import annotations

from ridgepole.faces.web.scoreboard import views
from ridgepole.faces.web.shell.area import Area, Menu, Route

AREA = Area(
    name="scoreboard",
    prefix="scoreboard/",
    menu=Menu("Scoreboard", "gauge", 15, "scoreboard.page"),
    routes=(Route("", views.scoreboard, "page"),),
)
