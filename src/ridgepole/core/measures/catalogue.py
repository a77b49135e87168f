"""Every measure there is: a file of this folder that defines `MEASURE` is one."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

import ridgepole.core.measures as folder
from ridgepole.core.measures.measurement import Measure


@cache
def measures() -> dict[str, Measure]:
    """All measures by name."""
    found: dict[str, Measure] = {}
    for module_info in sorted(pkgutil.iter_modules(folder.__path__), key=lambda info: info.name):
        if module_info.name == "catalogue":
            continue
        module = importlib.import_module(f"{folder.__name__}.{module_info.name}")
        measure = getattr(module, "MEASURE", None)
        if isinstance(measure, Measure):
            found[measure.name] = measure
    return found
