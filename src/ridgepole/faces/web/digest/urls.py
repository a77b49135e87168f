"""The link under the weekly mail: stops it, without signing in."""

from __future__ import annotations

from ridgepole.faces.web.digest import views
from ridgepole.faces.web.shell.area import ANYONE, Area, Route

AREA = Area(
    name="digest",
    prefix="digest/",
    in_workspace=False,
    routes=(Route("<str:token>/", views.stop, "stop", get=ANYONE, post=ANYONE),),
)
