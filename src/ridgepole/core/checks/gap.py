"""What a check would have needed: a value, never an exception."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gap:
    """Evidence that is not there or is too thin, and what it would change.

    A check that returns a gap and no finding could not tell; it speaks neither for nor against its cause.
    """

    what: str
    why_it_matters: str
