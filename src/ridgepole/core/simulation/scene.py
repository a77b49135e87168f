"""Everything that the parts of the simulation share while they write the ledger."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from ridgepole.core.simulation.chance import Chance
from ridgepole.core.simulation.mechanisms import Mechanisms
from ridgepole.core.simulation.profile import Profile
from ridgepole.core.simulation.rows import Rows
from ridgepole.core.simulation.setting import Setting, seconds_at
from ridgepole.core.simulation.working_clock import WorkingClock, holidays_between

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY_S = 86_400


@dataclass(slots=True)
class Scene:
    """Times are UTC seconds; nothing is written after `end_s`."""

    setting: Setting
    mechanisms: Mechanisms
    profile: Profile
    rows: Rows = field(default_factory=Rows)
    clock: WorkingClock = field(init=False)
    start_s: int = field(init=False)
    end_s: int = field(init=False)
    decision_s: int = field(init=False)
    promise_minutes: int = field(init=False)
    _numbers: dict[str, Iterator[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        zone = self.profile.zone
        self.clock = WorkingClock(zone, frozenset(holidays_between(self.setting.starts_on, self.setting.as_of)))
        self.start_s = seconds_at(self.setting.starts_on, zone)
        self.end_s = seconds_at(self.setting.as_of, zone)
        self.decision_s = seconds_at(self.profile.effective_on, zone)
        self.promise_minutes = Chance(self.setting.seed, "promise").one_of((120, 240, 480))

    def chance(self, name: str) -> Chance:
        """The stream of that name."""
        return Chance(self.setting.seed, name)

    def next_id(self, prefix: str) -> str:
        """`p-000001`, `p-000002` ..."""
        numbers = self._numbers.setdefault(prefix, count(1))
        return f"{prefix}-{next(numbers):06d}"

    def progress(self, at_s: int) -> float:
        """How much of the history has passed, from 0 to 1."""
        return (at_s - self.start_s) / (self.end_s - self.start_s)
