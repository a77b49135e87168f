"""Where a handed-over lead stands: a pure function of its events, the calendar, the promise and the time of asking.

Nothing is stored and nothing must have "noticed" anything: a breach is an instant that can be computed at any time, before or after it. Reassigning does
not reset the clock; reopening continues it; a pause needs an agreed reason and an actor and ends by itself at its cap; a calendar edit leaves used time as
it was. An offer after a rejection or a recycling begins a new promise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from ridgepole.core.handoff.promise import DECIDED, Promise
from ridgepole.core.handoff.working_calendar import WorkingCalendar
from ridgepole.core.kernel.working_time import NeverOpenError
from ridgepole.core.ledger.tables import HANDOFF_EVENTS

State = Literal["not_offered", "offered", "paused", "accepted", "rejected", "recycled", "touched", "reopened"]
_AFTER: dict[str, State] = {
    "accepted": "accepted",
    "rejected": "rejected",
    "recycled": "recycled",
    "touched": "touched",
}
_RANK = {event: rank for rank, event in enumerate(HANDOFF_EVENTS)}


@dataclass(frozen=True, slots=True)
class HandoffEvent:
    """One row of `handoffs`: what happened at `at_s` (UTC seconds), by whom, for what reason."""

    at_s: int
    event: str
    actor: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Escalated:
    """A step of the ladder that was reached."""

    to: str
    at_s: int


@dataclass(frozen=True, slots=True)
class Ignored:
    """An event that changed nothing, and why."""

    event: HandoffEvent
    why: str


@dataclass(frozen=True, slots=True)
class HandoffState:
    """`used_s` working seconds of the promise are used. `due_at_s` is when it falls due if nothing else happens (None once it is answered in time).

    `breached_at_s` is the first instant at which the clock still ran past the deadline; `earlier_breaches` are those of promises before a new offer.
    `pause_ends_s` is when a pause that lasts now ends by itself.
    """

    state: State
    clock: Literal["not_started", "running", "paused", "stopped"] = "not_started"
    offered_at_s: int | None = None
    answered_at_s: int | None = None
    first_touch_s: int | None = None
    used_s: int = 0
    paused_s: int = 0
    due_at_s: int | None = None
    pause_ends_s: int | None = None
    breached_at_s: int | None = None
    escalated: tuple[Escalated, ...] = ()
    earlier_breaches: tuple[int, ...] = ()
    ignored: tuple[Ignored, ...] = ()

    @property
    def breached(self) -> bool:
        """The promise was not kept."""
        return self.breached_at_s is not None


def handoff_state(
    events: Sequence[HandoffEvent], calendar: WorkingCalendar, promise: Promise, now_s: int
) -> HandoffState:
    """The state at `now_s`; events after it are not looked at, and the order in which events are given does not matter."""
    known = sorted(
        {e for e in events if e.at_s <= now_s}, key=lambda e: (e.at_s, _RANK.get(e.event, 99), e.actor, e.reason)
    )
    clock = _Clock(calendar, promise)
    earlier: list[int] = []
    for event in known:
        if event.event == "offered" and clock.state in {"rejected", "recycled"}:
            breach = clock.overrun(promise.within_s, now_s)
            earlier += [breach] if breach is not None else []
            clock = _Clock(calendar, promise, ignored=clock.ignored)
        clock.take(event)
    clock.until(now_s)
    return clock.as_state(now_s, tuple(earlier))


@dataclass
class _Clock:
    """Follows one promise from event to event; lives only inside `handoff_state`. `spans` are the stretches of time in which the clock ran."""

    calendar: WorkingCalendar
    promise: Promise
    ignored: list[Ignored] = field(default_factory=list)
    state: State = "not_offered"
    offered_at_s: int | None = None
    answered_at_s: int | None = None
    first_touch_s: int | None = None
    running_from_s: int | None = None
    paused_from_s: int | None = None
    paused_s: int = 0
    spans: list[tuple[int, int]] = field(default_factory=list)

    def take(self, event: HandoffEvent) -> None:
        self.until(event.at_s)
        why = self._apply(event)
        if why:
            self.ignored.append(Ignored(event, why))

    def _apply(self, event: HandoffEvent) -> str:
        """What the event changes; a reason where it changes nothing."""
        name, at_s = event.event, event.at_s
        if name == "offered":
            return self._offer(at_s)
        if self.offered_at_s is None:
            return "nothing was offered yet"
        if name in {"paused", "resumed", "reopened"}:
            return {"paused": self._pause, "resumed": self._resume, "reopened": self._reopen}[name](event)
        if name == "touched" and self.first_touch_s is None:
            self.first_touch_s = at_s
        if name in DECIDED or (name == "touched" and name in self.promise.stops_on):
            self._answer(name, at_s)
            return ""
        return "" if name in {"reassigned", "touched"} else f"{name!r} is no event of a handoff"

    def _offer(self, at_s: int) -> str:
        if self.offered_at_s is not None:
            return "it was offered already; the clock goes on"
        self.offered_at_s, self.running_from_s, self.state = at_s, at_s, "offered"
        return ""

    def _answer(self, name: str, at_s: int) -> None:
        if name in self.promise.stops_on and (self.running_from_s is not None or self.paused_from_s is not None):
            self._stop(at_s)
            self.paused_from_s = None
            self.answered_at_s = at_s
        if name != "touched" or self.state in {"offered", "reopened"}:
            self.state = _AFTER[name]

    def _pause(self, event: HandoffEvent) -> str:
        if self.running_from_s is None:
            return "the clock does not run"
        if not event.actor:
            return "a pause needs somebody who answers for it"
        if event.reason.strip().lower() not in self.promise.pause_reasons:
            return f"{event.reason!r} is no agreed reason for a pause"
        if self.paused_s >= self.promise.pause_cap_s:
            return "pauses have reached their cap"
        self._stop(event.at_s)
        self.paused_from_s = event.at_s
        return ""

    def _resume(self, event: HandoffEvent) -> str:
        if self.paused_from_s is None:
            return "it is not paused"
        self._end_pause(event.at_s)
        return ""

    def _reopen(self, event: HandoffEvent) -> str:
        if self.answered_at_s is None:
            return "it was not answered"
        self.answered_at_s, self.running_from_s, self.state = None, event.at_s, "reopened"
        return ""

    def until(self, at_s: int) -> None:
        """Brings the clock to `at_s`: a pause that reached its cap on the way has ended by itself."""
        end_s = self._pause_ends_s()
        if self.paused_from_s is not None and end_s is not None and end_s <= at_s:
            self._end_pause(end_s)

    def _pause_ends_s(self) -> int | None:
        if self.paused_from_s is None:
            return None
        return self._later(self.paused_from_s, self.promise.pause_cap_s - self.paused_s)

    def _end_pause(self, at_s: int) -> None:
        start_s = self.paused_from_s if self.paused_from_s is not None else at_s
        self.paused_s += self.calendar.open_seconds(start_s, at_s)
        self.paused_from_s, self.running_from_s = None, at_s

    def _stop(self, at_s: int) -> None:
        if self.running_from_s is not None:
            self.spans.append((self.running_from_s, at_s))
        elif self.paused_from_s is not None:
            self.paused_s += self.calendar.open_seconds(self.paused_from_s, at_s)
        self.running_from_s = None

    def _later(self, start_s: int, seconds: int) -> int | None:
        try:
            return self.calendar.add(start_s, seconds)
        except NeverOpenError:
            return None

    def reaches(self, seconds: int) -> int | None:
        """The instant at which `seconds` are used, if nothing else happens; None where the clock stopped before."""
        left = seconds
        for start_s, end_s in self.spans:
            here = self.calendar.open_seconds(start_s, end_s)
            if here >= left:
                return self.calendar.add(start_s, left)
            left -= here
        goes_on_s = self.running_from_s if self.running_from_s is not None else self._pause_ends_s()
        return None if goes_on_s is None else self._later(goes_on_s, left)

    def overrun(self, seconds: int, now_s: int) -> int | None:
        """The first instant, up to `now_s`, at which the clock ran although `seconds` were used."""
        reached_s = self.reaches(seconds)
        if reached_s is None:
            return None
        running = [*self.spans, *([(self.running_from_s, now_s)] if self.running_from_s is not None else [])]
        return next((max(a, reached_s) for a, b in running if b > max(a, reached_s)), None)

    def as_state(self, now_s: int, earlier: tuple[int, ...]) -> HandoffState:
        if self.offered_at_s is None:
            return HandoffState("not_offered", earlier_breaches=earlier, ignored=tuple(self.ignored))
        running = [*self.spans, *([(self.running_from_s, now_s)] if self.running_from_s is not None else [])]
        pausing = 0 if self.paused_from_s is None else self.calendar.open_seconds(self.paused_from_s, now_s)
        within_s = self.promise.within_s
        steps = [(step.to, self.overrun(step.after_s, now_s)) for step in self.promise.escalation]
        paused = self.paused_from_s is not None
        clock: Literal["running", "paused", "stopped"] = (
            "paused" if paused else "stopped" if self.running_from_s is None else "running"
        )
        return HandoffState(
            state="paused" if paused and self.state in {"offered", "reopened"} else self.state,
            clock=clock,
            offered_at_s=self.offered_at_s,
            answered_at_s=self.answered_at_s,
            first_touch_s=self.first_touch_s,
            used_s=sum(self.calendar.open_seconds(a, b) for a, b in running),
            paused_s=self.paused_s + pausing,
            due_at_s=self.reaches(within_s),
            pause_ends_s=self._pause_ends_s(),
            breached_at_s=self.overrun(within_s, now_s),
            escalated=tuple(Escalated(to, at_s) for to, at_s in steps if at_s is not None),
            earlier_breaches=earlier,
            ignored=tuple(self.ignored),
        )
