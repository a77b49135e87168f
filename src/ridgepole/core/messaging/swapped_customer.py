"""The right result told of the wrong customer: the number is that of another agreed customer, the words are nearer to his result than to any of the one who is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ridgepole.core.messaging.commensurable import can_speak_of
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.differing_figure import agree_with
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.names import aliases, customers_in
from ridgepole.core.messaging.quantity import Quantity
from ridgepole.core.messaging.registry import Figure, metric_of
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement

NEAR: Final = 0.3
NEARER: Final = 0.1
SURE: Final = 0.5


def told_of_another(statement: Statement, frame: Frame, figures: Sequence[Figure], scope: str) -> Iterator[Departure]:
    """At most one departure: exactly one customer is named, and the figure belongs to another; where he is spoken of nearby the sentence must name its own customer."""
    if not statement.is_ours or not statement.quantities:
        return
    customers = frame.names.customers
    named = customers_in(statement.meaning, customers) or customers_in(statement.context, customers)
    if len(named) != 1 or len(customers) < 2:
        return
    around = customers_in(f"{scope} {statement.context} {statement.following} {statement.beside}", customers)
    by_name = named[0] in customers_in(statement.meaning, customers)
    behind = customers_in(f"{scope.partition(statement.quote)[2]} {statement.following}", customers)
    own = [figure for figure in figures if figure.whose == named[0]]
    for figure in figures:
        is_around = figure.whose in around
        if not figure.whose or figure.whose in {*named, *behind} or (is_around and not by_name):
            continue
        told = _told(statement, figure, own)
        if told is not None and _is_nearer(statement, frame, figure, own, named[0], surely=is_around):
            name = _as_named(statement, named[0])
            start = max(statement.meaning.find(name), 0)
            yield Departure(
                statement, "customer", figure.clause, f'tells of "{name}" what is agreed of "{figure.whose}": "{figure.text.strip()}"', "medium", 0.85, f"figure:{figure.name}",
                side=statement.meaning[told.start : told.end], start=min(start, told.start), end=max(start + len(name), told.end), agreed=figure.text,
            )  # fmt: skip
            return


def _told(statement: Statement, figure: Figure, own: Sequence[Figure]) -> Quantity | None:
    """The number of ours that is the other customer's, and none of the named one's."""
    text = statement.meaning

    def is_of(quantity: Quantity, other: Figure) -> bool:
        return can_speak_of(text, quantity, other.quantity, other.text) and agree_with(quantity, other)

    for quantity in statement.quantities:
        if (
            is_of(quantity, figure)
            and not any(is_of(quantity, other) for other in own)
            and is_meant(text, quantity.start, quantity.end)
        ):
            return quantity
    return None


def _is_nearer(
    statement: Statement, frame: Frame, figure: Figure, own: Sequence[Figure], named: str, *, surely: bool
) -> bool:
    """`surely` where the owner of the result is spoken of nearby: two stories side by side are told in their own sentences."""
    texts = [_nameless(statement.meaning, named), _nameless(figure.text, figure.whose), *(_nameless(f.text, f.whose) for f in own)]  # fmt: skip
    vectors = frame.embedder.embed(texts)
    nearness = vectors[1:] @ vectors[0]
    theirs, ours = float(nearness[0]), float(nearness[1:].max()) if own else 0.0
    shared = metric_of(statement.meaning, named) & figure.metric
    if surely:
        return theirs >= max(SURE, ours + 2 * NEARER)
    return theirs >= ours + NEARER and (theirs >= NEAR or bool(shared))


def _nameless(text: str, name: str) -> str:
    for alias in sorted(aliases(name), key=len, reverse=True):
        text = text.replace(alias, " ")
    return text


def _as_named(statement: Statement, customer: str) -> str:
    return next((a for a in aliases(customer) if re.search(rf"(?<!\w){re.escape(a)}(?!\w)", statement.meaning)), customer)  # fmt: skip
