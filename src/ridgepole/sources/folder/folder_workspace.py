"""A company's case in a folder (docs: the workspace folder). Reading writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.checks.case import Company
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.assemble import assembled
from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.convert import Reading
from ridgepole.core.ledger.ledger import Ledger
from ridgepole.core.messaging.document import Documents
from ridgepole.core.survey.answer import Survey
from ridgepole.flows.ports import BuildsLedger, ReadsDocuments
from ridgepole.flows.workplace_values import FindingJudgement
from ridgepole.sources.folder.judgements import FILE as JUDGEMENTS
from ridgepole.sources.folder.judgements import read_judgements
from ridgepole.sources.folder.ledger_store import LedgerStore
from ridgepole.sources.folder.read_agreements import read_agreements
from ridgepole.sources.folder.read_company import FILE, read_company
from ridgepole.sources.folder.read_ledger import read_ledger_folder
from ridgepole.sources.folder.read_survey import read_survey
from ridgepole.sources.folder.read_touchpoints import read_touchpoints

PARTS = ("agreements", "ledger", "touchpoints", "survey", ".ridgepole")


class FolderWorkspace:
    """Implements `Workspace`. Each part is read once, when it is first asked for."""

    def __init__(
        self,
        folder: Path,
        *,
        reads_documents: ReadsDocuments,
        builds_ledger: BuildsLedger,
        beside: Callable[[], Sequence[CanonicalTable]] = tuple,
    ) -> None:
        """`beside` gives rows that the ledger has from elsewhere (a running app). BadUseError where the folder is no workspace."""
        _check(folder)
        self.folder = folder
        self._reads_documents = reads_documents
        self._builds_ledger = builds_ledger
        self._beside = beside

    @property
    def company(self) -> Company:
        """What ridgepole.toml says."""
        return self._company[0]

    @property
    def agreements(self) -> Agreements:
        """Every version of every agreement that could be read."""
        return self._agreements[0]

    @property
    def ledger(self) -> Ledger:
        """What happened: the imported store and the files of ledger/."""
        return self._ledger[0]

    @property
    def documents(self) -> Documents:
        """What buyers meet."""
        return self._documents[0]

    @property
    def survey(self) -> Survey:
        """What people answered."""
        return self._survey[0]

    @property
    def judgements(self) -> Sequence[FindingJudgement]:
        """What people decided about findings and claims."""
        return self._judgements[0]

    @property
    def problems(self) -> Sequence[Problem]:
        """Everything that was refused, the foundations first."""
        return [
            *self.foundation_problems,
            *self._judgements[1],
            *self._survey[1],
            *self._documents[1],
            *self._ledger[1],
        ]

    @property
    def foundation_problems(self) -> Sequence[Problem]:
        """What is wrong with ridgepole.toml and the agreements: nothing can be judged before that is mended."""
        return [*self._company[1], *self._agreements[1]]

    @property
    def reading(self) -> Reading:
        """How this company writes dates and money."""
        return Reading(time_zone=self.company.time_zone, currency=self.company.currency)

    @cached_property
    def _company(self) -> tuple[Company, list[Problem]]:
        return read_company(self.folder)

    @cached_property
    def _agreements(self) -> tuple[Agreements, list[Problem]]:
        return read_agreements(self.folder)

    @cached_property
    def _survey(self) -> tuple[Survey, list[Problem]]:
        return read_survey(self.folder, self.company.time_zone)

    @cached_property
    def _judgements(self) -> tuple[list[FindingJudgement], list[Problem]]:
        return read_judgements(self.folder / JUDGEMENTS)

    @cached_property
    def _documents(self) -> tuple[Documents, list[Problem]]:
        return read_touchpoints(self.folder, self._reads_documents, self.company.time_zone)

    @cached_property
    def _ledger(self) -> tuple[Ledger, list[Problem]]:
        store = LedgerStore(self.folder)
        parts, wrong = read_ledger_folder(self.folder, self.reading)
        added = [*parts, *self._beside()]
        lying = store.stored().without([part.table for part in added])
        over_files = self._builds_ledger.in_place(lying)
        stored, problems = store.tables(without=lying.tables if over_files else ())
        if store.time_zone not in {"", self.company.time_zone}:
            why = f"the ledger was imported with days of {store.time_zone}, and the company's zone is now {self.company.time_zone}"
            problems.append(Problem(FILE, why, "import the files again", column="time_zone"))
        by_table: dict[str, list[CanonicalTable]] = {}
        for part in [*stored, *added]:
            by_table.setdefault(part.table, []).append(part)
        untouched = [table for table in stored if len(by_table[table.table]) == 1]
        merged = [assembled(found) for name, found in by_table.items() if name not in {t.table for t in untouched}]
        problems += [*wrong, *(problem for table in merged for problem in table.refusals)]
        builder = over_files or self._builds_ledger
        return builder.build([*untouched, *merged], time_zone=self.company.time_zone), problems


def _check(folder: Path) -> None:
    try:
        if not folder.exists():
            raise BadUseError(f"there is no folder {folder}", hint="make one with `ridgepole init`")
        if not folder.is_dir():
            raise BadUseError(f"{folder} is no folder", hint="name the folder that holds ridgepole.toml")
    except OSError as error:
        raise BadUseError(
            f"{folder} cannot be opened: {error.strerror}", hint="look for a symbolic link that leads to itself"
        ) from error
    if not (folder / FILE).exists() and not any((folder / part).is_dir() for part in PARTS):
        raise BadUseError(
            f"{folder} is no workspace: it holds no ridgepole.toml, agreements, ledger, touchpoints or survey",
            hint=f"make one with `ridgepole init {folder}`",
        )
