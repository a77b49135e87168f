"""Positions that a draft can depart from in running words and that a price list seldom states: when one pays, whether the price moves, whether one is bound, what is inside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.names import mentions
from ridgepole.core.messaging.opposite_position import items_in, split_items
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import stems_of


@dataclass(frozen=True, slots=True)
class Term:
    """`agreed` finds the position in what we say, `refused` in what we never say or have replaced, `against` in a draft; `about` must stand in the draft beside it."""

    name: str
    agreed: re.Pattern[str]
    refused: re.Pattern[str]
    against: re.Pattern[str]
    about: re.Pattern[str]


def _of(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_ANNUALLY: Final = r"(?:year(?:ly)?|annual(?:ly)?|spring|summer|autumn|winter|january|april|july|october|anniversary|renewal|twelve months|12 months)"
_MONEY: Final = _of(
    r"\b(?:price|prices|rate|rates|fee|fees|charge|charges|tariff|subscription|pay|paid|payable|due|cost|costs|invoice\w*|amount|sum|(?:GBP|EUR|USD|CHF))\b|[€$£]"
)
TERMS: Final = (
    Term(
        "when it is paid",
        _of(r"\bhalf (?:at|on|after|when|up)\b|\bin (?:two|three|four) (?:parts|halves|instal\w+)\b|\binstal?lments?\b|\barrears\b|\bat the end of (?:the|each|every) (?:month|quarter|year)\b|\bafter (?:delivery|acceptance|the last|each|every)\b|\bwhen (?:it|the work) is (?:done|finished)\b|\bnothing is (?:due|payable|paid|invoiced)\b|\bdue when\b|\binvoiced? (?:afterwards|once a month|monthly)\b"),
        _of(r"\b(?:pay\w*|payment|invoiced?|billed) (?:in advance|up ?front|beforehand)\b|\b(?:up ?front|advance|pre) ?-?payment\b|\bprepa(?:id|y\w*)\b|\bdeposits?\b|\bstart-?up fee\b"),
        _of(r"\b(?:paid|pay|payable|due|invoiced|billed|payment|settled|transferred)\b[^.;!?]{0,40}\b(?:in full\b[^.;!?]{0,30}\b(?:before|ahead|in advance)|in advance\b|up ?front\b|beforehand\b|(?:weeks?|months?|days?) (?:before|ahead))|\b(?:whole|full|entire|total) (?:fee|price|amount|sum|payment)\b[^.;!?]{0,40}\b(?:before|in advance|up ?front|at signature|on signing|on signature)\b|\b(?:is|are|be|was|comes?)\s(?:\w+ )?(?:paid|payable|due|invoiced|billed|settled)\s(?:\w+ ){0,2}?(?:when|once|as soon as|at the moment|before|on|at|with|upon)\s(?:you |we |the |your )*(?:orders?|book|sign\w*|begin|start|delivery begins)\b|\bpay(?:ing|ment|s)? (?:ahead|beforehand|in advance|up ?front)\b|\bprepa(?:id|y|ys|ying|yment)\b|\bdrawn down\b"),
        _MONEY,
    ),
    Term(
        "whether the price moves",
        _of(r"\b(?:price|rate|fee)s?\b[^.;!?]{0,30}\b(?:does not|do not|never|will not|cannot|is not) (?:move|change|rise|go up|increase|raised|indexed)\b|\b(?:price|rate|fee)s? (?:is|are|stays?|remains?) (?:fixed|the same|put|frozen|stable)\b|\bfixed (?:price|rate|fee)\b"),
        _of(r"\b(?:annual|yearly|automatic|price) (?:uplift|increase|indexation|rise|escalator|adjustment)s?\b|\bindexation\b|\bindex-linked\b"),
        _of(rf"\b(?:rises?|goes up|go up|increases?|climbs?|grows?|(?:is|are) (?:raised|indexed|adjusted|uplifted|increased|revised))\b[^.;!?]{{0,40}}\b(?:each|every|per|a|with|by|at|in line with) (?:\w+ )?(?:{_ANNUALLY}|inflation|index|per cent|cpi|rpi)\b|\b(?:rises?|goes up|increases?|climbs?)\b[^.;!?]{{0,20}}\d[\d.,]* ?(?:%|per cent)|\b(?:index|inflation)-linked\b|\bindexation\b|\b(?:annual|yearly) (?:uplift|increase|rise|indexation|adjustment)\b"),
        _MONEY,
    ),
    Term(
        "whether one is bound",
        _of(r"\bno (?:fixed|minimum) (?:term|period|commitment|duration)\b|\bwithout (?:a )?(?:fixed|minimum) (?:term|commitment)\b|\b(?:stop|cancel|leave|quit) (?:at )?any ?(?:time|month|day)\b|\bmonth[ -]to[ -]month\b"),
        _of(r"\b(?:annual|yearly|multi-?year|long-term|minimum|\w+-year|\w+-month) (?:commitment|contract|term|lock-?in|minimum)\b|\block-?in\b"),
        _of(r"\b(?:commit\w*|bound|tied|locked in|signs?|contract|agreement|term)\b[^.;!?]{0,30}\b(?:for|of|is|runs|lasts|at least)\s(?:at least |a |the |\w+ )?(?:(?:twelve|eighteen|twenty-four|thirty-six|forty-eight|sixty|12|18|24|36|48|60) months|(?:one|two|three|four|five|1|2|3|4|5|full|whole)[ -]years?|year)\b|\bfrom year to year\b|\bminimum (?:term|period|commitment) (?:is|of)\b"),
        _of(r""),
    ),
    Term(
        "what comes on top",
        _of(r"\b(?:is|are|all|everything|each|it)\s(?:\w+ )?(?:inside|included|inclusive)\b|\binside (?:that|the|this) (?:price|fee|rate)\b|\bfor nothing else\b|\bnothing (?:else|more|on top|extra)\b|\bone (?:price|fee|bill|invoice)\b"),
        _of(r"\b(?:billed|charged|sold|invoiced) (?:separately|extra|on top)\b|\bpass-through\b|\b(?:set-?up|start-?up|onboarding|collection|service|travel|implementation) (?:fee|charge|cost)s?\b|\bsurcharges?\b"),
        _of(r"\b(?:billed|charged|invoiced|passed on|sold|settled|payable|priced|charge|bill|invoice)\s(?:\w+ ){0,3}?(?:at cost|on top|separately|extra|in addition|additionally|as incurred|by the hour|hourly|apart)\b|\bcomes? (?:on top|at extra cost|in addition)\b|\b(?:is|are) (?:not (?:included|inside)|extra|charged for)\b|\bat (?:an )?(?:extra|additional) (?:cost|charge|fee)\b"),
        _of(r""),
    ),
)  # fmt: skip
_BEGINS_LIST: Final = re.compile(
    r"\b(?:with|including|includes?|inclusive of|plus|covers?|covering|comes? with)\b", re.IGNORECASE
)
_INSIDE: Final = re.compile(
    r"\b(?:is|are) (?:all )?(?:inside|included|inclusive|free|in the (?:price|fee)|part of the (?:price|fee))\b",
    re.IGNORECASE,
)
_LISTED_INSIDE: Final = re.compile(
    r"\b(?:inside (?:it|that|this|them)|all inside|(?:is|are) (?:all )?(?:inside|included)|included in (?:it|that|this)|with (?:every|each) \w+ of)\b",
    re.IGNORECASE,
)
_CHARGED: Final = re.compile(
    r"\b(?:is|are|will be|gets?|be|we|comes?)\s(?:\w+\s)?(?:billed|charged|invoiced|extra|priced|charge|bill|invoice|on top)\b|\b(?:costs?|is|are|at|for|of)\s(?:\w+\s){0,2}?$",
    re.IGNORECASE,
)


def terms_departed(statement: Statement, frame: Frame) -> Iterator[Departure]:
    """A term of the commercial model that the draft states otherwise."""
    if not statement.is_ours:
        return
    text = statement.meaning
    for term in TERMS:
        against = term.against.search(text)
        if against is None or not term.about.search(f"{statement.context} {text}"):
            continue
        held = _held(term, frame)
        if held is None or stems_of(against.group()) <= held.stems:
            continue  # what the framework says in the very words
        if is_meant(text, against.start(), against.end()):
            yield Departure(
                statement, "terms", held.clause, f'says "{against.group()}" where the framework settles {term.name}: "{held.text}"', "high", 0.8, f"term:{term.name}",
                start=against.start(), end=against.end(), agreed=held.text if held.role == "says" else "",
            )  # fmt: skip
    yield from _charged_extra(statement, frame)


def is_listed_inside(text: str) -> bool:
    """What is told of each one is told of what the price holds: "a log-in for each colleague inside it"."""
    return _LISTED_INSIDE.search(text) is not None


def _held(term: Term, frame: Frame) -> Line | None:
    lines = [line for line in frame.lines if line.clause == "commercial_model"]
    if any(
        line.role == "says" and term.against.search(line.text) and not term.agreed.search(line.text) for line in lines
    ):
        return None
    return next((x for x in lines if x.role == "says" and term.agreed.search(x.text)), None) or next(
        (x for x in lines if x.role in {"never", "replaced"} and term.refused.search(x.text)), None
    )


def _charged_extra(statement: Statement, frame: Frame) -> Iterator[Departure]:
    """A price of its own for a thing that the commercial model lists as part of the whole."""
    text = statement.meaning
    money = next((q for q in statement.quantities if q.nature == "money" and q.value > 0), None)
    if any(mentions(f"{statement.context} {text}", rival) for rival in frame.names.rivals):
        return
    if money is None or not _CHARGED.search(text[: money.start]) or not is_meant(text, money.start, money.end):
        return
    agreed = [
        q for line in frame.lines if line.role in {"says", "answer"} for q in line.quantities if q.nature == "money"
    ]
    if any(q.unit == money.unit and q.low <= money.high and money.low <= q.high for q in agreed):
        return
    about = items_in(text[: money.start])
    for line in frame.lines:
        if line.clause != "commercial_model" or line.role != "says":
            continue
        for item in _inside(line.text):
            if len(item) >= 1 and item <= about:
                yield Departure(
                    statement, "commercial_model", "commercial_model", f'puts a price on what is part of the price: "{line.text}"', "critical", 0.8,
                    f"inside:{' '.join(sorted(item))}", start=money.start, end=money.end, agreed=line.text,
                )  # fmt: skip
                return


def _inside(text: str) -> Iterator[frozenset[str]]:
    whole = _INSIDE.search(text)
    listed = _BEGINS_LIST.search(text)
    part = text[: whole.start()] if whole else text[listed.end() :] if listed else ""
    for item in split_items(part):
        stems = items_in(item)
        if stems:
            yield stems
