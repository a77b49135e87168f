"""Every check there is: a file of this folder that defines `CHECK` is one."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

import ridgepole.core.checks as folder
from ridgepole.core.checks.check import Check


@cache
def checks() -> dict[str, Check]:
    """All checks by code, in the order of their codes."""
    found: dict[str, Check] = {}
    for module_info in pkgutil.iter_modules(folder.__path__):
        if module_info.name == "catalogue":
            continue
        check = getattr(importlib.import_module(f"{folder.__name__}.{module_info.name}"), "CHECK", None)
        if isinstance(check, Check):
            if check.code in found:
                message = f"two checks have the code {check.code}"
                raise ValueError(message)
            found[check.code] = check
    return dict(sorted(found.items()))
