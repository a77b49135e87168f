"""A draft's figures against the framework's: which agreed figure a number speaks of, and whether it departs from it.

`differing_figure.py` compares touchpoints, where a wrong pair costs a reader's time; a draft is short, speaks of us, and its writer is there to answer. So every
number of ours that is none of the agreed ones is held against the figure that it most likely speaks of (`draft_figure_signs.py`). Sums that are asked for are
`draft_prices.py`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ridgepole.core.messaging.commensurable import can_speak_of
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.departures import Rules
from ridgepole.core.messaging.derived_figures import follows_by_arithmetic
from ridgepole.core.messaging.differing_figure import agree_with
from ridgepole.core.messaging.draft_figure_signs import (
    LIKELY,
    AgreedFigures,
    Likeness,
    compiled,
    is_written,
    likelihood,
    nouns_of,
)
from ridgepole.core.messaging.draft_quantities import quantities_of
from ridgepole.core.messaging.draft_stance import is_answered
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.quantity import Quantity, quantities_in
from ridgepole.core.messaging.registry import Figure, metric_of
from ridgepole.core.messaging.same_figure import agree, comparable
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement

_ONE_CASE: Final = re.compile(
    r"\b(?:took|needed|was|were|had)\b[^.;!?]*\b(?:because|on account of|owing to|due to|thanks to the)\b|\b(?:half a year|half-way|\w+ months) into\b",
    re.IGNORECASE,
)
_SOME_OF: Final = re.compile(r"\b(?:of (?:the|our|them)|other|another|further|additional|your)\W+$", re.IGNORECASE)


def agreed_figures(rules: Rules) -> AgreedFigures:
    """The registry's figures, and the other numbers that the framework says: people in a cohort, hours until a bed is there, languages."""
    lines = [x for x in rules.frame.lines if x.role in {"says", "answer"} and not x.decision]
    extra = [
        Figure(line.clause, line.text, q, metric_of(line.text), "", line.quantities)
        for line in lines
        for q in line.quantities
        if _is_a_figure(q, of_the_price=line.clause == "commercial_model")
    ]
    return compiled((*rules.figures, *extra) if rules.frame.framework else (), rules.frame.embedder)


def _is_a_figure(quantity: Quantity, *, of_the_price: bool) -> bool:
    """Sums and durations of the commercial model stand in the registry already."""
    if quantity.nature == "count":
        return quantity.value >= 2 and bool(quantity.unit)
    return quantity.nature in {"percent", "measure"} or (quantity.nature == "duration" and not of_the_price)


def wrong_figures(
    statement: Statement, frame: Frame, agreed: AgreedFigures, published: Sequence[Statement], scope: str
) -> Iterator[Departure]:
    """At most one departure: the number of ours that most likely speaks of an agreed figure and is another."""
    if statement.voice != "us" or statement.stance not in {"asserted", "history"}:
        return
    if not statement.quantities or not agreed.figures:
        return
    found = max(_departing(statement, frame, agreed, published, scope), key=lambda item: item[0], default=None)
    if found is None or found[0] < LIKELY:
        return
    _, quantity, figure = found
    words = statement.meaning[quantity.start : quantity.end]
    yield Departure(
        statement, "figure", figure.clause, f'says "{words}" where the agreed figure is "{figure.text.strip()}"', "critical" if quantity.nature == "money" else "medium", 0.8,
        f"figure:{figure.name}", side=words, start=quantity.start, end=quantity.end, agreed=figure.text,
    )  # fmt: skip


def candidates(
    statement: Statement, frame: Frame, agreed: AgreedFigures, published: Sequence[Statement], scope: str
) -> Iterator[tuple[Quantity, Figure, dict[str, float]]]:
    """Every number that could be a figure and is not it, with the signs that it is meant: what the weights are fitted on."""
    said = quantities_of(statement)
    text, rivals, customers = statement.meaning, frame.names.rivals, frame.names.customers
    named = customers_in(text, customers)
    near = named or customers_in(scope, customers)
    own = metric_of(text)
    mine = [i for i, f in enumerate(agreed.figures) if not f.whose or f.whose in near]
    free = [
        q
        for q in said
        if (q.value == 0 or is_meant(text, q.start, q.end))
        and not is_answered(text, q.start, q.end, statement.following, rivals)
        and not any(_is_that(q, agreed.figures[i], own) for i in mine)
        and not _is_published(q, statement, published)
    ]
    possible = [
        i
        for i in mine
        if not _is_of_the_price(agreed.figures[i]) and any(_is_another(q, agreed.figures[i], text) for q in free)
    ]
    if not possible:
        return
    around = (*said, *quantities_in(f"{statement.beside} | {statement.context} | {statement.following}"))
    wanted = [
        i
        for i in possible
        if any(_could_be(q, agreed.figures[i], text, around) for q in free)
        and not any(_tells_it(q, agreed.figures[i]) for q in around)
    ]
    if not wanted:
        return
    likeness = Likeness(statement, agreed, frame.embedder, named)
    for place in likeness.places(wanted):
        for quantity in free:
            if _could_be(quantity, agreed.figures[place], text, around):
                others = [
                    i for i in mine if can_speak_of(text, quantity, agreed.figures[i].quantity, agreed.figures[i].text)
                ]
                yield quantity, agreed.figures[place], likeness.signs(place, quantity, said, others)


def _is_of_the_price(figure: Figure) -> bool:
    return figure.clause == "commercial_model" and figure.quantity.nature in {"money", "count"}


def _is_another(quantity: Quantity, figure: Figure, text: str) -> bool:
    """It can speak of the figure, and is another number."""
    return (
        can_speak_of(text, quantity, figure.quantity, figure.text)
        and not agree_with(quantity, figure)
        and not _is_an_end(quantity, figure)
    )


def _could_be(quantity: Quantity, figure: Figure, text: str, around: Sequence[Quantity]) -> bool:
    """Another number than the figure, and none that follows from it."""
    return _is_another(quantity, figure, text) and not follows_by_arithmetic(quantity, figure.quantity, around)


def _tells_it(quantity: Quantity, figure: Figure) -> bool:
    """The right number stands beside it, perhaps without its unit: "94% in January. The year came in at 98.6"."""
    if comparable(quantity, figure.quantity):
        return _is_told(quantity, figure)
    return (
        quantity.nature == "count"
        and figure.quantity.nature in {"percent", "change"}
        and not float(figure.quantity.value).is_integer()
        and is_written(quantity, figure.quantity.value, figure)
    )


def _departing(
    statement: Statement, frame: Frame, agreed: AgreedFigures, published: Sequence[Statement], scope: str
) -> Iterator[tuple[float, Quantity, Figure]]:
    for quantity, figure, signs in candidates(statement, frame, agreed, published, scope):
        yield likelihood(signs), quantity, figure
    said = quantities_of(statement)
    for figure in agreed.figures:
        for quantity in said:
            if _is_wrong_allowance(statement.meaning, quantity, figure, said):
                yield 0.9, quantity, figure


def is_agreed_elsewhere(departure: Departure, rules: Rules, scope: str) -> bool:
    """The number that departs from one agreed figure is another agreed figure, of the same customer and at least as near in words."""
    statement = departure.statement
    wrong = next((q for q in statement.quantities if q.start == departure.start), None)
    if wrong is None:
        return False
    departed = next((f for f in rules.figures if departure.topic == f"figure:{f.name}"), None)
    if departed is not None and (
        any(_is_the_end(q, departed) for q in statement.quantities)
        or (not departed.whose and wrong.nature == "duration" and _ONE_CASE.search(statement.meaning))
    ):
        return True
    names = rules.frame.names.customers
    named = customers_in(statement.meaning, names) or customers_in(scope, names)
    least = max(1, _shared(statement.meaning, departed)) if departed else 1
    return any(
        comparable(wrong, figure.quantity) and agree_with(wrong, figure) and _shared(statement.meaning, figure) >= least
        for figure in rules.figures
        if not figure.whose or figure.whose in named
    )


def _is_the_end(quantity: Quantity, figure: Figure) -> bool:
    """Of a change from 40% to 60%, "60%" told by itself."""
    pair = figure.quantity
    return (
        pair.nature == "change"
        and quantity.nature == "percent"
        and pair.unit == "%"
        and quantity.low - 0.5 <= pair.value <= quantity.high + 0.5
    )


def _is_an_end(quantity: Quantity, figure: Figure) -> bool:
    """One of the two numbers of a change, in whatever unit it is told."""
    pair = figure.quantity
    return _is_the_end(quantity, figure) or (
        pair.nature == "change"
        and any(end is not None and is_written(quantity, end, figure) for end in (pair.value, pair.origin))
    )


def _is_told(quantity: Quantity, figure: Figure) -> bool:
    """The figure itself, not merely where its change began: the sentence, or the one before it, has it right."""
    pair = figure.quantity
    if pair.nature != "change" or quantity.nature == "change":
        return agree(quantity, pair)
    if _is_the_end(quantity, figure) or is_written(quantity, pair.value, figure):
        return True
    return agree(quantity, pair) and not (pair.origin is not None and is_written(quantity, pair.origin, figure))


def _shared(text: str, figure: Figure) -> int:
    return len(metric_of(text, figure.whose) & figure.metric)


def _is_that(quantity: Quantity, figure: Figure, stems: frozenset[str]) -> bool:
    return bool(stems & figure.metric) and comparable(quantity, figure.quantity) and agree_with(quantity, figure)


def _is_published(quantity: Quantity, statement: Statement, published: Sequence[Statement]) -> bool:
    """A case study gives the same number for the same thing."""
    return any(
        q.nature == quantity.nature
        and q.low <= quantity.high
        and quantity.low <= q.high
        and len(s.stems & statement.stems) >= 2
        for s in published
        for q in s.quantities
    )


def _is_wrong_allowance(text: str, quantity: Quantity, figure: Figure, said: Sequence[Quantity]) -> bool:
    """A count that the commercial model ties to a sum: the sum is right, and more or fewer are promised for it."""
    return (
        figure.clause == "commercial_model"
        and figure.quantity.nature == quantity.nature == "count"
        and quantity.value >= 2
        and not _SOME_OF.search(text[: quantity.start])
        and bool(nouns_of(quantity.unit) & nouns_of(figure.quantity.unit))
        and not agree_with(quantity, figure)
        and is_meant(text, quantity.start, quantity.end)
        and any(
            q.nature == m.nature == "money" and q.unit == m.unit and q.low <= m.high and m.low <= q.high
            for q in said
            for m in figure.also
        )
    )
