"""Joins ports to adapters, once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.checks.case import Case
from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.imported import Imported
from ridgepole.core.messaging.judge import Judge
from ridgepole.core.messaging.model_reading import ModelReader
from ridgepole.flows.import_ledger import import_ledger
from ridgepole.flows.open_case import open_case
from ridgepole.flows.ports import ReadsDocuments
from ridgepole.flows.take_touchpoints import Taken
from ridgepole.flows.workplace_ports import KeepsJudgements
from ridgepole.sources.csv.read_exports import ReadsExports, Tells, silent
from ridgepole.sources.folder.folder_workspace import FolderWorkspace
from ridgepole.sources.folder.judgements import FolderDecisions
from ridgepole.sources.folder.ledger_store import LedgerStore
from ridgepole.sources.folder.read_agreements import read_draft
from ridgepole.sources.folder.read_company import read_company

LOG = logging.getLogger("ridgepole")
TOLD = 20
PagesRead = Callable[[int, int, str], None]
PairsJudged = Callable[[int, int], None]


def embedder() -> Embedder:
    """The vendored sentence embedder; loaded on the first call of the process (about 0.1 s)."""
    from ridgepole.engines.embedding.potion_embedder import potion_embedder  # noqa: PLC0415 - loaded only when needed

    return potion_embedder()


def open_workspace(folder: Path, beside: Callable[[], Sequence[CanonicalTable]] = tuple) -> FolderWorkspace:
    """The workspace in a folder, read on demand; `beside` gives rows that a running app adds. BadUseError where the folder is none."""
    from ridgepole.wiring.engine import engine_named  # noqa: PLC0415 - engines load only where a workspace is opened

    return FolderWorkspace(
        folder, reads_documents=_reader(), builds_ledger=engine_named(read_company(folder)[0].engine), beside=beside
    )


def open_case_of_folder(
    folder: Path,
    as_of: date,
    *,
    judging: str = "none",
    touchpoints: Sequence[str] = (),
    pages_read: PagesRead | None = None,
    pairs_judged: PairsJudged | None = None,
) -> Case:
    """The case of a folder with everything that checks may ask for. BadInputError where its agreements are wrong.

    `judging` "settings" brings the judge that ridgepole.toml names; without it no text leaves the machine.

    `touchpoints` are places to read what buyers meet from instead of the workspace's own (see `documents_elsewhere`); nothing of them is kept.
    """
    workspace = open_workspace(folder)
    judge, reader = _models(folder, pairs_judged) if judging == "settings" else (None, None)
    case = open_case(workspace=workspace, as_of=as_of, embedder=embedder(), judge=judge, reader=reader)
    if touchpoints:
        from ridgepole.wiring.gather_touchpoints import documents_elsewhere, silent  # noqa: PLC0415 - rarely asked for

        zone = workspace.company.time_zone
        case = replace(case, documents=documents_elsewhere(touchpoints, time_zone=zone, progress=pages_read or silent))
    _tell_refusals(workspace.problems)
    return case


def take_into_folder(
    folder: Path, where: Sequence[str], *, kind: str = "", whole_site: bool = False, progress: PagesRead | None = None
) -> Taken:
    """Takes touchpoints into the workspace in `folder`. BadUseError where it is none, or a place is none."""
    from ridgepole.wiring.gather_touchpoints import silent, take_into  # noqa: PLC0415

    zone = open_workspace(folder).company.time_zone
    return take_into(folder, where, kind=kind, time_zone=zone, whole_site=whole_site, progress=progress or silent)


def _models(folder: Path, pairs_judged: PairsJudged | None) -> tuple[Judge | None, ModelReader | None]:
    from ridgepole.wiring.judges import judge_of, reader_of, silent  # noqa: PLC0415

    progress = pairs_judged or silent
    return judge_of(folder, progress), reader_of(folder, progress)


def desk_of_folder(folder: Path) -> KeepsJudgements:
    """Where the decisions of a workspace folder are kept."""
    return FolderDecisions(folder)


def draft_in(path: Path) -> Agreement:
    """The agreement in one file, signed or not. BadInputError with file and line where it cannot be read."""
    return read_draft(path)


def _reader() -> ReadsDocuments:
    from ridgepole.readers.read_folder import FolderReader  # noqa: PLC0415 - brings large libraries

    return FolderReader()


def import_into(folder: Path, files: Sequence[Path], mapping: str = "", tells: Tells = silent) -> Imported:
    """Import files into the workspace in `folder`; `mapping` is a file or the name of one that ships. `tells` hears how far it is."""
    workspace = open_workspace(folder)
    if workspace.foundation_problems:
        raise BadInputError(
            "the workspace must be right before data come in",
            problems=workspace.foundation_problems,
            hint="mend each place and import again",
        )
    return import_ledger(
        files=files,
        mapping=mapping,
        reading=workspace.reading,
        reads=ReadsExports(tells),
        store=LedgerStore(folder),
        at=datetime.now(tz=UTC),
    )


def _tell_refusals(problems: Sequence[Problem]) -> None:
    """What was refused is said on standard error, whoever asked: an answer without it would look more complete than it is."""
    if not problems:
        return
    counted = "1 thing was" if len(problems) == 1 else f"{len(problems):,} things were"
    lines = [
        f"warning: {counted} refused while reading the workspace",
        *(f"  {problem}" for problem in problems[:TOLD]),
    ]
    if len(problems) > TOLD:
        lines.append(f"  ... and {len(problems) - TOLD:,} more")
    LOG.warning("\n".join(lines))
