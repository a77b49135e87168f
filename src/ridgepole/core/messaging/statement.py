"""One thing that a touchpoint says: a sentence, a bullet or the row of a table, with who says it and how it is meant."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.facets import positions_in
from ridgepole.core.messaging.positions.position import Position
from ridgepole.core.messaging.quantity import Quantity, quantities_in
from ridgepole.core.messaging.stance import Stance, is_asked
from ridgepole.core.messaging.stated_terms import StatedTerm, terms_in
from ridgepole.core.messaging.words import stems_of

Voice = Literal["us", "buyer", "customer", "rival"]


@dataclass(frozen=True)
class Statement:
    """`quote` is the exact words in the block; `meaning` is what they say together with their row, their label or the question that they answer.

    What can be read off its words is read when first asked for and kept with it: rules ask for the same thing many times, and no cache of a fixed size holds a large site.

    `stance` "disowned" is what we tell sellers not to say, or quote in order to answer it. `context` is the sentence before, `following` the rest of the paragraph,
    `beside` the lines or rows around it that it belongs to.
    """

    path: str
    kind: str
    locator: str
    quote: str
    meaning: str
    block_id: int
    block_kind: str
    start: int
    end: int
    voice: Voice = "us"
    stance: Stance = "asserted"
    context: str = ""
    following: str = ""
    headings: tuple[str, ...] = ()
    title: str = ""
    cells: tuple[str, ...] = ()
    position: int = 0
    cell_passages: tuple[Passage, ...] = ()
    beside: str = ""

    @property
    def is_ours(self) -> bool:
        """We say it, now, and mean it."""
        return self.voice == "us" and self.stance == "asserted"

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of the words that carry meaning."""
        return stems_of(self.meaning)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Quantities in `meaning`."""
        return quantities_in(self.meaning)

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """Sides of known positions that `meaning` holds."""
        return positions_in(self.meaning)

    @cached_property
    def terms(self) -> tuple[StatedTerm, ...]:
        """Terms with their values; the heading, or the question before, announces a bare value."""
        if not self.quantities and " day" not in self.meaning:
            return ()
        asked = self.context if is_asked(self.context) else ""
        return terms_in(self.meaning, " ".join((*self.headings[-1:], asked)).strip())

    def passage_with(self, words: str) -> Passage:
        """Where certain words of `meaning` stand: of a row, the cell that holds them where that cell is a phrase by itself."""
        return next(
            (p for p in self.cell_passages if len(words) > 3 and words in p.quote and len(p.quote.split()) >= 3),
            self.passage,
        )

    @property
    def passage(self) -> Passage:
        """Where the quote stands."""
        return Passage(self.path, self.locator, self.quote, self.block_id, self.start, self.end)
