"""A ledger that stays on disk: DuckDB over the Parquet files of a store, read as each question needs them."""

from __future__ import annotations

import tempfile
import threading
import weakref
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.ledger.canonical import CanonicalTable, stored_columns
from ridgepole.core.ledger.compact import MADE_OF, STATEMENTS
from ridgepole.core.ledger.stored import StoredTables
from ridgepole.core.ledger.tables import TABLES
from ridgepole.engines.duckdb.compact_files import compact_folder, literal, make_compact
from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger
from ridgepole.engines.kept_answers import KeptAnswers


class DuckdbParquetLedger(DuckdbLedger):
    """Implements `Ledger` over stored tables, and others in memory. Where touches and what belongs to them are stored, the compact ledger is made once, beside them."""

    def __init__(
        self,
        stored: StoredTables,
        tables: Iterable[CanonicalTable] = (),
        *,
        time_zone: str = "UTC",
        memory_limit: str = "",
        spill_limit: str = "20GB",
    ) -> None:
        """`tables` are those that are not stored. `memory_limit` as DuckDB writes it ("700MB"; its own default is 80% of the machine). What does not fit is spilled, up to `spill_limit`, and removed at the end."""
        spilled = tempfile.TemporaryDirectory(prefix="ridgepole-spill-")
        weakref.finalize(self, spilled.cleanup)
        config: dict[str, str | bool | int | float | list[str]] = {
            "max_temp_directory_size": spill_limit,
            "temp_directory": spilled.name,
            "preserve_insertion_order": "false",  # results are ordered by ORDER BY alone, and order costs memory
        }
        if memory_limit:
            config["memory_limit"] = memory_limit
        self._connection = duckdb.connect(":memory:", config=config)
        self._connection.execute("SET enable_progress_bar = false")
        folders = sorted(
            {literal(path.path.resolve().parent) for path in stored.tables.values()}
            | {literal(stored.beside.resolve())}
        )
        self._connection.execute(f"SET allowed_directories = [{', '.join(folders)}]")
        self._connection.execute("SET enable_external_access = false")
        self._kept = KeptAnswers(self._hold)
        self._time_zone = time_zone
        given = {table.table: table for table in tables}
        self._about = {name: _described(table) for name, table in given.items()}
        for table in TABLES:
            if table.name not in stored.tables:
                self._load(table.name, given.get(table.name))
                continue
            lying = stored.tables[table.name]
            self._about[table.name] = lying.about
            columns = ", ".join(f'"{column}"' for column in stored_columns(table.name))
            self._view(table.name, columns, lying.path.resolve())
        self._stored, self._making = stored, threading.Lock()

    @cached_property
    def compact(self) -> bool:
        """Made when the first measure asks for it, and from then on only read."""
        with self._making:
            return self._open_compact(self._stored)

    def _open_compact(self, stored: StoredTables) -> bool:
        in_memory = {name for name in MADE_OF if name not in stored.tables and self.count(name)}
        if "touches" not in stored.tables or in_memory:
            return False
        folder = compact_folder(stored.beside.resolve(), stored.tables)
        if not make_compact(self._connection, folder):
            return False
        for name in STATEMENTS:
            self._view(name, "*", folder / f"{name}.parquet")
        return True

    def _view(self, name: str, columns: str, path: Path) -> None:
        self._connection.execute(
            f'CREATE OR REPLACE VIEW "{name}" AS SELECT {columns} FROM read_parquet({literal(path)})'
        )

    def _run(self, sql: str, parameters: Mapping[str, Any] | None) -> duckdb.DuckDBPyConnection:
        try:
            return super()._run(sql, parameters)
        except (duckdb.IOException, duckdb.InvalidInputException) as error:
            raise BadInputError(
                f"the imported ledger cannot be read: {str(error).splitlines()[0][:200]}", hint="import the files again"
            ) from error


def _described(table: CanonicalTable) -> CanonicalTable:
    return replace(table, columns={}, files=(), rows=(), imports=())
