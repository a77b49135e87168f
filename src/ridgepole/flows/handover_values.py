"""Leads that were handed over, as flows and pages see them: frozen values, never rows of a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ridgepole.core.handoff.handoff_state import HandoffEvent
from ridgepole.core.handoff.terms import Clock
from ridgepole.core.ledger.tables import HANDOFF_EVENTS

Standing = Literal["offered", "paused", "accepted", "rejected", "recycled", "touched", "reopened", "not_offered"]
Shown = Literal["all", "overdue", "unclaimed"]
SHOWN_FIELDS = ("name", "title", "company", "email")


@dataclass(frozen=True, slots=True)
class Lead:
    """Who is handed over: the id of the person in the ledger, and what is known, by name of the field."""

    person_id: str
    fields: Mapping[str, str]

    @property
    def called(self) -> str:
        """How people speak of it."""
        return self.fields.get("name") or self.fields.get("email") or self.person_id

    @property
    def described(self) -> str:
        """Title and company."""
        return ", ".join(part for part in (self.fields.get("title"), self.fields.get("company")) if part)


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of a lead. `team` acted through `person_name`; "claimed" and "escalated" are the app's own and do not reach the ledger."""

    number: int
    at: datetime
    event: str
    team: str = ""
    person_id: int = 0
    person_name: str = ""
    reason: str = ""
    note: str = ""
    from_ledger: bool = False

    @property
    def as_event(self) -> HandoffEvent:
        """As the clocks read it."""
        return HandoffEvent(int(self.at.timestamp()), self.event, self.person_name or self.team, self.reason)


@dataclass(frozen=True, slots=True)
class HandedOver:
    """One lead with everything that happened to it, oldest first. `owner_id` 0: nobody has claimed it."""

    handoff_id: str
    lead: Lead
    stage: str
    owner_id: int
    owner_name: str
    happenings: tuple[Happening, ...] = ()

    def seen_at_s(self, now: datetime) -> int:
        """UTC seconds at which the lead is looked at: now, or its last event, which lies ahead of the clock where several happened within one second."""
        return max(int(now.timestamp()), *(int(h.at.timestamp()) for h in self.happenings[-1:]), 0)

    @property
    def events(self) -> tuple[HandoffEvent, ...]:
        """Those that clocks know."""
        return tuple(h.as_event for h in self.happenings if h.event in HANDOFF_EVENTS)


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """How many leads wait for a decision, how many of them are one's own, overdue, and nobody's."""

    waiting: int
    mine: int
    overdue: int
    free: int


@dataclass(frozen=True, slots=True)
class Queued:
    """A lead as it stands at a moment: nothing of this is stored."""

    handed: HandedOver
    standing: Standing
    clocks: tuple[Clock, ...]

    @property
    def is_open(self) -> bool:
        """It still waits for sales' decision."""
        return self.standing in {"offered", "paused", "touched", "reopened"}

    @property
    def clock(self) -> Clock | None:
        """The one that matters now: the running or paused one that falls due first, else the last that stopped."""
        going = [c for c in self.clocks if c.state.clock in {"running", "paused"}]
        return min(going or self.clocks, key=lambda c: c.state.due_at_s or 2**62, default=None)

    @property
    def is_overdue(self) -> bool:
        """A promise has been broken and the lead is still open."""
        return self.is_open and any(c.state.breached and c.state.clock == "running" for c in self.clocks)
