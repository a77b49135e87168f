"""A position with two sides, and the ways to take a side in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from ridgepole.core.messaging.positions.literals import Needs, likeliest_to_fail, needs_of
from ridgepole.core.messaging.positions.slots import filled

NEAR: Final = 120
_DENIES: Final = re.compile(
    r"\b(?:not?|never|nothing|nobody|none|without|zero|neither|nor|cannot)\b|n't|<NO|<DONT|<NOBODY"
)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to put it, in patterns with slots. `verdict` takes the side; each of `about` stands near it, in any order; none of `unless` does.

    `as_it_stands`: the words hold the side by themselves, also behind "if" or a "no" that belongs to them.
    """

    verdict: str
    about: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    as_it_stands: bool = False

    @property
    def needs(self) -> Needs:
        """Strings of which a sentence must hold one."""
        return likeliest_to_fail(needs_of(part) for part in (self.verdict, *self.about))

    @property
    def denies(self) -> bool:
        """A denial is part of the way itself: "no deposit"."""
        return any(_DENIES.search(part) for part in (self.verdict, *self.about))

    def places(self, lower: str) -> Iterator[tuple[int, int]]:
        """Where the verdict stands in a lower-case sentence that is also about the rest."""
        for match in _words(self.verdict).finditer(lower):
            start, end = match.span()
            near = lower[max(0, start - NEAR) : end + NEAR]
            if all(_words(part).search(near) for part in self.about) and not any(
                _words(part).search(near) for part in self.unless
            ):
                yield start, end


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a position, with the ways to say it."""

    name: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A position with two sides. `flips`: to deny one side is to hold the other. `shares`: where it holds of one thing (support, training) and not of the whole offer, how many words a
    statement must share with what the framework says on it.

    `departs`: the only side that can depart, where the other is a favour that nobody minds ("no notice in the first month").
    """

    name: str
    kind: str
    severity: str
    left: Side
    right: Side
    flips: bool = True
    shares: int = 0
    departs: str = ""

    def other(self, side: str) -> str:
        """The opposite side's name."""
        return self.right.name if side == self.left.name else self.left.name

    @property
    def about_item(self) -> bool:
        """It holds of one thing, not of the whole offer."""
        return self.shares > 0

    def can_depart(self, side: str) -> bool:
        """To hold this side can be a departure where the other is held."""
        return not self.departs or side == self.departs


@dataclass(frozen=True, slots=True)
class Position:
    """One side of one facet, held by the words from `start` to `end`."""

    facet: Facet
    side: str
    start: int
    end: int


def side(name: str, text: str) -> Side:
    """A side from a list with one way on a line: `verdict & about & ~unless`, with slots of slots.py; `!` before a way that holds as it stands."""
    return Side(name, tuple(_way(line.strip()) for line in text.splitlines() if line.strip()))


def _way(line: str) -> Way:
    verdict, *others = line.removeprefix("! ").split(" & ")
    about = tuple(part for part in others if not part.startswith("~"))
    unless = tuple(part.removeprefix("~") for part in others if part.startswith("~"))
    return Way(verdict, about, unless, line.startswith("! "))


@cache
def _words(pattern: str) -> re.Pattern[str]:
    """Whole words only; compiled when a sentence first asks for it."""
    return re.compile(rf"(?<!\w)(?:{filled(pattern)})(?!\w)")
