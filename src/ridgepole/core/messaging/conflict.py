"""Two touchpoints that cannot both be right."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ridgepole.core.kernel.passage import Passage

Status = Literal["asserted", "for_review"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """`a` agrees with the framework (or was said first), `b` departs from it. `topic` groups conflicts that are one disagreement.

    `digest` is what a person confirms or dismisses (claim_digests.py).
    """

    kind: str
    status: Status
    confidence: float
    severity: str
    a: Passage
    b: Passage
    clause: str
    why: str
    topic: str = ""
    digest: str = field(default="", compare=False)

    def as_json(self) -> dict[str, Any]:
        """As printed under `conflicts`."""
        return {
            "kind": self.kind, "status": self.status, "confidence": round(self.confidence, 3), "severity": self.severity, "a": self.a.as_json(), "b": self.b.as_json(),
            "clause": self.clause, "why": self.why, "digest": self.digest,
        }  # fmt: skip
