"""Two touchpoints that cannot both be right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ridgepole.core.kernel.digest import digest_of
from ridgepole.core.kernel.passage import Passage

Status = Literal["asserted", "for_review"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """`a` agrees with the framework (or was said first), `b` departs from it. `topic` groups conflicts that are one disagreement."""

    kind: str
    status: Status
    confidence: float
    severity: str
    a: Passage
    b: Passage
    clause: str
    why: str
    topic: str = ""

    @property
    def digest(self) -> str:
        """Identity of the two quotes and the clause: what a person confirms or dismisses."""
        return digest_of([self.kind, self.clause, *sorted((self.a.quote, self.b.quote))])

    def as_json(self) -> dict[str, Any]:
        """As printed under `conflicts`."""
        return {
            "kind": self.kind, "status": self.status, "confidence": round(self.confidence, 3), "severity": self.severity, "a": self.a.as_json(), "b": self.b.as_json(),
            "clause": self.clause, "why": self.why,
        }  # fmt: skip
