"""The record: the hash chain, and the log of who changed what."""

from __future__ import annotations

from ridgepole.faces.web.record import views
from ridgepole.faces.web.shell.area import ADMINS, Area, Menu, Route

AREA = Area(
    name="record",
    prefix="record/",
    menu=Menu("Record", "shield-check", 85, "record.chain", "Workspace"),
    routes=(
        Route("", views.chain, "chain"),
        Route("chain.jsonl", views.chain_file, "file"),
        Route("log/", views.audit_log, "log", get=ADMINS),
    ),
)
