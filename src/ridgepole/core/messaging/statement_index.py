"""Statements by what they carry, so that a question about one thing is asked only of those that can answer it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from ridgepole.core.messaging.charged_extras import says_it_is_free
from ridgepole.core.messaging.differing_term import HeldTerm, held_terms_of
from ridgepole.core.messaging.statement import Statement

HEADLINES: Final = 1


class StatementIndex:
    """`rows` of all statements that may be asked, in order; every list it answers with is a part of them, in the same order. Each part is sorted out once, when first asked for."""

    def __init__(
        self, statements: Sequence[Statement], rows: Sequence[int], terms: dict[str, tuple[HeldTerm, ...]]
    ) -> None:
        self._statements, self.rows, self._terms = statements, rows, terms

    def holding(self, facet: str, side: str) -> Sequence[int]:
        """Who holds one side of a position."""
        return self._holding.get((facet, side), ())

    def standing_by(self, term: str) -> Sequence[int]:
        """Who gives a term one of the values that we stand by."""
        return self._standing_by.get(term, ())

    @cached_property
    def with_quantities(self) -> list[int]:
        """Who gives any figure."""
        return [i for i in self.rows if self._statements[i].quantities]

    @cached_property
    def of_free_things(self) -> list[int]:
        """Who says of something that it is included or free."""
        return [i for i in self.rows if says_it_is_free(self._statements[i])]

    @cached_property
    def headlines(self) -> list[int]:
        """The headings with which touchpoints begin."""
        return [
            i
            for i in self.rows
            if self._statements[i].block_kind in {"heading", "subject"} and self._statements[i].position <= HEADLINES
        ]

    @cached_property
    def _holding(self) -> dict[tuple[str, str], list[int]]:
        found: dict[tuple[str, str], list[int]] = {}
        for i in self.rows:
            for side in dict.fromkeys((p.facet.name, p.side) for p in self._statements[i].positions):
                found.setdefault(side, []).append(i)
        return found

    @cached_property
    def _standing_by(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for i in self.rows:
            for term in held_terms_of(self._statements[i], self._terms):
                found.setdefault(term, []).append(i)
        return found
