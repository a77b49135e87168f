"""Statements that hold the other side of a position that the framework takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.facets import BY_NAME
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.help_words import speaks_of_help
from ridgepole.core.messaging.positions.position import Position
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, stems_of, words_of

_SPLIT_ITEMS: Final = re.compile(r",\s+(?:and\s+)?|\s+and\s+|;\s+|:\s+")
_WORDS_OF_PRICE: Final = frozenset(
    stem_of(w)
    for w in """fee price cost charge charged included inclusive extra optional option separate separately contract agreement plan year yearly annual
    annually month monthly amount quantity eur usd gbp item items part parts inside contained list rate first second further additional customer
    customers term payment pay paid invoice invoiced billed bill own our all each day night cost free total total network machine number""".split()  # noqa: SIM905 - a word list is read, not a Python list
)
_SERVICE_CONTRACT: Final = re.compile(r"\bservice (?=contract|desk|plan|agreement|fee|charge)", re.IGNORECASE)
_SAYS_EXTRA: Final = re.compile(
    r"\b(?:extra|optional|option|separate\w*|own|own expense|brings?|not included|except|excluding|apart from)\b",
    re.IGNORECASE,
)
_CHARGED: Final = re.compile(r"\b(?:fee|charge|paid|contract|plan|cost)s?\b", re.IGNORECASE)
_OF_THE_WHOLE: Final = re.compile(r"\b(?:total|included|inclusive|free|discount)\b", re.IGNORECASE)
_IN_MONEY: Final = re.compile(r"\b(?:EUR|USD|GBP|CHF|euro|amount|price|charge)\b|[€$£]", re.IGNORECASE)
_OF_A_PLACE: Final = re.compile(
    r"(?:In|For|At) (?!Our\b|The\b|Your\b|All\b|Every|Each\b|Case\b|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]+(?: [A-Z]\w+)*,? (?:you|we|the|it|this)\b"
)
_TERMS: Final = {"support": {"support", "maintenance", "helpdesk", "care", "hotline"}, "setup": {"setup", "set-up", "implementation", "onboarding", "installation", "launch", "rollout", "roll-out", "configuration", "started"},
    "training": {"training", "course", "workshop", "trainer", "coaching"}, "updates": {"update", "updates", "upgrade", "upgrades", "release", "releases", "version", "versions"}, "migration": {"migration", "import", "transfer", "migrate"},
    "renewal": {"renewal", "replacement", "replaced", "replace", "renew", "renewed", "swap", "refresh"}, "licence": {"licence", "license", "licences", "licensing", "permit"}, "hardware": {"hardware", "equipment", "device", "devices"}, "hosting": {"hosting", "storage"}, "travel": {"travel"}, "delivery": {"delivery", "freight"}}  # fmt: skip
_GROUP_OF: Final = {stem_of(word): group for group, members in _TERMS.items() for word in members}


@lru_cache(maxsize=16384)
def items_in(text: str) -> frozenset[str]:
    """What a line or statement is about besides price: stems, with the usual words of trade brought to one name each."""
    text = _SERVICE_CONTRACT.sub("support", text)
    stems = {stem_of(w) for w in words_of(text) if w not in EMPTY_WORDS and not w[0].isdigit()} - _WORDS_OF_PRICE
    return frozenset(_GROUP_OF.get(stem, stem) for stem in stems)


def opposite_positions(statement: Statement, frame: Frame, published: tuple[Line, ...] = ()) -> Iterator[Departure]:
    """Departures of one statement of ours on every facet that the framework holds."""
    if not statement.is_ours:
        return
    seen: set[str] = set()
    for position in (*statement.positions, *_priced(statement)):
        facet = position.facet
        if facet.name in seen or facet.name not in frame.held:
            continue
        side, clause = frame.held[facet.name]
        if (
            position.side == side
            or not facet.can_depart(position.side)
            or (facet.name != "data_location" and _OF_A_PLACE.match(statement.meaning))
            or (facet.name == "support_hours" and not is_about_help(statement))
        ):
            continue
        item = ""
        if facet.about_item or facet.name == "who_operates":
            item = _item_held(statement, position, side, frame, published)
            if not item or (position.start == position.end and item not in _TERMS):
                continue
        elif _framework_allows(statement, position, frame):
            continue
        seen.add(facet.name)
        yield Departure(
            statement, facet.kind, clause, _why(facet.name, position, side, item), facet.severity, 0.85, f"{facet.name}:{item}" if item else facet.name,
            side=position.side, start=position.start, end=position.end, agreed=_agreed(frame, facet.name, side),
        )  # fmt: skip


def is_about_help(statement: Statement) -> bool:
    """Opening hours are those of support only where help is spoken of: an office, a planner and a ward have hours too."""
    return speaks_of_help(" ".join((statement.meaning, statement.context, *statement.headings[-1:])))


def _priced(statement: Statement) -> Iterator[Position]:
    """A row that puts a price of its own on a thing says that it is not in the price of the whole."""
    if statement.cells and "in_the_price" in BY_NAME and not _OF_THE_WHOLE.search(statement.meaning):
        for quantity in statement.quantities:
            if (quantity.nature == "money" and quantity.value > 0) or (
                quantity.nature == "count" and quantity.value >= 100 and _IN_MONEY.search(statement.meaning)
            ):
                yield Position(BY_NAME["in_the_price"], "extra", quantity.start, quantity.start)
                return


def _why(facet: str, position: Position, held: str, item: str) -> str:
    about = f" for {item}" if item else ""
    return f'says "{position.side.replace("_", " ")}"{about} where the framework holds "{held.replace("_", " ")}" ({facet.replace("_", " ")})'


def _agreed(frame: Frame, facet: str, side: str) -> str:
    for line in frame.lines:
        if line.role in {"says", "answer"} and any(p.facet.name == facet and p.side == side for p in line.positions):
            return line.text
    return ""


def _framework_allows(statement: Statement, position: Position, frame: Frame) -> bool:
    """The framework itself holds this side of the very thing that the statement is about."""
    about = items_in(statement.meaning)
    return any(
        line.role in {"says", "answer"} and len(about & items_in(line.text)) >= 2
        for line in frame.lines
        if any(p.facet is position.facet and p.side == position.side for p in line.positions)
    )


def _item_held(statement: Statement, position: Position, side: str, frame: Frame, published: tuple[Line, ...]) -> str:
    """The item that both the statement and a line of the framework on the held side are about; none where the framework excepts it."""
    about = items_in(statement.meaning) | (
        items_in(statement.context) if len(items_in(statement.meaning)) < 2 else frozenset()
    )
    for line in frame.lines:
        if (
            line.role in {"says", "answer"}
            and any(p.facet is position.facet and p.side == position.side for p in line.positions)
            and about & items_in(line.text)
        ):
            return ""
        if (
            line.role == "says"
            and _SAYS_EXTRA.search(line.text)
            and not any(p.side == side for p in line.positions)
            and about & items_in(line.text)
            and position.facet.about_item
        ):
            return ""
    shared: frozenset[str] = frozenset()
    needed = max(position.facet.shares, 1)
    also = (line for line in published if any(p.facet is position.facet for p in line.positions))
    for line in (*_lines_on(frame, position, side), *also):
        common = about & items_in(line.text)
        shared |= common if len(common) >= needed else frozenset()
    return min(shared, key=lambda item: (item not in _TERMS, item)) if shared else ""


def _lines_on(frame: Frame, position: Position, side: str) -> Iterator[Line]:
    for line in frame.lines:
        if (
            (line.role == "says" and any(p.facet is position.facet and p.side == side for p in line.positions))
            or (position.facet.about_item and line.role == "never" and _CHARGED.search(line.text))
            or (
                line.role in {"never", "replaced"}
                and any(p.facet is position.facet and p.side == position.side for p in line.positions)
            )
        ):
            yield line


def split_items(text: str) -> list[str]:
    """The things that a sentence lists."""
    return [part for part in _SPLIT_ITEMS.split(text) if stems_of(part)]
