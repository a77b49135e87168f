"""Which ways to take a position a sentence could hold, by the words that each of them needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ridgepole.core.messaging.positions.position import Facet, Side, Way

Entry = tuple[int, Facet, Side, Way]
THREE: Final = 3


class WaysByWord:
    """All ways of all facets, found by the strings that they need; a string is looked for where its first three letters stand."""

    def __init__(self, facets: Sequence[Facet]) -> None:
        self._always: list[Entry] = []
        self._by_start: dict[str, dict[str, list[Entry]]] = {}
        number = 0
        for facet in facets:
            for side in (facet.left, facet.right):
                for way in side.ways:
                    entry = (number, facet, side, way)
                    number += 1
                    if way.needs is None:
                        self._always.append(entry)
                    for literal in way.needs or ():
                        self._by_start.setdefault(literal[:THREE], {}).setdefault(literal, []).append(entry)

    def of(self, lower: str) -> Iterator[tuple[Facet, Side, Way]]:
        """The ways whose words stand in a lower-case sentence, each once, in the order of the facets."""
        found = {entry[0]: entry for entry in self._always}
        starts = {lower[i : i + size] for size in (2, THREE) for i in range(len(lower))}
        for start in starts & self._by_start.keys():
            for literal, entries in self._by_start[start].items():
                if literal in lower:
                    found.update((entry[0], entry) for entry in entries)
        for number in sorted(found):
            _, facet, side, way = found[number]
            yield facet, side, way
