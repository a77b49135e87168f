"""touchpoints/index.csv: what is known about each touchpoint besides its words."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from rapidfuzz import process

from ridgepole.core.messaging.document import KINDS, Unread
from ridgepole.readers.refused import RefusedError
from ridgepole.readers.text_file import text_of

COLUMNS: Final = (
    "path",
    "kind",
    "title",
    "stage",
    "owner_team",
    "audience_role",
    "audience_industry",
    "published_at",
    "updated_at",
    "author",
    "ai_tool",
    "based_on",
)


def read_index(file: Path) -> tuple[dict[str, dict[str, str]], list[Unread]]:
    """Rows by path, and what is wrong with some of them. A row that is wrong in one cell keeps its others."""
    if not file.is_file():
        return {}, []
    try:
        text = text_of(file.read_bytes())
    except RefusedError as error:
        return {}, [Unread(file.name, error.message)]
    delimiter = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    reader = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    names = [name.strip() for name in reader.fieldnames or ()]
    reader.fieldnames = names
    if "path" not in names:
        return {}, [Unread(file.name, "has no column 'path', so it says nothing about any file")]
    troubles = [Unread(file.name, _unknown(name)) for name in names if name and name not in COLUMNS]
    rows: dict[str, dict[str, str]] = {}
    try:
        for row in reader:
            clean = {
                key: (value or "").strip()
                for key, value in row.items()
                if isinstance(key, str) and not isinstance(value, list)
            }
            path = str(PurePosixPath(clean.get("path", "").replace("\\", "/")))
            if not clean.get("path"):
                continue
            where = f"{file.name}:{reader.line_num}"
            if path in rows:
                troubles.append(Unread(where, f"names {path} a second time; the first row counts"))
                continue
            troubles += _check(clean, where)
            rows[path] = clean
    except csv.Error as error:
        troubles.append(Unread(f"{file.name}:{reader.line_num}", f"is no readable CSV from here on ({error})"))
    return rows, troubles


def _unknown(name: str) -> str:
    close = process.extractOne(name, COLUMNS, score_cutoff=70)
    return f"unknown column '{name}'" + (f": did you mean '{close[0]}'?" if close else "")


def _check(row: dict[str, str], where: str) -> list[Unread]:
    """Empties what cannot be meant, and says so."""
    troubles: list[Unread] = []
    kind = row.get("kind", "")
    if kind and kind not in KINDS:
        close = process.extractOne(kind, KINDS, score_cutoff=60)
        troubles.append(Unread(where, f"unknown kind '{kind}'" + (f": did you mean '{close[0]}'?" if close else "")))
        row["kind"] = ""
    for column in ("published_at", "updated_at"):
        value = row.get(column, "")
        if value:
            try:
                row[column] = date.fromisoformat(value[:10]).isoformat()
            except ValueError:
                troubles.append(Unread(where, f"{column} is no day: '{value}' (write 2025-03-31)"))
                row[column] = ""
    return troubles
