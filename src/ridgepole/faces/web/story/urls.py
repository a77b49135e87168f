"""The story that buyers meet."""

from __future__ import annotations

from ridgepole.faces.web.shell.area import Area, Menu, Route
from ridgepole.faces.web.story import views

AREA = Area(
    name="story",
    prefix="story/",
    menu=Menu("Story", "quote", 25, "story.page"),
    routes=(
        Route("", views.story, "page"),
        Route("touchpoints/<path:path>/", views.touchpoint, "touchpoint"),
    ),
)
