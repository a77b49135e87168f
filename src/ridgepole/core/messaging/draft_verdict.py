"""What the guard says of a draft."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

Outcome = Literal["pass", "violation", "could_not_check"]


@dataclass(frozen=True, slots=True)
class DraftViolation:
    """One statement of the draft against one clause. `draft[start:end] == quote`. `rewrite` stands for the quote and was itself checked; None where none passed."""

    clause: str
    version: str
    quote: str
    start: int
    end: int
    why: str
    rewrite: str | None = None

    def moved(self, by: int) -> DraftViolation:
        """The same, `by` characters further on."""
        return replace(self, start=self.start + by, end=self.end + by)

    def as_json(self) -> dict[str, Any]:
        """As printed under `violations`."""
        return {
            "clause": self.clause,
            "version": self.version,
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "why": self.why,
            "rewrite": self.rewrite,
        }


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A claim that nothing known supports or contradicts."""

    quote: str
    start: int
    end: int
    why: str

    def moved(self, by: int) -> Unchecked:
        """The same, `by` characters further on."""
        return replace(self, start=self.start + by, end=self.end + by)

    def as_json(self) -> dict[str, Any]:
        """As printed under `unchecked`."""
        return {"quote": self.quote, "start": self.start, "end": self.end, "why": self.why}


@dataclass(frozen=True, slots=True)
class DraftVerdict:
    """Violation where a clause is broken, could_not_check where a claim can be neither supported nor contradicted, else pass."""

    violations: tuple[DraftViolation, ...]
    unchecked: tuple[Unchecked, ...]
    checked_against: tuple[str, ...]

    @property
    def verdict(self) -> Outcome:
        """One of three."""
        if self.violations:
            return "violation"
        return "could_not_check" if self.unchecked or not self.checked_against else "pass"

    def as_json(self) -> dict[str, Any]:
        """The shape of workspace.md, and what could not be checked beside it."""
        return {
            "verdict": self.verdict, "violations": [v.as_json() for v in self.violations], "checked_against": list(self.checked_against), "unchecked": [u.as_json() for u in self.unchecked],
        }  # fmt: skip
