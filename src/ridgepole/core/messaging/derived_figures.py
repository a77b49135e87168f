"""Numbers that follow from an agreed figure by arithmetic: a month's part of a year, five years of it, its share of what is told beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ridgepole.core.messaging.quantity import Quantity
from ridgepole.core.messaging.units import UNITS_OF_TIME

_NATURES: Final = frozenset(("count", "measure", "change", "percent"))
_PERIODS: Final = (12.0, 52.0, 4.0, 365.0, 2.0)
_BASES: Final = (1.0, 100.0, 1000.0)
_NEAR: Final = 0.015


def follows_by_arithmetic(quantity: Quantity, agreed: Quantity, beside: Sequence[Quantity]) -> bool:
    """Whether the number is the agreed one times or divided by a period or a number beside it, or the base of which a number beside it is the agreed share."""
    if agreed.nature not in _NATURES or quantity.nature not in {"count", "measure"} or not quantity.value:
        return False
    numbers = [as_written(other) for other in beside if other.start != quantity.start]
    values = [v for v in _values(agreed) if v]
    return any(_is(value, quantity.value) for value in _multiples(values, numbers)) or any(
        _is(quantity.value * value / base, number)
        for value in values
        for number in numbers
        for base in _BASES
        if number
    )


def is_difference(quantity: Quantity, agreed: Quantity, also: Sequence[Quantity]) -> bool:
    """Fourteen days ahead, where 61 days against 75 are agreed."""
    told = as_written(quantity)
    return (
        quantity.nature == agreed.nature
        and agreed.nature in {"duration", "count", "measure"}
        and told > 0
        and any(
            abs(abs(as_written(agreed) - as_written(other)) - told) <= _NEAR * told
            for other in also
            if other.nature in {agreed.nature, "count"}
        )
    )


def as_written(quantity: Quantity) -> float:
    """The number itself: 38 of "38 minutes"."""
    unit = UNITS_OF_TIME.get(quantity.unit.rstrip("s"), 1.0) if quantity.nature == "duration" else 1.0
    return quantity.value / unit


def _values(agreed: Quantity) -> Iterator[float]:
    yield agreed.value
    if agreed.origin is not None:
        yield agreed.origin
        yield abs(agreed.value - agreed.origin)


def _multiples(values: Sequence[float], numbers: Sequence[float]) -> Iterator[float]:
    for value in values:
        for factor in (*_PERIODS, *(n for n in numbers if n > 1)):
            yield value * factor
            yield value / factor
            yield value * factor / 100


def _is(value: float, told: float) -> bool:
    return abs(value - told) <= _NEAR * abs(told)
