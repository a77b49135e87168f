"""Pairs of touchpoints that give different figures for one measure on which the framework is silent: for review.

Two statements are compared only where they share what is measured: the same physical unit and a word for it, or nearly all words. Denial against assertion in nearly the
same words was tried too: 5 of 5 such pairs on four companies were false alarms.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.differing_figure import is_explained
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.quantity import Quantity
from ridgepole.core.messaging.registry import metric_of
from ridgepole.core.messaging.same_figure import agree, comparable, follows_from
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import stem_of

NEAR: Final = 0.62
COMMON: Final = 60
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
    """A statement with what it measures."""

    row: int
    statement: Statement
    metric: frozenset[str]
    whose: frozenset[str]


def open_pairs(
    statements: Sequence[Statement],
    vectors: NDArray[np.float32],
    scopes: Sequence[str],
    customers: tuple[str, ...],
    taken: frozenset[int],
) -> Iterator[Conflict]:
    """`taken` are statements that depart from the framework: they have their conflicts already."""
    by_word: dict[str, list[_Measured]] = {}
    for i, s in enumerate(statements):
        if not (s.is_ours and s.quantities) or i in taken or s.kind == "battlecard" or is_explained(s.meaning):
            continue
        one = _Measured(i, s, metric_of(s.meaning), frozenset(customers_in(scopes[i], customers)))
        for other in _sharing(one, by_word):
            why, kind = _differs(other, one, vectors)
            if why:
                yield Conflict(kind, "for_review", 0.5, "medium", other.statement.passage, s.passage, "positioning", why, f"open:{other.row}:{i}")  # fmt: skip
        for word in _keys(one):
            by_word.setdefault(word, []).append(one)


def _keys(one: _Measured) -> frozenset[str]:
    """The words under which a statement is found; a physical quantity also by its unit and purpose."""
    units = [q.unit for q in one.statement.quantities if q.nature == "measure"]
    return one.metric | {f"{unit} {word}" for unit in units for word in _purposes(one)}


def _purposes(one: _Measured) -> frozenset[str]:
    return frozenset(_PURPOSES.get(word, word) for word in one.statement.stems | one.metric if len(word) > 1)


def _sharing(one: _Measured, by_word: dict[str, list[_Measured]]) -> list[_Measured]:
    """Statements of other touchpoints that share a physical unit and its purpose, or three words; a word that very many statements share finds none."""
    found: dict[int, _Measured] = {}
    words: Counter[int] = Counter()
    for key in _keys(one):
        known = by_word.get(key, ())
        if len(known) <= COMMON:
            for other in known:
                found[other.row] = other
                words[other.row] += 3 if " " in key else 1
    return [
        found[row]
        for row in sorted(found)
        if words[row] >= 3 and found[row].statement.path != one.statement.path and found[row].whose == one.whose
    ]


def _differs(left: _Measured, right: _Measured, vectors: NDArray[np.float32]) -> tuple[str, str]:
    """Both give one figure for one measure of one customer, or of none, and the figures cannot both be right."""
    a, b = left.statement, right.statement
    for one, other in _pairs(a.quantities, b.quantities):
        why = f'gives "{b.meaning[other.start : other.end]}" where the other gives "{a.meaning[one.start : one.end]}"'
        if one.nature == "measure":
            if (
                _are_meant(a, one, b, other)
                and _is_alone(one, a)
                and _is_alone(other, b)
                and one.unit == other.unit
                and _is_one_purpose(left, right)
                and not (_TOLERANCE.search(a.meaning[: one.start]) or _TOLERANCE.search(b.meaning[: other.start]))
                and (one.high < other.low or other.high < one.low)
            ):
                return why, "capability"
        elif (
            _is_one_measure(left, right, vectors)
            and _are_meant(a, one, b, other)
            and not (agree(one, other) or follows_from(one, b.quantities) or follows_from(other, a.quantities))
        ):
            return why, "figure"
    return "", ""


def _are_meant(a: Statement, one: Quantity, b: Statement, other: Quantity) -> bool:
    return is_meant(a.meaning, one.start, one.end) and is_meant(b.meaning, other.start, other.end)


def _is_one_purpose(left: _Measured, right: _Measured) -> bool:
    """What the value is for: working, storing, carrying; or two words of what is measured."""
    shared = _purposes(left) & _purposes(right)
    return len(shared) >= 2 or any(word.startswith("~") for word in shared)


def _is_alone(one: Quantity, statement: Statement) -> bool:
    """The statement gives no other value in this unit: of two, nobody can say which is which."""
    return sum(q.unit == one.unit for q in statement.quantities) == 1


def _is_one_measure(left: _Measured, right: _Measured, vectors: NDArray[np.float32]) -> bool:
    shared = len(left.metric & right.metric)
    if shared < 3 or shared < 0.75 * min(len(left.metric), len(right.metric)):
        return False
    headings = {"heading", "subject"}
    if {left.statement.block_kind, right.statement.block_kind} & headings:
        return False
    return float(vectors[left.row] @ vectors[right.row]) >= NEAR


def _pairs(left: Sequence[Quantity], right: Sequence[Quantity]) -> list[tuple[Quantity, Quantity]]:
    return [
        (one, other)
        for one in left
        for other in right
        if (len(left) == len(right) == 1 or one.nature == other.nature == "measure")
        and comparable(one, other)
        and (one.nature != "count" or one.unit.split()[:1] == other.unit.split()[:1])
    ]
