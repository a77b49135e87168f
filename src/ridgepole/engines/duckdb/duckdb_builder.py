"""Builds ledgers in DuckDB: small ones in memory, large ones over the files that they lie in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.ledger import Ledger
from ridgepole.core.ledger.stored import StoredTables
from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger
from ridgepole.engines.duckdb.parquet_ledger import DuckdbParquetLedger
from ridgepole.flows.ports import BuildsLedger

MOST_IN_MEMORY = 2_000_000
"""Rows. Two million touches take about half a gigabyte in memory and some seconds to read; in their files they take neither."""


@dataclass(frozen=True, slots=True)
class DuckdbBuilder:
    """Implements `BuildsLedger`. Imported ledgers of more than `most_in_memory` rows stay in their files; `memory_limit` holds for those ("4GB"; "" is DuckDB's own limit)."""

    most_in_memory: int = MOST_IN_MEMORY
    memory_limit: str = ""

    def build(self, tables: Sequence[CanonicalTable], *, time_zone: str) -> Ledger:
        """A ledger in memory."""
        return DuckdbLedger(tables, time_zone=time_zone)

    def in_place(self, stored: StoredTables) -> BuildsLedger | None:
        """Over the files, where they hold too much."""
        return _OverFiles(stored, self.memory_limit) if stored.rows > self.most_in_memory else None


@dataclass(frozen=True, slots=True)
class _OverFiles:
    """Implements `BuildsLedger` over stored tables."""

    stored: StoredTables
    memory_limit: str

    def build(self, tables: Sequence[CanonicalTable], *, time_zone: str) -> Ledger:
        return DuckdbParquetLedger(self.stored, tables, time_zone=time_zone, memory_limit=self.memory_limit)

    def in_place(self, stored: StoredTables) -> BuildsLedger | None:
        return _OverFiles(stored, self.memory_limit)
