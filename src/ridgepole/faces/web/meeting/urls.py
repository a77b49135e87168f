"""The meeting of sales and marketing."""

from __future__ import annotations

from ridgepole.faces.web.meeting import views
from ridgepole.faces.web.shell.area import MEMBERS, WRITERS, Area, Menu, Route

AREA = Area(
    name="meeting",
    prefix="meeting/",
    menu=Menu("Meeting", "calendar-check", 66, "meeting.next", "Work"),
    routes=(
        Route("", views.next_meeting, "next", get=MEMBERS, post=WRITERS),
        Route("decision/<int:decision_id>/", views.settle, "settle", get=None, post=WRITERS),
        Route("<int:meeting_id>/", views.meeting, "page", get=MEMBERS, post=WRITERS),
        Route("<int:meeting_id>/end/", views.end, "end", get=None, post=WRITERS),
        Route("<int:meeting_id>/minutes.pdf", views.minutes, "minutes", get=MEMBERS),
    ),
)
