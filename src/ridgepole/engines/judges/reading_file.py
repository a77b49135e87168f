"""What models marked, in a file of one JSON object a line, only added to: a sheet that was read once is not sent a second time."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import Any

from ridgepole.core.messaging.model_reading import Mark


class ReadingFile:
    """Implements `ReadingMemory`. A line that cannot be read is as if it had never been asked; a folder that cannot be written to keeps nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def marks(self, key: str) -> tuple[Mark, ...] | None:
        """What was marked on a sheet."""
        try:
            return tuple(Mark(**mark) for mark in self._known[key]["marks"])
        except (KeyError, TypeError):
            return None

    def against(self, key: str) -> tuple[int, ...] | None:
        """Which candidates said otherwise."""
        try:
            return tuple(int(n) for n in self._known[key]["against"])
        except (KeyError, TypeError, ValueError):
            return None

    def keep_marks(self, key: str, marks: tuple[Mark, ...]) -> None:
        """Adds a line."""
        self._keep(key, {"marks": [asdict(mark) for mark in marks]})

    def keep_against(self, key: str, against: tuple[int, ...]) -> None:
        """Adds a line."""
        self._keep(key, {"against": list(against)})

    def _keep(self, key: str, said: dict[str, Any]) -> None:
        self._known[key] = said
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"key": key, **said}, ensure_ascii=False) + "\n")
        except OSError:
            return

    @cached_property
    def _known(self) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        try:
            lines = self._file.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return found
        for line in lines:
            try:
                said = json.loads(line)
                found[str(said["key"])] = said
            except (ValueError, KeyError, TypeError):
                continue
        return found
