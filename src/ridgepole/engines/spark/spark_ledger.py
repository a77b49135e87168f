"""The ledger on Spark: canonical tables as Parquet files that every worker reads."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ridgepole.core.ledger.canonical import CanonicalTable, stored_columns
from ridgepole.core.ledger.tables import TABLES
from ridgepole.engines.arrow_ledger import ArrowLedger
from ridgepole.engines.canonical_arrow import arrow_table
from ridgepole.engines.spark.portable_sql import spark_sql
from ridgepole.engines.written_values import with_values


class SparkLedger(ArrowLedger):
    """Implements `Ledger`. The Parquet files lie in a folder of their own under `shared_folder`, and go when the ledger goes."""

    def __init__(
        self,
        tables: Iterable[CanonicalTable],
        *,
        session: Any,
        time_zone: str = "UTC",
        shared_folder: Path | None = None,
    ) -> None:
        """`shared_folder` must be the same folder for the driver and every worker; a temporary one where all run on this machine."""
        self._session = session.newSession()
        super().__init__(tables, time_zone)
        folder = Path(tempfile.mkdtemp(prefix="ridgepole-spark-", dir=shared_folder))
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        for table in TABLES:
            path = folder / f"{table.name}.parquet"
            pq.write_table(arrow_table(self._given.get(table.name) or CanonicalTable(table.name, {})), path)
            self._session.read.schema(_schema(table.name)).parquet(path.as_uri()).createOrReplaceTempView(table.name)

    def keep(self, sql: str, parameters: Mapping[str, Any] | None = None) -> str:
        """A cached view with the answer, spread over the workers."""
        tree = with_values(sql, parameters)
        return self._kept.relation(tree.sql(dialect="spark"), tree.sql())

    def _hold(self, relation: str, statement: str) -> None:
        self._session.sql(statement).cache().createOrReplaceTempView(relation)

    def _answer(self, sql: str, parameters: Mapping[str, Any] | None) -> pa.Table:
        return self._session.sql(spark_sql(sql, parameters)).toArrow()


SPARK_TYPES = {str: "STRING", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}


def _schema(table: str) -> str:
    return ", ".join(f"`{name}` {SPARK_TYPES[kind]}" for name, kind in stored_columns(table).items())
