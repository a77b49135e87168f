"""The blind survey: open it, pass the links on, reveal the answers, look at them together."""

from __future__ import annotations

from ridgepole.faces.web.ask import views
from ridgepole.faces.web.shell.area import LEADERS, MEMBERS, Area, Menu, Route

AREA = Area(
    name="ask",
    prefix="ask/",
    menu=Menu("Ask", "messages-square", 32, "ask.page", "Agree"),
    routes=(
        Route("", views.survey, "page", get=MEMBERS),
        Route("open/", views.open_round, "open", get=None, post=LEADERS),
        Route("reveal/", views.reveal, "reveal", get=None, post=LEADERS),
        Route("revealed/", views.revealed, "revealed", get=MEMBERS),
    ),
)
