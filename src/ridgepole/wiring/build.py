"""Joins ports to adapters, once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ridgepole.core.checks.case import Case
from ridgepole.core.kernel.embedder import Embedder
from ridgepole.engines.duckdb.duckdb_builder import DuckdbBuilder
from ridgepole.flows.open_case import open_case
from ridgepole.flows.ports import ReadsDocuments
from ridgepole.sources.folder.folder_workspace import FolderWorkspace


def embedder() -> Embedder:
    """The vendored sentence embedder; loaded on the first call of the process (about 0.1 s)."""
    from ridgepole.engines.embedding.potion_embedder import potion_embedder  # noqa: PLC0415 - loaded only when needed

    return potion_embedder()


def open_workspace(folder: Path) -> FolderWorkspace:
    """The workspace in a folder, read on demand. BadUseError where the folder is none."""
    return FolderWorkspace(folder, reads_documents=_reader(), builds_ledger=DuckdbBuilder())


def open_case_of_folder(folder: Path, as_of: date) -> Case:
    """The case of a folder with everything that checks may ask for. BadInputError where its agreements are wrong."""
    return open_case(workspace=open_workspace(folder), as_of=as_of, embedder=embedder())


def _reader() -> ReadsDocuments:
    from ridgepole.readers.read_folder import FolderReader  # noqa: PLC0415 - brings large libraries

    return FolderReader()
