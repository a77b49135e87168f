"""What holds for a handover: which clocks run, on whose calendar, for which reasons a lead may be sent back or wait."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.sla import RejectionReason, ServiceLevelAgreement
from ridgepole.core.agreements.working_hours import opening_hours
from ridgepole.core.handoff.handoff_state import HandoffEvent, HandoffState, State, handoff_state
from ridgepole.core.handoff.promise import DECIDED, EscalationStep, Promise, promise_of
from ridgepole.core.handoff.working_calendar import CalendarVersion, WorkingCalendar
from ridgepole.core.kernel.digest import digest_of
from ridgepole.core.kernel.working_time import OpeningHours, WorkingTime

_ALWAYS_OPEN = WorkingCalendar.always(WorkingTime(OpeningHours("UTC", (((0, 1_440),),) * 7)))
_NEVER_S = 10**9
_LONG_S = 5 * 366 * 86_400


@dataclass(frozen=True, slots=True)
class Clock:
    """One promise of the SLA and where a lead stands against it."""

    promise: Promise
    says: str
    state: HandoffState

    @property
    def runs(self) -> bool:
        """Neither answered nor paused."""
        return self.state.clock == "running"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the ladder and when it is reached."""

    clock: Clock
    step: EscalationStep
    at_s: int


@dataclass(frozen=True, slots=True)
class Falls:
    """What will be of a lead if nothing else happens: its clock falls due at `due_s`, and it is overdue after `overdue_s`. UTC seconds; None: never."""

    due_s: int | None = None
    overdue_s: int | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """Every version of the SLA that both teams signed, with the calendar that it brought. Empty where nothing was agreed: then no clock runs and reasons are free.

    `draft` is the newest version that waits for a signature where none is signed; it binds nobody. `digest` changes when any of this does.
    """

    slas: tuple[tuple[int, ServiceLevelAgreement], ...] = ()
    calendar: WorkingCalendar | None = None
    draft: ServiceLevelAgreement | None = None
    digest: str = ""

    def sla_at(self, at_s: int) -> ServiceLevelAgreement | None:
        """The version that held at an instant; the first one for whatever lies before it."""
        held = [sla for from_s, sla in self.slas if from_s <= at_s]
        return held[-1] if held else (self.slas[0][1] if self.slas else None)

    def reasons_at(self, at_s: int) -> tuple[RejectionReason, ...]:
        """Agreed reasons for sending a lead back."""
        sla = self.sla_at(at_s)
        return sla.rejection_reasons if sla else ()

    def pause_reasons_at(self, at_s: int) -> tuple[str, ...]:
        """Agreed reasons for stopping the clock."""
        sla = self.sla_at(at_s)
        return sla.pause_reasons if sla else ()

    def clocks(self, events: tuple[HandoffEvent, ...], now_s: int) -> tuple[Clock, ...]:
        """One clock for each promise that sales made on answering a lead; the version of the SLA is that of the newest offer."""
        offers = [event.at_s for event in events if event.event == "offered" and event.at_s <= now_s]
        sla = self.sla_at(max(offers)) if offers else None
        if sla is None or self.calendar is None:
            return ()
        found = []
        for commitment in sla.commitments:
            promise = promise_of(commitment, sla)
            if promise is not None and commitment.by_team in {"", "sales"} and not commitment.segment:
                state = handoff_state(events, self.calendar, promise, now_s)
                found.append(Clock(promise, commitment.promise or commitment.id.replace("_", " "), state))
        return tuple(found)

    def standing(self, events: tuple[HandoffEvent, ...], now_s: int) -> State:
        """Where the lead stands, whatever was promised."""
        clocks = self.clocks(events, now_s)
        decided = [c.state.state for c in clocks if c.promise.stops_on == DECIDED] or [c.state.state for c in clocks]
        if decided:
            return decided[0]
        return handoff_state(events, self.calendar or _ALWAYS_OPEN, Promise("none", _NEVER_S), now_s).state

    def steps(self, events: tuple[HandoffEvent, ...], now_s: int) -> tuple[Step, ...]:
        """Each step of the ladder once, at the earliest instant at which a promise that is not answered reaches it, or reached it, if nothing else happens."""
        found: dict[tuple[str, int], Step] = {}
        for clock in self.clocks(events, now_s):
            for step in clock.promise.escalation:
                at_s = self._reaches(clock, step, events, now_s)
                known = found.get((step.to, step.after_s))
                if at_s is not None and (known is None or at_s < known.at_s):
                    found[step.to, step.after_s] = Step(clock, step, at_s)
        return tuple(sorted(found.values(), key=lambda step: step.at_s))

    def falls(self, events: tuple[HandoffEvent, ...]) -> Falls:
        """When the lead falls due and is overdue from now on, of all its clocks the first: a function of its events alone, true until the next one."""
        last_s = max((event.at_s for event in events), default=0)
        now, later = self.clocks(events, last_s), self.clocks(events, last_s + _LONG_S)
        going = [c.state for c in later if c.state.clock in {"running", "paused"}]
        due = [state.due_at_s for state in going or [c.state for c in later] if state.due_at_s is not None]
        overdue = [
            max(after.state.breached_at_s, before.state.pause_ends_s or 0)
            for before, after in zip(now, later, strict=True)
            if after.runs and after.state.breached_at_s is not None
        ]
        return Falls(min(due, default=None), min(overdue, default=None))

    def _reaches(self, clock: Clock, step: EscalationStep, events: tuple[HandoffEvent, ...], now_s: int) -> int | None:
        if clock.state.clock not in {"running", "paused"} or self.calendar is None:
            return None
        return handoff_state(events, self.calendar, replace(clock.promise, within_s=step.after_s), now_s).due_at_s


def terms_of(agreements: Agreements, time_zone: str) -> Terms:
    """The terms of a company, of the versions that both teams signed."""
    versions = agreements.versions(ServiceLevelAgreement)
    signed = tuple(version for version in versions if version.is_signed)
    by_start: dict[int, ServiceLevelAgreement] = {}
    for version in signed:
        by_start[_start_s(version.effective_from, version.calendar.time_zone or time_zone)] = version
    slas = tuple(sorted(by_start.items(), key=lambda item: item[0]))
    if not slas:
        return Terms(draft=versions[-1] if versions else None)
    calendars = tuple(
        CalendarVersion(from_s, WorkingTime(opening_hours(sla.calendar, time_zone))) for from_s, sla in slas
    )
    return Terms(slas, WorkingCalendar(calendars), digest=digest_of([[from_s, sla.digest] for from_s, sla in slas]))


def _start_s(day: date | None, time_zone: str) -> int:
    if day is None:
        return 0
    return int(datetime.combine(day, time(), ZoneInfo(time_zone)).astimezone(UTC).timestamp())
