"""touchpoints/index.csv: what is known about each touchpoint besides its words. Read here, and nowhere else; written when touchpoints are taken in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rapidfuzz import process

from ridgepole.core.kernel.period import day_of
from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.value_refused import ValueRefusedError
from ridgepole.core.ledger.written_dates import date_reader
from ridgepole.core.messaging.document import FACTS, KINDS
from ridgepole.sources.csv.read_csv import read_csv

INDEX = "index.csv"
COLUMNS = (*FACTS, "source", "fetched_at")
DAYS = ("published_at", "updated_at", "fetched_at")


def read_index(
    place: Path, time_zone: str, *, shown: str = INDEX
) -> tuple[Mapping[str, dict[str, Any]], list[Problem]]:
    """Facts of each touchpoint by its path below `place`, and what is wrong. `shown` names the file in messages."""
    path = place / INDEX
    if not path.exists() and not path.is_symlink():
        return {}, []
    table = read_csv(path, shown=shown)
    problems = list(table.refusals)
    for name in table.columns:
        if name not in COLUMNS:
            close = process.extractOne(name, COLUMNS, score_cutoff=60)
            hint = f"did you mean {close[0]!r}?" if close else f"columns are {', '.join(COLUMNS)}"
            problems.append(Problem(shown, f"unknown column {name!r}", hint, 1, name))
    if table.columns and "path" not in table.columns:
        return {}, [*problems, Problem(shown, "the column 'path' is missing", "add it", 1, "path")]
    readers = {name: date_reader({v.strip() for v in table.columns.get(name, ()) if v}, time_zone) for name in DAYS}
    entries: dict[str, dict[str, Any]] = {}
    for i, row in enumerate(table.rows):
        entry = {name: (table.columns[name][i] or "").strip() for name in COLUMNS if name in table.columns}
        wrong = _wrong_entry(place, entry, entries)
        for name, dates in readers.items():
            if wrong is None and entry.get(name):
                try:
                    entry[name] = day_of(dates.instant(entry[name]), time_zone).isoformat()
                except ValueRefusedError as error:
                    wrong = (name, error.why, error.hint)
        if wrong:
            problems.append(Problem(shown, wrong[1], wrong[2], row, wrong[0], entry.get(wrong[0], "")[:200]))
            continue
        entries[entry["path"]] = {k: v for k, v in entry.items() if v or k not in {"kind", "title"}}
    return entries, problems


def _wrong_entry(place: Path, entry: dict[str, str], entries: Mapping[str, object]) -> tuple[str, str, str] | None:
    path = entry["path"]
    if not path:
        return "path", "path is empty", "write it relative to touchpoints/, such as website/home.html"
    if path.startswith("/") or ".." in Path(path).parts:
        return "path", "the path leads out of touchpoints/", "write it relative to touchpoints/"
    if path in entries:
        return "path", "the file stands in the index already", "keep one of the two rows"
    if not (place / path).is_file():
        names = [str(p.relative_to(place)) for p in place.glob("*/*")]
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
