"""YAML as plain values with the line of every node, read under limits.

Only what YAML 1.2 calls core is resolved: true and false, null, numbers, ISO days and times. So `no` stays a word, `22:30` stays a time of day and 012 keeps
its zero. Aliases are counted at their full size, nesting is capped, tags are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import yaml

from ridgepole.core.agreements.written import WrittenDocument
from ridgepole.core.kernel.problem import Problem

LARGEST_TEXT = 2_000_000
MOST_NODES = 50_000
DEEPEST = 40

PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge", "value")
}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)(?:[eE][-+]?[0-9]+)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?")


@dataclass
class _Reading:
    file: str
    problems: list[Problem] = field(default_factory=list)
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)
    nodes: int = 0


class _TooMuchError(Exception):
    """More nodes or deeper nesting than any agreement has."""


def read_yaml(text: str, file: str) -> tuple[list[WrittenDocument], list[Problem]]:
    """Every document of a YAML text (a list of mappings counts as several), and what is wrong with the rest."""
    if len(text) > LARGEST_TEXT:
        return [], [Problem(file, f"{len(text):,} characters; at most {LARGEST_TEXT:,} are read", "split it")]
    if "\x00" in text:
        line = text[: text.index("\x00")].count("\n") + 1
        return [], [Problem(file, "the file holds a NUL byte", "save it again as UTF-8 text", line)]
    try:
        _check_nesting(text)
        nodes = [node for node in yaml.compose_all(text, Loader=yaml.SafeLoader) if node is not None]
    except yaml.MarkedYAMLError as error:
        return [], [_syntax_problem(error, file)]
    except yaml.YAMLError as error:
        return [], [Problem(file, f"this is no YAML: {str(error).splitlines()[0]}", "look for control characters", 1)]
    except (_TooMuchError, RecursionError):
        return [], [
            Problem(
                file,
                f"nested more than {DEEPEST} levels deep",
                "an agreement needs five; look for a bracket too many",
                1,
            )
        ]
    documents: list[WrittenDocument] = []
    problems: list[Problem] = []
    for node in nodes:
        parts = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for part in parts:
            document, wrong = _document(part, file)
            documents += [document] if document else []
            problems += wrong
    return documents, problems


def _document(node: yaml.Node, file: str) -> tuple[WrittenDocument | None, list[Problem]]:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        return None, [Problem(file, "a mapping of keys and values is wanted here", "begin with `kind: icp`", line)]
    reading = _Reading(file)
    try:
        values = _value(node, (), reading)
    except _TooMuchError:
        why = f"more than {MOST_NODES:,} values once aliases are written out"
        return None, [Problem(file, why, "write the values out instead of using & and *", line)]
    if reading.problems:
        return None, reading.problems
    return WrittenDocument(file, values, reading.lines), []


def _check_nesting(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise _TooMuchError


def _value(node: yaml.Node, path: tuple[str | int, ...], reading: _Reading) -> Any:
    reading.nodes += 1
    if reading.nodes > MOST_NODES or len(path) > DEEPEST:
        raise _TooMuchError
    reading.lines.setdefault(path, node.start_mark.line + 1)
    if node.tag not in PLAIN_TAGS:
        line = node.start_mark.line + 1
        reading.problems.append(
            Problem(reading.file, f"the tag {node.tag!r} is not read", "write plain text or numbers", line)
        )
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, reading)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, i), reading) for i, item in enumerate(node.value)]
    return _scalar(node, reading)


def _mapping(node: yaml.MappingNode, path: tuple[str | int, ...], reading: _Reading) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            reading.problems.append(
                Problem(reading.file, "a key must be one word", "look for a stray `?`, `[` or `{`", line)
            )
            continue
        key = str(key_node.value)
        if key == "<<":
            reading.problems.append(
                Problem(reading.file, "merge keys (<<) are not read", "write the keys out", line, key)
            )
            continue
        if key in values:
            first = reading.lines[(*path, key)]
            why = f"the key {key!r} stands in line {first} already"
            reading.problems.append(Problem(reading.file, why, "keep one of the two", line, key))
            continue
        reading.lines[*path, key] = line
        values[key] = _value(value_node, (*path, key), reading)
    return values


def _scalar(node: yaml.Node, reading: _Reading) -> Any:
    text = str(node.value)
    if getattr(node, "style", None) is not None:
        return text
    if text in {"", "~", "null", "Null", "NULL"}:
        return None
    if text in {"true", "True", "TRUE", "false", "False", "FALSE"}:
        return text.lower() == "true"
    if _INTEGER.fullmatch(text) and len(text) < 19:
        return int(text)
    if _FLOAT.fullmatch(text) and not re.fullmatch(r"0\d+", text):
        return float(text)
    if _DAY.fullmatch(text) or _INSTANT.fullmatch(text):
        return _moment(text, node, reading)
    return text


def _moment(text: str, node: yaml.Node, reading: _Reading) -> date | datetime | str:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else datetime.fromisoformat(text.upper())
    except ValueError:
        line = node.start_mark.line + 1
        reading.problems.append(
            Problem(
                reading.file, f"{text} is a day or time that does not exist", "write it as 2025-01-31", line, value=text
            )
        )
        return text


def _syntax_problem(error: yaml.MarkedYAMLError, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    what = " ".join(part for part in (error.context, error.problem) if part)
    hint = "look at the indentation, quotes and colons of this line and the one above"
    if "\\t" in what or "'\\t'" in what:
        hint = "indent with blanks; YAML allows no tabs"
    if "alias" in what:
        hint = "text that begins with * or & needs quotes"
    return Problem(file, f"this is no YAML: {what}", hint, mark.line + 1 if mark else 1)
