"""One reference to something that is not there."""

from __future__ import annotations

from dataclasses import dataclass

from ridgepole.core.kernel.passage import Passage


@dataclass(frozen=True, slots=True)
class Dangling:
    """`why` says what it refers to and that it is absent; `line` is where it stands in a text file, 0 where its format has no lines."""

    passage: Passage
    why: str
    line: int = 0
