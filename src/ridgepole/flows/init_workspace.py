"""Make a new workspace with examples to write over."""

from __future__ import annotations

from pathlib import Path

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.ports import MakesWorkspaces


def init_workspace(*, folder: Path, name: str, makes: MakesWorkspaces) -> list[str]:
    """The files that were written, relative to the folder. BadUseError where something lies there already or the name is empty."""
    chosen = name.strip() or folder.resolve().name
    if not chosen.isprintable():
        raise BadUseError(f"{chosen!r} is no name for a company", hint="use letters, digits and blanks")
    return makes.make(folder, name=chosen)
