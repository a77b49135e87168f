"""ledger/*.csv and *.parquet, in canonical names: which file is which table, and its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from rapidfuzz import process

from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.canonical import CanonicalTable, WrittenTable
from ridgepole.core.ledger.convert import Reading, convert_table
from ridgepole.core.ledger.impossible import without_impossible
from ridgepole.core.ledger.tables import BY_NAME
from ridgepole.sources.csv.read_csv import FileTable, read_csv
from ridgepole.sources.csv.read_parquet import read_parquet

SUFFIXES = {".csv", ".tsv", ".txt", ".parquet"}


def read_ledger_folder(folder: Path, reading: Reading) -> tuple[list[CanonicalTable], list[Problem]]:
    """One part for every file of `folder`/ledger, oldest name first, and files that are no table."""
    place = folder / "ledger"
    if not place.exists() and not place.is_symlink():
        return [], []
    if not place.is_dir():
        return [], [Problem("ledger", "this must be a folder", "make it one, with .csv or .parquet files in it")]
    parts, problems = [], []
    for path in sorted(place.iterdir()):
        if path.name.startswith("."):
            continue
        part, wrong = read_canonical_file(path, f"ledger/{path.name}", reading)
        parts += [part] if part else []
        problems += wrong
    return parts, problems


def read_canonical_file(
    path: Path, shown: str, reading: Reading, *, by_columns: bool = False
) -> tuple[CanonicalTable | None, list[Problem]]:
    """A file named after its table (`touches.csv`, `touches-2024.csv`) with canonical column names.

    With `by_columns` a file of another name is recognised by its header.
    """
    table = table_named(path.name)
    if path.suffix.lower() not in SUFFIXES or (table is None and not by_columns):
        return None, [_no_table(path, shown)]
    read = read_parquet(path, shown=shown) if path.suffix.lower() == ".parquet" else read_csv(path, shown=shown)
    table = table or table_with(read.columns)
    if table is None:
        return None, [*read.refusals, _no_table(path, shown)]
    if not read.columns:
        return CanonicalTable(table, {}, read=read.read, refusals=read.refusals, remarks=read.remarks), []
    names, problems = canonical_names(table, read)
    columns = {name: read.columns[written] for name, written in names.items()}
    written = WrittenTable(table, shown, columns, read.rows, read.read, [*problems, *read.refusals], read.remarks)
    return without_impossible(convert_table(written, reading), reading.time_zone), []


def table_named(file: str) -> str | None:
    """The table that a file name means: its first word, or all of it."""
    stem = file.lower()
    for suffix in SUFFIXES:
        stem = stem.removesuffix(suffix)
    if stem in BY_NAME:
        return stem
    longest = sorted((name for name in BY_NAME if re.match(rf"{name}[-. ]", stem)), key=len)
    return longest[-1] if longest else None


def table_with(headers: Iterable[str]) -> str | None:
    """The one table to which most of these headers belong, its whole key among them; None where two fit alike or a third are strange to it."""
    names = {_canonical(header) for header in headers}
    fits = sorted(
        (
            (len(names & {column.name for column in table.columns}), table.name)
            for table in BY_NAME.values()
            if names >= set(table.key)
        ),
        reverse=True,
    )
    if not fits or fits[0][0] * 3 < len(names) * 2 or (len(fits) > 1 and fits[0][0] == fits[1][0]):
        return None
    return fits[0][1]


def _canonical(header: str) -> str:
    return re.sub(r"[\s-]+", "_", header.strip().lower())


def canonical_names(table: str, read: FileTable) -> tuple[dict[str, str], list[Problem]]:
    """Canonical column → header as written (case and blanks do not matter), and headers that mean nothing."""
    declared: Sequence[str] = [column.name for column in BY_NAME[table].columns]
    names: dict[str, str] = {}
    problems = []
    for header in read.columns:
        name = _canonical(header)
        if name in declared and name not in names:
            names[name] = header
            continue
        close = process.extractOne(name, [d for d in declared if d not in read.columns], score_cutoff=70)
        hint = (
            f"did you mean {close[0]!r}?"
            if close
            else f"columns of {table} are {', '.join(declared)}; or use a mapping"
        )
        problems.append(Problem(read.file, f"unknown column {header!r}; it was left out", hint, 1, header))
    return names, problems


def _no_table(path: Path, shown: str) -> Problem:
    if path.suffix.lower() not in SUFFIXES:
        return Problem(shown, "only .csv and .parquet files are read here", "save it as CSV, or move it away")
    close = process.extractOne(path.stem.lower(), list(BY_NAME), score_cutoff=60)
    hint = (
        f"did you mean {close[0]}{path.suffix}?"
        if close
        else f"tables are {', '.join(BY_NAME)}; or import it with a mapping"
    )
    return Problem(shown, "the file is named after no table of the ledger", hint)
