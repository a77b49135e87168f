"""Answers of judges in a file, one JSON object a line, only added to: what was asked once is not sent a second time."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path

from ridgepole.core.messaging.judge import Opinion


class OpinionFile:
    """Implements `Memory`. A line that cannot be read is as if it had never been asked; a folder that cannot be written to keeps nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def get(self, key: str) -> Opinion | None:
        """The newest answer."""
        return self._known.get(key)

    def keep(self, key: str, opinion: Opinion) -> None:
        """Adds a line."""
        self._known[key] = opinion
        said = {name: getattr(opinion, name) for name in ("label", "confidence", "quote_a", "quote_b", "why")}
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"key": key, **said}, ensure_ascii=False) + "\n")
        except OSError:
            return

    @cached_property
    def _known(self) -> dict[str, Opinion]:
        found: dict[str, Opinion] = {}
        try:
            lines = self._file.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return found
        for line in lines:
            try:
                said = json.loads(line)
                if said["label"] in {"contradiction", "no_contradiction"}:
                    found[str(said["key"])] = Opinion(
                        said["label"],
                        float(said["confidence"]),
                        str(said["quote_a"]),
                        str(said["quote_b"]),
                        str(said["why"]),
                    )
            except (ValueError, KeyError, TypeError):
                continue
        return found
