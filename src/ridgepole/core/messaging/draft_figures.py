"""A draft's figures against the framework's: which agreed figure a number is, and which it departs from."""

from __future__ import annotations

from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.departures import Rules
from ridgepole.core.messaging.differing_figure import agree_with
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.registry import Figure, metric_of
from ridgepole.core.messaging.same_figure import comparable


def is_agreed_elsewhere(departure: Departure, rules: Rules, scope: str) -> bool:
    """The number that departs from one agreed figure is another agreed figure, of the same customer and at least as near in words."""
    statement = departure.statement
    wrong = next((q for q in statement.quantities if q.start == departure.start), None)
    if wrong is None:
        return False
    departed = next((f for f in rules.figures if departure.topic == f"figure:{f.name}"), None)
    named = customers_in(statement.meaning, rules.frame.names.customers) or customers_in(
        scope, rules.frame.names.customers
    )
    for figure in rules.figures:
        if (figure.whose and figure.whose not in named) or not comparable(wrong, figure.quantity):
            continue
        if agree_with(wrong, figure) and _shared(statement.meaning, figure) >= max(
            1, _shared(statement.meaning, departed)
        ):
            return True
    return False


def _shared(text: str, figure: Figure | None) -> int:
    return len(metric_of(text, figure.whose) & figure.metric) if figure else 0
