"""A company's case kept open between questions, and opened again when anything that it rests on has changed: no model, file or rule loads twice."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from ridgepole.core.checks.case import Case, Company
from ridgepole.core.kernel.digest import digest_of
from ridgepole.core.ledger.ledger import Ledger, LedgerQuality, Row
from ridgepole.core.messaging.draft_guard import DraftGuard
from ridgepole.core.messaging.knowledge_search import KnowledgeBase
from ridgepole.flows.check_draft import guard_of
from ridgepole.flows.open_case import open_case
from ridgepole.flows.search_knowledge import knowledge_of
from ridgepole.sources.folder.judgements import FILE as JUDGEMENTS
from ridgepole.wiring.build import embedder, open_workspace
from ridgepole.wiring.judges import ANSWERS

if TYPE_CHECKING:
    from ridgepole.core.agreements.agreements import Agreements
    from ridgepole.core.kernel.problem import Problem
    from ridgepole.core.messaging.document import Documents
    from ridgepole.core.survey.answer import Survey
    from ridgepole.flows.ports import Workspace
    from ridgepole.flows.workplace_values import FindingJudgement

PARTS = ("agreements", "ledger", "touchpoints", "survey", ".ridgepole", "ridgepole.toml", JUDGEMENTS)


class KeptCase:
    """One opened case, with the guard and the knowledge base that are built from it when they are first asked for."""

    def __init__(self, case: Case) -> None:
        self.case = case

    @cached_property
    def guard(self) -> DraftGuard:
        """BadInputError where there is no messaging framework."""
        return guard_of(case=self.case)

    @cached_property
    def knowledge(self) -> KnowledgeBase:
        """The agreed facts."""
        return knowledge_of(case=self.case)


class KeptOpen:
    """Gives the case of now. `mark` changes whenever what the case is read from does; `opens` reads it.

    Hold `lock` while you use what `now` gives: a guard remembers paragraphs and is for one thread at a time.
    """

    def __init__(
        self, *, opens: Callable[[], Workspace], mark: Callable[[], object], today: Callable[[], date]
    ) -> None:
        self._opens, self._mark, self._today = opens, mark, today
        self._known: tuple[object, KeptCase] | None = None
        self.lock = threading.RLock()

    def now(self) -> KeptCase:
        """The case as it stands. BadInputError while an agreement cannot be read."""
        with self.lock:
            mark = (self._mark(), self._today())
            if self._known is None or self._known[0] != mark:
                workspace = _LedgerWhenAsked(self._opens())
                self._known = (mark, KeptCase(open_case(workspace=workspace, as_of=mark[1], embedder=embedder())))
            return self._known[1]


def keep_folder_open(folder: Path, as_of: date | None = None) -> KeptOpen:
    """The case of a workspace folder, as of a day, or of today in its own zone. BadUseError where the folder is no workspace."""
    zone = open_workspace(folder).company.time_zone
    return KeptOpen(
        opens=lambda: open_workspace(folder),
        mark=lambda: mark_of_files(folder),
        today=lambda: as_of or datetime.now(ZoneInfo(zone)).date(),
    )


def mark_of_files(folder: Path) -> str:
    """Digest of path, size and time of change of every file that a case is read from."""
    found = []
    for part in PARTS:
        top = folder / part
        for path in [top, *sorted(top.rglob("*"))] if top.is_dir() else [top]:
            if path.is_file() and path != folder / ANSWERS:
                stat = path.stat()
                found.append((path.relative_to(folder).as_posix(), stat.st_size, stat.st_mtime_ns))
    return digest_of(found)


@dataclass(frozen=True)
class _LedgerWhenAsked:
    """The workspace as it is, but for its ledger, which is read when the first measure or check asks it something: a verdict on a draft never does."""

    inner: Workspace

    @property
    def company(self) -> Company:
        return self.inner.company

    @property
    def agreements(self) -> Agreements:
        return self.inner.agreements

    @cached_property
    def ledger(self) -> Ledger:
        return _LateLedger(lambda: self.inner.ledger)

    @property
    def documents(self) -> Documents:
        return self.inner.documents

    @property
    def survey(self) -> Survey:
        return self.inner.survey

    @property
    def judgements(self) -> Sequence[FindingJudgement]:
        return self.inner.judgements

    @property
    def problems(self) -> Sequence[Problem]:
        return self.inner.problems

    @property
    def foundation_problems(self) -> Sequence[Problem]:
        return self.inner.foundation_problems


class _LateLedger:
    """Implements `Ledger`."""

    def __init__(self, loads: Callable[[], Ledger]) -> None:
        self._loads = loads

    @cached_property
    def _loaded(self) -> Ledger:
        return self._loads()

    @property
    def quality(self) -> LedgerQuality:
        return self._loaded.quality

    @property
    def compact(self) -> bool:
        return self._loaded.compact

    def count(self, table: str) -> int:
        return self._loaded.count(table)

    def query(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        return self._loaded.query(sql, parameters)

    def columns(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Mapping[str, Sequence[Any]]:
        return self._loaded.columns(sql, parameters)

    def keep(self, sql: str, parameters: Mapping[str, Any] | None = None) -> str:
        return self._loaded.keep(sql, parameters)
