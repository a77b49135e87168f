"""The calendar feed: for calendar programs, which cannot sign in; its address is the secret."""

from __future__ import annotations

from ridgepole.faces.web.calendar import views
from ridgepole.faces.web.shell.area import ANYONE, Area, Route

AREA = Area(
    name="calendar",
    in_workspace=False,
    prefix="calendar/",
    routes=(Route("<slug:slug>/<str:secret>.ics", views.feed, "feed", get=ANYONE),),
)
