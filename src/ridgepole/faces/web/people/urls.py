"""People and invitations."""

from __future__ import annotations

from ridgepole.faces.web.people import views
from ridgepole.faces.web.shell.area import ADMINS, MEMBERS, Area, Menu, Route

AREA = Area(
    name="people",
    prefix="people/",
    menu=Menu("People", "users-round", 80, "people.list", "Workspace"),
    routes=(
        Route("", views.people, "list", get=MEMBERS, post=ADMINS),
        Route("<int:person_id>/change/", views.change, "change", get=None, post=ADMINS),
        Route("<int:person_id>/remove/", views.remove, "remove", get=None, post=ADMINS),
        Route("invitations/<int:invitation_id>/withdraw/", views.withdraw, "withdraw", get=None, post=ADMINS),
    ),
)
