"""Everything that buyers meet, from a workspace's touchpoints folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.messaging.document import Document, Documents, Unread, kind_of
from ridgepole.readers.isolated import FileText, read_files
from ridgepole.readers.limits import MOST_FILES

INDEX: Final = "index.csv"
_NEVER_READ: Final = frozenset(("thumbs.db", "desktop.ini", INDEX))


class FolderReader:
    """Reads documents of every format below a folder, each file in a process of its own kind (implements `ReadsDocuments`)."""

    def __init__(self, *, progress: Callable[[int], None] | None = None) -> None:
        self._progress = progress

    def read_folder(self, folder: Path) -> Documents:
        """All documents below a folder, with paths relative to it. Files that are not read are in `unread`, with the reason. BadUseError if there is no such folder.

        index.csv is no document: what it says is put beside the documents by sources/folder/read_touchpoints.py.
        """
        if not folder.is_dir():
            raise BadUseError(f"{folder} is no folder", hint="name a folder with touchpoints in it")
        paths, unread = _files(folder)
        texts = read_files([folder / path for path in paths], progress=self._progress)
        documents: list[Document] = []
        for path, text in zip(paths, texts, strict=True):
            unread += [Unread(path, trouble) for trouble in text.troubles]
            if text.why:
                unread.append(Unread(path, text.why))
            else:
                documents.append(_document(folder, path, text))
        return Documents(tuple(documents), tuple(unread))


def _files(root: Path) -> tuple[list[str], list[Unread]]:
    """Relative paths of files to read, in order, and what is not even tried."""
    paths: list[str] = []
    refused: list[Unread] = []
    home = root.resolve()
    for file in _walk(root):
        path = file.relative_to(root).as_posix()
        if len(paths) >= MOST_FILES:
            refused.append(Unread(".", f"holds more than {MOST_FILES:,} files; the rest is not read"))
            break
        if not file.resolve().is_relative_to(home):
            refused.append(Unread(path, "is a link that leaves the folder"))
        elif not file.is_file():
            refused.append(Unread(path, "is no ordinary file"))
        else:
            paths.append(path)
    return paths, refused


def _walk(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(f for f in folders if not f.startswith((".", "__")))
        for name in sorted(files):
            if not name.startswith((".", "~$")) and name.lower() not in _NEVER_READ:
                yield Path(folder, name)


def _document(root: Path, path: str, text: FileText) -> Document:
    return Document(
        path=path,
        kind=kind_of(path),
        title=text.title or Path(path).stem,
        blocks=text.blocks,
        digest=hashlib.sha256((root / path).read_bytes()).hexdigest(),
        links=text.links,
        anchors=text.anchors,
    )
