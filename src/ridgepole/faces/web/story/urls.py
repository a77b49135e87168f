"""The story that buyers meet, what people say of it, and touchpoints to take in."""

from __future__ import annotations

from ridgepole.faces.web.shell.area import MEMBERS, WRITERS, Area, Menu, Route
from ridgepole.faces.web.story import add_views, views

AREA = Area(
    name="story",
    prefix="story/",
    menu=Menu("Story", "quote", 25, "story.page"),
    routes=(
        Route("", views.story, "page", get=MEMBERS, post=WRITERS),
        Route("add/", add_views.add, "add", get=WRITERS, post=WRITERS),
        Route("add/<str:staged>/", add_views.taking, "taking", get=WRITERS),
        Route("touchpoints/<path:path>/", views.touchpoint, "touchpoint"),
    ),
)
