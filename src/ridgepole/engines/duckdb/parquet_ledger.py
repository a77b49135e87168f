"""A ledger larger than memory: DuckDB over the Parquet files of a store, read as each question needs them."""

from __future__ import annotations

import tempfile
import weakref
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.tables import TABLES
from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger
from ridgepole.engines.kept_answers import KeptAnswers


class DuckdbParquetLedger(DuckdbLedger):
    """Implements `Ledger` over `folder`/NAME.parquet, one file a canonical table, all its columns in it; a file that is absent is an empty table."""

    def __init__(
        self, folder: Path, *, time_zone: str = "UTC", memory_limit: str = "", spill_limit: str = "20GB"
    ) -> None:
        """`memory_limit` as DuckDB writes it ("700MB"; its own default is 80% of the machine). What does not fit is spilled, up to `spill_limit`, and removed at the end."""
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
        inside = str(folder.resolve()).replace("'", "''")
        self._connection.execute(f"SET allowed_directories = ['{inside}']")
        self._connection.execute("SET enable_external_access = false")
        self._connection.execute("SET enable_progress_bar = false")
        self._kept = KeptAnswers(self._hold)
        self._about = {}
        self._time_zone = time_zone
        for table in TABLES:
            path = (folder / f"{table.name}.parquet").resolve()
            if not path.exists():
                self._load(table.name, None)
                continue
            literal = str(path).replace("'", "''")
            self._connection.execute(f"CREATE VIEW \"{table.name}\" AS SELECT * FROM read_parquet('{literal}')")
            self._about[table.name] = CanonicalTable(table.name, {}, read=pq.read_metadata(path).num_rows)
