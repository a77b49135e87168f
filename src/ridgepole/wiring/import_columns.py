"""The import, column by column: suggestions for what was uploaded, what a person chose, and the mapping file that it makes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.ledger.tables import BY_NAME
from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.imports import staged_tables, staging_of
from ridgepole.wiring.workplaces import folder_of

CHOSEN = "chosen-columns.yaml"
CHOICES = "choices.json"
LOOKED_AT = 200
SHOWN_VALUES = 3
MOST_VALUES = 40


@dataclass(frozen=True, slots=True)
class FileChoice:
    """What one file becomes: `columns` is header to column ("" is left out), `values` is column to written value to agreed choice."""

    table: str
    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileShown:
    """One uploaded file with the first values of each column, and what it becomes so far. `written` are the values of those that are choices."""

    place: int
    name: str
    headers: tuple[str, ...]
    samples: Mapping[str, tuple[str, ...]]
    trouble: str
    choice: FileChoice
    written: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose for all files, and how days and decimals are written ("" settles it by the values)."""

    files: Mapping[str, FileChoice]
    dates: str = ""
    decimal: str = ""


def shown_files(tenant: Tenant, staged: str) -> tuple[list[FileShown], Choices]:
    """Every uploaded table with what was chosen for it, or with suggestions where nobody has chosen yet."""
    from ridgepole.sources.csv.suggest_mapping import suggest_mapping, suggested_values  # noqa: PLC0415

    chosen = _kept(tenant, staged)
    shown, files = [], {}
    for place, path in enumerate(staged_tables(tenant, staged)):
        read = _head(path)
        known = chosen.files.get(path.name)
        if known is None or (known.table and not any(known.columns.values())):
            suggested = suggest_mapping(read, known.table if known else "")
            columns = {header: name for name, header in suggested.columns.items()}
            known = FileChoice(suggested.table, columns, suggested.values)
        files[path.name] = known
        samples = {
            name: tuple(dict.fromkeys(v for v in values if v))[:SHOWN_VALUES] for name, values in read.columns.items()
        }
        written, values = {}, {k: dict(v) for k, v in known.values.items()}
        for header, name in known.columns.items():
            if name and known.table and BY_NAME[known.table].column(name).type == "choice":
                found = tuple(dict.fromkeys(v for v in read.columns.get(header, ()) if v))[:MOST_VALUES]
                written[name] = found
                values[name] = {**suggested_values(BY_NAME[known.table].column(name), found), **values.get(name, {})}
        files[path.name] = FileChoice(known.table, known.columns, values)
        trouble = str(read.refusals[0]) if read.refusals and not read.columns else ""
        shown.append(FileShown(place, path.name, tuple(read.columns), samples, trouble, files[path.name], written))
    return shown, Choices(files, chosen.dates, chosen.decimal)


def choose(tenant: Tenant, staged: str, choices: Choices) -> None:
    """Keeps what was chosen, and the mapping file that it makes. BadUseError where two columns of a file mean the same."""
    folder = staging_of(tenant, staged)
    for name, chosen in choices.files.items():
        used = [column for column in chosen.columns.values() if column]
        twice = sorted({column for column in used if used.count(column) > 1})
        if twice:
            raise BadUseError(
                f"In {name}, two columns were chosen for {twice[0].replace('_', ' ')}.", hint="Leave one of them out."
            )
    (folder / CHOICES).write_text(json.dumps(asdict(choices)), "utf-8")
    (folder / CHOSEN).write_text(mapping_text(choices), "utf-8")


def mapping_text(choices: Choices) -> str:
    """The choices as a mapping file, as `ridgepole import --map` reads it. Digits of a file's name may be others next time."""
    files: dict[str, Any] = {}
    tables = []
    for number, (name, chosen) in enumerate(choices.files.items(), start=1):
        columns = {column: header for header, column in chosen.columns.items() if column}
        if not chosen.table or not columns:
            continue
        files[f"file_{number}"] = {"file": [re.sub(r"\d+", "*", name)], "optional": True}
        tables.append(
            {
                "table": chosen.table,
                "from": f"file_{number}",
                "columns": {column: _origin(header, chosen.values.get(column)) for column, header in columns.items()},
            }
        )
    mapping: dict[str, Any] = {"name": "columns chosen in the app"}
    mapping |= {"dates": choices.dates} if choices.dates else {}
    mapping |= {"decimal": choices.decimal} if choices.decimal else {}
    return yaml.safe_dump({**mapping, "files": files, "tables": tables}, sort_keys=False, allow_unicode=True, width=110)


def keep_mapping(tenant: Tenant, staged: str, name: str) -> str:
    """Keeps the chosen columns in the workspace's folder for next time; the name that it has there, "" where columns were not chosen."""
    source = staging_of(tenant, staged) / CHOSEN
    stem = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60]
    if not source.is_file() or not stem:
        return ""
    target = folder_of(tenant.slug) / "mappings"
    target.mkdir(exist_ok=True)
    (target / f"{stem}.yaml").write_bytes(source.read_bytes())
    return stem


def _origin(header: str, values: Mapping[str, str] | None) -> Any:
    told = {written: choice for written, choice in (values or {}).items() if choice}
    return {"from": [header], "values": told} if told else {"from": [header]}


def _kept(tenant: Tenant, staged: str) -> Choices:
    path = staging_of(tenant, staged) / CHOICES
    if not path.is_file():
        return Choices({})
    kept = json.loads(path.read_text("utf-8"))
    return Choices(
        {name: FileChoice(**choice) for name, choice in kept["files"].items()}, kept["dates"], kept["decimal"]
    )


def _head(path: Path) -> Any:
    """The first rows of a file."""
    from ridgepole.sources.csv.first_rows import first_rows  # noqa: PLC0415

    return first_rows(path, LOOKED_AT)
