"""Which engine measures run on: one setting."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from ridgepole.core.checks.case import ENGINES
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.ledger import Ledger
from ridgepole.core.ledger.stored import StoredTables
from ridgepole.engines.duckdb.duckdb_builder import MOST_IN_MEMORY, DuckdbBuilder
from ridgepole.flows.ports import BuildsLedger


def engine_named(written: str) -> BuildsLedger:
    """The engine of `engine = "..."` in ridgepole.toml; the environment's RIDGEPOLE_ENGINE goes before it. BadUseError for a name that is none.

    Spark is further set by RIDGEPOLE_SPARK_MASTER (default `local[*]`), RIDGEPOLE_SPARK_FOLDER (a folder that driver and workers share; needed on a cluster of several
    machines) and RIDGEPOLE_SPARK_PARTITIONS (default 8). DuckDB reads imported ledgers of up to RIDGEPOLE_ROWS_IN_MEMORY rows (default 2,000,000) into memory and leaves larger ones in
    their files, within RIDGEPOLE_MEMORY ("4GB"; by default 80% of the machine).
    """
    name = os.environ.get("RIDGEPOLE_ENGINE") or written
    if name not in ENGINES:
        raise BadUseError(f"there is no engine {name!r}", hint=f"set RIDGEPOLE_ENGINE to one of {', '.join(ENGINES)}")
    if name == "duckdb":
        return DuckdbBuilder(_whole("RIDGEPOLE_ROWS_IN_MEMORY", MOST_IN_MEMORY), _memory("RIDGEPOLE_MEMORY"))
    return SparkBuilder() if name == "spark" else ClickhouseBuilder()


class SparkBuilder:
    """Implements `BuildsLedger`."""

    def build(self, tables: Sequence[CanonicalTable], *, time_zone: str) -> Ledger:
        """A ledger on Spark. BadUseError, with what to install, where it is absent."""
        from ridgepole.engines.spark.spark_ledger import SparkLedger  # noqa: PLC0415 - an optional part
        from ridgepole.engines.spark.spark_session import spark_session  # noqa: PLC0415

        folder = os.environ.get("RIDGEPOLE_SPARK_FOLDER")
        session = spark_session(
            os.environ.get("RIDGEPOLE_SPARK_MASTER", "local[*]"), _whole("RIDGEPOLE_SPARK_PARTITIONS", 8)
        )
        return SparkLedger(tables, session=session, time_zone=time_zone, shared_folder=Path(folder) if folder else None)

    def in_place(self, stored: StoredTables) -> None:
        """Never: every worker is given the tables."""


class ClickhouseBuilder:
    """Implements `BuildsLedger`."""

    def build(self, tables: Sequence[CanonicalTable], *, time_zone: str) -> Ledger:
        """A ledger in ClickHouse. BadUseError, with what to install, where it is absent."""
        from ridgepole.engines.clickhouse.clickhouse_ledger import ClickhouseLedger  # noqa: PLC0415 - an optional part

        return ClickhouseLedger(tables, time_zone=time_zone)

    def in_place(self, stored: StoredTables) -> None:
        """Never: the engine is given the tables."""


def _whole(name: str, otherwise: int) -> int:
    written = os.environ.get(name, "").replace("_", "").replace(",", "")
    if written and not written.isdigit():
        raise BadUseError(f"{name} is {written!r}", hint=f"set it to a whole number, {otherwise} say")
    return int(written or otherwise)


def _memory(name: str) -> str:
    written = os.environ.get(name, "").strip()
    if written and not re.fullmatch(r"\d+(\.\d+)?\s*[KMGT]i?B", written, re.IGNORECASE):
        raise BadUseError(f"{name} is {written!r}", hint='set it to a size such as "4GB"')
    return written
