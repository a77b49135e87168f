"""Imports by upload: files are staged, read for a preview, and only then taken into the ledger."""

from __future__ import annotations

import csv
import io
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.tables import BY_NAME
from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.staging import begin_staging, staged_in
from ridgepole.wiring.workplaces import folder_of

BY_COLUMN = "columns"
SAVED = "saved:"
MAPPINGS = {
    BY_COLUMN: "Suggest it for me, column by column",
    "": "Our own column names, or a mapping file among the uploads",
    "hubspot": "HubSpot",
    "salesforce": "Salesforce",
    "maven": "Maven CRM",
    "olist": "Olist",
}
TABLE_ENDINGS = {".csv", ".tsv", ".txt", ".parquet"}
ENDINGS = TABLE_ENDINGS | {".yaml", ".yml"}
LOOKED_AT_WHOLE, BEGINNING_ROWS, FIRST_ROWS, MOST_TOLD = 8 * 2**20, 5_000, 5, 500
MOST_FILES, MOST_BYTES = 60, 2 * 2**30


def stage(tenant: Tenant, uploads: Iterable[tuple[str, Iterable[bytes]]]) -> str:
    """The id of the staged files. BadUseError for nothing, too much, or an ending that is no table and no mapping."""
    folder = begin_staging(tenant.slug)
    try:
        _write(folder, uploads)
    except FileExistsError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise BadUseError("Two of the files have the same name.") from error
    except BadUseError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder.name


def _write(folder: Path, uploads: Iterable[tuple[str, Iterable[bytes]]]) -> None:
    size = count = 0
    for given, chunks in uploads:
        name = re.sub(r"[^\w .-]", "_", Path(given.replace("\\", "/")).name).lstrip(".")[:120]
        count += 1
        if Path(name).suffix.lower() not in ENDINGS or count > MOST_FILES:
            raise BadUseError(
                f"{name!r} is neither a table nor a mapping.",
                hint="Upload .csv, .tsv, .parquet, and .yaml for a mapping; 60 files at most.",
            )
        with (folder / name).open("xb") as file:
            for chunk in chunks:
                size += len(chunk)
                if size > MOST_BYTES:
                    raise BadUseError("That is more than 2 GB.", hint="Use `ridgepole import` on the server.")
                file.write(chunk)
    if not count:
        raise BadUseError("Choose at least one file.")


def preview(tenant: Tenant, staged: str, mapping: str) -> dict[str, Any]:
    """What an import would keep, refuse, repair and leave out, in the shape of `ridgepole import --format json`, and the first rows as they would be read.

    Nothing is written. Of large files only the beginning is read: `of_the_beginning` says so.
    """
    from ridgepole.sources.csv.first_rows import beginning  # noqa: PLC0415 - engines load when they are needed
    from ridgepole.sources.csv.read_exports import ReadsExports  # noqa: PLC0415
    from ridgepole.wiring.build import open_workspace  # noqa: PLC0415

    files, chosen = _files(tenant, staged, mapping)
    reading = open_workspace(folder_of(tenant.slug)).reading
    large = sum(path.stat().st_size for path in files) > LOOKED_AT_WHOLE
    with tempfile.TemporaryDirectory() as folder:
        looked = [beginning(path, Path(folder), BEGINNING_ROWS) for path in files] if large else files
        imported = ReadsExports().read(looked, mapping=chosen, reading=reading)
    return {
        **imported.as_json(),
        "of_the_beginning": BEGINNING_ROWS if large else 0,
        "first_rows": {table.table: _first_rows(table, ZoneInfo(reading.time_zone)) for table in imported.tables},
    }


def checked(tenant: Tenant, staged: str, mapping: str) -> None:
    """BadUseError where the files or the mapping are not there."""
    _files(tenant, staged, mapping)


def carry_out(tenant: Tenant, staged: str, mapping: str, tells: Callable[[int, str], None]) -> dict[str, Any]:
    """The import itself; the staged files are gone afterwards, the chosen columns are kept for next time."""
    from ridgepole.wiring.build import import_into  # noqa: PLC0415
    from ridgepole.wiring.import_columns import CHOSEN, keep_mapping  # noqa: PLC0415

    files, chosen = _files(tenant, staged, mapping)
    imported = import_into(folder_of(tenant.slug), files, chosen, tells).as_json()
    kept_as = keep_mapping(tenant, staged, files[0].stem) if chosen.endswith(CHOSEN) else ""
    shutil.rmtree(files[0].parent, ignore_errors=True)
    return {**imported, "refusals": imported["refusals"][:MOST_TOLD], "mapping_kept_as": kept_as}


def saved_mappings(tenant: Tenant) -> list[str]:
    """Mappings of this company that were kept: mappings/*.yaml of its folder."""
    return sorted(path.stem for path in (folder_of(tenant.slug) / "mappings").glob("*.yaml"))


def staging_of(tenant: Tenant, staged: str) -> Path:
    """The folder of the staged files. BadUseError where they are not here any more."""
    folder = staged_in(tenant.slug, staged)
    if folder is None:
        raise BadUseError("These files are not here any more.", hint="Upload them again.")
    return folder


def staged_tables(tenant: Tenant, staged: str) -> list[Path]:
    """The uploaded tables, by name."""
    return sorted(path for path in staging_of(tenant, staged).iterdir() if path.suffix.lower() in TABLE_ENDINGS)


def refused_rows(tenant: Tenant, staged: str, mapping: str, place: int) -> tuple[str, str]:
    """Name and text of a file with the header and the refused rows of an uploaded one, as they were written: to be mended and uploaded under the same name."""
    from ridgepole.sources.csv.refused_rows import rows_as_written  # noqa: PLC0415

    tables = staged_tables(tenant, staged)
    if not 0 <= place < len(tables):
        raise BadUseError("There is no such file among those that were uploaded.")
    told = preview(tenant, staged, mapping)
    lines = {r["row"] for r in told["refusals"] if r["file"] == tables[place].name and r["row"]}
    return tables[place].name, rows_as_written(tables[place], lines)


def refusals_as_csv(refusals: Sequence[dict[str, Any]]) -> str:
    """One refusal a line, to be mended and imported again; no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["file", "row", "column", "value", "why", "hint"])
    for refusal in refusals:
        cells = [refusal.get(name) for name in ("file", "row", "column", "value", "why", "hint")]
        writer.writerow([f"'{c}" if isinstance(c, str) and c[:1] in set("=+-@\t\r") and c else c for c in cells])
    return out.getvalue()


def _first_rows(table: CanonicalTable, zone: ZoneInfo) -> dict[str, Any]:
    """Column names and the first rows of a table, as they would stand in the ledger."""
    columns = [column for column in BY_NAME[table.table].columns if column.stored_as in table.columns]
    shown = [column for column in columns if any(v is not None for v in table.columns[column.stored_as][:FIRST_ROWS])]
    rows = [
        [_shown(column.type, table.columns[column.stored_as][n], zone) for column in shown]
        for n in range(min(FIRST_ROWS, table.kept))
    ]
    return {"columns": [column.name for column in shown], "rows": rows}


def _shown(type_: str, value: Any, zone: ZoneInfo) -> str:
    if value is None:
        return ""
    if type_ in {"instant", "day"}:
        at = datetime.fromtimestamp(int(value), zone)
        return f"{at:%Y-%m-%d}" if type_ == "day" or not at.hour + at.minute else f"{at:%Y-%m-%d %H:%M}"
    return f"{int(value) / 100:,.2f}" if type_ == "money" else str(value)


def _files(tenant: Tenant, staged: str, mapping: str) -> tuple[list[Path], str]:
    """The tables, and the mapping as the reader takes it: a file, the name of one that ships, or ""."""
    from ridgepole.wiring.import_columns import CHOSEN  # noqa: PLC0415

    folder = staging_of(tenant, staged)
    if mapping == BY_COLUMN:
        if not (folder / CHOSEN).is_file():
            raise BadUseError("Choose what the columns mean first.")
        return staged_tables(tenant, staged), str(folder / CHOSEN)
    if mapping.startswith(SAVED):
        name = mapping.removeprefix(SAVED)
        if name not in saved_mappings(tenant):
            raise BadUseError("This mapping is not kept here any more.")
        return staged_tables(tenant, staged), str(folder_of(tenant.slug) / "mappings" / f"{name}.yaml")
    if mapping not in MAPPINGS:
        raise BadUseError("Choose one of the mappings.")
    own = sorted(path for path in folder.iterdir() if path.suffix.lower() in {".yaml", ".yml"} and path.name != CHOSEN)
    return staged_tables(tenant, staged), mapping or (str(own[0]) if own else "")
