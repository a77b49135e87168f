"""Whether two quantities can be the same figure: rounding, words for numbers, a pair of values and the change between them."""

from __future__ import annotations

from ridgepole.core.messaging.currencies import is_same_currency
from ridgepole.core.messaging.quantity import Quantity
from ridgepole.core.messaging.units import UNITS_OF_TIME

_TINY = 1e-9


def comparable(left: Quantity, right: Quantity) -> bool:
    """They are of one nature, so that one of them can be wrong."""
    natures = {left.nature, right.nature}
    if left.nature == right.nature:
        if left.nature == "money":
            return is_same_currency(left.unit, right.unit) and (
                not left.per or not right.per or _period(left.per) == _period(right.per)
            )
        if left.nature == "measure":
            return left.unit == right.unit
        return left.nature != "change" or _family(left.unit) == _family(right.unit)
    if natures == {"measure", "change"}:
        return left.unit == right.unit
    if natures == {"duration", "change"}:
        return (left if left.nature == "change" else right).unit in UNITS_OF_TIME
    return natures in (
        {"percent", "change"},
        {"multiple", "change"},
        {"multiple", "percent"},
        {"count", "change"},
    )


def _family(unit: str) -> str:
    """Shares change into shares, times into times, and what is counted into what is counted."""
    return "%" if is_of_hundred(unit) else "time" if unit.rstrip("s") in UNITS_OF_TIME else "count"


def agree(left: Quantity, right: Quantity, also: tuple[Quantity, ...] = ()) -> bool:
    """They can both be true of one thing: equal after rounding, or the one follows from the other. `also` are further figures of the same proof."""
    if left.nature == right.nature:
        if left.nature == "change":
            return _overlap(_plain(left), _plain(right)) and (
                left.origin is None
                or right.origin is None
                or abs(left.origin - right.origin) <= 0.05 * abs(right.origin) + _TINY
            )
        slack = 0.04 * max(left.value, right.value) if left.nature == "duration" and left.unit != right.unit else 0.0
        if _overlap((left.low - slack, left.high), (right.low - slack, right.high)):
            return True
        return (
            left.nature == "percent"
            and _overlap((left.low, left.high), (100 - right.high, 100 - right.low))
            and (left.words or right.words)
        )
    return (
        _follows(left, right)
        or _follows(right, left)
        or any(_follows(left, other) or _follows(right, other) for other in also if other.nature == "change")
    )


def follows_from(quantity: Quantity, others: tuple[Quantity, ...]) -> bool:
    """Equal to one of the others, or to the difference or the change of a pair among them."""
    return any(
        (comparable(quantity, other) and agree(quantity, other)) or _follows(quantity, other) for other in others
    )


def _follows(single: Quantity, pair: Quantity) -> bool:
    if pair.nature != "change" or pair.origin is None or single.nature == "change":
        return False
    if single.nature in {"percent", "multiple"}:
        if single.nature == "percent" and is_of_hundred(pair.unit) and _is_an_end(single, pair):
            return True
        change = pair.percent_change
        if change is None:
            return False
        size = abs(change)
        if single.nature == "multiple":
            ratio = pair.value / pair.origin if pair.origin else 0.0
            return single.low <= ratio <= single.high or (ratio > 0 and single.low <= 1 / ratio <= single.high)
        slack = 1.0 if single.value % 5 == 0 else 0.6
        return single.low - slack <= size <= single.high + slack
    unit = UNITS_OF_TIME.get(pair.unit, 1.0) if single.nature == "count" else 1.0
    difference = abs(pair.value - pair.origin)
    slack = 0.02 * max(abs(pair.value), abs(pair.origin))
    return any(
        single.low * unit - slack <= value <= single.high * unit + slack
        for value in (pair.value, pair.origin, difference)
    )


def is_of_hundred(unit: str) -> bool:
    """A share: "%", or what is left of "per hundred" and "in 100" behind the two numbers."""
    return unit == "%" or unit.split()[:1] in (["in"], ["per"], ["of"])


def _is_an_end(single: Quantity, pair: Quantity) -> bool:
    """Either end of "from 71% to 89%", its complement, or the points between the two."""
    ends = [end for end in (pair.value, pair.origin) if end is not None]
    values = (*ends, *(100 - end for end in ends if single.words), abs(pair.value - (pair.origin or 0.0)))
    return any(single.low - 0.6 <= value <= single.high + 0.6 for value in values)


def _plain(quantity: Quantity) -> tuple[float, float]:
    slack = 0.03 * abs(quantity.value) + _TINY
    return quantity.value - slack, quantity.value + slack


def _overlap(left: tuple[float, float], right: tuple[float, float]) -> bool:
    slack = _TINY
    return left[0] <= right[1] + slack and right[0] <= left[1] + slack


def _period(per: str) -> str:
    return {"monthly": "month", "yearly": "year", "annually": "year"}.get(per, per.rstrip("s"))
