"""Claims with a figure or a strong outcome that no proof point, and no framework sentence, stands behind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departures import Rules
from ridgepole.core.messaging.differing_figure import agree_with
from ridgepole.core.messaging.quantity import Quantity
from ridgepole.core.messaging.same_figure import comparable
from ridgepole.core.messaging.statement import Statement

_OUTCOME: Final = AnyCase(
    r"\b(?:less|more|fewer|faster|slower|cheaper|lower|higher|shorter|longer|better|reduc\w+|sav\w+|cut\w*|increas\w+|rose|fell|grew|gain\w*|improv\w+|won|premium|costs? less|off the|doubled?|halved?|trust|satisf\w+|recommend\w*|largest|leading|biggest|market leader|number one|no\. 1|the most \w+|most popular|relied on|run on our|rely on|on our)\b",
)
_RANK: Final = AnyCase(
    r"\b(?:of the (?:\w+ )?(?:largest|biggest|leading|top)|market leader|number one|no\. ?1|world['’]s (?:first|largest|leading)|the (?:only|first) (?:provider|vendor|company|supplier) (?:to|that|in))\b",
)
_CHEAPER: Final = AnyCase(
    r"\b(?:costs? less than|cheaper than|pays? for itself|for (?:less|half) (?:than )?the (?:price|cost)|guaranteed? (?:savings?|return))\b",
)
_EVERY: Final = AnyCase(
    r"\b(?:every (?:one|single one) of our|(?<!for )(?<!of )all of our|none of our|each of our|(?<!for )(?<!of )all our) (?:\w+ )?(?:customers|clients|users|buyers|members|patients|guests|partners|schools|hospitals|practices|sites|plants|stores)\b",
)
_OF_A_PRICE: Final = re.compile(
    r"\b(?:discounts?|rebates?|reductions? of|reduced (?:fee|price|rate)|list price|less \d[\d.,]*\s?(?:%|per ?cent) for|surcharge|deposit|interest|instal?ments?|VAT|tax)\b|^reduction\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unsupported:
    """One claim and why nothing stands behind it."""

    statement: Statement
    why: str


def unsupported(
    statement: Statement, rules: Rules, known: Sequence[Statement], *, departing: bool
) -> Iterator[Unsupported]:
    """`known` are the statements of case studies: what a published case study shows is evidence of its own."""
    if not statement.is_ours or departing or statement.kind in {"case_study", "quote", "battlecard", "brief"}:
        return
    text = statement.meaning
    if _RANK.search(text):
        yield Unsupported(statement, "claims a rank that no proof point shows")
        return
    if _CHEAPER.search(text):
        yield Unsupported(statement, "claims a saving that no proof point shows")
        return
    if _EVERY.search(text):
        yield Unsupported(statement, "claims something of every customer that no proof point shows")
        return
    results = [q for q in statement.quantities if q.nature in {"percent", "multiple", "change"} and q.value != 100]
    if not results or not _OUTCOME.search(text) or _OF_A_PRICE.search(text):
        return
    if any(not _stands(q, rules, known) for q in results):
        yield Unsupported(statement, "carries a figure that no proof point, term or case study shows")


def _stands(quantity: Quantity, rules: Rules, known: Sequence[Statement]) -> bool:
    for figure in rules.figures:
        if comparable(quantity, figure.quantity) and agree_with(quantity, figure):
            return True
    for line in rules.frame.lines:
        if any(
            q.nature == quantity.nature and q.low <= quantity.high and quantity.low <= q.high for q in line.quantities
        ):
            return True
    return any(
        q.nature == quantity.nature and q.low <= quantity.high and quantity.low <= q.high
        for s in known
        for q in s.quantities
    )
