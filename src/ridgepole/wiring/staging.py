"""Files that somebody uploaded and nobody has taken in yet: one folder each, named by chance, forgotten after a day."""

from __future__ import annotations

import re
import secrets
import shutil
import time
from pathlib import Path

from django.conf import settings

KEPT_SECONDS = 24 * 3600
_ID = re.compile(r"[0-9a-f]{24}")


def begin_staging(room: str) -> Path:
    """A new folder in a room ("acme"); what has lain there for more than a day goes."""
    root = _root(room)
    for folder in root.glob("*"):
        if time.time() - folder.stat().st_mtime > KEPT_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)
    folder = root / secrets.token_hex(12)
    folder.mkdir(parents=True)
    return folder


def staged_in(room: str, staged: str) -> Path | None:
    """The folder of that name, or None where it is no such name or is not there any more."""
    folder = _root(room) / staged
    return folder if _ID.fullmatch(staged) and folder.is_dir() else None


def _root(room: str) -> Path:
    data: Path = settings.DATA
    return data / "staging" / room
