"""What a buyer hears across all touchpoints, compared with what was agreed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.document import Unread
from ridgepole.core.messaging.drift_candidate import DriftCandidate
from ridgepole.core.messaging.judge import Judging
from ridgepole.core.messaging.lead_message import Lead
from ridgepole.core.messaging.model_reading import Reading


@dataclass(frozen=True, slots=True)
class Touchpoint:
    """One touchpoint with what it leads with."""

    path: str
    kind: str
    title: str
    lead: Lead

    def as_json(self) -> dict[str, Any]:
        """As printed under `touchpoints`."""
        return {
            "path": self.path,
            "kind": self.kind,
            "lead": self.lead.lead,
            "second": self.lead.second,
            "confidence": self.lead.confidence,
            "shares": dict(self.lead.shares),
        }


@dataclass(frozen=True, slots=True)
class Noted:
    """A passage with what is to be said of it; `facts` are further keys as printed; `digest` is what a person confirms or dismisses (claim_digests.py)."""

    passage: Passage
    facts: tuple[tuple[str, str | int | float], ...] = ()
    digest: str = field(default="", compare=False)

    def get(self, name: str) -> str:
        """One of the facts; empty where it has none of that name."""
        return str(dict(self.facts).get(name, ""))

    def as_json(self) -> dict[str, Any]:
        """Path, locator, quote, the facts and the digest."""
        return {**self.passage.as_json(), **dict(self.facts), "digest": self.digest}


@dataclass(frozen=True)
class Story:
    """Every list is in the order of paths and places, `off_framework` in the order of its ranks. A file that could not be read is in `unread`, never taken for clean. `judging` is None where no judge was asked, `reading` where no model read the touchpoints."""

    touchpoints: tuple[Touchpoint, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    violations: tuple[Noted, ...] = ()
    vocabulary: tuple[Noted, ...] = ()
    stale: tuple[Noted, ...] = ()
    unsupported: tuple[Noted, ...] = ()
    off_framework: tuple[Noted, ...] = ()
    drift_candidates: tuple[DriftCandidate, ...] = ()
    unread: tuple[Unread, ...] = ()
    judging: Judging | None = None
    reading: Reading | None = None
    departures: tuple[Departure, ...] = field(default=(), repr=False)

    def as_json(self) -> dict[str, Any]:
        """The shape of workspace.md."""
        return {
            "touchpoints": [touchpoint.as_json() for touchpoint in self.touchpoints],
            "conflicts": [conflict.as_json() for conflict in self.conflicts],
            "violations": [noted.as_json() for noted in self.violations],
            "vocabulary": [noted.as_json() for noted in self.vocabulary],
            "stale": [noted.as_json() for noted in self.stale],
            "unsupported": [noted.as_json() for noted in self.unsupported],
            "off_framework": [noted.as_json() for noted in self.off_framework],
            "drift_candidates": [candidate.as_json() for candidate in self.drift_candidates],
            "unread": [{"path": unread.path, "why": unread.why} for unread in self.unread],
            "judging": self.judging.as_json() if self.judging else None,
            "reading": self.reading.as_json() if self.reading else None,
        }
