"""The way in: start, sign-in link, invitation, account, health."""

from __future__ import annotations

from ridgepole.faces.web.home import views
from ridgepole.faces.web.shell.area import ANYONE, SIGNED_IN, Area, Route

AREA = Area(
    name="home",
    in_workspace=False,
    routes=(
        Route("", views.start, "start", get=ANYONE),
        Route("health", views.health, "health", get=ANYONE),
        Route("workspaces/", views.workspaces, "workspaces", get=SIGNED_IN),
        Route("account/", views.account, "account", get=SIGNED_IN),
        Route("sign-in/<str:token>/", views.sign_in_link, "sign-in-link", get=ANYONE, post=ANYONE),
        Route("join/<str:token>/", views.join, "join", get=ANYONE, post=ANYONE),
    ),
)
