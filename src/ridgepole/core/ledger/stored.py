"""Canonical tables that lie in Parquet files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ridgepole.core.ledger.canonical import CanonicalTable


@dataclass(frozen=True, slots=True)
class StoredTable:
    """One table in a file that is never written again; it may hold more columns than the canonical ones.

    `digest` is the SHA-256 of the file's bytes. `about` holds what is known of the rows (read, remarks), and no columns.
    """

    path: Path
    digest: str
    rows: int
    about: CanonicalTable


@dataclass(frozen=True, slots=True)
class StoredTables:
    """Tables by their name, and `beside`: a folder for what is made of them, which may be absent or not be writable."""

    beside: Path
    tables: Mapping[str, StoredTable] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """Of all tables together."""
        return sum(table.rows for table in self.tables.values())

    def without(self, names: Sequence[str]) -> StoredTables:
        """The others."""
        return StoredTables(self.beside, {name: table for name, table in self.tables.items() if name not in names})
