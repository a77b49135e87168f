"""The closed-lost review, as flows and pages see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ridgepole.core.actions.closed_lost_review import LostDeal


@dataclass(frozen=True, slots=True)
class Coded:
    """The reason that one team gave for one deal."""

    opportunity_id: str
    team: str
    reason: str
    note: str
    person_id: int
    person_name: str
    coded_at: datetime


@dataclass(frozen=True, slots=True)
class LossReviewed:
    """A review: its deals and reasons do not change once it is opened."""

    quarter: str
    rule: str
    deals: tuple[LostDeal, ...]
    reasons: tuple[tuple[str, str], ...]
    opened_at: datetime
    opened_by: str
    revealed_at: datetime | None = None
    revealed_by: str = ""
    id: int = 0

    @property
    def is_open(self) -> bool:
        """Teams may still code."""
        return self.revealed_at is None
