"""Statements whose figure differs from the agreed one for the same thing of the same customer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import numpy as np

from ridgepole.core.messaging.agreed_prices import AgreedPrices, is_agreed_price
from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.commensurable import can_speak_of
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.derived_figures import follows_by_arithmetic, is_difference
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.quantity import Quantity, quantities_in
from ridgepole.core.messaging.registry import ALONE_ENOUGH, Figure, metric_of, without_its_period
from ridgepole.core.messaging.same_figure import agree, comparable, follows_from
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.units import UNITS_OF_TIME
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, words_of

_EXPLAINED: Final = AnyCase(
    r"\b(?:(?:than|above|below|under|over|beyond) (?:our|the) (?:median|average|usual|list|standard|norm\w*)|discount|list price less|less \d|for volume|,\s+since (?:the|you)|owing to|due to your|instead of the usual|rather than the|surcharge|(?:more|fewer|less|longer) than (?:our|the)|for you\b|in your case|I would rather plan|pilot project|exception\w*)\b",
)
_OTHER_PERIOD: Final = AnyCase(
    r"\b(?:after (?:only |the first |just )?(?:\w+ )?(?:days?|weeks?|months?|quarters?|half year)\b(?! (?:the|of) order)|(?:in|during|over) the (?:first|second|third|fourth|last|best|opening) (?:\w+ )?(?:days?|weeks?|months?|quarters?|half|winter|summer)|best (?:\w+ )?(?:month|week|quarter|day|year|result)|record (?:month|week|year)|so far this|in (?:january|february|march|april|june|july|august|september|october|november|december)\b|quarter of (?:19|20)\d\d|at first\b|initially\b|at the start\b|(?:in|for|of|during) (?:19|20)\d\d\b|\b(?:that|the same) year\b|(?:spring|summer|autumn|winter|week\w*|\w+ months?|quarter) alone\b|(?:in|during|over) the (?:spring|summer|autumn|winter)(?: months)?\b|since (?:january|spring|autumn|summer|winter))",
)
_OTHER_EDITION: Final = AnyCase(
    r"\b(?:edition|premium|professional|enterprise|starter|basic plan|plus plan|pro plan|tier|variant|model with|with the \w+ body|larger model|smaller model|upgrade|add-on|optional|option|can be had|extended|print(?:ed)?|pilot|trial|beta|parallel|dry run|test run|rehearsal)\b",
)
_OURS_IN_ALL: Final = AnyCase(
    r"\b(?:our|us|we|rely|relies|trust|trusts|trusted by|used by|customers|clients|by now|out there|in use|in service|in operation|in the field|work this way|do the same|have joined|around the (?:world|country)|live|served|serve|paid through|powered by|use|uses|run|runs|worldwide|in total)\b",
)
_COUNTED_FROM: Final = re.compile(
    r"\b(?:after|from|since|between|following|before) (?:the |your |our )?(?:contract|agreement|order|signature|signing|commitment)\b",
    re.IGNORECASE,
)
_SHARE: Final = re.compile(r"\s+of (?:the|its|our|your|that|all|what|every|this)\b", re.IGNORECASE)
_TO_PAY: Final = AnyCase(
    r"\b(?:payable|payment|invoiced?|instal\w*|net \d|(?:half|quarter|third|due|balance|rest|deposit) (?:is )?(?:at|on|when|upon|for|with))\b",
)
_ENDS_IN: Final = "in|is|was|takes?|took|needs?|needed|to|after|within|inside|under"
_WE: Final = re.compile(r"\b(?:we|our|ours|us)\b", re.IGNORECASE)
_CUSTOMERS: Final = frozenset(
    stem_of(w)
    for w in (
        "customers",
        "clients",
        "companies",
        "firms",
        "businesses",
        "organisations",
        "organizations",
        "plants",
        "sites",
        "houses",
        "users",
        "teams",
        "employers",
        "manufacturers",
        "makers",
        "members",
        "subscribers",
    )
)
_COLUMNS: Final = frozenset(
    stem_of(w)
    for w in ("piece", "pieces", "item", "each", "unit", "units", "quantity", "qty", "amount", "total", "sum")
)
_EACH: Final = re.compile(
    r"\b(?:each|unit price|per (?:unit|piece|item|head)|price|rate|apiece|a piece)\b", re.IGNORECASE
)
_PARTIAL: Final = re.compile(
    r"(?:\bwhere\b|\bof (?:the|our|them|these|those)\b|\bamong\b|\bother\b|\banother\b|\bfurther\b|\bnew\b|\bmore\b(?! than)|\badditional\b|\bnext\b|\blast\b|\bfirst\b|\bthese\b|\bthose\b|\byour\b|\btheir\b|\bfrom\b|\bgroup of\b|\bat\b)\W*(?:\w+\W+){0,1}$",
    re.IGNORECASE,
)


@lru_cache(maxsize=16384)
def _finds(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text) is not None


def is_explained(text: str) -> bool:
    """The sentence itself says why its figure is another: another period, another edition, a discount, one customer's case."""
    return any(_finds(pattern, text) for pattern in (_EXPLAINED, _OTHER_PERIOD, _OTHER_EDITION))


def is_of_another_edition(text: str) -> bool:
    """The sentence speaks of another edition, option or trial."""
    return _finds(_OTHER_EDITION, text)


def figures_stated(statement: Statement, figure: Figure, frame: Frame, scope: str) -> bool:
    """The statement gives this very figure (after rounding) for the same thing."""
    given = any(agree_with(q, figure) for q in statement.quantities if comparable(q, figure.quantity))
    return (
        given
        and not _EXPLAINED.search(statement.meaning)
        and _same_subject(statement, figure, frame, scope, for_support=True)
    )


def gives_the_end(statement: Statement, figure: Figure) -> bool:
    """Of a change, more than the value at which it began."""
    start = figure.quantity.origin
    scale = UNITS_OF_TIME.get(figure.quantity.unit, 1.0)
    return start is None or any(
        q.origin is not None or abs((q.value * scale if q.nature == "count" else q.value) - start) > 0.02 * abs(start)
        for q in statement.quantities
    )


def differing_figures(
    statement: Statement, frame: Frame, figures: tuple[Figure, ...], prices: AgreedPrices, scope: str
) -> Iterator[Departure]:
    """Departures of one statement of ours; `scope` is the text around it in which a customer may be named (its paragraph, row, headings, title)."""
    if not statement.is_ours or not statement.quantities or _EXPLAINED.search(statement.meaning):
        return
    customers = frame.names.customers
    near = customers_in(statement.meaning, customers) or customers_in(scope, customers)
    for figure in figures:
        if figure.whose and figure.whose not in near:
            continue
        wrong = _differing(statement, figure, frame, scope)
        if (
            wrong is not None
            and not _is_another(statement, wrong, figure, figures, frame, scope)
            and not (wrong.nature == "money" and is_agreed_price(wrong, statement, prices))
            and not follows_by_arithmetic(wrong, figure.quantity, quantities_in(_around(statement)))
        ):
            kind = _kind(figure)
            said = statement.meaning[wrong.start : wrong.end]
            severity = "critical" if figure.quantity.nature == "money" else "medium"
            yield Departure(
                statement, kind, figure.clause, f'says "{said}" where the agreed figure is "{figure.text.strip()}"', severity, 0.85, f"figure:{figure.name}",
                side=said, start=wrong.start, end=wrong.end, agreed=figure.text,
            )  # fmt: skip
            return


def _stands_beside(statement: Statement, figure: Figure) -> bool:
    """The next sentences give the right number, perhaps without its unit: "94% in January. The year came in at 98.6"."""
    agreed = figure.quantity
    return agreed.nature in {"percent", "duration"} and any(
        agree(q, agreed)
        if q.nature == agreed.nature
        else q.nature == "count" and q.value == agreed.value and not float(q.value).is_integer()
        for q in quantities_in(statement.following)
    )


def _around(statement: Statement) -> str:
    return f"{statement.beside} | {statement.context} | {statement.meaning} | {statement.following}"


def _is_another(  # noqa: PLR0917 - private, called once
    statement: Statement, quantity: Quantity, figure: Figure, figures: tuple[Figure, ...], frame: Frame, scope: str
) -> bool:
    """The quantity is another agreed figure that may as well be meant: the price of a spare part is no wrong price of the whole."""
    named = customers_in(statement.meaning, frame.names.customers) or customers_in(scope, frame.names.customers)
    return any(
        other is not figure
        and other.quantity.nature == quantity.nature
        and agree(quantity, other.quantity)
        and (not other.whose or other.whose in named)
        and (bool(other.metric & metric_of(statement.meaning)) or _is_written_alike(quantity, other.quantity))
        for other in figures
    )


def _is_written_alike(left: Quantity, right: Quantity) -> bool:
    """The same number of the same unit: where it stands for one agreed figure, it is no wrong value of another."""
    alike = left.nature == "duration" or left.unit.rstrip("s") == right.unit.rstrip("s")
    return alike and abs(left.value - right.value) <= 0.005 * abs(right.value)


def agree_with(quantity: Quantity, figure: Figure) -> bool:
    """Equal to the figure, or to what follows from it and the other numbers of its proof."""
    return (
        agree(quantity, figure.quantity, figure.also)
        or (quantity.nature == figure.quantity.nature and follows_from(quantity, figure.also))
        or is_difference(quantity, figure.quantity, figure.also)
    )


def _kind(figure: Figure) -> str:
    if figure.clause == "commercial_model":
        return "commercial_model" if figure.quantity.nature == "money" else "terms"
    return "timeline" if figure.quantity.nature == "duration" and "golive" in figure.metric else "figure"


def _differing(statement: Statement, figure: Figure, frame: Frame, scope: str) -> Quantity | None:
    rivals = [q for q in statement.quantities if can_speak_of(statement.meaning, q, figure.quantity, figure.text)]
    if statement.kind == "case_study" and not figure.whose and not _WE.search(statement.meaning):
        return None  # what took one customer so long is no promise to all
    if not rivals or not _same_customer(statement, figure, frame, scope, for_support=False):
        return None
    if any(agree_with(q, figure) for q in rivals):
        return None
    if _finds(_OTHER_PERIOD, without_its_period(statement.meaning, figure)) and not (
        figure.quantity.nature == "duration" and "golive" in figure.metric
    ):
        return None
    if _finds(_OTHER_EDITION, statement.meaning) and not _finds(_OTHER_EDITION, figure.text):
        return None
    if not _same_subject(statement, figure, frame, scope) or _stands_beside(statement, figure):
        return None
    for quantity in rivals:
        if _is_plausible(statement, quantity, figure, frame):
            return quantity
    return None


def _is_plausible(statement: Statement, quantity: Quantity, figure: Figure, frame: Frame) -> bool:
    text = statement.meaning
    if not is_meant(text, quantity.start, quantity.end):
        return False
    agreed = figure.quantity
    if agreed.nature == "count":
        return _is_total(text, quantity, figure, frame)
    if agreed.nature == "money":
        return _is_a_price(statement, quantity, agreed)
    if quantity.nature == "percent" and agreed.nature == "percent":
        return "availability" not in figure.metric or quantity.value > 80
    if quantity.nature == "duration" and agreed.nature == "duration":
        if _SHARE.match(text, quantity.end) or (_TO_PAY.search(text) and not _TO_PAY.search(figure.text)):
            return False
        return not re.search(r"\b(?:within|in|for|over|after)\s*$", text[: quantity.start]) or _is_result(figure)
    if agreed.nature == "change" and quantity.nature in {"count", "duration"}:
        return quantity.high == 0 or _is_outcome(statement, quantity, figure)
    if quantity.nature == "percent" and agreed.nature == "change":
        return True
    return quantity.unit.rstrip("s") == agreed.unit.rstrip("s") or agreed.nature == quantity.nature


def _is_a_price(statement: Statement, quantity: Quantity, agreed: Quantity) -> bool:
    """Of one piece: a number beside it makes it a sum, unless its column says that it is the price of each; and a sum that follows from the agreed price is right."""
    counts = [q.value for q in statement.quantities if q.nature in {"count", "multiple"} and q.value >= 2]
    if any(abs(quantity.value / agreed.value - n) < 0.005 * n for n in (*counts, *(1 / n for n in counts))):
        return False
    own = next((cell for cell in statement.cells if statement.meaning[quantity.start : quantity.end] in cell), "")
    each = _EACH.search(f"{statement.meaning[max(0, quantity.start - 24) : quantity.start]} {own}") is not None
    return (not counts or (bool(statement.cells) and each)) and 0.05 * agreed.value < quantity.value < 20 * agreed.value


def _is_outcome(statement: Statement, quantity: Quantity, figure: Figure) -> bool:
    """A single value told as what a change ended in: "down to 3 minutes", "used to need nine days. Now it is done in two", "at Harrow it is done in a morning"."""
    before = statement.meaning[: quantity.start]
    if re.search(r"\b(?:down to|up to|fell to|rose to|cut to|reduced to|only|just)\s*$", before, re.IGNORECASE):
        return True
    text = statement.meaning
    told = re.search(r"\b(?:now|today|later|since)\b", text, re.IGNORECASE) or re.search(
        r"\b(?:used to|before)\b", statement.context, re.IGNORECASE
    )
    of_the_customer = (
        bool(figure.whose) and quantity.nature == "duration" and len(metric_of(text, figure.whose) & figure.metric) >= 2
    )
    verb = (
        rf"(?:{_ENDS_IN})\s*(?:a |an )?$"
        if quantity.nature == "duration"
        else r"(?:in|is|was|takes?|took|needs?|needed|to)\s*$"
    )
    return (bool(told) or of_the_customer) and (
        re.search(rf"\b{verb}", before, re.IGNORECASE) is not None
        or re.match(rf"(?:{_ENDS_IN})\s", text[quantity.start :], re.IGNORECASE) is not None
    )


def _is_result(figure: Figure) -> bool:
    return figure.quantity.nature == "duration"


def _is_total(text: str, quantity: Quantity, figure: Figure, frame: Frame) -> bool:
    """The count is of all our customers, not of some of them."""
    noun = quantity.unit.split()
    if (
        quantity.value < 3
        or not noun
        or not _same_noun(noun[:2], figure, frame)
        or _PARTIAL.search(text[: quantity.start])
    ):
        return False
    if not _OURS_IN_ALL.search(text) or (
        quantity.value < figure.quantity.value
        and quantity.high < figure.quantity.low
        and not re.search(r"\b(?:live|in total|altogether)\b", text)
    ):
        return False
    return not re.match(r"\s+(?:\w+\s){0,2}(?:of|out of)\b", text[quantity.end :])


def _same_noun(words: list[str], figure: Figure, frame: Frame) -> bool:
    mine = {stem_of(w) for w in words if w not in EMPTY_WORDS}
    agreed = [w for w in words_of(figure.quantity.unit) if w not in EMPTY_WORDS][:2]
    if mine & ({stem_of(w) for w in agreed} - {"liv"}):
        return True
    if mine & _CUSTOMERS and {stem_of(w) for w in agreed} & _CUSTOMERS:
        return True
    industries = {
        stem_of(w)
        for industry in (frame.icp.industries if frame.icp else ())
        for w in words_of(industry)
        if w not in EMPTY_WORDS
    }
    return bool(mine & industries) and bool({stem_of(w) for w in agreed} & industries)


def _same_subject(statement: Statement, figure: Figure, frame: Frame, scope: str, *, for_support: bool = False) -> bool:
    sentence = statement.meaning
    if not _same_customer(statement, figure, frame, scope, for_support=for_support):
        return False
    own = metric_of(sentence, figure.whose)
    if for_support:
        own |= metric_of(" ".join(statement.headings[-1:]), figure.whose)
    around = own | metric_of(statement.context, figure.whose) if len(own) < 3 and figure.whose else own
    shared = around & figure.metric
    if figure.quantity.nature == "count" or (figure.whose and _same_start(statement, figure)):
        return True
    if len(shared) >= 2 and (figure.whose or len(shared) >= 0.5 * min(len(around), len(figure.metric))):
        return True
    if shared & ALONE_ENOUGH and not figure.whose:
        return _alone_is_enough(sentence, shared, own)
    if figure.quantity.nature == "money" and shared - {"price"}:
        told = own - _of_the_trade(frame) | shared
        if len(shared) >= 0.5 * min(len(told), len(figure.metric)) or (
            any(c.isdigit() for s in shared for c in s) and len(told) <= 2 * len(shared)
        ):
            return True
    return (
        bool(figure.whose)
        and len(shared) >= 1
        and _cosine(frame, f"{statement.context} {sentence}" if len(own) < 3 else sentence, figure.text) >= 0.3
    )


def _of_the_trade(frame: Frame) -> frozenset[str]:
    """Words that name what is sold, and those of a price list's columns: they tell one item from no other."""
    category = frame.framework.category if frame.framework else ""
    return frozenset(stem_of(w) for w in words_of(category)) | _COLUMNS


def _same_start(statement: Statement, figure: Figure) -> bool:
    """A change of the same customer that begins at the same value is a change of the same thing."""
    start = figure.quantity.origin
    if start is None:
        return False
    starts = [q.origin for q in statement.quantities if q.origin is not None]
    starts += [q.value for q in quantities_in(statement.context) if q.nature == "duration"]
    return any(abs(value - start) < 0.01 * abs(start) for value in starts)


def _same_customer(statement: Statement, figure: Figure, frame: Frame, scope: str, *, for_support: bool) -> bool:
    sentence = statement.meaning
    named = customers_in(sentence, frame.names.customers)
    if figure.whose and not for_support and _is_told_of(statement, figure, frame):
        return False
    if figure.whose:
        return figure.whose in (named or customers_in(scope, frame.names.customers))
    return (for_support or not named) and not (figure.clause == "commercial_model" and not figure.metric)


def _is_told_of(statement: Statement, figure: Figure, frame: Frame) -> bool:
    """In the case study of another customer the figure's own one is named only after the number: it is there to be compared with."""
    of = customers_in(statement.title, frame.names.customers)
    if statement.kind != "case_study" or not of or figure.whose in of:
        return False
    first = min((q.end for q in statement.quantities), default=0)
    return figure.whose not in customers_in(statement.meaning[:first], frame.names.customers)


def _alone_is_enough(sentence: str, shared: frozenset[str], own: frozenset[str]) -> bool:
    if "term" in shared and (_COUNTED_FROM.search(sentence) or "golive" in own):
        return False
    if shared & {"availability", "guarantee", "delivery"}:
        return len(own) <= 4
    if "golive" in shared:
        return re.search(r"\b(?:live|go-live|onboard\w*|roll-?out)\b", sentence, re.IGNORECASE) is not None
    return (
        re.search(r"\b(?:term|contract|agreement|commitment|bound|locked)\b", sentence, re.IGNORECASE) is not None
        and len(own) <= 4
    )


def _cosine(frame: Frame, left: str, right: str) -> float:
    vectors = frame.embedder.embed([left, right])
    return float(np.dot(vectors[0], vectors[1]))
