"""What an import read, kept, refused, left out and repaired."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.canonical import CanonicalTable


@dataclass(frozen=True, slots=True)
class Repaired:
    """One value that was written for another, and the rows in which it stood."""

    file: str
    column: str
    value: str
    became: str
    why: str
    rows: tuple[int, ...]

    def as_json(self) -> dict[str, object]:
        """As printed under `repairs`."""
        return {
            "file": self.file,
            "column": self.column,
            "value": self.value,
            "became": self.became,
            "why": self.why,
            "rows": list(self.rows),
        }


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows that the mapping leaves out on purpose: of which table, why, how many."""

    table: str
    file: str
    why: str
    rows: int


@dataclass(frozen=True, slots=True)
class Imported:
    """Files as canonical tables, one for each table that they feed, and everything that a person should hear about them."""

    tables: Sequence[CanonicalTable] = ()
    problems: Sequence[Problem] = ()
    left_out: Sequence[LeftOut] = ()
    repaired: Sequence[Repaired] = ()
    files: Sequence[tuple[str, str]] = field(default=())
    unused: Sequence[str] = ()

    @property
    def refusals(self) -> list[Problem]:
        """Whole files first, then rows by file and line."""
        rows = [problem for table in self.tables for problem in table.refusals]
        return [*self.problems, *sorted(rows, key=lambda p: (p.file, p.row or 0, p.column))]

    def as_json(self) -> dict[str, Any]:
        """The shape that `ridgepole import` prints."""
        return {
            "tables": {
                table.table: {"read": table.read, "kept": table.kept, "refused": table.refused} for table in self.tables
            },
            "refusals": [problem.as_json() for problem in self.refusals],
            "repairs": [repaired.as_json() for repaired in self.repaired],
            "left_out": [
                {"table": left.table, "file": left.file, "why": left.why, "rows": left.rows} for left in self.left_out
            ],
            "unused_files": list(self.unused),
            "remarks": {table.table: list(table.remarks) for table in self.tables if table.remarks},
        }
