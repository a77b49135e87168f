"""Touchpoints that lead with nothing that we say now: there a few rare words of what a decision replaced tell that it is still carried, in whatever words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.rare_words import RareWords
from ridgepole.core.messaging.replaced_message import LOOSE, is_said, names_in
from ridgepole.core.messaging.statement import Statement

TELLING: Final = 2.0
NEAR: Final = 0.3
BEHIND: Final = 0.1
SAME_FIGURE: Final = 1.0
_PARTS: Final = re.compile(r"[,;:–—(]|\s-\s|\s(?:and|or|with|by|beside)\s", re.IGNORECASE)


@dataclass(frozen=True)
class _Old:
    line: Line
    stems: frozenset[str]
    names: frozenset[str]
    decided: frozenset[str]
    parts: NDArray[np.float32]


class OldMessages:
    """Compiled once from the decisions. The thresholds lie on a plateau of the companies of tests/cases/companies, all of which they were chosen on (docs/benchmarks/story.md)."""

    def __init__(self, frame: Frame, rare: RareWords) -> None:
        self._frame, self._rare = frame, rare
        self._now = frame.rows("says", "proof", "answer")
        self._old = [self._compiled(frame.lines[i]) for i in frame.rows("replaced")]

    def _compiled(self, line: Line) -> _Old:
        names = names_in(line.text)
        parts = [part.strip() for part in _PARTS.split(line.text) if part.strip()]
        decided = self._frame.words_decided.get(line.decision, frozenset())
        return _Old(line, line.stems - LOOSE - names, names, decided, self._frame.embedder.embed(parts))

    def decision_carried(self, statement: Statement, vector: NDArray[np.float32]) -> str:
        """The decision whose replaced message a statement of ours carries; empty where it carries none."""
        if not self._old or not statement.is_ours or statement.kind == "battlecard" or statement.block_kind == "notes":
            return ""
        now = float((self._frame.vectors[self._now] @ vector).max(initial=0.0))
        return next((old.line.decision for old in self._old if self._carries(statement, vector, old, now)), "")

    def _carries(self, statement: Statement, vector: NDArray[np.float32], old: _Old, now: float) -> bool:
        shared = statement.stems & old.stems
        if not shared or statement.stems & (old.decided | old.names):
            return False
        same = any(
            q.nature == p.nature != "count" and q.value == p.value
            for q in statement.quantities
            for p in old.line.quantities
        )
        if self._rare.sum_of(shared) + SAME_FIGURE * same < TELLING:
            return False
        near = float((old.parts @ vector).max())
        return near >= NEAR and near > now - BEHIND and is_said(statement, shared)
