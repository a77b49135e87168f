"""Every area there is: a folder of faces/web whose urls.py defines `AREA`."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from importlib.util import find_spec

import ridgepole.faces.web as folder
from ridgepole.faces.web.shell.area import Area, Route


@cache
def areas() -> tuple[Area, ...]:
    """All areas, in the order of the menu, then of their names."""
    found = []
    for info in pkgutil.iter_modules(folder.__path__):
        name = f"{folder.__name__}.{info.name}.urls"
        if not info.ispkg or find_spec(name) is None:
            continue
        area = getattr(importlib.import_module(name), "AREA", None)
        if isinstance(area, Area):
            found.append(area)
    return tuple(sorted(found, key=lambda area: (area.menu.order if area.menu else 999, area.name)))


@cache
def routes() -> dict[str, tuple[Area, Route]]:
    """The permission table: every route of every area by its full name, "findings.page"."""
    table: dict[str, tuple[Area, Route]] = {}
    for area in areas():
        for route in area.routes:
            name = f"{area.name}.{route.name}"
            if name in table:
                raise ValueError(f"two routes are called {name}")
            table[name] = (area, route)
    return table
