"""What models answered, in a file of one JSON object a line, only added to: what was asked once is not sent a second time."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class KeptLines(Generic[Value]):
    """`read` makes a value of a line; a line of which it cannot (KeyError, TypeError, ValueError) is as if it had never been asked. A folder that cannot be written to keeps nothing."""

    def __init__(self, file: Path, read: Callable[[dict[str, Any]], Value]) -> None:
        self._file, self._read = file, read

    def get(self, key: str) -> Value | None:
        """The newest value."""
        return self._known.get(key)

    def keep(self, key: str, value: Value, said: dict[str, Any]) -> None:
        """Adds a line with what is `said`, of which `read` makes the value again."""
        self._known[key] = value
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"key": key, **said}, ensure_ascii=False) + "\n")
        except OSError:
            return

    @cached_property
    def _known(self) -> dict[str, Value]:
        found: dict[str, Value] = {}
        try:
            lines = self._file.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return found
        for line in lines:
            try:
                said = json.loads(line)
                found[str(said["key"])] = self._read(said)
            except (ValueError, KeyError, TypeError):
                continue
        return found
