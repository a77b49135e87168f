"""Rows on their way into a ledger: as a company wrote them, and as the canonical tables hold them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.tables import BY_NAME, ColumnType

STORED_TYPES: Mapping[ColumnType, type] = {
    "id": str,
    "text": str,
    "integer": int,
    "number": float,
    "money": int,
    "instant": int,
    "day": int,
    "list": str,
    "choice": str,
    "truth": bool,
}


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """Rows in company form: texts under the canonical column names; None or an empty text is a missing value.

    `rows` holds for each row the physical line of its first character in `file`; `read` counts the records of the file, also those
    that were refused before they came here.
    """

    table: str
    file: str
    columns: Mapping[str, Sequence[str | None]]
    rows: Sequence[int]
    read: int = 0
    refusals: Sequence[Problem] = ()
    remarks: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class CanonicalTable:
    """Typed rows under the names of `Column.stored_as`, each with the file and line it came from.

    Columns may be any sequences (lists, arrays); all have the same length. Columns that are absent hold nothing.
    """

    table: str
    columns: Mapping[str, Sequence[Any]]
    files: Sequence[str] = ()
    rows: Sequence[int] = ()
    imports: Sequence[str] = ()
    read: int = 0
    refusals: Sequence[Problem] = ()
    remarks: Sequence[str] = field(default=())

    @property
    def kept(self) -> int:
        """Number of rows."""
        return len(next(iter(self.columns.values()))) if self.columns else 0

    @property
    def refused(self) -> int:
        """Rows that were read and not kept."""
        return max(0, self.read - self.kept)


def stored_columns(table: str) -> dict[str, type]:
    """Names and Python types of a table's stored columns, in order."""
    return {column.stored_as: STORED_TYPES[column.type] for column in BY_NAME[table].columns}
