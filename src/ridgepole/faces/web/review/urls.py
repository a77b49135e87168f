"""The closed-lost review."""

from __future__ import annotations

from ridgepole.faces.web.review import views
from ridgepole.faces.web.shell.area import MEMBERS, Area, Menu, Route, Who

LEADERS = Who("leaders and admins", roles=frozenset({"leader", "admin"}))
CODERS = Who(
    "marketing and sales",
    roles=frozenset({"leader", "practitioner", "admin"}),
    teams=frozenset({"marketing", "sales"}),
)

AREA = Area(
    name="review",
    prefix="closed-lost/",
    menu=Menu("Lost deals", "scale", 64, "review.list", "Work"),
    routes=(
        Route("", views.reviews, "list", get=MEMBERS, post=LEADERS),
        Route("<int:review_id>/", views.review, "page", get=MEMBERS, post=CODERS),
        Route("<int:review_id>/reveal/", views.reveal, "reveal", get=None, post=LEADERS),
    ),
)
