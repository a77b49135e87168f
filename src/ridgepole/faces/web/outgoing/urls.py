"""What leaves the app: webhooks, and messages that wait for a person to look."""

from __future__ import annotations

from ridgepole.faces.web.outgoing import views
from ridgepole.faces.web.shell.area import ADMINS, Area, Menu, Route

AREA = Area(
    name="outgoing",
    prefix="outgoing/",
    menu=Menu("Messages out", "mail", 88, "outgoing.page", "Workspace"),
    routes=(
        Route("", views.outgoing, "page", get=ADMINS, post=ADMINS),
        Route("hooks/<int:hook_id>/remove/", views.remove, "remove", get=None, post=ADMINS),
        Route("hooks/<int:hook_id>/secret/", views.renew, "renew", get=None, post=ADMINS),
        Route("stuck/<int:message_id>/", views.settle, "settle", get=None, post=ADMINS),
    ),
)
