"""Something that a buyer meets, before it takes the form of a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

LineKind = Literal["heading", "paragraph", "bullet", "speech"]


@dataclass(frozen=True, slots=True)
class Line:
    """One block of text; `speaker` for a line of speech."""

    kind: LineKind
    text: str
    speaker: str = ""


@dataclass(slots=True)
class Touchpoint:
    """What index.csv says of it, and its lines in order."""

    path: str
    title: str
    stage: str
    owner_team: str
    audience_role: str
    audience_industry: str
    published_on: date
    updated_on: date
    author: str
    based_on: str
    ai_tool: str = ""
    lines: list[Line] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The folder that it lies in."""
        return self.path.split("/", 1)[0]
