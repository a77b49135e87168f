"""touchpoints/: the documents that a reader extracts, with what index.csv says about each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from rapidfuzz import process

from ridgepole.core.kernel.period import day_of
from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.value_refused import ValueRefusedError
from ridgepole.core.ledger.written_dates import date_reader
from ridgepole.core.messaging.document import KINDS, Documents
from ridgepole.flows.ports import ReadsDocuments
from ridgepole.sources.csv.read_csv import read_csv

INDEX = "touchpoints/index.csv"
COLUMNS = (
    "path",
    "kind",
    "title",
    "stage",
    "owner_team",
    "audience_role",
    "audience_industry",
    "published_at",
    "updated_at",
    "author",
    "ai_tool",
    "based_on",
)


def read_touchpoints(folder: Path, reader: ReadsDocuments, time_zone: str) -> tuple[Documents, list[Problem]]:
    """Every touchpoint; rows of the index that name no file are problems, files that it does not name are read all the same."""
    place = folder / "touchpoints"
    if not place.is_dir():
        wrong = place.exists() or place.is_symlink()
        return Documents(), [Problem("touchpoints", "this must be a folder", "make it one")] if wrong else []
    entries, problems = _index(folder, time_zone)
    found = reader.read_folder(place)
    documents = tuple(
        replace(document, **entries[document.path]) if document.path in entries else document
        for document in found.documents
        if document.path != "index.csv"
    )
    unread = tuple(item for item in found.unread if not item.path.startswith("index.csv"))
    return Documents(documents, unread), problems


def _index(folder: Path, time_zone: str) -> tuple[Mapping[str, dict[str, Any]], list[Problem]]:
    path = folder / INDEX
    if not path.exists() and not path.is_symlink():
        return {}, []
    table = read_csv(path, shown=INDEX)
    problems = list(table.refusals)
    for name in table.columns:
        if name not in COLUMNS:
            close = process.extractOne(name, COLUMNS, score_cutoff=60)
            hint = f"did you mean {close[0]!r}?" if close else f"columns are {', '.join(COLUMNS)}"
            problems.append(Problem(INDEX, f"unknown column {name!r}", hint, 1, name))
    if table.columns and "path" not in table.columns:
        return {}, [*problems, Problem(INDEX, "the column 'path' is missing", "add it", 1, "path")]
    readers = {
        name: date_reader({v.strip() for v in table.columns.get(name, ()) if v}, time_zone)
        for name in ("published_at", "updated_at")
    }
    entries: dict[str, dict[str, Any]] = {}
    for i, row in enumerate(table.rows):
        entry = {name: (table.columns[name][i] or "").strip() for name in COLUMNS if name in table.columns}
        wrong = _wrong_entry(folder, entry, entries)
        for name, dates in readers.items():
            if wrong is None and entry.get(name):
                try:
                    entry[name] = day_of(dates.instant(entry[name]), time_zone).isoformat()
                except ValueRefusedError as error:
                    wrong = (name, error.why, error.hint)
        if wrong:
            problems.append(Problem(INDEX, wrong[1], wrong[2], row, wrong[0], entry.get(wrong[0], "")[:200]))
            continue
        entries[entry["path"]] = {k: v for k, v in entry.items() if v or k not in {"kind", "title"}}
    return entries, problems


def _wrong_entry(folder: Path, entry: dict[str, str], entries: Mapping[str, object]) -> tuple[str, str, str] | None:
    path = entry["path"]
    if not path:
        return "path", "path is empty", "write it relative to touchpoints/, such as website/home.html"
    if path.startswith("/") or ".." in Path(path).parts:
        return "path", "the path leads out of touchpoints/", "write it relative to touchpoints/"
    if path in entries:
        return "path", "the file stands in the index already", "keep one of the two rows"
    if not (folder / "touchpoints" / path).is_file():
        names = [str(p.relative_to(folder / "touchpoints")) for p in (folder / "touchpoints").glob("*/*")]
        close = process.extractOne(path, names, score_cutoff=70)
        return "path", "there is no such file", f"did you mean {close[0]!r}?" if close else "check the name"
    kind = entry.get("kind", "")
    if kind and kind not in KINDS:
        close = process.extractOne(kind, KINDS, score_cutoff=60)
        return (
            "kind",
            f"{kind!r} is no kind of touchpoint",
            f"did you mean {close[0]!r}?" if close else "see workspace.md",
        )
    return None
