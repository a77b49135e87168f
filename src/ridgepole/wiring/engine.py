"""Which engine measures run on: one setting."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ridgepole.core.checks.case import ENGINES
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.ledger import Ledger
from ridgepole.engines.duckdb.duckdb_builder import DuckdbBuilder
from ridgepole.flows.ports import BuildsLedger


def engine_named(written: str) -> BuildsLedger:
    """The engine of `engine = "..."` in ridgepole.toml; the environment's RIDGEPOLE_ENGINE goes before it. BadUseError for a name that is none.

    Spark is further set by RIDGEPOLE_SPARK_MASTER (default `local[*]`), RIDGEPOLE_SPARK_FOLDER (a folder that driver and workers share; needed on a cluster of several
    machines) and RIDGEPOLE_SPARK_PARTITIONS (default 8).
    """
    name = os.environ.get("RIDGEPOLE_ENGINE") or written
    if name not in ENGINES:
        raise BadUseError(f"there is no engine {name!r}", hint=f"set RIDGEPOLE_ENGINE to one of {', '.join(ENGINES)}")
    if name == "duckdb":
        return DuckdbBuilder()
    return SparkBuilder() if name == "spark" else ClickhouseBuilder()


class SparkBuilder:
    """Implements `BuildsLedger`."""

    def build(self, tables: Sequence[CanonicalTable], *, time_zone: str) -> Ledger:
        """A ledger on Spark. BadUseError, with what to install, where it is absent."""
        from ridgepole.engines.spark.spark_ledger import SparkLedger  # noqa: PLC0415 - an optional part
        from ridgepole.engines.spark.spark_session import spark_session  # noqa: PLC0415

        folder = os.environ.get("RIDGEPOLE_SPARK_FOLDER")
        session = spark_session(
            os.environ.get("RIDGEPOLE_SPARK_MASTER", "local[*]"), int(os.environ.get("RIDGEPOLE_SPARK_PARTITIONS", "8"))
        )
        return SparkLedger(tables, session=session, time_zone=time_zone, shared_folder=Path(folder) if folder else None)


class ClickhouseBuilder:
    """Implements `BuildsLedger`."""

    def build(self, tables: Sequence[CanonicalTable], *, time_zone: str) -> Ledger:
        """A ledger in ClickHouse. BadUseError, with what to install, where it is absent."""
        from ridgepole.engines.clickhouse.clickhouse_ledger import ClickhouseLedger  # noqa: PLC0415 - an optional part

        return ClickhouseLedger(tables, time_zone=time_zone)
