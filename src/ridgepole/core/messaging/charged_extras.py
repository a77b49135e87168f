"""A price of its own on a thing that the framework or the website says is in the price, free, or without influence on it.

"Evening collection | 6.50" against "collection is inside that price". What is in the price is read from the agreed sentences, from the charges that are never named, and
from what touchpoints of ours list as included; what is charged, from rows with an amount and from sentences that charge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.differing_figure import is_explained
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, words_of

_NOUN: Final = r"(?:price|fee|licen[cs]e|retainer|subscription|rate|contract|package|test|band|charge)"
FREE: Final = AnyCase(
    rf"\b(?:(?:is|are|all|everything|comes?|so) (?:\w+ )?(?:included|inside)|included|inside (?:that|the|this|your) {_NOUN}|in(?:side)? the (?:\w+ )?{_NOUN}|part of (?:the|your|this) (?:\w+ )?{_NOUN}"
    r"|(?:at|with|there is|you pay|has|for) no (?:extra |additional |further )?(?:charge|cost|fee|surcharge)s?|no (?:extra |additional |further |separate )?(?:charge|fee|surcharge)s? (?:for|is|are|arises?)|without (?:extra |additional |any )?charges?|free of charge|is free|are free|for free|for nothing(?! else)"
    r"|costs? (?:you |him |her |them )?(?:nothing|the same)|does(?: not|n['’]t) cost|not (?:be )?(?:charged|invoiced|billed|priced)|nothing (?:is |to be )?(?:charged|invoiced|billed|extra|for)|do(?:es)? not (?:get|receive|see) an invoice|(?:is|are) (?:our|on our) (?:risk|expense|cost|gamble|hour|problem)|(?:is|are) on us|not a (?:cent|penny|euro|pound|dollar) for)\b"
    r"|\b(?:neither|nor|not|no matter|whatever|however)\b[^.;]{0,80}\b(?:chang\w+ (?:what you pay|the (?:price|fee))|worth)\b",
)
_COVERS: Final = AnyCase(
    rf"\b(?:{_NOUN} (?:covers|includes|contains|holds|buys)|(?:what|everything|all)(?: is|['’]s)? (?:that is )?(?:inside|included)|included|inside the {_NOUN}|in the {_NOUN}|comes? with)\b",
)
_COVERS_NOT: Final = re.compile(r"\b(?:not|extra|optional|without|n['’]t)\b|n['’]t\b", re.IGNORECASE)
_FREE_CELL: Final = re.compile(
    r"\W*(?:included|inside|in the \w+|free|no charge|none|no extra|nothing|0(?:[.,]00)?)\W*", re.IGNORECASE
)
_CHARGES: Final = AnyCase(
    r"\b(?:(?:is|are|will be|gets?) (?:\w+ ){0,2}?(?:charged|invoiced|billed|priced|payable)|(?:we|and) (?:then )?(?:charge|invoice|bill)|(?:charge|surcharge|fee) (?:of (?=[\d€$£]|EUR|GBP|USD|CHF)|is|applies)|costs? (?=(?:EUR|GBP|USD|CHF|[€£$])\s?\d)|according to time|by the hour|at cost)\b",
)
_FEE_WORDS: Final = re.compile(
    r"\b(?:charges?|charged|surcharges?|fees?|paid|percentage|percent|billed|invoiced|rates?|priced?|costs?|budget|extra|separately|pass-through|commission)\b",
    re.IGNORECASE,
)
_OF_PRICE: Final = frozenset(
    stem_of(w)
    for w in """charge charges charged surcharge fee fees paid percentage percent billed invoiced rate price priced cost costs budget extra separately
    pass-through commission inside included inclusive invoice invoiced amount nothing all every whole part parts product pay each one free service
    customer customers month year list total per unit number minimum""".split()  # noqa: SIM905 - a word list is read, not a Python list
)
_EVENING: Final = re.compile(
    r"\b(?:evenings?|nights?|nightly|late|after hours|out[ -]of[ -]hours|(?:1[89]|2[0-3])[:.]\d\d|0[0-6][:.]\d\d)\b",
    re.IGNORECASE,
)
_WEEKEND: Final = re.compile(r"\b(?:saturdays?|sundays?|weekends?)\b", re.IGNORECASE)
_FURTHER: Final = re.compile(
    r"\b(?:further|additional|extra|beyond|above|exceed\w*|over and above|more|excess|surplus)\b", re.IGNORECASE
)
_EXCEPTED: Final = AnyCase(
    r"\b(?:replacement|lost|not returned|never|missing|damaged|broken|optional|option|on request|at your request|express|second|third|expected|discount|reduction|total|subtotal|sum|vat|tax|deposit|less|credit|refund(?:ed|s)?|(?:get|gets|got|paid|comes?|pay|pays) (?:it |this |that )?back|other|special)\b",
)
_ITEMS: Final = re.compile(
    r",\s+(?:and\s+|or\s+|nor\s+)?|\s+(?:and|or|nor|so (?:is|are))\s+|[;:]\s+|\.\s+", re.IGNORECASE
)
_AFTER: Final = re.compile(
    r"(?:\bfor|neither|nor|no matter|whatever|however)$|^(?:neither|whatever|however|no matter)", re.IGNORECASE
)
_STOPS: Final = re.compile(r"[;:.]\s")
_POINTS_BACK: Final = re.compile(r"\W*(?:their|its|it|they|this|these|that|those)\b", re.IGNORECASE)
_UNIT: Final = re.compile(
    r"\s*,?\s*(?:per|for (?:each|every|an?)|an?|each|every|/)\s(?P<what>[\w-]+(?:\s[\w-]+)?(?: and \w+)?)",
    re.IGNORECASE,
)
_LABEL_WORDS: Final = 7
ENOUGH: Final = 2


@dataclass(frozen=True, slots=True)
class IncludedThing:
    """One thing that costs nothing by itself: the stems that name it, the clause, and the sentence that says so."""

    stems: frozenset[str]
    clause: str
    text: str
    agreed: bool


@lru_cache(maxsize=16384)
def things_in(text: str) -> frozenset[str]:
    """What a text is about besides prices; times of day, weekends and "further" brought to one name each."""
    marks: set[str] = set()
    for pattern, name in ((_EVENING, "~evening"), (_WEEKEND, "~weekend"), (_FURTHER, "~further")):
        if pattern.search(text):
            marks.add(name)
            text = pattern.sub(" ", text)
    found = {stem_of(w) for w in words_of(text) if w not in EMPTY_WORDS and not w[0].isdigit()} - _OF_PRICE
    return frozenset(found | marks)


def included_things(frame: Frame, statements: Sequence[Statement]) -> tuple[IncludedThing, ...]:
    """From the framework, and from what other touchpoints of ours list as included."""
    found: dict[frozenset[str], IncludedThing] = {}
    for line in frame.lines:
        if line.role in {"says", "answer"} and not line.decision and FREE.search(line.text):
            for stems in _listed(line.text):
                found.setdefault(stems, IncludedThing(stems, line.clause, line.text, agreed=True))
        elif line.role == "never" and _FEE_WORDS.search(line.text):
            stems = things_in(line.text)
            if stems and not stems <= {"hour", "~further"}:
                found[stems] = IncludedThing(stems, line.clause, line.text, agreed=True)
    for statement in statements:
        if statement.is_ours and statement.kind == "website" and says_it_is_free(statement):
            listed = (
                statement.cells[0] if statement.cells else statement.meaning if is_listed_as_included(statement) else ""
            )
            for part in listed.split(": ")[:1]:
                stems = things_in(part)
                if stems:
                    found.setdefault(stems, IncludedThing(stems, "commercial_model", statement.meaning, agreed=False))
    priced = _priced_by(frame)
    return tuple(thing for thing in found.values() if not any(thing.stems <= unit for unit in priced))


def _priced_by(frame: Frame) -> tuple[frozenset[str], ...]:
    """What the price is counted in: "EUR 0.19 for each supply point" is no extra on supply points."""
    return tuple(
        things_in(unit["what"])
        for line in frame.lines
        if line.role in {"says", "answer"}
        for quantity in line.quantities
        if quantity.nature == "money" and (unit := _UNIT.match(line.text[quantity.end :]))
    )


def charged_extras(statement: Statement, things: Sequence[IncludedThing]) -> Iterator[Departure]:
    """A departure where a statement of ours puts a price on one of the things."""
    if (
        not statement.is_ours
        or statement.kind in {"case_study", "battlecard", "blog", "website"}
        or says_it_is_free(statement)
    ):
        return
    if _EXCEPTED.search(statement.meaning) and not statement.cells:
        return
    charge = _priced_row(statement) if statement.cells else _charge_in(statement)
    if charge is None:
        return
    about, start, end = charge
    matching = [t for t in things if _is_about(about, t, is_row=bool(statement.cells))]
    if not matching:
        return
    thing = max(matching, key=lambda t: (len(about & t.stems) / len(t.stems), t.agreed, len(t.stems)))
    yield Departure(
        statement, "commercial_model", thing.clause, f'puts a price of its own on what is in the price: "{thing.text}"', "high", 0.85, f"inside:{' '.join(sorted(thing.stems))}",
        side="charged", start=start, end=end, agreed=thing.text,
    )  # fmt: skip


def is_about_the_thing(statement: Statement, topic: str, departing: Statement) -> bool:
    """The statement is about the thing of a topic, or about what the departing statement charges for."""
    about = things_in(f"{statement.meaning} {statement.context}")
    return bool(about & set(topic.partition(":")[2].split())) or len(about & things_in(departing.meaning)) >= ENOUGH


def says_it_is_free(statement: Statement) -> bool:
    """The statement holds what it is about as included or free."""
    if is_listed_as_included(statement):
        return True
    if statement.cells:
        return (
            any(_FREE_CELL.fullmatch(cell) for cell in statement.cells[1:])
            or FREE.search(statement.meaning) is not None
        )
    return any(is_said(statement.meaning, m.start(), m.end()) for m in FREE.finditer(statement.meaning))


def is_listed_as_included(statement: Statement) -> bool:
    """A list item or row under a heading such as "What the fee covers"."""
    return statement.block_kind in {"list_item", "table_cell"} and any(
        _COVERS.search(h) and not _COVERS_NOT.search(h) for h in statement.headings[-1:]
    )


def is_said(text: str, start: int, end: int) -> bool:
    """The words are meant, or deny by themselves ("no charge")."""
    return is_meant(text, start, end) or re.match(r"(?:no|not|neither|nor|nothing|without|for nothing)\b", text[start:end], re.IGNORECASE) is not None  # fmt: skip


def _listed(text: str) -> Iterator[frozenset[str]]:
    """The things that a sentence lists as free, each by its own words: before "are inside", after "no charge for"."""
    for cue in FREE.finditer(text):
        after = _AFTER.search(cue.group()) is not None
        side = text[cue.end() :] if after else text[: cue.start()]
        halves = [half for half in _STOPS.split(side) if half.strip()]
        whole = (halves[0] if after else halves[-1]) if halves else cue.group()
        for part in _ITEMS.split(whole):
            stems = things_in(part)
            if stems and len(stems) <= _LABEL_WORDS:
                yield stems


def _priced_row(statement: Statement) -> tuple[frozenset[str], int, int] | None:
    """What a row with an amount of its own is about; None where it has none or is excepted."""
    label = statement.meaning.partition(":")[0]
    if _EXCEPTED.search(label) or len(label.split()) > 2 * _LABEL_WORDS or is_explained(label):
        return None
    for q in statement.quantities:
        if q.value > 0 and q.start > len(label) and (q.nature == "money" or (_in_money(statement) and (q.nature == "percent" or (q.nature == "count" and q.value >= 100)))):  # fmt: skip
            return things_in(statement.meaning), q.start, q.end
    return None


def _in_money(statement: Statement) -> bool:
    return re.search(r"\b(?:EUR|USD|GBP|CHF|amount|price|charge)\b|[€$£]", statement.meaning, re.IGNORECASE) is not None


def _charge_in(statement: Statement) -> tuple[frozenset[str], int, int] | None:
    text = statement.meaning
    for match in _CHARGES.finditer(text):
        if is_meant(text, match.start(), match.end()):
            opening = max((m.end() for m in _STOPS.finditer(text, 0, match.start())), default=0)
            closing = next((m.start() for m in _STOPS.finditer(text, match.end())), len(text))
            clause = text[opening:closing]
            return things_in(f"{statement.context} {clause}" if _POINTS_BACK.match(clause) else clause), match.start(), match.end()  # fmt: skip
    return None


def _is_about(about: frozenset[str], thing: IncludedThing, *, is_row: bool) -> bool:
    """All words of a forbidden charge or a short item; of a longer one most. What goes further than the thing is another."""
    if ("~further" in about) != ("~further" in thing.stems) and not (is_row and thing.agreed and "~further" in about):
        return False
    shared = about & thing.stems
    need = len(thing.stems) if len(thing.stems) <= 2 else max(2, round(0.6 * len(thing.stems)))
    return len(shared) >= need
