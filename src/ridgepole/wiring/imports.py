"""Imports by upload: files are staged, read for a preview, and only then taken into the ledger."""

from __future__ import annotations

import csv
import io
import re
import secrets
import shutil
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.workplaces import folder_of

MAPPINGS = {
    "": "Our own column names, or a mapping file among the uploads",
    "hubspot": "HubSpot",
    "salesforce": "Salesforce",
    "maven": "Maven CRM",
    "olist": "Olist",
}
ENDINGS = {".csv", ".tsv", ".txt", ".parquet", ".yaml", ".yml"}
MOST_FILES, MOST_BYTES, KEPT_SECONDS = 60, 2 * 2**30, 24 * 3600
_ID = re.compile(r"[0-9a-f]{24}")


def stage(tenant: Tenant, uploads: Iterable[tuple[str, Iterable[bytes]]]) -> str:
    """The id of the staged files. BadUseError for nothing, too much, or an ending that is no table and no mapping."""
    _forget_old(tenant)
    staged = secrets.token_hex(12)
    folder = _root(tenant) / staged
    folder.mkdir(parents=True)
    try:
        _write(folder, uploads)
    except FileExistsError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise BadUseError("Two of the files have the same name.") from error
    except BadUseError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return staged


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
    """What an import would keep, refuse, repair and leave out, in the shape of `ridgepole import --format json`. Nothing is written."""
    from ridgepole.sources.csv.read_exports import ReadsExports  # noqa: PLC0415 - engines load when they are needed
    from ridgepole.wiring.build import open_workspace  # noqa: PLC0415

    files, chosen = _files(tenant, staged, mapping)
    workspace = open_workspace(folder_of(tenant.slug))
    return ReadsExports().read(files, mapping=chosen, reading=workspace.reading).as_json()


def carry_out(tenant: Tenant, staged: str, mapping: str) -> dict[str, Any]:
    """The import itself; the staged files are gone afterwards."""
    from ridgepole.wiring.build import import_into  # noqa: PLC0415

    files, chosen = _files(tenant, staged, mapping)
    imported = import_into(folder_of(tenant.slug), files, chosen).as_json()
    shutil.rmtree(_root(tenant) / staged, ignore_errors=True)
    return imported


def refusals_as_csv(refusals: Sequence[dict[str, Any]]) -> str:
    """One refusal a line, to be mended and imported again; no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["file", "row", "column", "value", "why", "hint"])
    for refusal in refusals:
        cells = [refusal.get(name) for name in ("file", "row", "column", "value", "why", "hint")]
        writer.writerow([f"'{c}" if isinstance(c, str) and c[:1] in set("=+-@\t\r") and c else c for c in cells])
    return out.getvalue()


def _files(tenant: Tenant, staged: str, mapping: str) -> tuple[list[Path], str]:
    folder = _root(tenant) / staged
    if not _ID.fullmatch(staged) or not folder.is_dir():
        raise BadUseError("These files are not here any more.", hint="Upload them again.")
    if mapping not in MAPPINGS:
        raise BadUseError("Choose one of the mappings.")
    found = sorted(folder.iterdir())
    own = [path for path in found if path.suffix.lower() in {".yaml", ".yml"}]
    tables = [path for path in found if path not in own]
    return tables, mapping or (str(own[0]) if own else "")


def _forget_old(tenant: Tenant) -> None:
    for folder in _root(tenant).glob("*"):
        if time.time() - folder.stat().st_mtime > KEPT_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)


def _root(tenant: Tenant) -> Path:
    data: Path = settings.DATA
    return data / "staging" / tenant.slug
