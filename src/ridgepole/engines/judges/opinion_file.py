"""Opinions on pairs, kept in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ridgepole.core.messaging.judge import Opinion
from ridgepole.engines.judges.kept_lines import KeptLines

_KEPT = ("label", "confidence", "quote_a", "quote_b", "why")


class OpinionFile:
    """Implements `Memory`."""

    def __init__(self, file: Path) -> None:
        self._lines = KeptLines(file, _opinion)

    def get(self, key: str) -> Opinion | None:
        """The newest answer."""
        return self._lines.get(key)

    def keep(self, key: str, opinion: Opinion) -> None:
        """Adds a line."""
        self._lines.keep(key, opinion, {name: getattr(opinion, name) for name in _KEPT})


def _opinion(said: dict[str, Any]) -> Opinion:
    if said["label"] not in {"contradiction", "no_contradiction"}:
        raise ValueError(said["label"])
    return Opinion(
        said["label"], float(said["confidence"]), str(said["quote_a"]), str(said["quote_b"]), str(said["why"])
    )
