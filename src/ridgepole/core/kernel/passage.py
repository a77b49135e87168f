"""Where words stand: the file, the place in it, and the exact words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote and its place.

    `locator` is readable by a person ("slide 3, notes", "page 2", "00:01:12 Tom Hallam", "Pricing > Term, paragraph 2").
    `quote` is an exact substring of what the reader extracts. `start` and `end` are its character span in the block `block_id`.
    """

    path: str
    locator: str
    quote: str
    block_id: int = -1
    start: int = -1
    end: int = -1

    def as_json(self) -> dict[str, object]:
        """As printed in every output that quotes."""
        return {"path": self.path, "locator": self.locator, "quote": self.quote}
