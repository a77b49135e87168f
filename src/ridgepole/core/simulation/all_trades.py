"""Every trade that a company can be drawn from: each file of `trades/` that defines `DOMAIN`, in the order of their names."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

import ridgepole.core.simulation.trades as folder
from ridgepole.core.simulation.domain import Domain


@cache
def all_trades() -> tuple[Domain, ...]:
    """All of them; another trade makes other companies of the same seeds."""
    names = sorted(info.name for info in pkgutil.iter_modules(folder.__path__))
    return tuple(importlib.import_module(f"{folder.__name__}.{name}").DOMAIN for name in names)
