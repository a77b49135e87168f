"""The ledger in ClickHouse: one database for each ledger, in the engine that chdb runs within this process."""

from __future__ import annotations

import importlib
import itertools
import threading
import weakref
from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.tables import BY_NAME, TABLES
from ridgepole.engines.arrow_answer import signed
from ridgepole.engines.arrow_ledger import ArrowLedger
from ridgepole.engines.canonical_arrow import arrow_table
from ridgepole.engines.clickhouse.portable_sql import clickhouse_sql
from ridgepole.engines.written_values import with_values

LIKE_SQL = {
    "join_use_nulls": 1,  # what an outer join does not find is NULL, not '' and 0
    "aggregate_functions_null_for_empty": 1,  # a sum of nothing is NULL
    "transform_null_in": 0,
    "prefer_column_name_to_alias": 1,
    "cast_keep_nullable": 1,
    "union_default_mode": "'DISTINCT'",
}
"""Settings with which ClickHouse answers as the standard says."""

_NUMBERS = itertools.count(1)


class ClickhouseLedger(ArrowLedger):
    """Implements `Ledger`. Its database is dropped when the ledger goes. Queries of one ledger wait for each other."""

    def __init__(self, tables: Iterable[CanonicalTable] = (), *, time_zone: str = "UTC") -> None:
        """BadUseError, with what to install, where chdb is absent."""
        self._connection = _connection()
        self._one_at_a_time = threading.Lock()
        super().__init__(tables, time_zone)
        database = f"ledger_{next(_NUMBERS)}"
        self._connection.query(f"CREATE DATABASE {database}")
        weakref.finalize(self, self._connection.query, f"DROP DATABASE IF EXISTS {database}")
        self._connection.query(f"USE {database}")
        for name, value in LIKE_SQL.items():
            self._connection.query(f"SET {name} = {value}")
        for table in TABLES:
            self._load(table.name)

    def keep(self, sql: str, parameters: Mapping[str, Any] | None = None) -> str:
        """A table with the answer."""
        return self._kept.relation(clickhouse_sql(sql, parameters), with_values(sql, parameters).sql())

    def _hold(self, relation: str, statement: str) -> None:
        with self._one_at_a_time:
            self._connection.query(f"CREATE TABLE {relation} ENGINE = MergeTree ORDER BY tuple() AS {statement}")

    def _answer(self, sql: str, parameters: Mapping[str, Any] | None) -> pa.Table:
        with self._one_at_a_time:
            answered = self._connection.query(clickhouse_sql(sql, parameters), "Arrow")
        return signed(pa.ipc.open_file(answered.bytes()).read_all())

    def _load(self, name: str) -> None:
        arrow = arrow_table(self._given.get(name) or CanonicalTable(name, {}))
        columns = ", ".join(f"`{field.name}` Nullable({_TYPES[field.type]})" for field in arrow.schema)
        order = ", ".join(f"`{column}`" for column in BY_NAME[name].sort or BY_NAME[name].key)
        self._connection.query(
            f"CREATE TABLE {name} ({columns}) ENGINE = MergeTree ORDER BY ({order}) SETTINGS allow_nullable_key = 1"
        )
        if arrow.num_rows:
            self._connection.query(f"INSERT INTO {name} SELECT * FROM Python(arrow)")


_TYPES = {pa.string(): "String", pa.int64(): "Int64", pa.float64(): "Float64", pa.bool_(): "Bool"}


def _connection() -> Any:
    try:
        chdb: Any = importlib.import_module("chdb")  # an optional part; two wheels own its typed or untyped half
    except ImportError as error:
        raise BadUseError(
            "the engine clickhouse is not installed", hint="pip install 'ridgepole[clickhouse]'"
        ) from error
    return chdb.connect(":memory:")
