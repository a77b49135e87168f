"""The queue of leads that were handed over."""

from __future__ import annotations

from ridgepole.faces.web.handover import views
from ridgepole.faces.web.shell.area import MARKETERS, MEMBERS, SELLERS, WRITERS, Area, Menu, Route

AREA = Area(
    name="handover",
    prefix="handover/",
    menu=Menu("Hand over", "inbox", 60, "handover.queue", "Work"),
    routes=(
        Route("", views.queue, "queue"),
        Route("next/", views.take_next, "next", get=None, post=SELLERS),
        Route("from-the-ledger/", views.take_over, "take-over", get=None, post=SELLERS),
        Route("offer/", views.offer, "offer", get=MARKETERS, post=MARKETERS),
        Route("<str:handoff_id>/", views.lead_page, "page", get=MEMBERS),
        Route("<str:handoff_id>/answer/", views.answer, "answer", get=None, post=SELLERS),
        Route("<str:handoff_id>/reopen/", views.reopen, "reopen", get=None, post=WRITERS),
    ),
)
