"""touchpoints/: the documents that a reader extracts, with what index.csv says about each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ridgepole.core.kernel.problem import Problem
from ridgepole.core.messaging.document import Documents
from ridgepole.flows.ports import ReadsDocuments
from ridgepole.sources.folder.touchpoint_index import INDEX, read_index


def read_touchpoints(folder: Path, reader: ReadsDocuments, time_zone: str) -> tuple[Documents, list[Problem]]:
    """Every touchpoint of a workspace folder, as `read_place` reads them."""
    place = folder / "touchpoints"
    if not place.is_dir():
        wrong = place.exists() or place.is_symlink()
        return Documents(), [Problem("touchpoints", "this must be a folder", "make it one")] if wrong else []
    return read_place(place, reader, time_zone, shown=f"touchpoints/{INDEX}")


def read_place(
    place: Path, reader: ReadsDocuments, time_zone: str, *, shown: str = INDEX
) -> tuple[Documents, list[Problem]]:
    """Every touchpoint below a folder; rows of its index that name no file are problems, files that it does not name are read all the same."""
    entries, problems = read_index(place, time_zone, shown=shown)
    found = reader.read_folder(place)
    documents = tuple(
        replace(document, **entries[document.path]) if document.path in entries else document
        for document in found.documents
    )
    return Documents(documents, found.unread), problems
