"""Pairs of touchpoints that give different figures for one measure on which the framework is silent: for review, and only where both say nearly the same words.

Denial against assertion in nearly the same words was tried too: 5 of 5 such pairs on four companies were false alarms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.differing_figure import is_explained
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.quantity import Quantity
from ridgepole.core.messaging.registry import metric_of
from ridgepole.core.messaging.same_figure import agree, comparable, follows_from
from ridgepole.core.messaging.statement import Statement

NEAR: Final = 0.62


def open_pairs(
    statements: Sequence[Statement],
    vectors: NDArray[np.float32],
    scopes: Sequence[str],
    customers: tuple[str, ...],
    taken: frozenset[int],
) -> Iterator[Conflict]:
    """`taken` are statements that depart from the framework: they have their conflicts already."""
    rows = [
        i
        for i, s in enumerate(statements)
        if s.is_ours
        and i not in taken
        and len(s.stems) >= 3
        and s.kind != "battlecard"
        and s.block_kind not in {"heading", "subject"}
    ]
    if len(rows) < 2:
        return
    near = vectors[rows] @ vectors[rows].T
    for m, n in zip(*np.nonzero(np.triu(near >= NEAR, k=1)), strict=True):
        a, b = statements[rows[m]], statements[rows[n]]
        if a.path == b.path:
            continue
        why = _differs(a, b, customers_in(scopes[rows[m]], customers), customers_in(scopes[rows[n]], customers))
        if why:
            yield Conflict(
                "figure",
                "for_review",
                0.5,
                "medium",
                a.passage,
                b.passage,
                "positioning",
                why,
                f"open:{rows[m]}:{rows[n]}",
            )


def _differs(a: Statement, b: Statement, of_a: tuple[str, ...], of_b: tuple[str, ...]) -> str:
    """Both give one figure for one measure of one customer, or of none, and the figures cannot both be right."""
    if set(of_a) != set(of_b) or is_explained(a.meaning) or is_explained(b.meaning):
        return ""
    left, right = metric_of(a.meaning), metric_of(b.meaning)
    if len(left & right) < 3 or len(left & right) < 0.75 * min(len(left), len(right)):
        return ""
    for one, other in _pairs(a.quantities, b.quantities):
        if not agree(one, other) and not follows_from(one, b.quantities) and not follows_from(other, a.quantities):
            return (
                f'gives "{b.meaning[other.start : other.end]}" where the other gives "{a.meaning[one.start : one.end]}"'
            )
    return ""


def _pairs(left: Sequence[Quantity], right: Sequence[Quantity]) -> list[tuple[Quantity, Quantity]]:
    pairs = [
        (one, other)
        for one in left
        for other in right
        if comparable(one, other) and (one.nature != "count" or one.unit.split()[:1] == other.unit.split()[:1])
    ]
    return pairs if len(left) == len(right) == 1 else []
