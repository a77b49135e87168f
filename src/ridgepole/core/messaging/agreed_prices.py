"""The sums that a company stands by, and what follows from them: so many pieces, so many months, a share off, tax on top, a total of the lines above."""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product
from typing import Final

from ridgepole.core.messaging.currencies import is_same_currency
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.number_words import number_in
from ridgepole.core.messaging.quantity import Quantity, quantities_in
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.units import UNITS_OF_TIME

_EXACT: Final = 0.004
_SPREAD: Final = re.compile(r"\b(?:between|from)\s*$", re.IGNORECASE)
_FROM: Final = re.compile(r"\b(?:from|starting at|starts at|at least|upwards of)\s*$", re.IGNORECASE)
_UP_TO: Final = re.compile(r"^\s*(?:and|to|[-–])\s", re.IGNORECASE)
_LESS: Final = re.compile(
    r"\b(?:off|less|discount|rebate|reduc\w+|remaining|saves?|cheaper|rather than)\b", re.IGNORECASE
)
_YEARLY: Final = re.compile(r"\b(?:year|annual|yearly|annum|twelve months)", re.IGNORECASE)
_QUARTERLY: Final = re.compile(r"\bquarter", re.IGNORECASE)
_ON_TOP: Final = re.compile(
    r"\b(?:plus|on top|margin|surcharge|uplift|added|cost plus|at cost|as charged)\b|\+", re.IGNORECASE
)
_TAXED: Final = re.compile(r"\b(?:vat|gst|tax|taxes|levy|mwst|iva|ust|moms|sales tax)\b", re.IGNORECASE)
_TAXES: Final = (0.05, 0.07, 0.077, 0.081, 0.09, 0.1, 0.12, 0.15, 0.18, 0.19, 0.2, 0.21, 0.22, 0.23, 0.24, 0.25)
OF_WHAT: Final = re.compile(
    r"^\s*(?:of|on) (?:the|your|each|every|all|any|its|their) (?!price|list|total|cases|school|time|requests|days)",
    re.IGNORECASE,
)
_MOST_FACTORS: Final = 8
_MOST_PARTS: Final = 13


@dataclass(frozen=True)
class AgreedPrices:
    """`sums` of the framework may be multiplied, `published` ones of the website stand as they are; `spans` lie between two sums that are named as bounds, `opening` ones are only where prices begin, `shares` are its percentages as parts of one, `in_shares` where one is taken of something that is the reader's."""

    sums: tuple[Quantity, ...]
    differences: tuple[float, ...]
    published: tuple[Quantity, ...]
    spans: tuple[tuple[str, float, float], ...]
    opening: tuple[Quantity, ...]
    shares: tuple[float, ...]
    in_shares: bool
    priced: Line | None


def agreed_prices(frame: Frame, statements: Sequence[Statement]) -> AgreedPrices:
    """Of `statements` the website's count; forbidden and replaced words agree to nothing."""
    lines = [line for line in frame.lines if line.role in {"says", "answer", "proof"}]
    model = [line for line in lines if line.clause == "commercial_model"]
    texts = [line.text for line in lines]
    texts += [proof.figure for proof in frame.framework.proof_points] if frame.framework else []
    groups = [[q for q in quantities_in(text) if q.nature == "money"] for text in texts]
    priced = [q for line in model for q in line.quantities if q.nature == "money"]
    spans = [
        (low.unit, low.value, high.value)
        for line in model
        for low, high in pairwise(q for q in line.quantities if q.nature == "money")
        if low.value < high.value and _SPREAD.search(line.text[: low.start]) and _UP_TO.match(line.text[low.end :])
    ]
    return AgreedPrices(
        tuple(q for group in groups for q in group),
        tuple(abs(a.value - b.value) for group in (*groups, priced) for a, b in combinations(group, 2)),
        tuple(q for s in statements if s.is_ours and s.kind == "website" for q in s.quantities if q.nature == "money"),
        tuple(spans),
        tuple(
            q for line in model for q in line.quantities if q.nature == "money" and _FROM.search(line.text[: q.start])
        ),
        tuple(
            sorted(
                {
                    q.value / 100
                    for line in model
                    for q in line.quantities
                    if q.nature == "percent" and 0 < q.value < 100
                }
            )
        ),
        any(OF_WHAT.match(line.text[q.end :]) for line in model for q in line.quantities if q.nature == "percent"),
        next((line for line in model if not line.decision), None),
    )


def is_agreed_price(quantity: Quantity, statement: Statement, agreed: AgreedPrices) -> bool:
    """Named, between two bounds that are named, the difference of two, or an agreed sum with what stands beside it."""
    if any(is_same_currency(unit, quantity.unit) and low <= quantity.value <= high for unit, low, high in agreed.spans):
        return True
    if any(
        is_same_currency(q.unit, quantity.unit) and q.low <= quantity.high and quantity.low <= q.high
        for q in (*agreed.sums, *agreed.published)
    ):
        return True
    return _is_a_base(quantity, statement, agreed) or any(
        _is(value, quantity) for value in _following(quantity, statement, agreed)
    )


def _is_a_base(quantity: Quantity, statement: Statement, agreed: AgreedPrices) -> bool:
    """Another sum beside it is an agreed share of it, or it is told as one of several equal parts of one."""
    told = quantities_in(f"{statement.beside} {statement.context} {statement.meaning} {statement.following}")
    sums = [q.value for q in told if q.nature == "money" and not _is(q.value, quantity)]
    return any(
        _is(value / part, quantity)
        for value in sums
        for share in agreed.shares
        for part in (share, 1 + share, 1 - share)
    ) or any(_is(value / parts, quantity) for value in sums for parts in range(2, _MOST_PARTS))


def _following(quantity: Quantity, statement: Statement, agreed: AgreedPrices) -> Iterator[float]:
    """Values that the agreed sums and the numbers beside the quantity come to."""
    yield from agreed.differences
    around = f"{statement.beside} {statement.context} {statement.meaning} {statement.following}"
    told = quantities_in(around)
    own = [q.value for q in told if q.nature == "money" and not _is(q.value, quantity)]
    prices = [q.value for q in agreed.sums if is_same_currency(q.unit, quantity.unit)]
    factors = _factors(around, told)
    shares = _shares(around, told, agreed)
    for price in prices:
        for factor, share in product(factors, shares):
            yield price * factor * share
    yield from _of_own(own, prices, factors, agreed)


def _factors(around: str, told: Sequence[Quantity]) -> list[float]:
    """Numbers by which a price can be multiplied, one or two at a time; twelve months where the text speaks of time."""
    counts = [q.value for q in told if q.nature in {"count", "multiple"} and q.value]
    counts += [n for q in told if q.nature == "measure" if (n := _number_of(around[q.start : q.end]))]
    counts += [q.value / UNITS_OF_TIME.get(q.unit.rstrip("s"), 1.0) for q in told if q.nature == "duration" and q.value]
    few = list(dict.fromkeys(counts))[:_MOST_FACTORS]
    factors = {1.0, 0.5} | set(few) | {f(a, b) for a, b in combinations(few, 2) for f in (operator.mul, _apart)}
    if _YEARLY.search(around):
        factors |= {f * 12 for f in factors} | {1 / 12}
    if _QUARTERLY.search(around):
        factors |= {f * 3 for f in factors} | {0.25}
    return sorted(factors)


def _apart(left: float, right: float) -> float:
    """What lies between two numbers: kilometres driven beyond those agreed."""
    return abs(left - right)


def _shares(around: str, told: Sequence[Quantity], agreed: AgreedPrices) -> list[float]:
    """What is left after a share is taken off, what there is with tax on top, and half of it."""
    shares = {1.0}
    said = {q.value / 100 for q in told if q.nature == "percent" and 0 < q.value < 100}
    if _LESS.search(around):
        shares |= {1 - s for s in said}
        shares |= {1 - s for s in agreed.shares}
    if _ON_TOP.search(around):
        shares |= {1 + s for s in agreed.shares}
    if _TAXED.search(around):
        shares |= {s * (1 + t) for s in tuple(shares) for t in (*_TAXES, *said)} | set(_TAXES)
    return sorted(shares)


def _of_own(
    own: Sequence[float], prices: Sequence[float], factors: Sequence[float], agreed: AgreedPrices
) -> Iterator[float]:
    """Totals and differences of the sums in the text itself, and agreed shares of them."""
    few = list(dict.fromkeys(own))[:_MOST_FACTORS]
    if len(own) > 1:
        yield sum(own)
    for a, b in combinations([*few, *prices][: 2 * _MOST_FACTORS], 2):
        if a in few or b in few:
            yield a + b
            yield abs(a - b)
    for value in few:
        yield from (value * f for f in factors if f > 1)
        for share in agreed.shares:
            yield from (value * share, value * (1 - share), value * (1 + share))


def _is(value: float, quantity: Quantity) -> bool:
    return abs(value - quantity.value) <= _EXACT * abs(quantity.value)


def _number_of(measure: str) -> float | None:
    """As it was written, before its unit: 12 of "12 hectares"."""
    first = measure.split(maxsplit=1)[0]
    return number_in(first) if re.fullmatch(r"[\d.,]+|[A-Za-z-]+", first) else None
