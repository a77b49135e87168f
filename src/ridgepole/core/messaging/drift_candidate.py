"""Two names that may be one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ridgepole.core.kernel.passage import Passage


@dataclass(frozen=True, slots=True)
class DriftCandidate:
    """Two names that may be one thing. `agreed` is the one that the framework uses, empty where it uses neither; `places` and `other_places` are where each stands."""

    name: str
    other: str
    score: float
    agreed: str
    places: tuple[Passage, ...]
    other_places: tuple[Passage, ...]

    def as_json(self) -> dict[str, Any]:
        """As printed under `drift_candidates`."""
        return {
            "name": self.name, "other": self.other, "score": round(self.score, 3), "agreed": self.agreed, "status": "for_review",
            "places": [place.as_json() for place in self.places], "other_places": [place.as_json() for place in self.other_places],
        }  # fmt: skip
