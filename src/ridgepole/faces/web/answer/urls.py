"""The blind survey, as somebody answers it who followed a link: no account, no name."""

from __future__ import annotations

from ridgepole.faces.web.answer import views
from ridgepole.faces.web.shell.area import ANYONE, Area, Route

AREA = Area(
    name="answer",
    prefix="s/",
    in_workspace=False,
    routes=(
        Route("<str:token>/", views.survey, "survey", get=ANYONE, post=ANYONE),
        Route("<str:token>/anew/", views.anew, "anew", get=None, post=ANYONE),
    ),
)
