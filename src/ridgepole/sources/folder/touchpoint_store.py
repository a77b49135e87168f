"""Touchpoints taken into a workspace folder: the file in touchpoints/<kind>/, and a row of index.csv that says where it came from and when."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.messaging.document import Document
from ridgepole.flows.take_touchpoints import State
from ridgepole.sources.csv.separators import separator_of
from ridgepole.sources.csv.text_of_file import encoding_of, open_text
from ridgepole.sources.folder.touchpoint_index import COLUMNS, INDEX

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class TouchpointStore:
    """Implements `KeepsTouchpoints` for the workspace in a folder."""

    def __init__(self, folder: Path) -> None:
        self._place = folder / "touchpoints"

    def keep(self, documents: Sequence[Document], place: Path) -> Mapping[str, State]:
        """Each file is replaced whole; the index is written once. BadInputError where touchpoints/ holds a link that leads elsewhere."""
        states: dict[str, State] = {}
        for document in documents:
            states[document.path] = self._copy(document, place / document.path)
        if documents:
            self._note(documents, states)
        return states

    def _copy(self, document: Document, file: Path) -> State:
        target = self._place / document.path
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_symlink() or not target.parent.resolve().is_relative_to(self._place.resolve()):
            raise BadInputError(f"touchpoints/{document.path} is a link that leads elsewhere", hint="remove the link")
        if target.is_file() and target.read_bytes() == file.read_bytes():
            return "unchanged"
        state: State = "changed" if target.exists() else "new"
        part = target.with_name(f".{target.name}.part")
        shutil.copyfile(file, part)
        part.replace(target)
        return state

    def _note(self, documents: Sequence[Document], states: Mapping[str, State]) -> None:
        """Rows of these documents are added, or brought up to date; all others stay as they are."""
        index = self._place / INDEX
        columns, rows = _rows(index)
        columns += [name for name in COLUMNS if name not in columns]
        known = {row.get("path", "").strip(): row for row in rows}
        for document in documents:
            row = known.get(document.path)
            if row is None:
                row = {"path": document.path}
                rows.append(row)
            elif states[document.path] == "unchanged" and row.get("source"):
                continue
            for name in COLUMNS:
                value = str(getattr(document, name))
                if name != "path" and value:
                    row[name] = f"'{value}" if value.startswith(_FORMULA) else value
        out = io.StringIO()
        writer = csv.DictWriter(out, columns, restval="", extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        part = index.with_name(f".{INDEX}.part")
        part.write_text(out.getvalue(), "utf-8", newline="")
        part.replace(index)


def _rows(index: Path) -> tuple[list[str], list[dict[str, str]]]:
    if not index.is_file():
        return [], []
    with open_text(index, encoding_of(index)) as file:
        text = file.read()
    reader = csv.DictReader(io.StringIO(text), delimiter=separator_of(text.splitlines()[:20]))
    rows = [{k.strip(): v for k, v in row.items() if isinstance(k, str) and isinstance(v, str)} for row in reader]
    return [name.strip() for name in reader.fieldnames or () if name], rows
