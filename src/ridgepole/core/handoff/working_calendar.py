"""The working calendar of a handoff: every version that was ever agreed, so that an edit leaves used time as it was and re-counts only the rest."""

from __future__ import annotations

from dataclasses import dataclass

from ridgepole.core.kernel.working_time import NeverOpenError, WorkingTime

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CalendarVersion:
    """A calendar and the instant (UTC seconds) from which it holds."""

    from_s: int
    time: WorkingTime


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Calendars by the time from which they hold; the first also holds for everything before it. ValueError without any."""

    versions: tuple[CalendarVersion, ...]

    def __post_init__(self) -> None:
        starts = [version.from_s for version in self.versions]
        if not starts or starts != sorted(set(starts)):
            raise ValueError("calendar versions must be given in the order of their start, at least one")

    @classmethod
    def always(cls, time: WorkingTime) -> WorkingCalendar:
        """One calendar that never changed."""
        return cls((CalendarVersion(0, time),))

    def open_seconds(self, start_s: int, end_s: int) -> int:
        """Open seconds in [start_s, end_s), each counted by the version that held then."""
        return sum(time.open_seconds(max(start_s, a), min(end_s, b)) for time, a, b in self._stretches(start_s, end_s))

    def add(self, start_s: int, seconds: int) -> int:
        """The first instant by which `seconds` open seconds have passed since `start_s`. Raises NeverOpenError where that never comes."""
        left = seconds
        for index, version in enumerate(self.versions):
            from_s = start_s if index == 0 else max(start_s, version.from_s)
            if index + 1 < len(self.versions):
                until_s = self.versions[index + 1].from_s
                if until_s <= start_s:
                    continue
                here = version.time.open_seconds(from_s, until_s)
                if here < left:
                    left -= here
                    continue
            return version.time.add(from_s, left)
        raise NeverOpenError("the working calendar does not open again")

    def _stretches(self, start_s: int, end_s: int) -> list[tuple[WorkingTime, int, int]]:
        found: list[tuple[WorkingTime, int, int]] = []
        for index, version in enumerate(self.versions):
            from_s = start_s if index == 0 else version.from_s
            until_s = self.versions[index + 1].from_s if index + 1 < len(self.versions) else end_s
            if from_s < end_s and until_s > start_s:
                found.append((version.time, from_s, until_s))
        return found
