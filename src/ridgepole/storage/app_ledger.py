"""What people did in the app, as rows of the ledger: joined when the ledger is read, and written beside it when the workspace is exported."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.storage.django_workplace import DjangoWorkplace

FILE = "the app"
Rows = list[dict[str, Any]]


def app_tables(workplace: DjangoWorkplace) -> list[CanonicalTable]:
    """Handoffs, feedback and people that the app knows and the imported ledger does not; tables without rows are left out."""
    return [_table(name, rows) for name, rows in _rows(workplace).items() if rows]


def app_version(workplace: DjangoWorkplace, *, settled: bool, now: datetime) -> list[int]:
    """Changes when the app's rows do. With `settled`, only with those of before the last full quarter of an hour: what takes long to compute is not begun again at each click.

    `now` is what o'clock it is in the workspace, which may live on a day of its own.
    """
    until = now.replace(minute=now.minute // 15 * 15, second=0, microsecond=0) if settled else None
    heard = workplace.feedback.all()
    return [workplace.handoffs.version(until), max((h.id for h in heard if until is None or h.at <= until), default=0)]


def write_app_tables(workplace: DjangoWorkplace, folder: Path) -> None:
    """`handoffs-app.csv`, `feedback-app.csv` and `people-app.csv`, which are read like every other file of the ledger."""
    for name, rows in _rows(workplace).items():
        if not rows:
            continue
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / f"{name}-app.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(_written(row) for row in rows)


def _rows(workplace: DjangoWorkplace) -> dict[str, Rows]:
    return {"handoffs": _handoffs(workplace), "feedback": _feedback(workplace), "people": _people(workplace)}


def _handoffs(workplace: DjangoWorkplace) -> Rows:
    return [
        {
            "handoff_id": handoff_id,
            "person_id": person_id,
            "at": happened.at,
            "event": happened.event,
            "actor": happened.team or None,
            "reason": happened.reason or None,
            "note": happened.note or None,
        }
        for handoff_id, person_id, happened in workplace.handoffs.happened()
    ]


def _feedback(workplace: DjangoWorkplace) -> Rows:
    return [
        {
            "feedback_id": f"app-{place}",
            "at": heard.at,
            "user_id": f"app-{heard.person_name}" if heard.person_name else None,
            "opportunity_id": heard.opportunity_id or None,
            "kind": heard.kind,
            "stage": heard.stage or None,
            "text": f"{heard.subject}: {heard.text}" if heard.subject else heard.text,
        }
        for place, heard in enumerate(sorted(workplace.feedback.all(), key=lambda heard: heard.id), start=1)
    ]


def _people(workplace: DjangoWorkplace) -> Rows:
    return [
        {
            "person_id": lead.person_id,
            "email": lead.fields.get("email"),
            "title": lead.fields.get("title"),
            "role": lead.fields.get("role"),
            "source": lead.fields.get("source"),
        }
        for lead in workplace.handoffs.typed_in()
    ]


def _table(name: str, rows: Rows) -> CanonicalTable:
    columns: Mapping[str, Sequence[Any]] = {column: [_stored(row[column]) for row in rows] for column in rows[0]}
    return CanonicalTable(name, columns, [FILE] * len(rows), list(range(1, len(rows) + 1)), read=len(rows))


def _stored(value: Any) -> Any:
    return int(value.timestamp()) if isinstance(value, datetime) else value


def _written(row: dict[str, Any]) -> dict[str, str]:
    return {
        name: value.isoformat() if isinstance(value, datetime) else "" if value is None else str(value)
        for name, value in row.items()
    }
