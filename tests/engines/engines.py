"""Ledgers of every engine from the same rows; what is not installed is skipped with a plain message."""

import shutil

import pytest

from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger

ENGINES = ("duckdb", "spark", "clickhouse")


def needs(engine):
    """Skip where the engine cannot run here."""
    module = {"spark": "pyspark", "clickhouse": "chdb"}.get(engine)
    if module:
        pytest.importorskip(module, reason=f"{module} is not installed: uv sync --group engines")
    if engine == "spark" and shutil.which("java") is None:
        pytest.skip("Spark needs a Java runtime: apt-get install default-jre-headless")


def ledger_in(engine, tables, time_zone, master=""):
    """The tables in that engine; Spark at `master`."""
    needs(engine)
    if engine == "duckdb":
        return DuckdbLedger(tables, time_zone=time_zone)
    if engine == "clickhouse":
        from ridgepole.engines.clickhouse.clickhouse_ledger import ClickhouseLedger

        return ClickhouseLedger(tables, time_zone=time_zone)
    from ridgepole.engines.spark.spark_ledger import SparkLedger
    from ridgepole.engines.spark.spark_session import spark_session

    return SparkLedger(tables, session=spark_session(master, 2), time_zone=time_zone)
