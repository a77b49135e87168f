"""The imported ledger in a workspace: immutable sorted Parquet files, and one manifest that says which of them hold.

`.ridgepole/ledger/0003/touches.parquet` belongs to the third import. A file is never written again once it has its name. An import writes its files into a new
folder and then replaces `manifest.json` by one atomic rename: whoever is interrupted leaves the old ledger or the new one, never a mixture. What no
manifest names any more is removed by the next import.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ridgepole.core.kernel.digest import digest_of
from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.assemble import assembled
from ridgepole.core.ledger.canonical import CanonicalTable, stored_columns
from ridgepole.core.ledger.imported import Imported
from ridgepole.core.ledger.stored import StoredTable, StoredTables
from ridgepole.core.ledger.tables import BY_NAME

FORMAT = 1
PLACE = ".ridgepole/ledger"
TYPES = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
PROVENANCE = {"_file": pa.string(), "_row": pa.int64(), "_import": pa.string()}


class LedgerStore:
    """Implements `StoresLedger` in a workspace folder."""

    def __init__(self, folder: Path) -> None:
        self._place = folder / PLACE
        self._manifest = self._place / "manifest.json"

    def tables(self, without: Collection[str] = ()) -> tuple[list[CanonicalTable], list[Problem]]:
        """What was imported so far, but for some tables; a store that is damaged is a problem and no rows, never half of them."""
        try:
            named = self._read_manifest().get("tables", {}).items()
            return [self._read_table(name, entry) for name, entry in named if name not in without], []
        except (OSError, ValueError, KeyError, TypeError, pa.ArrowException) as error:
            why = f"the imported ledger cannot be read: {str(error).splitlines()[0][:200]}"
            return [], [Problem(f"{PLACE}/manifest.json", why, f"delete {PLACE} and import the files again")]

    def stored(self) -> StoredTables:
        """The same where it lies; no tables where the store is damaged, which `tables` then says."""
        beside = self._place / "compact"
        try:
            named = self._read_manifest().get("tables", {}).items()
            return StoredTables(beside, {name: self._lying(name, entry) for name, entry in named})
        except (OSError, ValueError, KeyError, TypeError, pa.ArrowException):
            return StoredTables(beside)

    def add(self, imported: Imported, *, at: str, time_zone: str) -> Imported:
        """Merge by key (what comes later wins) and switch to the result; returns it with what the merge has to say.

        `at` is the instant of the import. BadUseError where another import is running.
        """
        if not imported.tables:
            return imported
        try:
            return self._add(imported, at=at, time_zone=time_zone)
        except OSError as error:
            why = f"the ledger could not be written ({error.strerror or error}); it is as it was"
            raise BadUseError(
                why, hint=f"look at the rights and the free space of {self._place.parent.parent}"
            ) from error

    def _add(self, imported: Imported, *, at: str, time_zone: str) -> Imported:
        self._place.mkdir(parents=True, exist_ok=True)
        with self._alone():
            held, problems = self.tables()
            if problems:
                raise BadInputError(problems[0].why, problems=problems, hint=problems[0].hint)
            manifest = self._read_manifest()
            generation = int(manifest.get("generation", 0)) + 1
            import_id = digest_of([list(pair) for pair in imported.files])[:12]
            before = {table.table: table for table in held}
            said, entries = [], dict(manifest.get("tables", {}))
            folder = self._fresh_folder(generation)
            for table in imported.tables:
                new = replace(table, imports=[import_id] * table.kept)
                old = before.get(table.table)
                whole = assembled([old, new]) if old is not None else new
                entries[table.table] = self._write_table(folder, whole, table)
                again = [
                    remark for remark in whole.remarks if remark not in {*table.remarks, *(old.remarks if old else ())}
                ]
                said.append(replace(table, remarks=[*table.remarks, *again]))
            entry = {"id": import_id, "at": at, "files": [list(pair) for pair in imported.files]}
            _sync_folder(folder)
            self._switch(
                {
                    "format": FORMAT,
                    "generation": generation,
                    "time_zone": time_zone,
                    "tables": entries,
                    "imports": [*manifest.get("imports", []), entry],
                }
            )
            self._remove_unnamed([*entries.values(), *manifest.get("tables", {}).values()])
        return replace(imported, tables=said)

    @property
    def time_zone(self) -> str:
        """The zone whose days were imported; empty where nothing was."""
        try:
            return str(self._read_manifest().get("time_zone", ""))
        except (OSError, ValueError):
            return ""

    def _read_manifest(self) -> dict[str, Any]:
        if not self._manifest.exists():
            return {}
        manifest = json.loads(self._manifest.read_text("utf-8"))
        if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
            raise ValueError("its manifest has a format that this version does not know")
        return manifest

    def _read_table(self, name: str, entry: Mapping[str, Any]) -> CanonicalTable:
        table = pq.read_table(self._path(entry))
        _as_many_as_named(table.num_rows, entry)
        return replace(
            _about(name, entry),
            columns={column: table.column(column) for column in stored_columns(name)},
            files=table.column("_file"),
            rows=table.column("_row"),
            imports=table.column("_import"),
        )

    def _lying(self, name: str, entry: Mapping[str, Any]) -> StoredTable:
        path = self._path(entry)
        footer = pq.read_metadata(path)
        _as_many_as_named(footer.num_rows, entry)
        if missing := set(stored_columns(name)) - set(footer.schema.names):
            raise ValueError(f"{entry['file']} has no {', '.join(sorted(missing))}")
        return StoredTable(path, str(entry.get("sha256") or _digest(path)), int(entry["rows"]), _about(name, entry))

    def _path(self, entry: Mapping[str, Any]) -> Path:
        path = (self._place / str(entry["file"])).resolve()
        if not path.is_relative_to(self._place.resolve()):
            raise ValueError("its manifest names a file outside the store")
        return path

    def _fresh_folder(self, generation: int) -> Path:
        """A folder that an interrupted import left behind under this number is thrown away first."""
        folder = self._place / f"{generation:04d}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder

    def _write_table(self, folder: Path, table: CanonicalTable, imported: CanonicalTable) -> dict[str, Any]:
        arrays = {
            name: pa.nulls(table.kept, TYPES[kind])
            if (cells := table.columns.get(name)) is None
            else pa.array(cells, TYPES[kind])
            for name, kind in stored_columns(table.table).items()
        }
        provenance = zip(PROVENANCE.items(), (table.files, table.rows, table.imports), strict=True)
        arrays |= {name: pa.array(cells, kind) for (name, kind), cells in provenance}
        path = folder / f"{table.table}.parquet"
        with path.open("xb") as file:
            pq.write_table(_sorted(pa.table(arrays), table.table), file, compression="zstd")
            file.flush()
            os.fsync(file.fileno())
        return {
            "file": f"{folder.name}/{path.name}",
            "sha256": _digest(path),
            "rows": table.kept,
            "refused": imported.refused,
            "remarks": list(imported.remarks),
        }

    def _switch(self, manifest: Mapping[str, Any]) -> None:
        """The one step that counts."""
        fresh = self._place / "manifest.json.new"
        with fresh.open("w", encoding="utf-8") as file:
            json.dump(manifest, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._manifest)
        _sync_folder(self._place)

    def _remove_unnamed(self, entries: Sequence[Mapping[str, Any]]) -> None:
        """The generation before stays, for whoever has just read its manifest."""
        named = {str(entry["file"]) for entry in entries}
        for folder in self._place.iterdir():
            if not (folder.is_dir() and folder.name.isdigit()):
                continue
            for path in folder.iterdir():
                if f"{folder.name}/{path.name}" not in named:
                    path.unlink(missing_ok=True)
            if not any(folder.iterdir()):
                folder.rmdir()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One import at a time; the lock ends with the process that holds it."""
        import fcntl  # noqa: PLC0415 - not on every system; reading a workspace does not need it

        with (self._place / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise BadUseError(
                    "another import into this workspace is running", hint="wait until it is done"
                ) from error
            yield


def _sorted(rows: pa.Table, table: str) -> pa.Table:
    """Rows in the stored order of their table, missing values last."""
    order = BY_NAME[table].sort or BY_NAME[table].key
    keys = [(name, "ascending") for name in order]
    return rows.take(pc.sort_indices(rows, sort_keys=keys))


def _about(name: str, entry: Mapping[str, Any]) -> CanonicalTable:
    read = int(entry["rows"]) + int(entry["refused"])
    return CanonicalTable(BY_NAME[name].name, {}, read=read, remarks=tuple(entry["remarks"]))


def _as_many_as_named(rows: int, entry: Mapping[str, Any]) -> None:
    if rows != entry["rows"]:
        raise ValueError(f"{entry['file']} has {rows} rows, its manifest says {entry['rows']}")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
