"""Export files through a mapping, or in canonical names without one, as canonical tables."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from collections.abc import Mapping as Lookup
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.assemble import assembled
from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.convert import Reading, convert_table
from ridgepole.core.ledger.imported import Imported, LeftOut, Repaired
from ridgepole.core.ledger.impossible import without_impossible
from ridgepole.core.ledger.tables import TABLES
from ridgepole.sources.csv.map_rows import map_rows
from ridgepole.sources.csv.mapping import Mapping, TableRule
from ridgepole.sources.csv.read_csv import LARGEST_FILE, FileTable, read_csv, unreadable
from ridgepole.sources.csv.read_mapping import read_mapping, shipped_mappings
from ridgepole.sources.csv.read_parquet import read_parquet
from ridgepole.sources.folder.read_ledger import SUFFIXES, read_canonical_file

CHUNK = 1 << 20
Tells = Callable[[int, str], None]


def silent(_percent: int, _says: str) -> None:
    """Tells nobody."""


class ReadsExports:
    """Implements `ReadsExportFiles`. `tells` hears the percent that is read and what is being read."""

    def __init__(self, tells: Tells = silent) -> None:
        self._tells = tells

    def read(self, files: Sequence[Path], *, mapping: str, reading: Reading) -> Imported:
        """`mapping` is a file, the name of one that ships, or "" for canonical names. A folder stands for the files in it."""
        listed = _listed(files)
        if mapping:
            return _mapped(listed, read_mapping(mapping), reading, self._tells)
        return _canonical(listed, reading, self._tells)


def _listed(files: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in files:
        if path.is_dir():
            found += sorted(p for p in path.iterdir() if p.suffix.lower() in SUFFIXES and p.name[0] != ".")
        else:
            found.append(path)
    return found


def _canonical(files: Sequence[Path], reading: Reading, tells: Tells) -> Imported:
    parts: dict[str, list[CanonicalTable]] = {}
    problems: list[Problem] = []
    for number, path in enumerate(files):
        tells(5 + 80 * number // len(files), f"Reading {path.name}")
        part, wrong = read_canonical_file(path, path.name, reading, by_columns=True)
        if part:
            parts.setdefault(part.table, []).append(part)
        problems += [_with_suggestion(problem, path, files) for problem in wrong]
    return Imported(_whole(parts), problems, files=_digests(files))


def _with_suggestion(problem: Problem, path: Path, files: Sequence[Path]) -> Problem:
    """A file that a shipped mapping knows by name is named with that mapping."""
    for name in shipped_mappings():
        rules = read_mapping(name).files.values()
        if any(_is_named(path, rule.file) for rule in rules if rule.file) and _fits(name, files):
            return replace(problem, hint=f"it looks like a file of {name}: add --map {name}; otherwise {problem.hint}")
    return problem


def _fits(name: str, files: Sequence[Path]) -> bool:
    needed = [rule for rule in read_mapping(name).files.values() if not rule.optional]
    return all(any(_is_named(path, rule.file) for path in files) for rule in needed)


def _mapped(files: Sequence[Path], mapping: Mapping, reading: Reading, tells: Tells) -> Imported:
    found, problems, unused = _files_of(files, mapping, tells)
    problems += _missing(found, mapping)
    parts: dict[str, list[CanonicalTable]] = {}
    left_out: list[LeftOut] = []
    repaired: list[Repaired] = []
    for number, rule in enumerate(mapping.tables):
        tells(50 + 35 * number // len(mapping.tables), f"Making rows of {rule.table}")
        if rule.from_ not in found or not found[rule.from_].columns:
            continue
        rows = map_rows(rule, found)
        table = convert_table(rows.written, _reading_of(rule, mapping, reading))
        table = without_impossible(
            table, reading.time_zone, keep_early_closes=rule.closes_before_created == "keep without created_at"
        )
        parts.setdefault(rule.table, []).append(table)
        repaired += rows.repaired
        left_out += [LeftOut(rule.table, rows.written.file, why, n) for why, n in rows.left_out.items()]
    for file in found.values():
        problems += file.refusals
    return Imported(_whole(parts), problems, left_out, repaired, _digests(files), unused)


def _files_of(
    files: Sequence[Path], mapping: Mapping, tells: Tells
) -> tuple[dict[str, FileTable], list[Problem], list[str]]:
    found: dict[str, FileTable] = {}
    problems: list[Problem] = []
    unused: list[str] = []
    for number, path in enumerate(files):
        tells(5 + 45 * number // len(files), f"Reading {path.name}")
        names = [name for name, rule in mapping.files.items() if _is_named(path, rule.file)]
        if not names:
            if not path.is_file():
                problems.append(Problem(path.name, *(unreadable(path, LARGEST_FILE) or ("cannot be read", ""))))
            unused.append(path.name)
            continue
        for name in names:
            read = (
                read_parquet(path)
                if path.suffix.lower() == ".parquet"
                else read_csv(path, encoding=mapping.files[name].encoding)
            )
            found[name] = _joined(found[name], read) if name in found else read
    return found, problems, unused


def _joined(first: FileTable, second: FileTable) -> FileTable:
    """A second file of the same kind below the first."""
    names = list(dict.fromkeys([*first.columns, *second.columns]))
    nothing_first, nothing_second = [None] * len(first.rows), [None] * len(second.rows)
    return FileTable(
        second.file,
        {n: [*first.columns.get(n, nothing_first), *second.columns.get(n, nothing_second)] for n in names},
        [*first.rows, *second.rows],
        first.read + second.read,
        [*first.refusals, *second.refusals],
        [*first.remarks, *second.remarks, f"{first.file} and {second.file} were read as one; rows are counted in each"],
    )


def _missing(found: Lookup[str, FileTable], mapping: Mapping) -> list[Problem]:
    absent = [rule for name, rule in mapping.files.items() if name not in found and not rule.optional]
    problems = [
        Problem(rule.file[0], "the mapping needs this file, and it was not given", "name it on the command line too")
        for rule in absent
    ]
    if absent and not found:
        raise BadInputError(
            f"none of the files is one that the mapping {mapping.name!r} knows",
            problems=problems,
            hint="check the names of the files, or `file:` in the mapping",
        )
    return problems


def _is_named(path: Path, patterns: Sequence[str]) -> bool:
    return any(fnmatch(path.name.lower(), pattern.lower()) for pattern in patterns)


def _reading_of(rule: TableRule, mapping: Mapping, reading: Reading) -> Reading:
    dates = {name: column.dates for name, column in rule.columns.items() if column.dates and column.dates != "day"}
    decimals = {
        name: column.decimal for name, column in rule.columns.items() if column.decimal and column.multiply is None
    }
    return Reading(
        time_zone=reading.time_zone,
        currency=mapping.currency or reading.currency,
        dates={**({"*": mapping.dates} if mapping.dates else {}), **dates},
        decimals={**({"*": mapping.decimal} if mapping.decimal else {}), **decimals},
        naive_zone=mapping.time_zone,
    )


def _whole(parts: Lookup[str, Sequence[CanonicalTable]]) -> list[CanonicalTable]:
    return [assembled(parts[table.name]) for table in TABLES if table.name in parts]


def _digests(files: Sequence[Path]) -> list[tuple[str, str]]:
    return [(path.name, _sha256(path)) for path in files if path.is_file()]


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
