"""A lead's clock in words: how much working time is left, since when it is late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from ridgepole.core.handoff.terms import Clock
from ridgepole.flows.handover_values import Queued

EVENT_WORDS = {
    "offered": "handed over",
    "claimed": "took it",
    "accepted": "accepted",
    "rejected": "rejected",
    "recycled": "sent back to be nursed",
    "reassigned": "gave it on",
    "touched": "spoke or wrote to them",
    "paused": "stopped the clock",
    "resumed": "let the clock go on",
    "reopened": "opened it again",
    "escalated": "The ladder",
    "merged": "said that it is the same buyer",
    "taken_over": "brought it in from the ledger",
}


@dataclass(frozen=True, slots=True)
class ClockFace:
    """What a page shows of one clock. `tone` is good, warn, bad or quiet; `share` is the used part of the promise, 0 to 100."""

    promise: str
    version: str
    words: str
    tone: str
    share: int
    due_at: datetime | None
    within: str


def span(seconds: int) -> str:
    """2 h 10 min, 45 min, 3 d 4 h: of working time."""
    minutes = max(0, seconds) // 60
    hours, minutes = divmod(minutes, 60)
    if hours >= 100:
        return f"{hours} h"
    if hours:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    return f"{minutes} min" if minutes else "under a minute"


def face(clock: Clock) -> ClockFace:
    """The clock as it stands."""
    state, within = clock.state, clock.promise.within_s
    left = within - state.used_s
    due = datetime.fromtimestamp(state.due_at_s, UTC) if state.due_at_s is not None else None
    words, tone = _words(clock, left)
    return ClockFace(
        promise=clock.says,
        version=clock.promise.agreement_version,
        words=words,
        tone=tone,
        share=max(0, min(100, round(100 * state.used_s / within))) if within else 100,
        due_at=due if state.clock in {"running", "paused"} else None,
        within=span(within),
    )


def faces(lead: Queued) -> list[ClockFace]:
    """All clocks of a lead."""
    return [face(clock) for clock in lead.clocks]


def _words(clock: Clock, left: int) -> tuple[str, str]:
    state = clock.state
    if state.clock == "stopped":
        late = f", {span(-left)} late" if state.breached else ""
        return (f"Answered after {span(state.used_s)}{late}", "bad" if state.breached else "good")
    if state.clock == "paused":
        return f"Paused, {span(left)} left", "quiet"
    if left <= 0:
        return f"Overdue by {span(-left)}", "bad"
    return f"{span(left)} left", "warn" if left * 4 <= clock.promise.within_s else "good"
