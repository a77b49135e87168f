"""Terms that every offer states with a value: how long one is bound, how soon somebody comes, when it is paid. A closed set, none of it the words of one trade.

A value belongs to the term whose words stand nearest to it in the sentence; where the sentence has none ("Thirty-six months."), to the one that its heading, row,
question or the sentence before announces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from ridgepole.core.messaging.quantity import Nature, Quantity, quantities_in


@dataclass(frozen=True, slots=True)
class Dimension:
    """One term. `says` finds the words that announce it, `unless` words that make the value something else; values lie between `least` and `most`."""

    name: str
    kind: str
    severity: str
    natures: frozenset[Nature]
    says: re.Pattern[str]
    unless: re.Pattern[str]
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class StatedTerm:
    """A dimension with the value that some text gives it; the value's place is in that text."""

    dimension: Dimension
    quantity: Quantity


def _of(name: str, kind: str, severity: str, says: str, *, unless: str = r"(?!)", natures: Sequence[Nature] = ("duration",), least: float = 0.0, most: float = 36525.0) -> Dimension:  # fmt: skip
    return Dimension(
        name,
        kind,
        severity,
        frozenset(natures),
        re.compile(says, re.IGNORECASE),
        re.compile(unless, re.IGNORECASE),
        least,
        most,
    )


DIMENSIONS: Final = (
    _of(
        "length of the contract", "terms", "high",
        r"\b(?:(?:initial|first|minimum|contract|agreement|subscription|basic|fixed) (?:term|period|duration|commitment)|(?:contract|agreement|subscription|term|commitment)s? (?:runs?|lasts?|is|are|of|for|has|covers?|length|duration|period)|(?:sign(?:s|ed)?(?: up)?|commit(?:s|ted)?(?: yourself)?|bound|tied|locked[ -]in|contracted) (?:in )?(?:for|to)|terms? of|duration of|(?:month|year)s?['’]? (?:contract|agreement|term|commitment|subscription)|\w+-(?:month|year) (?:contract|agreement|term|commitment|subscription|deal)|to begin with|contract|term)\b",
        unless=r"\b(?:notice|invoice\w*|paid|payment|payable|signature|from (?:the )?(?:order|contract)|after (?:the )?(?:order|contract)|before (?:the )?contract|draft|prices? (?:\w+ )?(?:is|are) (?:fixed|held)|lawyers?|negotiat\w*|trial|pilot|review\w*|respon\w+|retain\w*|retention|working days?|long term|short term|mid term|in terms)\b", least=25.0, most=4000.0,
    ),
    _of(
        "notice", "terms", "high",
        r"\b(?:notice(?: period)?|(?:of |as a |prior |advance )warning|to cancel|cancel(?:led|lable|lation)? (?:with|at|by|on|subject to)|terminat\w+ (?:with|at|by|on|subject to)|give (?:us|you) (?=\w+ (?:days|weeks|months)))\b",
        unless=r"\b(?:noticed|short notice|without notice|took notice|at a moment['’]s notice)\b", least=0.9, most=740.0,
    ),
    _of(
        "days to pay", "terms", "medium",
        r"\b(?:payable|payment terms?|terms of payment|(?:is|are|falls?) due|due (?:within|in)|pay(?:ment)?s? (?:within|in|is due|are due|after|term|target|falls)|paid (?:within|in)|invoices? (?:are |is )?(?:due|payable|paid|settled)|net|days? (?:net|from (?:the )?invoice|after (?:the )?(?:date of (?:the )?)?invoice|of (?:the )?invoice))\b",
        unless=r"\b(?:refund\w*|pays? (?:for )?itself|pay run|payroll|payslips?|repay\w*|paid back|back)\b", least=0.9, most=200.0,
    ),
    _of(
        "time to answer", "support", "high",
        r"\b(?:respon(?:d|ds|se|ses)|answer(?:s|ed)?|repl(?:y|ies|ied)|react(?:s|ion)?|call(?:s|ed)? (?:you )?back|pick(?:s|ed)? up (?:the )?(?:phone|call|ticket|telephone)?|acknowledg\w+|hear(?:s)? (?:back )?from us|first (?:response|reply|answer)|gets? back to you|looks? (?:at|into) (?:it|your|every|each))\b",
        unless=r"\b(?:survey|questionnaire|respondents?|tender|RFP|proposal|quot(?:e|ation)|the answer to|buyers?|leads?)\b", most=62.0,
    ),
    _of(
        "time to mend or replace", "support", "high",
        r"\b(?:technicians?|engineers?|fitters?|mechanics?|on[ -]site|at your (?:door|site|gate|plant|premises)|stands? (?:in|at|before) your|(?:site|service|repair) visits?|repair(?:s|ed)?|mend(?:s|ed)?|fix(?:es|ed)?|replac(?:e[sd]?|ements?)|substitutes?|stand-?ins?|spares?(?: parts?)?|swap(?:s|ped)?|exchanged?|restor(?:e[sd]?|ation)|resol(?:ve[sd]?|ution)|back (?:up|in service|on line)|faults?|breakdowns?|outages?|incidents?)\b",
        unless=r"\b(?:warrant\w+|every \w+ (?:months|years)|each year|last(?:s|ed)?|saves?|fewer|less|training|lifetime|service life|wear)\b", most=62.0,
    ),
    _of(
        "time to delivery", "timeline", "medium",
        r"\b(?:deliver(?:y|ed|s)?(?: time)?|lead time|arriv(?:es?|al)|dispatch(?:ed)?|ship(?:s|ped)?|(?:after|from|of|following) (?:the |your )?(?:date of )?(?:(?:purchase )?order)(?:ing)?|(?:is|are|stands?|comes?) (?:with you|in your \w+|on your \w+|at your \w+)|on your (?:floor|yard|roof|desk|line|site|premises))\b",
        unless=r"\b(?:notice|warrant\w+|guarantee\w*|respon\w+|spares?|live data|updates?|monthly run|every (?:day|week|month|night)|per (?:day|week|month)|data|reports?|technicians?|engineers?|fitters?|mechanics?|somebody|someone|one of (?:them|us|our)|fault|on-time|on time|go-?live|goes live|experience|stops?|breaks?|fails?)\b", least=0.9, most=1100.0,
    ),
    _of(
        "time to going live", "timeline", "medium",
        r"\b(?:go(?:es|ing)?[ -]live|(?:is|are|be|you|were|was) live|live (?:in|within|after)|up and running|in production|in operation|roll(?:ed)?[ -]?out|onboard(?:ing|ed)?|implement(?:ation|ed)|(?:from|after|between|following) (?:the |your )?(?:signature|signing|contract|kick-?off|go-ahead)(?: and)?|first (?:live )?(?:pay )?(?:run|day|use|user|customer|invoice|shift|result|site|report|order|case|patient|load|lesson|session|flight|ride|trip|delivery|batch|harvest|crane|contract)s?(?: \w+)?)\b",
        unless=r"\b(?:notice|warrant\w+|guarantee\w*|respon\w+|spares?|live data|monthly run|every (?:day|week|month|night)|per (?:day|week|month)|experience|been live|paid|invoiced?|due|parallel|test|trial|pilot)\b", least=0.9, most=1100.0,
    ),
    _of(
        "warranty", "terms", "high",
        r"\b(?:warrant(?:y|ies|ed)|(?:is|are|comes?) guaranteed (?:for|against)|guarantee(?= (?:of |for |runs |lasts |covers |is )?[\w -]{2,20} (?:months|years))|guarantee period|replac(?:es|ed|ement)? (?:whatever|anything|everything|what) (?:fails|breaks|goes wrong)|\w+[ -](?:month|year)s? (?:warranty|guarantee))\b",
        unless=r"\b(?:money|refund|response|uptime|availability)\b", least=25.0, most=18500.0,
    ),
    _of(
        "how long data are kept", "compliance", "medium",
        r"\b(?:retain(?:s|ed)?|retention|(?:kept|stored|archived|held|available|keeps?|stores?|archives?) for|delet(?:e|es|ed|ion)(?: \w+){0,3} (?:after|within)|erase[sd]?(?: \w+){0,3} (?:after|within)|destroyed (?:after|within)|history of)\b",
        unless=r"\b(?:staff|employee retention|customer retention|fresh|cool|cold|frozen|fridge)\b", least=0.9, most=18500.0,
    ),
    _of(
        "running time on one charge", "figure", "medium",
        r"\b(?:(?:on|per|with|for) (?:one|a|a single|each|every|one single) (?:battery )?(?:charge|filling|tank)|battery (?:life|lasts?|runs?|time)|(?:runs?|works?|lasts?) (?:for )?(?=[\w .]+ on (?:one|a)))\b",
        unless=r"\b(?:charging|recharg\w+|to charge)\b", least=0.003, most=4000.0,
    ),
    _of(
        "free trial", "terms", "medium", r"\b(?:free trial|trial (?:period|phase|month)?|test (?:phase|period|month)|(?:try|test) it)\b", unless=r"\b(?:clinical|court|in trial)\b", least=0.9, most=370.0,
    ),
    _of(
        "length of the training", "figure", "medium", r"\b(?:train(?:ing|ed)|course|induction|instruct(?:ion|ed))\b(?=[^.;]{0,40}\b(?:takes?|lasts?|needs?|in|of|hours?|days?|minutes?)\b)|\b(?:hour|day|minute)s?['’]? (?:of )?(?:training|course|induction)\b",
        unless=r"\b(?:every|each|per|a) (?:year|month|quarter)\b|\b(?:after|before|until|within)\b", most=40.0,
    ),
    _of(
        "availability", "terms", "high", r"\b(?:availab(?:le|ility)|uptime|up[ -]time|reachable)\b", unless=r"\b(?:unavailab\w+|discount|seats?|places|staff)\b", natures=("percent",), least=80.0, most=100.0,
    ),
    _of(
        "paid before it starts", "terms", "high", r"\b(?:deposit|down[ -]payment|advance payment|prepayment|in advance|up[ -]?front|with (?:the |your )?order|on (?:order|signature|signing)|at (?:signature|signing)|when you (?:order|sign))\b",
        unless=r"\b(?:discount|rebate|reduction|less)\b", natures=("percent",), least=1.0, most=100.0,
    ),
    _of(
        "yearly rise of the price", "terms", "high", r"\b(?:(?:rises?|rising|goes up|go up|increase[sd]?|uplift|indexation|escalat\w+|adjusted|raised)\b[^.;]{0,40}\b(?:each|every|per|a|annual\w*|yearly)|(?:annual|yearly) (?:uplift|increase|rise|indexation|adjustment))\b",
        unless=r"\b(?:productivity|sales|revenue|turnover|output|yield|throughput|volume|cases|errors|costs of)\b", natures=("percent",), least=0.1, most=30.0,
    ),
)  # fmt: skip
_SOON: Final = re.compile(
    r"\b(?:(?:by |on |until )?the (?:next|following) (?:working |business )?(?:day|morning)|next[ -](?:working |business )?day)\b",
    re.IGNORECASE,
)
_SAME_DAY: Final = re.compile(r"\b(?:on |within )?(?:the )?same[ -](?:working |business )?day\b", re.IGNORECASE)
_TYPICAL: Final = re.compile(
    r"\b(?:on average|average|median|typical(?:ly)?|usual(?:ly)?|most(?:ly)?|as a rule|often|normally|generally)\b",
    re.IGNORECASE,
)
_RENEWS: Final = re.compile(r"\b(?:extend|prolong|renew)\w*\s(?:\w+\s){0,4}$", re.IGNORECASE)
_STOPS: Final = re.compile(r"[.;!?]\s|\s[–—-]\s")
_PARTS: Final = re.compile(r"[,.;!?]\s|\s[–—-]\s|\sand\s")
REACH: Final = 48
SHORT: Final = 9


@lru_cache(maxsize=16384)
def terms_in(text: str, around: str = "") -> tuple[StatedTerm, ...]:
    """The terms that a sentence, bullet or row states; `around` announces what a bare value is about (a heading, a question, the sentence before)."""
    values = (*quantities_in(text), *_soon(text))
    found = []
    for value in values:
        if _RENEWS.search(text[: value.start]):
            continue
        dimension = _nearest(text, value, values)
        if dimension is None and around and len(text.split()) <= SHORT:
            dimension = _announced(around, value)
        if dimension is not None:
            found.append(StatedTerm(dimension, _as_bound(value, text)))
    return tuple(found)


def agree_on_term(left: Quantity, right: Quantity) -> bool:
    """Both values can be true: they overlap, allowing for months of four weeks and for days that are working days."""
    slack = 0.09 if left.nature == "duration" and left.unit != right.unit else 0.005
    return left.low * (1 - slack) <= right.high * (1 + slack) and right.low * (1 - slack) <= left.high * (1 + slack)


def _fits(dimension: Dimension, value: Quantity) -> bool:
    return value.nature in dimension.natures and dimension.least <= value.value <= dimension.most


def _nearest(text: str, value: Quantity, values: Sequence[Quantity]) -> Dimension | None:
    best, best_gap = None, REACH + 1
    stops = _PARTS if sum(v.nature == value.nature for v in values) > 1 else _STOPS
    for dimension in DIMENSIONS:
        if not _fits(dimension, value):
            continue
        for cue in dimension.says.finditer(text):
            gap = max(cue.start() - value.end, value.start - cue.end(), 0)
            left, right = min(cue.end(), value.end), max(cue.start(), value.start)
            between = text[left:right] if left < right else ""
            if gap < best_gap and not stops.search(between) and not _another_between(values, value, left, right):
                clause = _clause_around(text, min(cue.start(), value.start), max(cue.end(), value.end), stops)
                if not dimension.unless.search(clause):
                    best, best_gap = dimension, gap
    return best


def _clause_around(text: str, start: int, end: int, stops: re.Pattern[str]) -> str:
    opening = max((m.end() for m in stops.finditer(text, 0, start)), default=0)
    closing = next((m.start() for m in stops.finditer(text, end)), len(text))
    return text[opening:closing]


def _another_between(values: Sequence[Quantity], value: Quantity, left: int, right: int) -> bool:
    return any(
        other is not value and other.nature == value.nature and left <= other.start < right and other.end <= right
        for other in values
    )


def _announced(around: str, value: Quantity) -> Dimension | None:
    fitting = [d for d in DIMENSIONS if _fits(d, value) and d.says.search(around) and not d.unless.search(around)]
    return fitting[0] if len(fitting) == 1 else None


def _soon(text: str) -> Iterator[Quantity]:
    for match in _SOON.finditer(text):
        yield Quantity("duration", 1.0, 0.3, 1.6, "day", match.start(), match.end(), words=True)
    for match in _SAME_DAY.finditer(text):
        yield Quantity("duration", 0.4, 0.0, 1.0, "day", match.start(), match.end(), words=True)


def _as_bound(value: Quantity, text: str) -> Quantity:
    """What is usual may lie below what is promised."""
    return replace(value, low=0.0) if value.nature == "duration" and _TYPICAL.search(text) else value
