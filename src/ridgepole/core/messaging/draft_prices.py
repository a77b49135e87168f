"""Amounts that a draft asks for and that nobody agreed: a fee, a charge, a minimum or a share of something where the framework names no such sum.

The prices of a company are few and written down. So a sum that a draft asks its reader to pay is agreed, follows from an agreed one, is on the website, or departs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ridgepole.core.messaging.agreed_prices import OF_WHAT, AgreedPrices, is_agreed_price
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.differing_figure import is_of_another_edition
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.names import mentions
from ridgepole.core.messaging.quantity import Quantity
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
_WE_ASK_FOR: Final = re.compile(r"\bwe (?:\w+ )?ask (?:you )?for\b", re.IGNORECASE)


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
        and OF_WHAT.match(text[quantity.end :]) is not None
    )
