"""An agreement into form fields, and a posted form back into an agreement's body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ridgepole.core.agreements.criterion import criterion_of, criterion_words
from ridgepole.faces.web.agreements.clause_words import (
    lines_of,
    number_or_words,
    pair_lines,
    pairs_of,
    reach_lines,
    reaches_of,
)
from ridgepole.faces.web.agreements.editor_fields import ABOUT, ASKED, Ask

MOST_ROWS = 400


@dataclass(frozen=True, slots=True)
class Shown:
    """A question with what stands in it: words, or for `rows` the rows of further questions, and an empty one to copy."""

    ask: Ask
    name: str
    value: str = ""
    rows: tuple[tuple[Shown, ...], ...] = ()
    empty: tuple[Shown, ...] = ()

    @property
    def list_id(self) -> str:
        """The id of the list that rows are added to."""
        return "list-" + self.name.replace(".", "-")


def shown_fields(kind: str, body: Mapping[str, Any]) -> tuple[Shown, ...]:
    """The editor's fields for a document."""
    return tuple(_shown(ask, ask.name, _reach(body, ask.name)) for ask in (*ABOUT, *ASKED[kind]))


def body_of(kind: str, document_id: str, posted: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """The document in a posted form, and what could not be read, by field."""
    body: dict[str, Any] = {"kind": kind, "id": document_id}
    errors: dict[str, str] = {}
    for ask in (*ABOUT, *ASKED[kind]):
        value = _rows(ask, posted, errors) if ask.how == "rows" else _value(ask, ask.name, posted, errors)
        if value not in ("", [], {}, None):
            _put(body, ask.name, value)
    return body, errors


def _shown(ask: Ask, name: str, value: Any) -> Shown:
    if ask.how != "rows":
        return Shown(ask, name, _words(ask, value))
    rows = tuple(
        tuple(_shown(part, f"{name}.{number}.{part.name}", row.get(part.name)) for part in ask.parts)
        for number, row in enumerate(value or ())
    )
    empty = tuple(_shown(part, f"{name}.__n__.{part.name}", None) for part in ask.parts)
    return Shown(ask, name, rows=rows, empty=empty)


def _words(ask: Ask, value: Any) -> str:
    if value is None:
        return ""
    match ask.how:
        case "lines":
            return "\n".join(map(str, value))
        case "criteria":
            return "\n".join(criterion_words(criterion) for criterion in value)
        case "pairs":
            return pair_lines(value)
        case "hours":
            return (
                "\n".join(f"{days} {_spans(hours)}" for days, hours in value.items())
                if isinstance(value, Mapping)
                else _spans(value)
            )
        case "reaches":
            return reach_lines(value)
        case "source":
            return " ".join(str(part) for part in value.values() if part is not None)
        case "number":
            return f"{value:g}" if isinstance(value, float) else str(value)
        case _:
            return str(value)


def _rows(ask: Ask, posted: Mapping[str, str], errors: dict[str, str]) -> list[dict[str, Any]]:
    pattern = re.compile(re.escape(ask.name) + r"\.(\d{1,4})\.")
    numbers = sorted({int(match[1]) for name in posted if (match := pattern.match(name))})[:MOST_ROWS]
    rows = []
    for number in numbers:
        row = {part.name: _value(part, f"{ask.name}.{number}.{part.name}", posted, errors) for part in ask.parts}
        row = {key: value for key, value in row.items() if value not in ("", [], {}, None)}
        if row:
            rows.append(row)
    return rows


def _value(ask: Ask, name: str, posted: Mapping[str, str], errors: dict[str, str]) -> Any:
    text = posted.get(name, "").replace("\r\n", "\n").strip()
    try:
        return _read(ask, text)
    except ValueError as error:
        errors[name] = str(error)
        return None


def _read(ask: Ask, text: str) -> Any:
    match ask.how:
        case "lines":
            return lines_of(text)
        case "criteria":
            return [criterion_of(line) for line in lines_of(text)]
        case "pairs":
            return pairs_of(text) if ":" in text else text
        case "hours":
            return _hours(text)
        case "reaches":
            return reaches_of(text)
        case "source":
            document, _, version = text.rpartition(" ")
            return (
                {"document": document, "version": int(version)}
                if document and version.isdigit()
                else {"document": text}
                if text
                else None
            )
        case "number":
            if not text:
                return None
            number = number_or_words(text)
            if isinstance(number, str):
                raise ValueError(f"{text!r} is no number")  # noqa: TRY004 - words that were typed
            return number
        case _:
            return text


def _hours(text: str) -> Any:
    lines = lines_of(text)
    if len(lines) <= 1 and "," not in text:
        return text
    found = {}
    for line in lines:
        days, _, hours = line.partition(" ")
        if not hours:
            raise ValueError(f"“{line}”: write days, then hours: mon-fri 09:00-17:30")
        spans = [span.strip() for span in hours.split(",")]
        found[days.rstrip(":")] = spans if len(spans) > 1 else spans[0]
    return found


def _spans(hours: Any) -> str:
    return ", ".join(map(str, hours)) if isinstance(hours, list | tuple) else str(hours)


def _reach(body: Mapping[str, Any], name: str) -> Any:
    value: Any = body
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _put(body: dict[str, Any], name: str, value: Any) -> None:
    *path, last = name.split(".")
    for part in path:
        body = body.setdefault(part, {})
    body[last] = value
