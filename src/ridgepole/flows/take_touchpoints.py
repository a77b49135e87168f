"""Take touchpoints into a workspace: from a file, a folder, a zip file, a page's address, a sitemap's, or a whole site."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, Protocol

from ridgepole.core.messaging.document import KINDS, Document, Documents, Unread

State = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class Gathered:
    """From where each gathered file came (by its path), and what was not had, with the reason."""

    sources: Mapping[str, str]
    unread: tuple[Unread, ...] = ()


class GathersTouchpoints(Protocol):
    """Brings files together from wherever they are."""

    def gather(self, where: str, into: Path, *, kind: str) -> Gathered:
        """Puts the files of one place into a folder, in folders named by their kind; `kind` is for those whose path does not tell it. BadUseError where there is no such place."""
        ...


class ReadsPlace(Protocol):
    """Reads gathered files."""

    def read_place(self, place: Path) -> Documents:
        """Every touchpoint below `place`, with what an index.csv there says of it."""
        ...


class KeepsTouchpoints(Protocol):
    """Keeps touchpoints in a workspace."""

    def keep(self, documents: Sequence[Document], place: Path) -> Mapping[str, State]:
        """Copies each document's file from `place`, by its path, and notes in the index what is known of it."""
        ...


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken in, with its state, and what was refused. A file that cannot be read is not taken."""

    documents: tuple[Document, ...]
    states: Mapping[str, State]
    refused: tuple[Unread, ...]

    def as_json(self) -> dict[str, Any]:
        """As `ridgepole fetch --format json` prints it."""
        return {
            "taken": [
                {
                    "path": d.path,
                    "kind": d.kind,
                    "title": d.title,
                    "source": d.source,
                    "fetched_at": d.fetched_at,
                    "state": self.states[d.path],
                }
                for d in self.documents
            ],
            "refused": [{"path": unread.path, "why": unread.why} for unread in self.refused],
        }


def read_elsewhere(
    *, where: Sequence[str], kind: str, at: datetime, gathers: GathersTouchpoints, reads: ReadsPlace
) -> Documents:
    """The documents of several places, and nothing is kept. A path that two places give is read once, from the first."""
    found: dict[str, Document] = {}
    unread: list[Unread] = []
    for one in where:
        with tempfile.TemporaryDirectory(prefix="ridgepole-") as name:
            read = _read(one, Path(name), kind, at, gathers, reads)
        for document in read.documents:
            found.setdefault(document.path, document)
        unread += read.unread
    return Documents(tuple(found.values()), tuple(unread))


def take_touchpoints(
    *,
    where: Sequence[str],
    kind: str,
    at: datetime,
    gathers: GathersTouchpoints,
    reads: ReadsPlace,
    keeps: KeepsTouchpoints,
) -> Taken:
    """Gathers, reads, and keeps what could be read and whose kind is known. Taking the same place again changes only what has changed there."""
    states: dict[str, State] = {}
    taken: list[Document] = []
    refused: list[Unread] = []
    for one in where:
        with tempfile.TemporaryDirectory(prefix="ridgepole-") as name:
            read = _read(one, Path(name), kind, at, gathers, reads)
            known = [document for document in read.documents if document.kind in KINDS]
            states |= keeps.keep(known, Path(name))
        taken += known
        refused += read.unread
        unknown = f"is of no known kind; say which it is: {', '.join(KINDS)}"
        refused += [Unread(document.path, unknown) for document in read.documents if document.kind not in KINDS]
    return Taken(tuple(taken), states, tuple(dict.fromkeys(refused)))


def _read(  # noqa: PLR0917 - private
    one: str, place: Path, kind: str, at: datetime, gathers: GathersTouchpoints, reads: ReadsPlace
) -> Documents:
    gathered = gathers.gather(one, place, kind=kind)
    read = reads.read_place(place)
    documents = tuple(
        replace(
            d, source=d.source or gathered.sources.get(d.path, ""), fetched_at=d.fetched_at or at.date().isoformat()
        )
        for d in read.documents
    )
    return Documents(documents, (*gathered.unread, *read.unread))
