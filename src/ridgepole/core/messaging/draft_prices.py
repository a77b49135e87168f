"""Amounts that a draft asks for and that nobody agreed: a fee, a charge, a minimum or a share of something where the framework names no such sum.

The prices of a company are few and written down. So a sum that a draft asks its reader to pay is agreed, follows from an agreed one, is on the website, or departs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.differing_figure import is_of_another_edition
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.names import mentions
from ridgepole.core.messaging.quantity import UNITS_OF_TIME, Quantity, number_in, quantities_in
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement

_FEE: Final = r"(?:fee|fees|charge|charges|surcharge|supplement|price|rate|deposit|instal?lment|subscription|retainer|licen[cs]e|rental|rent|lease|tariff|premium|levy|down payment|up-?front payment|minimum|list|module|add-on|package|plan|contract|membership|fine|penalty)"
_WE_ASK: Final = r"(?:charge[sd]?|ask(?:s|ed)?(?: for)?|bill(?:s|ed)?|invoice[sd]?|add(?:ed|s)?|calculate[sd]?|require[sd]?|levy|levies|levied|take[ns]?|collect(?:s|ed)?|demand(?:s|ed)?|deduct(?:s|ed)?|withhold|keep|retain)"
_YOU_GIVE: Final = (
    r"(?:pay(?:s|ing|able)?|paid|owe[sd]?|buy|order|transfer|deposit|cost(?:s|ing)?|priced|available|booked|had|yours)"
)
_BEFORE: Final = re.compile(
    rf"\b(?:{_FEE}\b[^.;:!?]{{0,25}}?(?:\b(?:of|is|at|from|to|for|comes? to|amounts? to|stands? at|will be|would be|remains?|was)|:)|(?:\bwe\b|\bour \w+)[^.;:!?]{{0,20}}\b{_WE_ASK}\b[^.;:!?]{{0,30}}|\b(?:is|are|gets?|be)\s{_WE_ASK}\b[^.;:!?]{{0,20}}"
    rf"|\b{_YOU_GIVE}\b[^.;:!?]{{0,30}}|\b(?:undertake|undertakes|commit|commits|agree|agrees|oblige[sd]?|must|has to|have to|required|expected|minimum|at least|no less than|value of)\b[^.;:!?]{{0,40}}|\b(?:at|for|from|is|are|be)\s(?:just |only |about |around |a mere |roughly )?)$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    rf"^\s*(?:,\s*)?(?:\w+\s)?(?:a|an|per|for each|for every|each|every|/|on top|extra|up ?front|in advance|plus vat|net)\b|^\s*(?:\w+[\s-]){{0,2}}{_FEE}\b",
    re.IGNORECASE,
)
_NOT_ASKED: Final = re.compile(
    r"\b(?:sav(?:e|es|ed|ing|ings)|lost|loses?|losses|spen[dt]\w*|worth|budget|turnover|revenue|funding|damage|wages?|salar\w+|instead of|used to|elsewhere|found|raised|earn\w*|ate|wasted?|discount\w*|cheaper|less than|credit(?:ed)?|refund\w*|pay you|paid you|we owe|give you back|donat\w*|goods|value[sd]? at)\b",
    re.IGNORECASE,
)
_COSTS: Final = re.compile(r"\bcosts?\s(?:\w+\s){0,3}$", re.IGNORECASE)
_BETWEEN_US: Final = re.compile(r"\b(?:we|our|ours|us|you|your|yours)\b", re.IGNORECASE)
_SHARE: Final = re.compile(
    r"\b(?:we|our \w+|you)\b[^.;:!?]{0,25}\b(?:charge|calculate|take|bill|invoice|add|ask(?: for)?|pay|deduct|keep)\b[^.;:!?]{0,20}$",
    re.IGNORECASE,
)
_OF_WHAT: Final = re.compile(
    r"^\s*(?:of|on) (?:the|your|each|every|all|any|its|their) (?!price|list|total|cases|school|time|requests|days)",
    re.IGNORECASE,
)
_WE_ASK_FOR: Final = re.compile(r"\bwe (?:\w+ )?ask (?:you )?for\b", re.IGNORECASE)
_LESS: Final = re.compile(r"\b(?:off|less|discount|rebate)\b", re.IGNORECASE)
_EXACT: Final = 0.004
_SPREAD: Final = re.compile(r"\b(?:between|from)\s*$", re.IGNORECASE)
_UP_TO: Final = re.compile(r"^\s*(?:and|to|[-–])\s", re.IGNORECASE)


@dataclass(frozen=True)
class AgreedPrices:
    """`sums` of the framework may be multiplied, `published` ones of the website stand as they are; `spans` lie between two sums that are named as bounds."""

    sums: tuple[Quantity, ...]
    differences: tuple[float, ...]
    published: tuple[Quantity, ...]
    spans: tuple[tuple[str, float, float], ...]
    in_shares: bool
    priced: Line | None


def agreed_prices(frame: Frame, published: Sequence[Statement]) -> AgreedPrices:
    """`published` are the statements of the website; forbidden and replaced words agree to nothing."""
    lines = [line for line in frame.lines if line.role in {"says", "answer", "proof"}]
    model = [line for line in lines if line.clause == "commercial_model"]
    texts = [line.text for line in lines]
    texts += [proof.figure for proof in frame.framework.proof_points] if frame.framework else []
    groups = [[q for q in quantities_in(text) if q.nature == "money"] for text in texts]
    spans = [
        (low.unit, low.value, high.value)
        for line in model
        for low, high in pairwise(q for q in line.quantities if q.nature == "money")
        if low.value < high.value and _SPREAD.search(line.text[: low.start]) and _UP_TO.match(line.text[low.end :])
    ]
    return AgreedPrices(
        tuple(q for group in groups for q in group),
        tuple(abs(a.value - b.value) for group in groups for a, b in combinations(group, 2)),
        tuple(q for s in published if s.is_ours for q in s.quantities if q.nature == "money"),
        tuple(spans),
        any(_OF_WHAT.match(line.text[q.end :]) for line in model for q in line.quantities if q.nature == "percent"),
        next((line for line in model if not line.decision), None),
    )


def prices_departed(statement: Statement, frame: Frame, agreed: AgreedPrices) -> Iterator[Departure]:
    """At most one: a sum, or a share of something, that the reader is asked to pay."""
    if statement.voice != "us" or statement.stance not in {"asserted", "history"} or agreed.priced is None:
        return
    text = statement.meaning
    if any(mentions(f"{statement.context} {text}", rival) for rival in frame.names.rivals) or is_of_another_edition(
        text
    ):
        return
    plain = _WE_ASK_FOR.sub(lambda m: "we" + " " * (len(m.group()) - 2), text)  # to ask for a sum is to state it
    for quantity in statement.quantities:
        if quantity.nature == "money" and _NOT_ASKED.search(text):
            continue
        if not is_meant(plain, quantity.start, quantity.end) or not (
            _is_asked(text, quantity) if quantity.nature == "money" else _is_share(text, quantity, agreed)
        ):
            continue
        if quantity.nature == "money" and is_agreed_price(quantity, statement, agreed):
            continue
        words = text[quantity.start : quantity.end]
        yield Departure(
            statement, "commercial_model", "commercial_model", f'asks for "{words}", which is no agreed price: "{agreed.priced.text}"', "critical", 0.8, "price",
            start=quantity.start, end=quantity.end, agreed=agreed.priced.text,
        )  # fmt: skip
        return


def _is_asked(text: str, quantity: Quantity) -> bool:
    if quantity.value <= 0:
        return False
    before = text[: quantity.start]
    if _COSTS.search(before) and not _BETWEEN_US.search(text) and not _AFTER.match(text[quantity.end :]):
        return False  # what a thing of the world costs is no price of ours
    return _BEFORE.search(before) is not None or (
        _AFTER.match(text[quantity.end :]) is not None and (bool(quantity.per) or before.strip() != "")
    )


def _is_share(text: str, quantity: Quantity, agreed: AgreedPrices) -> bool:
    """A percentage of the reader's own money: of the goods, of the turnover."""
    return (
        quantity.nature == "percent"
        and not quantity.words
        and not agreed.in_shares
        and _SHARE.search(text[: quantity.start]) is not None
        and _OF_WHAT.match(text[quantity.end :]) is not None
    )


def is_agreed_price(quantity: Quantity, statement: Statement, agreed: AgreedPrices) -> bool:
    """Named, between two bounds that are named, the difference of two, or an agreed sum times what stands beside it."""
    if any(unit == quantity.unit and low <= quantity.value <= high for unit, low, high in agreed.spans):
        return True
    if any(
        q.unit == quantity.unit and q.low <= quantity.high and quantity.low <= q.high
        for q in (*agreed.sums, *agreed.published)
    ):
        return True
    if any(abs(d - quantity.value) <= _EXACT * quantity.value for d in agreed.differences):
        return True
    around = f"{statement.context} {statement.meaning}"
    counts = [q.value for q in quantities_in(around) if q.nature == "count"]
    counts += [n for q in quantities_in(around) if q.nature == "measure" if (n := _number_of(around[q.start : q.end]))]
    counts += [
        q.value / UNITS_OF_TIME.get(q.unit.rstrip("s"), 1.0)
        for q in statement.quantities
        if q.nature == "duration" and q.value
    ]
    factors = {a * b for a in (1.0, *counts) for b in (1.0, *counts)}
    if re.search(r"\b(?:month|year|annual|yearly)", statement.meaning, re.IGNORECASE):
        factors |= {f * 12 for f in factors} | {1 / 12}
    less = _LESS.search(statement.meaning) is not None
    shares = [1 - q.value / 100 for q in statement.quantities if q.nature == "percent"] if less else []
    prices = [q.value for q in agreed.sums if q.unit == quantity.unit]
    return any(
        abs(price * factor * share - quantity.value) <= _EXACT * quantity.value
        for price in prices
        for factor in factors
        for share in (1.0, 0.5, *shares)
    )


def _number_of(measure: str) -> float | None:
    """As it was written, before its unit: 12 of "12 hectares"."""
    first = measure.split(maxsplit=1)[0]
    return number_in(first) if re.fullmatch(r"[\d.,]+|[A-Za-z-]+", first) else None
