"""All that a sentence of a draft says in numbers: beside what `quantity.py` reads, shares of a hundred, halves, "not one" and sums that changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ridgepole.core.messaging.number_words import NUMBER, number_in
from ridgepole.core.messaging.quantity import Quantity
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.units import UNITS_OF_TIME

_HALF: Final = re.compile(r"\bhalf an? (hour|day|week|month|year|minute|quarter)\b", re.IGNORECASE)
_OF_A_HUNDRED: Final = re.compile(
    rf"(?P<number>{NUMBER})\s(?:[a-z-]+\s){{0,3}}?(?:of|in|out of|per)\s(?:every\s|each\s|a\s|one\s)?hundred\b",
    re.IGNORECASE,
)
_SUM_CHANGED: Final = re.compile(
    rf"\bfrom\s(?P<before>[€$£]|EUR |GBP |USD )?{NUMBER}\s?(?P<after>euros?|pounds|dollars|€)?(?:\s\w+){{0,4}}?\s(?:down |up )?to\s(?P<second>[€$£]|EUR |GBP |USD )?(?P<number>{NUMBER})",
    re.IGNORECASE,
)
_CURRENCY: Final = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP", "pounds": "GBP", "$": "USD", "usd": "USD", "dollars": "USD",
}  # fmt: skip


def quantities_of(statement: Statement) -> tuple[Quantity, ...]:
    """In no order; a share of a hundred takes the place of the count that it is made of."""
    text = statement.meaning
    found = [*_shares(text), *_sums(text)]
    plain = [q for q in statement.quantities if not any(x.start <= q.start < x.end for x in found)]
    none = [
        Quantity("percent", 0, 0, 0, "%", q.start, q.end, words=True)
        for q in plain
        if q.nature == "count" and q.value == 0
    ]
    return (*plain, *found, *none, *_halves(text))


def _shares(text: str) -> Iterator[Quantity]:
    for match in _OF_A_HUNDRED.finditer(text):
        value = number_in(match["number"])
        if value is not None:
            yield Quantity("percent", value, value - 0.5, value + 0.5, "%", match.start(), match.end())


def _sums(text: str) -> Iterator[Quantity]:
    """What "from 61 euros to 28" ends in."""
    for match in _SUM_CHANGED.finditer(text):
        currency = match["before"] or match["after"] or match["second"]
        value = number_in(match["number"])
        if currency and value is not None:
            unit = _CURRENCY[currency.strip().lower()]
            yield Quantity("money", value, value - 0.5, value + 0.5, unit, match.start("number"), match.end("number"))


def _halves(text: str) -> Iterator[Quantity]:
    for match in _HALF.finditer(text):
        value = 0.5 * UNITS_OF_TIME[match[1].lower()]
        yield Quantity(
            "duration", value, 0.8 * value, 1.2 * value, match[1].lower(), match.start(), match.end(), words=True
        )
