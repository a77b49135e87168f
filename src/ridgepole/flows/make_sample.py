"""Writes a simulated company into a new workspace folder; the truth about it goes elsewhere."""

from __future__ import annotations

import csv
import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import yaml

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.ledger.tables import TABLES, Table
from ridgepole.core.messaging.document import FACTS
from ridgepole.core.simulation.setting import LEADS, Setting, Size
from ridgepole.core.simulation.simulate import simulate
from ridgepole.core.simulation.simulated_company import SimulatedCompany
from ridgepole.core.simulation.touchpoint_formats import file_content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ridgepole.core.agreements.agreement import Agreement


def make_sample(
    *, folder: Path, seed: int, causes: Iterable[int], size: Size, as_of: date, truth: Path | None = None
) -> SimulatedCompany:
    """Simulate and write; BadUseError for an unknown cause or size, a folder that holds something, or a truth file inside the workspace."""
    chosen = frozenset(causes)
    if not chosen <= {1, 2, 3, 4}:
        raise BadUseError(f"no such cause: {min(chosen - {1, 2, 3, 4})}", hint="causes are 1, 2, 3 and 4, or none")
    if size not in LEADS:
        raise BadUseError(f"no such size: {size}", hint="small, medium or large")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadUseError(f"{folder} exists and is not empty", hint="name a new folder")
    if truth is not None and truth.resolve().is_relative_to(folder.resolve()):
        raise BadUseError("the truth must not lie inside the workspace", hint="name a file outside of the folder")
    company = simulate(Setting(seed=seed, causes=chosen, size=size, as_of=as_of))
    _write_workspace(folder, company)
    if truth is not None:
        truth.parent.mkdir(parents=True, exist_ok=True)
        truth.write_text(json.dumps(company.truth(), indent=2) + "\n", encoding="utf-8")
    return company


def _write_workspace(folder: Path, company: SimulatedCompany) -> None:
    for part in ("agreements", "ledger", "survey", "touchpoints"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    settings = {
        "name": company.name,
        "currency": company.currency,
        "fiscal_year_starts": "01-01",
        "time_zone": company.zone.key,
    }
    lines = [f"{key} = {json.dumps(value)}" for key, value in settings.items()]
    (folder / "ridgepole.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for document in company.agreements:
        _write_agreement(folder / "agreements", document)
    for table in TABLES:
        _write_table(folder / "ledger" / f"{table.name}.csv", table, company)
    _write_answers(folder / "survey" / "answers.csv", company)
    _write_touchpoints(folder / "touchpoints", company)


def _write_agreement(folder: Path, document: Agreement) -> None:
    keys = {"kind": document.kind, "id": document.id, "version": document.version}
    body = document.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    path = folder / f"{document.kind}.yaml"
    if path.exists():  # versions are written oldest first; the newest keeps the plain name
        path.rename(folder / f"{document.kind}-v{document.version - 1}.yaml")
    path.write_text(yaml.safe_dump(keys | body, sort_keys=False, allow_unicode=True, width=110), encoding="utf-8")


def _write_table(path: Path, table: Table, company: SimulatedCompany) -> None:
    records = company.rows.tables[table.name]
    if table.time:
        position = [column.name for column in table.columns].index(table.time)
        records = sorted(records, key=lambda record: (record[position] or 0, str(record[0])))
    writers = [_cell_writer(column.type, company.zone) for column in table.columns]
    rows = ([write(value) for write, value in zip(writers, record, strict=True)] for record in records)
    _write_csv(path, [column.name for column in table.columns], rows)


def _cell_writer(kind: str, zone: ZoneInfo) -> Callable[[Any], Any]:
    if kind == "instant":
        return lambda value: "" if value is None else datetime.fromtimestamp(value, zone).isoformat()
    if kind == "day":
        return lambda value: "" if value is None else datetime.fromtimestamp(value, zone).date().isoformat()
    if kind in {"money", "number"}:
        return lambda value: "" if value is None else f"{value:.2f}".removesuffix(".00")
    return lambda value: "" if value is None else value


def _write_answers(path: Path, company: SimulatedCompany) -> None:
    header = ["respondent_id", "team", "level", "question_id", "answer", "answered_at"]
    rows = ([*answer[:5], datetime.fromtimestamp(answer[5], company.zone).isoformat()] for answer in company.answers)
    _write_csv(path, header, rows)


def _write_touchpoints(folder: Path, company: SimulatedCompany) -> None:
    rows = []
    for touchpoint in company.touchpoints:
        path = folder / touchpoint.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file_content(touchpoint))
        rows.append(
            [
                touchpoint.path,
                touchpoint.kind,
                touchpoint.title,
                touchpoint.stage,
                touchpoint.owner_team,
                touchpoint.audience_role,
                touchpoint.audience_industry,
                touchpoint.published_on.isoformat(),
                touchpoint.updated_on.isoformat(),
                touchpoint.author,
                touchpoint.ai_tool,
                touchpoint.based_on,
            ]
        )
    _write_csv(folder / "index.csv", FACTS, rows)


def _write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
