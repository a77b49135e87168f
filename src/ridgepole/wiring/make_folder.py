"""Joins what makes a new workspace; apart from build.py, which brings everything that reads one."""

from __future__ import annotations

from pathlib import Path

from ridgepole.flows.init_workspace import init_workspace
from ridgepole.sources.folder.make_workspace import FolderMaker


def init_folder(folder: Path, name: str = "") -> list[str]:
    """Make a new workspace; the files that were written."""
    return init_workspace(folder=folder, name=name, makes=FolderMaker())
