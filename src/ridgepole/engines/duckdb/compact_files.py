"""The compact ledger as Parquet files beside the ledger that it is made of."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import time
from collections.abc import Mapping
from pathlib import Path

import duckdb

from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.ledger.compact import FORMAT, MADE_OF, STATEMENTS
from ridgepole.core.ledger.stored import StoredTable
from ridgepole.engines.duckdb.portable_sql import duckdb_sql

KEPT = 2
MAKING = "making-"
ROWS_IN_A_GROUP = 500_000


def compact_folder(beside: Path, tables: Mapping[str, StoredTable]) -> Path:
    """Where the compact ledger of these tables lies, made or not: named by the digests of their files, so that what was made of others is never taken for it."""
    made_of = [str(FORMAT), *(f"{name}={tables[name].digest if name in tables else ''}" for name in MADE_OF)]
    return beside / hashlib.sha256("\n".join(made_of).encode()).hexdigest()[:32]


def make_compact(connection: duckdb.DuckDBPyConnection, folder: Path) -> bool:
    """Makes the files from the canonical views of `connection`, which can write below `folder`'s parent. False, and nothing left behind, where it cannot be written.

    The folder gets its name by one rename when all its files are whole; whoever is second to make it leaves it to the first.
    """
    if folder.exists():
        return True
    try:
        # not mkdtemp: whoever may read the ledger may read this
        fresh = folder.parent / f"{MAKING}{secrets.token_hex(8)}"
        fresh.mkdir(parents=True)
    except OSError:
        return False
    try:
        for name, statement in STATEMENTS.items():
            path = fresh / f"{name}.parquet"
            connection.execute(
                f"COPY ({duckdb_sql(statement)}) TO {literal(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROWS_IN_A_GROUP})"
            )
            connection.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet({literal(path)})")
            _sync(path)
        _sync(fresh)
        fresh.rename(folder)
    except (OSError, duckdb.IOException, duckdb.OutOfMemoryException):
        return folder.exists()
    finally:
        for name in STATEMENTS:
            connection.execute(f"DROP VIEW IF EXISTS {name}")
        shutil.rmtree(fresh, ignore_errors=True)
    _remove_older(folder)
    return True


def literal(path: Path) -> str:
    """A path as DuckDB writes a text."""
    return "'" + str(path).replace("'", "''") + "'"


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove_older(folder: Path) -> None:
    """The one before stays, for whoever still reads it; what was being made a day ago was interrupted."""
    held = [one for one in folder.parent.iterdir() if one.is_dir()]
    made = [one for one in held if not one.name.startswith(MAKING)]
    left = [one for one in held if one.name.startswith(MAKING) and one.stat().st_mtime < time.time() - DAY_SECONDS]
    for one in [*sorted(made, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT:], *left]:
        shutil.rmtree(one, ignore_errors=True)
