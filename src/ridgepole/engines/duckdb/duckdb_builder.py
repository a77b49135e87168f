"""Builds ledgers in DuckDB."""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.ledger import Ledger
from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger


class DuckdbBuilder:
    """Implements `BuildsLedger`."""

    def build(self, tables: Sequence[CanonicalTable], *, time_zone: str) -> Ledger:
        """A ledger in memory."""
        return DuckdbLedger(tables, time_zone=time_zone)
