"""Amounts that a draft asks for and that nobody agreed: a fee, a charge, a minimum or a share of something where the framework names no such sum.

The prices of a company are few and written down. So a sum that a draft asks its reader to pay is agreed, follows from an agreed one, is on the website, or departs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ridgepole.core.messaging.agreed_prices import OF_WHAT, AgreedPrices, is_agreed_price
from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.differing_figure import is_of_another_edition
from ridgepole.core.messaging.draft_price_signs import LIKELY, likelihood, signs_of
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.names import mentions
from ridgepole.core.messaging.quantity import Quantity
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement

_SHARE: Final = re.compile(
    r"\b(?:we|our \w+|you)\b[^.;:!?]{0,25}\b(?:charge|calculate|take|bill|invoice|add|ask(?: for)?|pay|deduct|keep)\b[^.;:!?]{0,20}$",
    re.IGNORECASE,
)
_ONCE: Final = AnyCase(
    r"\b(?:when we (?:began|started|opened)|(?:until|till|up to|before|back in) (?:19|20)\d\d|used to (?:charge|ask|pay|cost|bill)|in (?:19|20)\d\d [^.;]{0,40}\b(?:cost|was|were|paid|charged|had))\b"
)
_OF_THE_WORLD: Final = AnyCase(
    r"\b(?:sav(?:e|es|ed|ing|ings)|lost|loses?|losses|spent|worth|turnover|funding|damage|wages?|salar\w+|raised|earn\w*|wasted?|pays? you|paid you|we owe|give you back|donat\w*|value[sd]? at)\b"
)
_COSTS: Final = AnyCase(r"\bcosts?\s(?:\w+\s){0,3}$")
_BETWEEN_US: Final = AnyCase(r"\b(?:we|our|ours|us|you|your|yours)\b|\|")
_WE_ASK_FOR: Final = re.compile(r"\bwe (?:\w+ )?ask (?:you )?for\b", re.IGNORECASE)


def prices_departed(statement: Statement, frame: Frame, agreed: AgreedPrices) -> Iterator[Departure]:
    """At most one: the sum, or the share of something, that the reader is most likely asked to pay."""
    if agreed.priced is None:
        return
    found = max(_asked(statement, frame, agreed), key=lambda item: item[0], default=None)
    if found is None or found[0] < LIKELY:
        return
    quantity = found[1]
    words = statement.meaning[quantity.start : quantity.end]
    yield Departure(
        statement, "commercial_model", "commercial_model", f'asks for "{words}", which is no agreed price: "{agreed.priced.text}"', "critical", 0.8, "price",
        start=quantity.start, end=quantity.end, agreed=agreed.priced.text,
    )  # fmt: skip


def candidates(statement: Statement, frame: Frame, agreed: AgreedPrices) -> Iterator[tuple[Quantity, dict[str, float]]]:
    """Every sum that is no agreed one, with the signs that the reader is asked for it: what the weights are fitted on."""
    text = statement.meaning
    if statement.voice != "us" or statement.stance != "asserted" or not statement.quantities:
        return
    if _ONCE.search(text) or _OF_THE_WORLD.search(text) or is_of_another_edition(text):
        return
    if any(mentions(f"{statement.context} {text}", rival) for rival in frame.names.rivals):
        return
    plain = _WE_ASK_FOR.sub(
        lambda m: "we" + " " * (len(m.group()) - 2), statement.meaning
    )  # to ask for a sum is to state it
    for quantity in statement.quantities:
        if (
            quantity.nature == "money"
            and quantity.value > 0
            and (_BETWEEN_US.search(text) or quantity.per or not _COSTS.search(text[: quantity.start]))
            and is_meant(plain, quantity.start, quantity.end)
            and not is_agreed_price(quantity, statement, agreed)
        ):
            yield quantity, signs_of(statement, quantity, frame, agreed)


def _asked(statement: Statement, frame: Frame, agreed: AgreedPrices) -> Iterator[tuple[float, Quantity]]:
    for quantity, signs in candidates(statement, frame, agreed):
        yield likelihood(signs), quantity
    if statement.voice == "us" and statement.stance == "asserted":
        for quantity in statement.quantities:
            if _is_share(statement.meaning, quantity, agreed) and is_meant(
                statement.meaning, quantity.start, quantity.end
            ):
                yield 0.9, quantity


def _is_share(text: str, quantity: Quantity, agreed: AgreedPrices) -> bool:
    """A percentage of the reader's own money: of the goods, of the turnover."""
    return (
        quantity.nature == "percent"
        and not quantity.words
        and not agreed.in_shares
        and _SHARE.search(text[: quantity.start]) is not None
        and OF_WHAT.match(text[quantity.end :]) is not None
    )
