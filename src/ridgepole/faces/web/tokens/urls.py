"""Keys of programs."""

from __future__ import annotations

from ridgepole.faces.web.shell.area import MEMBERS, Area, Menu, Route
from ridgepole.faces.web.tokens import views

AREA = Area(
    name="tokens",
    prefix="tokens/",
    menu=Menu("API", "key-round", 90, "tokens.list", "Workspace"),
    routes=(
        Route("", views.tokens, "list", get=MEMBERS, post=MEMBERS),
        Route("<int:token_id>/revoke/", views.revoke, "revoke", get=None, post=MEMBERS),
    ),
)
