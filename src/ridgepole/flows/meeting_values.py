"""Smarketing meetings, as flows and pages see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, who does it, by when; `settled_at` None: it comes back at the next meeting."""

    says: str
    owner: str
    due_on: date
    about: str
    decided_at: datetime
    decided_by: str
    meeting_id: int = 0
    settled_at: datetime | None = None
    settled_by: str = ""
    outcome: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """A meeting with the agenda as it stood when it began."""

    id: int
    held_at: datetime
    agenda: tuple[Mapping[str, Any], ...]
    opened_by: str
    present: str
    closed_at: datetime | None
    decisions: tuple[Decision, ...] = ()
