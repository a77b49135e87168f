"""Pairs of touchpoints that give different values for one physical measure on which the framework is silent: for review.

Two statements are compared only where they share what is measured: the same physical unit and what the value is for. A measure that has three values or more is several things (rooms, models, sites), and no pair.
Other figures that share nearly all words were tried: on five companies met blind none of six such pairs was a conflict. Denial against assertion in nearly the
same words was tried too: 5 of 5 such pairs on four companies were false alarms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.differing_figure import is_explained
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.quantity import Quantity
from ridgepole.core.messaging.registry import metric_of
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import stem_of

COMMON: Final = 60
SEVERAL: Final = 3
_TOLERANCE: Final = re.compile(r"(?:\bwithin|\bby|\bplus or minus|±)\s*$", re.IGNORECASE)
_PURPOSES: Final = {
    stem_of(w): f"~{name}"
    for name, words in {
        "work": "work works working operate operates operating operation run runs running function use",
        "store": "store stores stored storage keep kept shelf",
        "carry": "carry carries load loads payload lift lifts hold holds capacity tank",
        "reach": "reach reaches range distance radius",
        "weigh": "weigh weighs weight heavy",
        "size": "wide width high height long length tall deep depth size diameter",
        "speed": "speed fast drives travels",
    }.items()
    for w in words.split()
}


@dataclass(frozen=True, slots=True)
class _Measured:
    """The only value that a statement gives in a physical unit, with what it is for."""

    row: int
    statement: Statement
    value: Quantity
    purposes: frozenset[str]
    whose: frozenset[str]


def open_pairs(
    statements: Sequence[Statement], scopes: Sequence[str], customers: tuple[str, ...], taken: frozenset[int]
) -> Iterator[Conflict]:
    """`taken` are statements that depart from the framework: they have their conflicts already."""
    by_key: dict[tuple[str, str], list[_Measured]] = {}
    pairs: list[tuple[_Measured, _Measured]] = []
    for i, s in enumerate(statements):
        if not (s.is_ours and s.quantities) or i in taken or s.kind == "battlecard" or is_explained(s.meaning):
            continue
        for one in _measured(i, s, frozenset(customers_in(scopes[i], customers))):
            pairs += [(other, one) for other in _sharing(one, by_key) if _differ(other, one)]
            for word in one.purposes:
                by_key.setdefault((one.value.unit, word), []).append(one)
    for left, right in pairs:
        shared = [by_key[left.value.unit, word] for word in left.purposes & right.purposes]
        if all(_values(measured) < SEVERAL for measured in shared):
            yield _conflict(left, right)


def _measured(row: int, statement: Statement, whose: frozenset[str]) -> Iterator[_Measured]:
    """Of two values in one unit nobody can say which is which; a tolerance is no value."""
    units = [q.unit for q in statement.quantities]
    words = statement.stems | metric_of(statement.meaning)
    purposes = frozenset(_PURPOSES.get(word, word) for word in words if len(word) > 1)
    for value in statement.quantities:
        if (
            value.nature == "measure"
            and units.count(value.unit) == 1
            and is_meant(statement.meaning, value.start, value.end)
            and not _TOLERANCE.search(statement.meaning[: value.start])
        ):
            yield _Measured(row, statement, value, purposes, whose)


def _sharing(one: _Measured, by_key: dict[tuple[str, str], list[_Measured]]) -> list[_Measured]:
    """Values of other touchpoints in the same unit for the same purpose; a word that very many of them share finds none."""
    found: dict[int, _Measured] = {}
    for word in one.purposes:
        known = by_key.get((one.value.unit, word), ())
        if len(known) <= COMMON:
            found |= {other.row: other for other in known}
    return [
        found[row]
        for row in sorted(found)
        if found[row].statement.path != one.statement.path and found[row].whose == one.whose
    ]


def _differ(left: _Measured, right: _Measured) -> bool:
    """The values cannot both be right, and are for the same: working, storing, carrying; or two words of what is measured are shared."""
    shared = left.purposes & right.purposes
    return (len(shared) > 1 or any(word.startswith("~") for word in shared)) and _are_apart(left.value, right.value)


def _are_apart(one: Quantity, other: Quantity) -> bool:
    return one.high < other.low or other.high < one.low


def _values(measured: Sequence[_Measured]) -> int:
    """How many values there are that cannot be one."""
    apart: list[Quantity] = []
    for one in measured:
        if all(_are_apart(one.value, known) for known in apart):
            apart.append(one.value)
    return len(apart)


def _conflict(left: _Measured, right: _Measured) -> Conflict:
    a, b = left.statement, right.statement
    here, there = b.meaning[right.value.start : right.value.end], a.meaning[left.value.start : left.value.end]
    why = f'gives "{here}" where the other gives "{there}"'
    topic = f"open:{left.row}:{right.row}"
    return Conflict("capability", "for_review", 0.5, "medium", a.passage, b.passage, "positioning", why, topic)
