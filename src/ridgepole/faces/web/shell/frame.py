"""What the frame around every page shows: the menu, where one is, who one is."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import HttpRequest

from ridgepole.faces.web.shell.areas import areas
from ridgepole.wiring.workplaces import tenants_of


def frame(request: HttpRequest) -> dict[str, Any]:
    """`here` (None outside a workspace), `me`, `menu` by group, `area`, and the other workspaces of this person."""
    here = getattr(request, "here", None)
    match = request.resolver_match
    name = (match.url_name or "") if match else ""
    user = getattr(request, "user", None)
    signed_in = bool(user and user.is_authenticated)
    return {
        "here": here,
        "me": here.party if here else None,
        "signed_in": signed_in,
        "menu": _menu() if here else [],
        "area": name.partition(".")[0],
        "my_workspaces": tenants_of(user.pk) if user and signed_in else [],
    }


def _menu() -> list[tuple[str, list[tuple[str, Any]]]]:
    entries = [(area.name, area.menu) for area in areas() if area.menu and area.in_workspace]
    return [(group, list(items)) for group, items in groupby(entries, key=lambda entry: entry[1].group)]
