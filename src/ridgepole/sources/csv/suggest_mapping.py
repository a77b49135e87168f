"""A first guess at what foreign columns mean, from their names and their values, for a person to correct."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz import fuzz

from ridgepole.core.ledger.tables import BY_NAME, TABLES, Column, Table
from ridgepole.sources.csv.mapping import ColumnRule
from ridgepole.sources.csv.read_csv import FileTable
from ridgepole.sources.csv.read_mapping import read_mapping, shipped_mappings

ALIKE = 82
FITS = 0.8
LEAST = 1.6
OTHER_WORDS: Mapping[str, tuple[str, ...]] = {
    "accounts": ("account", "company", "companies", "organisation", "organization", "customer", "firm"),
    "people": ("person", "people", "contact", "lead", "prospect", "subscriber"),
    "opportunities": ("opportunity", "opportunities", "deal", "pipeline", "quote"),
    "touches": ("touch", "touches", "activity", "activities", "event", "interaction", "visit", "email", "click"),
    "campaigns": ("campaign",),
    "spend": ("spend", "cost", "budget"),
    "users": ("user", "owner", "rep", "employee"),
    "handoffs": ("handoff", "handover", "assignment"),
    "lifecycle": ("lifecycle", "stage history", "funnel"),
    "feedback": ("feedback", "objection"),
}
SPOKEN: Mapping[str, tuple[str, ...]] = {
    "created_at": ("created", "create date", "opened", "open date", "date added", "added on", "entered"),
    "closed_at": ("closed", "close date", "closing date", "won date", "lost date"),
    "amount": ("value", "deal value", "total", "revenue", "price", "budget", "arr", "acv"),
    "outcome": ("stage", "status", "result", "deal stage", "won", "is won"),
    "source": ("lead source", "origin", "channel", "original source"),
    "title": ("job title", "position", "function"),
    "employees": ("size", "headcount", "company size", "number of employees", "staff"),
    "industry": ("sector", "vertical"),
    "email": ("e-mail", "mail", "email address"),
    "owner": ("sales rep", "rep", "assigned to", "deal owner", "account executive"),
    "at": ("date", "time", "timestamp", "occurred at", "happened at", "when"),
    "lost_reason": ("reason", "closed lost reason", "loss reason"),
    "name": ("company name", "deal name", "opportunity name", "full name"),
}
CHOSEN: Mapping[str, tuple[tuple[str, str], ...]] = {
    "outcome": (
        (r"lost|verloren|dead|disqual|abandon", "lost"),
        (r"won|gewonnen|signed|success", "won"),
        (r".", "open"),
    ),
}
_SHAPES: Mapping[str, re.Pattern[str]] = {
    "time": re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T,].*)?|\d{10}(?:\d{3})?|\d{1,2} \w{3,9} \d{4}.*"),
    "number": re.compile(r"[^\w\s]{0,3}\s?-?\d[\d.,\s'’]*\s?[^\d]{0,4}"),
    "mail": re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
}
_SHAPE_OF = {"instant": "time", "day": "time", "money": "number", "integer": "number", "number": "number"}


@dataclass(frozen=True, slots=True)
class Suggested:
    """A table ("" where none fits), and for each of its columns the header that it seems to come from. `values` translate what was written into an agreed choice."""

    table: str
    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def suggest_mapping(read: FileTable, table: str = "") -> Suggested:
    """The likeliest table and columns; `table` where a person has chosen it already. A column is suggested for one meaning only."""
    samples = {name: _sample(values) for name, values in read.columns.items()}
    tables = [BY_NAME[table]] if table in BY_NAME else list(TABLES)
    best = max((_matched(candidate, samples, read.file) for candidate in tables), key=lambda found: found[0])
    score, chosen, columns = best
    if not table and score < LEAST:
        return Suggested("")
    values = {
        name: suggested_values(chosen.column(name), samples[header])
        for name, header in columns.items()
        if chosen.column(name).type == "choice"
    }
    return Suggested(chosen.name, columns, values)


def suggested_values(column: Column, sample: Iterable[str]) -> dict[str, str]:
    """The agreed choice for each value that was written; "" where none is alike."""
    found = {}
    for value in sample:
        rules = CHOSEN.get(column.name, ())
        by_rule = next((choice for pattern, choice in rules if re.search(pattern, value.lower())), "")
        alike = next((choice for choice in column.choices if choice in value.lower().replace(" ", "_")), "")
        found[value] = by_rule or alike
    return found


def _matched(table: Table, samples: Mapping[str, Sequence[str]], file: str) -> tuple[float, Table, dict[str, str]]:
    scored = sorted(
        (
            (likeness, column.name, header)
            for column in table.columns
            for header, sample in samples.items()
            if (likeness := _likeness(table, column, header, sample)) > 0
        ),
        key=lambda found: -found[0],
    )
    columns: dict[str, str] = {}
    total = 0.0
    for likeness, name, header in scored:
        if name in columns or header in columns.values():
            continue
        columns[name] = header
        total += likeness
    in_order = {column.name: columns[column.name] for column in table.columns if column.name in columns}
    has_key = all(key in columns for key in table.key)
    return total * (1.0 if has_key else 0.5) + 2.0 * _is_called(table, file), table, in_order


def _likeness(table: Table, column: Column, header: str, sample: Sequence[str]) -> float:
    """Between 0 and 1: how much a header and its values look like a column."""
    name = _plain(header)
    if name == _plain(column.name) or name in _known_headers().get((table.name, column.name), frozenset()):
        by_name = 1.0
    elif column.name in table.key and _is_key(table, name):
        by_name = 0.95
    elif name in {_plain(words) for words in SPOKEN.get(column.name, ())}:
        by_name = 0.9
    elif column.references and (
        (name not in {"id", "recordid"} and _is_key(BY_NAME[column.references], name))
        or name in _words_for(column.references)
    ):
        by_name = 0.8
    else:
        ratio = fuzz.ratio(name, _plain(column.name))
        by_name = 0.7 * ratio / 100 if ratio >= ALIKE else 0.0
    by_value = _by_value(column, sample)
    if column.name == "email" and sample and by_value >= FITS:
        return max(by_name, 0.85)
    return by_name if by_value >= FITS or not sample else 0.0


def _by_value(column: Column, sample: Sequence[str]) -> float:
    """The share of values that could stand in the column."""
    if not sample:
        return 1.0
    shape = "mail" if column.name == "email" else _SHAPE_OF.get(column.type, "")
    if not shape:
        return 1.0
    fits: Callable[[str], object] = _SHAPES[shape].fullmatch
    return sum(fits(value.strip()) is not None for value in sample) / len(sample)


def _is_key(table: Table, name: str) -> bool:
    """Whether a header such as "Deal ID", "deal no" or "id" is the key of a table of deals."""
    words = _words_for(table.name)
    return name in {"id", "recordid"} or any(
        name in {f"{word}{end}" for end in ("id", "no", "number", "key", "ref")} for word in words
    )


def _words_for(table: str) -> set[str]:
    return {_plain(word) for word in OTHER_WORDS.get(table, ())}


def _is_called(table: Table, file: str) -> bool:
    stem = _plain(re.sub(r"\.\w+$", "", file))
    return any(_plain(word) in stem for word in (table.name, *OTHER_WORDS.get(table.name, ())))


@cache
def _known_headers() -> Mapping[tuple[str, str], frozenset[str]]:
    """Headers that the shipped mappings know, by table and column."""
    found: dict[tuple[str, str], set[str]] = {}
    for name in shipped_mappings():
        for rule in read_mapping(name).tables:
            for column, origin in rule.columns.items():
                found.setdefault((rule.table, column), set()).update(_headers(origin))
    return {place: frozenset(headers) for place, headers in found.items()}


def _headers(origin: ColumnRule) -> set[str]:
    return {_plain(header) for header in origin.from_ if "." not in header and _plain(header) not in {"id", "type"}}


def _sample(values: Sequence[str | None]) -> list[str]:
    """Values that are there, each once, in order."""
    return list(dict.fromkeys(value for value in values if value and value.strip()))[:200]


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", words.lower())
