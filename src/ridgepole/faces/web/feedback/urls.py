"""What becomes of leads, told back to marketing; what sales hears, told back to both."""

from __future__ import annotations

from ridgepole.faces.web.feedback import views
from ridgepole.faces.web.shell.area import MEMBERS, SELLERS, Area, Menu, Route

AREA = Area(
    name="feedback",
    prefix="feedback/",
    menu=Menu("Feedback", "megaphone", 62, "feedback.page", "Work"),
    routes=(
        Route("", views.feedback, "page", get=MEMBERS),
        Route("field/", views.field, "field", get=MEMBERS, post=SELLERS),
    ),
)
