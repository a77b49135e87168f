"""Several files' rows of one table become one table: one row for each key, in stored order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.canonical import CanonicalTable, stored_columns
from ridgepole.core.ledger.tables import BY_NAME


def assembled(parts: Sequence[CanonicalTable]) -> CanonicalTable:
    """One table out of parts of the same table, oldest first.

    A key that comes twice in one file is an error of its second row. A key that comes again in a later part replaces the earlier row, and a
    remark says how often.
    """
    table = BY_NAME[parts[0].table]
    parts = [_as_lists(part) for part in parts]
    refusals = [problem for part in parts for problem in part.refusals]
    remarks = [remark for part in parts for remark in part.remarks]
    chosen: dict[Any, tuple[int, int]] = {}
    replaced = 0
    for number, part in enumerate(parts):
        if not part.kept:
            continue
        seen_here: set[Any] = set()
        for index, key in enumerate(_keys(part, table.key)):
            if key in seen_here:
                first = parts[chosen[key][0]].rows[chosen[key][1]]
                refusals.append(_twice(part, index, table.key, key, first))
                continue
            seen_here.add(key)
            replaced += key in chosen
            chosen[key] = (number, index)
    if replaced:
        remarks.append(f"{replaced:,} rows were read again under the same key; the later ones were kept")
    places = list(chosen.values())
    return _gathered(table.name, parts, places, refusals, remarks)


def _as_lists(part: CanonicalTable) -> CanonicalTable:
    """Columns of an engine's arrays as lists, which rows are picked from faster."""
    if all(isinstance(cells, list | range) for cells in (*part.columns.values(), part.files, part.rows)):
        return part
    columns: dict[str, Sequence[Any]] = {name: _listed(cells) for name, cells in part.columns.items()}
    return replace(
        part, columns=columns, files=_listed(part.files), rows=_listed(part.rows), imports=_listed(part.imports)
    )


def _listed(cells: Any) -> list[Any]:
    return cells.to_pylist() if hasattr(cells, "to_pylist") else list(cells)


def _keys(part: CanonicalTable, key: tuple[str, ...]) -> Sequence[Any]:
    nothing = [None] * part.kept
    if len(key) == 1:
        return part.columns.get(key[0], nothing)
    return list(zip(*(part.columns.get(name, nothing) for name in key), strict=True))


def _twice(part: CanonicalTable, index: int, key: tuple[str, ...], value: Any, first: int) -> Problem:
    shown = value if isinstance(value, str) else ", ".join(str(v) for v in value)
    return Problem(
        file=part.files[index],
        why=f"the same {' and '.join(key)} stands in row {first} already",
        hint="keep one of the two rows, or give them different ids",
        row=part.rows[index],
        column=key[0],
        value=shown,
    )


def _gathered(
    name: str,
    parts: Sequence[CanonicalTable],
    places: list[tuple[int, int]],
    refusals: list[Problem],
    remarks: list[str],
) -> CanonicalTable:
    whole = len(parts) == 1 and len(places) == parts[0].kept
    columns: dict[str, Sequence[Any]] = {}
    for column in stored_columns(name):
        sources = [part.columns.get(column) for part in parts]
        if all(source is None for source in sources):
            continue
        if whole and sources[0] is not None:
            columns[column] = sources[0]
            continue
        columns[column] = [None if (s := sources[p]) is None else s[i] for p, i in places]
    return CanonicalTable(
        table=name,
        columns=columns,
        files=[parts[p].files[i] for p, i in places],
        rows=[parts[p].rows[i] for p, i in places],
        imports=[parts[p].imports[i] if parts[p].imports else "" for p, i in places],
        read=sum(part.read for part in parts),
        refusals=refusals,
        remarks=remarks,
    )
