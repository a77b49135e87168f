"""What every seller takes a position on, and which side a sentence holds.

These are positions of any trade (is it bought or subscribed, who runs it, what is in the price, when is help there), never words of one company. A side only counts
against a company where its own framework, or another touchpoint, holds the other side. The positions themselves are in positions/, a file for a group.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from ridgepole.core.messaging.positions import (
    data,
    delivery,
    leaving,
    market,
    ownership_and_payment,
    price,
    promises,
    quantity_and_discount,
    standing,
    technology,
)
from ridgepole.core.messaging.positions import (
    help as help_and_work,
)
from ridgepole.core.messaging.positions.index import WaysByWord
from ridgepole.core.messaging.positions.position import Facet, Position, Side, Way
from ridgepole.core.messaging.positions.whose import is_told_of_others, questions_in
from ridgepole.core.messaging.stance import is_meant, is_negated

_GROUPS: Final = (
    ownership_and_payment,
    price,
    quantity_and_discount,
    leaving,
    promises,
    help_and_work,
    technology,
    data,
    standing,
    market,
    delivery,
)
FACETS: Final = tuple(value for group in _GROUPS for value in vars(group).values() if isinstance(value, Facet))
BY_NAME: Final = {facet.name: facet for facet in FACETS}


@cache
def _ways() -> WaysByWord:
    """Made when first asked for, since most commands read no text."""
    return WaysByWord(FACETS)


@lru_cache(maxsize=16384)
def positions_in(text: str) -> tuple[Position, ...]:
    """The sides that a sentence holds. Denied words hold the other side where the facet flips, and nothing where it does not."""
    lower = text.lower().replace("’", "'").replace("\n", " ").replace("\u00a0", " ")
    if len(lower) != len(text):
        lower = text
    found: list[Position] = []
    asked = questions_in(text)
    for facet, side, way in _ways().of(lower):
        for start, end in way.places(lower):
            if any(first <= start and end <= last for first, last in asked):
                continue
            held = _held(text, facet, side, way, (start, end))
            if held:
                found.append(Position(facet, held, start, end))
    if found and is_told_of_others(lower):
        return ()
    return tuple(sorted(found, key=lambda position: (_ORDER[position.facet.name], position.start)))


_DENIAL: Final = re.compile(
    r"\b(?:no|not|never|nothing|nobody|none|without|zero|neither|cannot)\b|(?:don|doesn|isn|aren|can|won|needn)['’]t\b",
    re.IGNORECASE,
)
_NEW_CLAUSE: Final = re.compile(
    r",\s+(?=(?:the|it|we|you|your|our|they|there|this|everything|everybody)\s(?:\w+\s)?\w+)", re.IGNORECASE
)
_CLOSE: Final = re.compile(
    r"(?:\b(?:no|not|never|nothing|nobody|none|without|nor|neither|cannot|stopped|decline[sd]?|refuse[sd]?|avoid(?:s|ed)?)\b|n['’]t\b)(?:\W+\w+){0,5}\W*$",
    re.IGNORECASE,
)
_ORDER: Final = {facet.name: i for i, facet in enumerate(FACETS)}


def _held(text: str, facet: Facet, side: Side, way: Way, place: tuple[int, int]) -> str:
    """The side that the words hold as they are meant; empty for none."""
    new = max((clause.end() for clause in _NEW_CLAUSE.finditer(text, 0, place[0])), default=0)
    text, start, end = text[new:], place[0] - new, place[1] - new
    if not way.denies and _DENIAL.search(text, start, end):
        return facet.other(side.name) if facet.flips and is_meant(text, start, end) else ""
    if way.as_it_stands or is_meant(text, start, end) or _DENIAL.match(text, start):
        return side.name
    if way.denies and way.about:  # the denial may be that of the topic: "hours not called off lapse"
        return side.name if is_negated(text, start) else ""
    denied = facet.flips and is_negated(text, start) and '"' not in text[:start]
    return facet.other(side.name) if denied and _CLOSE.search(text[:start]) else ""
