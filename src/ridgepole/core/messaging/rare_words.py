"""How telling a word is among a company's touchpoints: what every touchpoint says distinguishes none."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ridgepole.core.messaging.statement import Statement


@dataclass(frozen=True)
class RareWords:
    """`users` are the numbers of touchpoints that use a stem, of `touchpoints` in all."""

    users: Counter[str]
    touchpoints: int

    def weight(self, stem: str) -> float:
        """The logarithm of how few use it: above 2 for what one of sixteen uses, near 0 for what all do (inverse document frequency)."""
        return math.log((self.touchpoints + 1) / (self.users[stem] + 0.5))

    def sum_of(self, stems: Iterable[str]) -> float:
        """The weights of several together."""
        return sum(self.weight(stem) for stem in stems)


def rare_words_of(statements: Sequence[Statement]) -> RareWords:
    """Counted over all statements of all touchpoints."""
    said: dict[str, set[str]] = {}
    for statement in statements:
        said.setdefault(statement.path, set()).update(statement.stems)
    return RareWords(Counter(stem for stems in said.values() for stem in stems), len(said))
