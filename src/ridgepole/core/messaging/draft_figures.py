"""A draft's figures against the framework's: which agreed figure a number is, and which it departs from.

`differing_figure.py` compares touchpoints, where a wrong pair costs a reader's time; a draft is short, speaks of us, and its writer is there to answer. So a draft's
number counts as wrong on one shared subject: the same thing counted, the same price unit, the same customer's result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.departures import Rules
from ridgepole.core.messaging.differing_figure import agree_with, is_explained
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.quantity import UNITS_OF_TIME, Quantity, quantities_in
from ridgepole.core.messaging.registry import Figure, metric_of, without_its_period
from ridgepole.core.messaging.same_figure import comparable
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, words_of

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_HALF: Final = re.compile(r"\bhalf an? (hour|day|week|month|year|minute|quarter)\b", re.IGNORECASE)
_NOT_A_PRICE: Final = re.compile(
    r"\b(?:sav(?:e|es|ed|ing|ings)|lost|loses?|spen[dt]\w*|worth|budget|turnover|revenue|fines?|penalt\w+|written off|damage|wages?|salar\w+|instead of|used to|elsewhere|deposit|value of|came to|comes to|come to|together|in total|altogether|discount|off)\b",
    re.IGNORECASE,
)
_PRICED: Final = re.compile(
    r"\b(?:costs?|prices?|pays?|charge[sd]?|fee|rate|billed|invoiced|sells?|sold|get|gets|list|from|only|just|offer|for each|per|each|every)\b",
    re.IGNORECASE,
)
_TOTAL: Final = re.compile(r"\b(?:in total|altogether|all|only|just|since|so far|worldwide|ever|now)\b", re.IGNORECASE)
_SOME_OF: Final = re.compile(
    r"\b(?:of (?:the|our|them|these|those)|among|other|another|further|new|more|additional|next|these|those|your|their|your own|last|first|at|with)\W+(?:\w+\W+)?$",
    re.IGNORECASE,
)
_SAME_PRICE: Final = re.compile(r"\b(?:month|week|quarter|day|half|halves|instal\w+|twice)\b", re.IGNORECASE)
_ONE_CASE: Final = re.compile(
    r"\b(?:took|needed|was|were|had)\b[^.;!?]*\b(?:because|on account of|owing to|due to|thanks to the)\b|\b(?:half a year|half-way|\w+ months) into\b",
    re.IGNORECASE,
)
_SLIGHT: Final = frozenset(
    stem_of(w)
    for w in [
        "people",
        "person",
        "customer",
        "client",
        "site",
        "team",
        "company",
        "time",
        "year",
        "price",
        "part",
        "thing",
        "work",
        "number",
    ]
)


def agreed_figures(rules: Rules) -> tuple[Figure, ...]:
    """The registry's figures, and the counts that the commercial model names ("up to sixteen people")."""
    framework = rules.frame.framework
    if framework is None:
        return ()
    extra = [
        Figure(line.clause, line.text, q, metric_of(line.text), "", line.quantities)
        for line in rules.frame.lines
        if line.clause == "commercial_model" and line.role == "says" and not line.decision
        for q in line.quantities
        if q.nature == "count" and q.value >= 2 and q.unit
    ]
    return (*rules.figures, *extra)


def wrong_figures(
    statement: Statement, frame: Frame, agreed: Sequence[Figure], published: Sequence[Statement], scope: str
) -> Iterator[Departure]:
    """At most one departure: a number of ours that is none of the agreed ones, on the subject of one of them."""
    if statement.voice != "us" or statement.stance not in {"asserted", "history"}:
        return
    text = statement.meaning
    said = (*statement.quantities, *_halves(text))
    if not said:
        return
    named = customers_in(text, frame.names.customers)
    near = named or customers_in(scope, frame.names.customers)
    mine = [f for f in agreed if (f.whose in near if f.whose else not named)]
    for figure in mine:
        rivals = [q for q in said if comparable(q, figure.quantity)]
        if not rivals or any(agree_with(q, figure) or _is_the_end(q, figure) for q in rivals):
            continue
        if not (statement.is_ours or _is_its_period(text, figure)) or is_explained(without_its_period(text, figure)):
            continue
        for quantity in rivals:
            if (
                is_meant(text, quantity.start, quantity.end)
                and _on_subject(statement, quantity, figure, said)
                and not any(_is_that(quantity, other, text) for other in mine)
                and not _is_published(quantity, statement, published)
            ):
                words = text[quantity.start : quantity.end]
                yield Departure(
                    statement, "figure", figure.clause, f'says "{words}" where the agreed figure is "{figure.text.strip()}"',
                    "critical" if quantity.nature == "money" else "medium", 0.8, f"figure:{figure.name}", side=words, start=quantity.start, end=quantity.end, agreed=figure.text,
                )  # fmt: skip
                return


def is_agreed_elsewhere(departure: Departure, rules: Rules, scope: str) -> bool:
    """The number that departs from one agreed figure is another agreed figure, of the same customer and at least as near in words."""
    statement = departure.statement
    wrong = next((q for q in statement.quantities if q.start == departure.start), None)
    if wrong is None:
        return False
    departed = next((f for f in rules.figures if departure.topic == f"figure:{f.name}"), None)
    if departed is not None and (
        any(_is_the_end(q, departed) for q in statement.quantities)
        or (not departed.whose and _ONE_CASE.search(statement.meaning))
    ):
        return True
    names = rules.frame.names.customers
    named = customers_in(statement.meaning, names) or customers_in(scope, names)
    least = max(1, _shared(statement.meaning, departed)) if departed else 1
    return any(
        comparable(wrong, figure.quantity) and agree_with(wrong, figure) and _shared(statement.meaning, figure) >= least
        for figure in rules.figures
        if not figure.whose or figure.whose in named
    )


def _is_the_end(quantity: Quantity, figure: Figure) -> bool:
    """Of a change from 40% to 60%, "60%" told by itself."""
    pair = figure.quantity
    return (
        pair.nature == "change"
        and quantity.nature == "percent"
        and pair.unit == "%"
        and quantity.low - 0.5 <= pair.value <= quantity.high + 0.5
    )


def _shared(text: str, figure: Figure) -> int:
    return len(metric_of(text, figure.whose) & figure.metric)


def _is_that(quantity: Quantity, figure: Figure, text: str) -> bool:
    return comparable(quantity, figure.quantity) and agree_with(quantity, figure) and _shared(text, figure) >= 1


def _is_published(quantity: Quantity, statement: Statement, published: Sequence[Statement]) -> bool:
    """A case study gives the same number for the same thing."""
    return any(
        q.nature == quantity.nature
        and q.low <= quantity.high
        and quantity.low <= q.high
        and len(s.stems & statement.stems) >= 2
        for s in published
        for q in s.quantities
    )


def _is_its_period(text: str, figure: Figure) -> bool:
    """What is told of a past year is told now where the proof is of that very year."""
    told = set(_YEAR.findall(text))
    return bool(told) and told <= figure.years


def _halves(text: str) -> Iterator[Quantity]:
    for match in _HALF.finditer(text):
        value = 0.5 * UNITS_OF_TIME[match[1].lower()]
        yield Quantity(
            "duration", value, 0.8 * value, 1.2 * value, match[1].lower(), match.start(), match.end(), words=True
        )


def _on_subject(statement: Statement, quantity: Quantity, figure: Figure, said: Sequence[Quantity]) -> bool:
    text = statement.meaning
    shared = metric_of(text, figure.whose) & figure.metric
    nature = figure.quantity.nature
    if nature == "money" and figure.whose and len(shared - _SLIGHT) >= 2:
        return True
    if nature == "money":
        return _is_price(text, quantity, figure, shared - _SLIGHT - {"price"})
    if nature == "count":
        return _is_same_count(text, quantity, figure, said)
    if nature == "change":
        return bool(figure.whose) and _is_outcome(statement, quantity, figure)
    if quantity.nature != nature:
        return False
    if nature == "percent":
        return len(shared - _SLIGHT) >= (1 if figure.whose else 2)
    return bool(figure.whose) and len(shared - _SLIGHT) >= 2


def _is_price(text: str, quantity: Quantity, figure: Figure, shared: frozenset[str]) -> bool:
    agreed = figure.quantity
    if not shared or _NOT_A_PRICE.search(text) or not (quantity.per or _PRICED.search(text)):
        return False
    ratio = quantity.value / agreed.value if agreed.value else 0.0
    if not 0.2 < ratio < 5:
        return False
    counts = [q.value for q in quantities_in(text) if q.nature in {"count", "duration", "multiple"} and q.value >= 2]
    if any(abs(ratio * part - whole) < 0.02 * whole for whole in (*counts, 1.0) for part in (*counts, 1.0)):
        return False
    if abs(ratio - 0.5) < 0.01 and _SAME_PRICE.search(text):
        return False
    unit = stem_of(quantity.per) if quantity.per else ""
    return not (unit and agreed.per and unit != stem_of(agreed.per))


def _nouns(unit: str) -> frozenset[str]:
    found = []
    for word in words_of(unit):
        if word in EMPTY_WORDS:
            break
        found.append(stem_of(word))
    return frozenset(found[:2])


def _is_same_count(text: str, quantity: Quantity, figure: Figure, said: Sequence[Quantity]) -> bool:
    if quantity.nature != "count" or quantity.value < 2 or _SOME_OF.search(text[: quantity.start]):
        return False
    same = _nouns(quantity.unit) & _nouns(figure.quantity.unit)
    if not same:
        return False
    if figure.clause == "commercial_model":
        return any(q.nature == "money" and any(m.nature == "money" and _close(q, m) for m in figure.also) for q in said)
    others = (metric_of(text, figure.whose) & figure.metric) - same - _SLIGHT
    if figure.whose:
        return bool(others) or len(same) >= 2
    return bool(others) and (quantity.value > figure.quantity.value or _TOTAL.search(text) is not None)


def _close(left: Quantity, right: Quantity) -> bool:
    return left.unit == right.unit and left.low <= right.high and right.low <= left.high


def _is_outcome(statement: Statement, quantity: Quantity, figure: Figure) -> bool:
    """A result of the customer's change: the same thing in the sentence, or the change's start in the sentence before."""
    if quantity.nature not in {"duration", "count", "percent"}:
        return False
    origin = figure.quantity.origin
    if quantity.nature == "percent" and quantity.unit != figure.quantity.unit:
        return False
    before = quantities_in(statement.context)
    starts = origin is not None and any(abs(q.value - origin) < 0.02 * abs(origin) for q in before)
    about = metric_of(statement.context, figure.whose) & figure.metric
    return (
        starts and bool(about) and (quantity.nature != "duration" or figure.quantity.unit.rstrip("s") in UNITS_OF_TIME)
    )
