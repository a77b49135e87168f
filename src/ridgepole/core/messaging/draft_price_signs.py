"""Whether a sum is asked of the reader: what tells for it and against it, and the weight of each sign.

A draft is full of other people's money: what a supplier charged, what a storm cost, what the reader earns. The signs are the words around the sum, who is spoken of, and how near
the sentence comes to what the framework says of its price and to the charges that it never names. The weights are fitted on labelled sentences of many companies
(bench/fit_draft_prices.py); the honest measure is that of companies left out of the fit.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from ridgepole.core.messaging.agreed_prices import AgreedPrices
from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.currencies import is_same_currency
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.quantity import Quantity, quantities_in
from ridgepole.core.messaging.statement import Statement

WEIGHTS: Final = Path(__file__).parent / "draft_price_weights.json"
LIKELY: Final = 0.5
_FEE: Final = r"(?:fees?|charges?|surcharges?|supplements?|prices?|rates?|deposit|instal?lments?|subscription|retainer|licen[cs]es?|rental|rent|lease|tariff|premium|levy|down payment|up-?front payment|minimum|module|add-on|package|membership|fine|penalty|royalty|commission|invoice|bill|billing|cheque|amount|flat rate|mobilisation|setup|set-up)"
_NAMES_A_FEE: Final = AnyCase(rf"\b{_FEE}\b")
_LABEL: Final = AnyCase(r"(?:[|:]\s*|\s[–—-]\s)(?:[a-z]{3}\s)?$")
_WE_ASK: Final = AnyCase(
    r"\b(?:we|our \w+|is|are|be|gets?)\b[^.;:!?]{0,25}\b(?:charge[sd]?|asks?|asked|bill(?:s|ed)?|invoice[sd]?|add(?:ed|s)?|calculate[sd]?|require[sd]?|levied|take|collect|deduct|withhold|keep|retain|need)\b[^.;:!?]{0,30}$"
)
_YOU_GIVE: Final = AnyCase(
    r"\b(?:you|your \w+|payable|due|remit|transfer|allow|budget)\b[^.;:!?]{0,40}$|\b(?:pay|pays|payable|owe|owes|cost|costs|costing|priced|comes? to|amounts? to|there['’]?s|will be|would be)\b[^.;:!?]{0,30}$"
)
_AT: Final = AnyCase(r"\b(?:at|for|from|of|is|are|be)\s(?:just |only |about |around |a mere |roughly )?$")
_EACH: Final = AnyCase(
    r"^\s*(?:,\s*)?(?:\w+\s)?(?:a|an|per|for each|for every|each|every|/|on top|extra|up ?front|in advance|once|one time|one-off|plus (?:vat|gst|tax)|net)\b"
)
_NOT_ASKED: Final = AnyCase(
    r"\b(?:sav(?:e|es|ed|ing|ings)|lost|loses?|losses|spen[dt]\w*|worth|turnover|revenue|funding|damage|wages?|salar\w+|instead of|used to|elsewhere|found|raised|earn\w*|ate|wasted?|discount\w*|cheaper|less than|credit(?:ed)?|refund\w*|pays? you|paid you|we owe|give you back|donat\w*|goods|value[sd]? at|in your favour|borne by|estimated|reckons?|market)\b"
)
_PAST: Final = AnyCase(
    r"\b(?:paid|took|spent|was|were|went|wanted|asked|had|charged|billed|bought|burnt|burned|cost us|closed|got|kept|told|last (?:week|month|year|winter|summer|night)|yesterday|ago)\b"
)
_OTHERS: Final = AnyCase(
    r"\b(?:they|their|them|he|she|his|her|my|somebody|someone|whoever|a (?:garage|motel|hotel|haulier|taxi|bakery|restaurant|shop|lawyer|neighbour))\b"
)
_WE: Final = AnyCase(r"\b(?:we|our|ours|us)\b")
_YOU: Final = AnyCase(r"\b(?:you|your|yours)\b")
_NO_FEE: Final = AnyCase(r"\b(?:no|not|never|without|none|nil|zero)\b")
_MOST: Final = 3.0
_OPEN_TO: Final = 10.0


def signs_of(statement: Statement, quantity: Quantity, frame: Frame, agreed: AgreedPrices) -> dict[str, float]:
    """Of one sum: each between 0 and 3, most of them 0 or 1."""
    text = statement.meaning
    before, after = text[: quantity.start], text[quantity.end :]
    around = f"{statement.beside} {statement.context} {text} {statement.following}"
    vector = frame.embedder.embed([text])[0]
    model = [i for i in frame.rows("says") if frame.lines[i].clause == "commercial_model"]
    never = [i for i in frame.rows("never") if frame.lines[i].clause == "commercial_model"]
    near = frame.vectors @ vector

    def nearest(rows: list[int]) -> float:
        return max((float(near[i]) for i in rows), default=0.0)

    def shared(rows: list[int]) -> float:
        return min(_MOST, max((len(frame.lines[i].stems & statement.stems) for i in rows), default=0))

    sums = [q for q in agreed.sums if is_same_currency(q.unit, quantity.unit)]
    others = [q for q in quantities_in(around) if q.nature == "money" and q.value != quantity.value]
    far = min((abs(math.log(max(quantity.value, 0.01) / max(q.value, 0.01))) for q in sums), default=_MOST)
    signs = {
        "a row": bool(statement.cells) or "|" in text, "labelled": _LABEL.search(before) is not None, "fee": _NAMES_A_FEE.search(text) is not None,
        "fee before": _NAMES_A_FEE.search(before[-40:]) is not None, "we ask": _WE_ASK.search(before) is not None, "you give": _YOU_GIVE.search(before) is not None,
        "at": _AT.search(before) is not None, "each": _EACH.match(after) is not None, "not asked": _NOT_ASKED.search(text) is not None, "past": _PAST.search(text) is not None,
        "others": _OTHERS.search(text) is not None, "we": _WE.search(text) is not None, "you": _YOU.search(text) is not None, "denied": _NO_FEE.search(text) is not None,
        "near the model": nearest(model), "near a charge never named": nearest(never),
        "near another clause": nearest(frame.rows("says", "proof", "answer")), "shares with the model": shared(model), "shares with a charge never named": shared(never),
        "an agreed sum beside it": any(is_same_currency(o.unit, q.unit) and o.value == q.value for o in others for q in agreed.sums),
        "far": min(_MOST, far), "another currency": not sums, "above an opening price": any(is_same_currency(q.unit, quantity.unit) and q.value < quantity.value < _OPEN_TO * q.value for q in agreed.opening), "short": len(text.split()) <= 9,
    }  # fmt: skip
    return {name: float(value) for name, value in signs.items()}


def likelihood(signs: Mapping[str, float]) -> float:
    """That the reader is asked for the sum, between 0 and 1."""
    intercept, weights = _weights()
    return 1 / (1 + math.exp(-intercept - sum(weights.get(name, 0.0) * value for name, value in signs.items())))


@cache
def _weights() -> tuple[float, dict[str, float]]:
    read = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return float(read["intercept"]), {name: float(weight) for name, weight in read["weights"].items()}
