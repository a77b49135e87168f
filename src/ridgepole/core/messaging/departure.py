"""One statement that departs from what was agreed, and what it departs from."""

from __future__ import annotations

from dataclasses import dataclass

from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.statement import Statement


@dataclass(frozen=True, slots=True)
class Departure:
    """`kind` is the conflict's kind; `topic` names what it is about (a facet, a proof point, an item), so that its counterpart elsewhere can be found.

    `agreed` is what the framework says instead, `never` the forbidden phrase that is said.
    """

    statement: Statement
    kind: str
    clause: str
    why: str
    severity: str
    confidence: float
    topic: str
    side: str = ""
    decision: str = ""
    start: int = 0
    end: int = 0
    agreed: str = ""
    never: str = ""

    @property
    def passage(self) -> Passage:
        """The words that depart; in a row of a table, the cell that holds them."""
        return self.statement.passage_with(self.statement.meaning[self.start : self.end])
