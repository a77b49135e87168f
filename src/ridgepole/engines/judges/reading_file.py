"""What models marked, and who said otherwise, kept in a file."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from ridgepole.core.messaging.model_reading import Mark
from ridgepole.engines.judges.kept_lines import KeptLines

Marks = tuple[Mark, ...]
Places = tuple[int, ...]


class ReadingFile:
    """Implements `ReadingMemory`. A line holds either marks or places, and is asked for by the key of one or the other."""

    def __init__(self, file: Path) -> None:
        self._lines: KeptLines[tuple[Marks | None, Places | None]] = KeptLines(file, _said)

    def marks(self, key: str) -> Marks | None:
        """What was marked on a sheet."""
        return (self._lines.get(key) or (None, None))[0]

    def against(self, key: str) -> Places | None:
        """Which candidates said otherwise."""
        return (self._lines.get(key) or (None, None))[1]

    def keep_marks(self, key: str, marks: Marks) -> None:
        """Adds a line."""
        self._lines.keep(key, (marks, None), {"marks": [asdict(mark) for mark in marks]})

    def keep_against(self, key: str, against: Places) -> None:
        """Adds a line."""
        self._lines.keep(key, (None, against), {"against": list(against)})


def _said(said: dict[str, Any]) -> tuple[Marks | None, Places | None]:
    if "marks" in said:
        return tuple(Mark(**mark) for mark in said["marks"]), None
    return None, tuple(int(n) for n in said["against"])
