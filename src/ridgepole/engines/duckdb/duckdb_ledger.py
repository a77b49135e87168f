"""The ledger in an in-memory DuckDB: one per process, read by any number of threads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

import duckdb
import numpy as np

from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.ledger import LedgerQuality, Row
from ridgepole.core.ledger.quality import quality_of
from ridgepole.core.ledger.tables import BY_NAME, TABLES
from ridgepole.engines.canonical_arrow import arrow_table
from ridgepole.engines.duckdb.portable_sql import duckdb_sql, parameters_in
from ridgepole.engines.kept_answers import KeptAnswers


class DuckdbLedger:
    """Implements `Ledger`. Every canonical table exists; rows lie in the order of `Table.sort`."""

    def __init__(self, tables: Iterable[CanonicalTable] = (), *, time_zone: str = "UTC") -> None:
        """`tables` hold each table at most once (see core/ledger/assemble.py)."""
        self._connection = duckdb.connect(
            ":memory:", config={"max_temp_directory_size": "20GB", "enable_external_access": "false"}
        )
        # A process without a main file (a worker, `python -c`) is taken for a notebook: the bar would stand in standard output, which is JSON's.
        self._connection.execute("SET enable_progress_bar = false")
        self._kept = KeptAnswers(self._hold)
        given = {table.table: table for table in tables}
        for table in TABLES:
            self._load(table.name, given.get(table.name))
        self._about = {name: replace(table, columns={}, files=(), rows=(), imports=()) for name, table in given.items()}
        self._time_zone = time_zone

    @cached_property
    def quality(self) -> LedgerQuality:
        """What is known of the tables; found out when it is first asked for."""
        return quality_of(self, self._about, self._time_zone)

    @property
    def compact(self) -> bool:
        """It is not made here."""
        return False

    def count(self, table: str) -> int:
        """Rows of a canonical table; KeyError for a name that is none."""
        if table not in BY_NAME:
            raise KeyError(table)
        counted = self._connection.cursor().execute(f'SELECT COUNT(*) FROM "{table}"').fetchone()
        return int(counted[0]) if counted else 0

    def query(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """Rows of one portable SELECT, as dictionaries."""
        result = self._run(sql, parameters)
        names = [column[0] for column in result.description or ()]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def columns(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Mapping[str, Sequence[Any]]:
        """The same as numpy arrays. Numbers with a NULL among them become floats with NaN; texts are objects with None."""
        fetched = self._run(sql, parameters).fetchnumpy()
        return {name: _filled(values) for name, values in fetched.items()}

    def keep(self, sql: str, parameters: Mapping[str, Any] | None = None) -> str:
        """A table in memory with the answer."""
        from ridgepole.engines.written_values import with_values  # noqa: PLC0415 - brings sqlglot, see portable_sql

        tree = with_values(sql, parameters)
        return self._kept.relation(tree.sql(dialect="duckdb"), tree.sql())

    def _hold(self, relation: str, statement: str) -> None:
        self._connection.cursor().execute(f"CREATE TABLE {relation} AS {statement}")

    def _run(self, sql: str, parameters: Mapping[str, Any] | None) -> duckdb.DuckDBPyConnection:
        wanted = parameters_in(sql)
        given = {name: value for name, value in (parameters or {}).items() if name in wanted}
        cursor = self._connection.cursor()
        return cursor.execute(duckdb_sql(sql), given) if given else cursor.execute(duckdb_sql(sql))

    def _load(self, name: str, given: CanonicalTable | None) -> None:
        arrow = arrow_table(given or CanonicalTable(name, {}))
        self._connection.register("incoming", arrow)
        order = ", ".join(f'"{column}" NULLS LAST' for column in BY_NAME[name].sort or BY_NAME[name].key)
        self._connection.execute(f'CREATE TABLE "{name}" AS SELECT * FROM incoming ORDER BY {order}')
        self._connection.unregister("incoming")


def _filled(values: Any) -> Any:
    if not isinstance(values, np.ma.MaskedArray):
        return values
    missing = np.ma.getmaskarray(values)
    if values.dtype.kind not in "iufb":
        texts = values.data.astype(object)
        texts[missing] = None
        return texts
    return np.where(missing, np.nan, values.data.astype(np.float64)) if missing.any() else values.data
