"""One workspace folder for one AI tool, over standard input and output."""

from __future__ import annotations

import threading
from contextlib import suppress
from datetime import date
from pathlib import Path

from ridgepole.core.kernel.errors import RidgepoleError
from ridgepole.faces.mcp.desk import FolderDesk
from ridgepole.faces.mcp.server import RidgepoleServer
from ridgepole.wiring.kept_open import KeptOpen, keep_folder_open


def folder_server(folder: Path, as_of: date | None) -> RidgepoleServer:
    """The server of a folder; `as_of` None is today, every day anew. BadUseError where the folder is no workspace."""
    desk = FolderDesk(keep_folder_open(folder, as_of))
    return RidgepoleServer(lambda: desk)


def serve_folder(folder: Path, as_of: date | None) -> None:
    """Runs until standard input ends. Files are read and rules compiled while the caller introduces itself, before its first question."""
    kept = keep_folder_open(folder, as_of)
    desk = FolderDesk(kept)
    threading.Thread(target=_warm, args=(kept,), daemon=True).start()
    RidgepoleServer(lambda: desk).run("stdio")


def _warm(kept: KeptOpen) -> None:
    """What is wrong with the workspace is told to whoever asks, not here."""
    with suppress(RidgepoleError), kept.lock:
        now = kept.now()
        now.guard.check("warm")
        now.knowledge.search("warm")
