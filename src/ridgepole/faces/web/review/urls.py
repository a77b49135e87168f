"""The closed-lost review."""

from __future__ import annotations

from ridgepole.faces.web.review import views
from ridgepole.faces.web.shell.area import CODERS, LEADERS, MEMBERS, Area, Menu, Route

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
