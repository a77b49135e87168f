"""Yes, no or mixed, read from an answer in free words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ridgepole.core.kernel.embedder import Embedder


@dataclass(frozen=True, slots=True)
class Stance:
    """`why` names the words or the rule that decided; `takes_side` is False where the respondent says that they do not know."""

    stance: Literal["yes", "no", "mixed"]
    confidence: float
    why: str
    takes_side: bool = True

    def as_json(self) -> dict[str, object]:
        """As printed under `stances`."""
        return {
            "stance": self.stance,
            "confidence": round(self.confidence, 2),
            "why": self.why,
            "takes_side": self.takes_side,
        }


def read_stance(answer: str, embedder: Embedder | None = None) -> Stance:  # noqa: ARG001 - first step
    """The stance of one answer."""
    first = answer.strip().lower()
    if first.startswith("yes"):
        return Stance("yes", 0.6, "begins with yes")
    return Stance("no", 0.6, "begins with no") if first.startswith("no") else Stance("mixed", 0.3, "says neither")
