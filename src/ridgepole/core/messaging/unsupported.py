"""Claims with a figure, a rank or a strong outcome that no proof point, and no framework sentence, stands behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departures import Rules
from ridgepole.core.messaging.differing_figure import agree_with
from ridgepole.core.messaging.names import mentions
from ridgepole.core.messaging.quantity import Quantity
from ridgepole.core.messaging.registry import metric_of
from ridgepole.core.messaging.same_figure import comparable
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement

_WHERE: Final = r"(?:market|industry|world|country|sector|trade|field|business|continent|europe|america|asia|africa|uk|eu|us|usa|globe|planet)"
_OUTCOME: Final = AnyCase(
    r"\b(?:less|more|fewer|faster|slower|cheaper|lower|higher|shorter|longer|better|reduc\w+|sav\w+|cut\w*|increas\w+|decreas\w+|rises?|rose|risen|falls?|fell|fallen|drop(?:s|ped)?|declin\w+|shr[aiu]nk\w*|climb\w*|go(?:es)? (?:down|up)|went (?:down|up)|grew|grows?|gain\w*|improv\w+|won|premium|costs? less|off the|doubled?|halved?|trust|satisf\w+|recommend\w*|largest|leading|biggest|market leader|number one|no\. 1|the most \w+|most popular|relied on|run on our|rely on|on our)\b"
)
_RANK: Final = AnyCase(
    r"\b(?:of the (?:\w+ )?(?:largest|biggest|leading|top)|market leader|number one|no\. ?1|world['’]s (?:first|largest|leading)|the (?:only|first) (?:provider|vendor|company|supplier) (?:to|that|in)"
    rf"|(?:the|our|europe['’]s|\w+['’]s) (?:\w{{3,}}est|most \w+) (?:[\w-]+ ){{0,3}}(?:in|on) (?:the |all of |all )?{_WHERE}|(?:nobody|no one|no other \w+|no competitor|none)(?: else)? (?:in|on) (?:the|this|our|all of) (?:\w+ )?{_WHERE}"
    r"|un(?:matched|rivalled|rivaled|paralleled|equalled)|second to none|best[- ]in[- ]class|(?:industry|market|world)[- ]leading)\b"
)
_CHEAPER: Final = AnyCase(
    r"\b(?:costs? less than (?!a (?:busy|quiet|full|short|long)\b)|cheaper than|pays? for itself|for (?:less|half) (?:than )?the (?:price|cost)|guaranteed? (?:savings?|return))\b"
)
_EVERY: Final = AnyCase(
    r"\b(?:every (?:one|single one) of (?:our|them)|(?<!for )(?<!of )(?<!at )all of our|none of our|each of our|(?<!for )(?<!of )(?<!at )all our) ?(?:\w+ )?(?:customers|clients|users|buyers|members|patients|guests|partners|schools|hospitals|practices|sites|plants|stores|began|started|went|said|would|came|won)\b"
)
_MANY_TELL: Final = AnyCase(
    r"\b(?:many|most|several|almost all|nearly all|\w+ (?:in|out of) (?:every )?(?:ten|10|five|5|hundred|100)) (?:of (?:our (?:\w+ )?\w+|them|these \w+) )?(?:tell|told|say|said|report|reported|confirm|confirmed|assure|would never)\b"
)
_SAID_TO_BE: Final = AnyCase(
    r"\b(?:studies|research|surveys?|analysts?|statistics) (?:shows?|proves?|says?|suggests?|finds?|found|confirms?)\b|\bthe average (?:[\w-]+ ){1,3}(?:spends?|loses?|wastes?|pays?|throws?)\b"
)
_BY_A_PART: Final = AnyCase(
    r"\b(?:rises?|rose|risen|falls?|fell|fallen|drop(?:s|ped)?|down|up|grows?|grew|increas\w+|decreas\w+|declin\w+|shr[iau]nk\w*|climb\w*|improv\w+|cut|reduc\w+) (?:[\w-]+ ){0,2}by (?:[\w-]+ ){0,3}(?:half|thirds?|quarters?|fifths?)\b"
)
_TIME_WON: Final = AnyCase(
    r"\b(?:sav(?:e|es|ed|ing)|gain(?:s|ed)?|w[io]ns?|g[eo]ts?|giv(?:e|es|ing)|gave) (?:[\w-]+ ){0,4}(?:minutes?|hours?|days?|weeks?|months?)\b(?: (?:[\w-]+ )?(?:back|free|each|every|per|a))|\b(?:minutes?|hours?|days?|weeks?|months?) (?:early|earlier|sooner|faster)\b"
)
_TIMES: Final = AnyCase(r"\W*(?:as|more|less|fewer|the|faster|\w+er|return|what)\b")
_USERS: Final = AnyCase(
    r"[^,.;:]{0,40}\b(?:already|us(?:e|es|ing)|works?|working|trusts?|rely|relies|runs?|chose|choose|switched|joined|signed|in our (?:\w+ )?(?:database|network|community|panel|pool))\b"
)
_OF_A_PRICE: Final = AnyCase(
    r"\b(?:discounts?|rebates?|reductions? of|reduced (?:fee|price|rate)|list price|less \d[\d.,]*\s?(?:%|per ?cent) for|surcharge|deposit|interest|instal?ments?|VAT|tax|tender)\b|^reduction\b"
)
_WHOLE_CLAIMS: Final[tuple[tuple[AnyCase, str], ...]] = (
    (_CHEAPER, "a saving"),
    (_EVERY, "something of every customer"),
)
_RANKS: Final[tuple[AnyCase, str]] = (_RANK, "a rank")
MANY: Final = 100
_OF_FIGURES: Final = frozenset(("figure", "term"))
_NO_CLAIMS: Final = frozenset(("case_study", "quote", "battlecard", "brief"))


@dataclass(frozen=True, slots=True)
class Unsupported:
    """One claim and why nothing stands behind it."""

    statement: Statement
    why: str


def unsupported(
    statement: Statement, rules: Rules, known: Sequence[Statement], *, departs_in: frozenset[str]
) -> Iterator[Unsupported]:
    """`known` are the statements of case studies: what a published case study shows is evidence of its own. `departs_in` are the topics in which it departs, told elsewhere."""
    if not statement.is_ours or statement.kind in _NO_CLAIMS:
        return
    why = _claimed(statement.meaning, ranks=not departs_in)
    if not why and not departs_in & _OF_FIGURES:
        why = _figure_claimed(statement, rules, known)
    if why:
        yield Unsupported(statement, why)


def _claimed(text: str, *, ranks: bool) -> str:
    """What no figure is needed for."""
    if _MANY_TELL.search(text):
        return "says what many customers say, which no proof point shows"
    for words, what in (*_WHOLE_CLAIMS, *((_RANKS,) if ranks else ())):
        found = words.search(text)
        if found and is_meant(text, found.start(), found.end()):
            return f"claims {what} that no proof point shows"
    return ""


def _figure_claimed(statement: Statement, rules: Rules, known: Sequence[Statement]) -> str:
    text, said = statement.meaning, statement.quantities
    if _OF_A_PRICE.search(text):
        return ""
    parts = [q for q in said if q.nature in {"percent", "multiple", "change"} and q.value != 100 and _compares(q, text)]
    if (_OUTCOME.search(text) and any(not _stands(q, statement, rules, known) for q in parts)) or (
        not parts and _BY_A_PART.search(text) and not _is_of_a_proof(statement, rules)
    ):
        return "carries a figure that no proof point, term or case study shows"
    times = [q for q in said if q.nature == "duration"]
    if _TIME_WON.search(text) and any(not _stands(q, statement, rules, known) for q in times):
        return "claims a gain of time that no proof point shows"
    if _SAID_TO_BE.search(text) and any(not _stands(q, statement, rules, known) for q in said):
        return "gives a figure of the market without its source"
    users = [q for q in said if q.nature == "count" and q.value >= MANY and q.unit and _USERS.match(text, q.end)]
    if any(is_meant(text, q.start, q.end) and not _stands(q, statement, rules, known) for q in users):
        return "counts customers as no proof point does"
    return ""


def _compares(quantity: Quantity, text: str) -> bool:
    """Where it is told how many times: "four times as fast" compares, "they did it four times" does not."""
    return quantity.nature != "multiple" or _TIMES.match(text, quantity.end) is not None


def _stands(quantity: Quantity, statement: Statement, rules: Rules, known: Sequence[Statement]) -> bool:
    """A figure, a sentence of the framework or a case study gives the same number, and of the latter two one of the same thing."""
    if any(comparable(quantity, f.quantity) and agree_with(quantity, f) for f in rules.figures):
        return True
    if _is_of_a_proof(statement, rules):
        return True
    metric = metric_of(statement.meaning)
    return any(
        q.nature == quantity.nature and q.low <= quantity.high and quantity.low <= q.high and metric & stems
        for quantities, stems in (
            *((line.quantities, line.stems) for line in rules.frame.lines),
            *((s.quantities, s.stems) for s in known),
        )
        for q in quantities
    )


def _is_of_a_proof(statement: Statement, rules: Rules) -> bool:
    """Of the customer of a proof point and of what it measures: whether the number is the agreed one is asked elsewhere."""
    return any(
        figure.whose and mentions(statement.meaning, figure.whose) and metric_of(statement.meaning) & figure.metric
        for figure in rules.figures
    )
