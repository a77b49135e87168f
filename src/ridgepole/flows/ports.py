"""What flows need from the outside. Adapters implement these; wiring joins them, once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from ridgepole.core.agreements.agreements import Agreements
    from ridgepole.core.checks.case import Company
    from ridgepole.core.kernel.problem import Problem
    from ridgepole.core.ledger.canonical import CanonicalTable
    from ridgepole.core.ledger.convert import Reading
    from ridgepole.core.ledger.imported import Imported
    from ridgepole.core.ledger.ledger import Ledger
    from ridgepole.core.ledger.stored import StoredTables
    from ridgepole.core.messaging.document import Documents
    from ridgepole.core.survey.answer import Survey
    from ridgepole.flows.workplace_values import FindingJudgement


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """An aware datetime in UTC."""
        ...


class Workspace(Protocol):
    """One company's case, wherever it is kept: a folder, or a running app.

    Reading never raises for one bad row: what was refused is in `problems`. It raises BadInputError only where nothing sensible can be said.
    """

    @property
    def company(self) -> Company:
        """What ridgepole.toml says."""
        ...

    @property
    def agreements(self) -> Agreements:
        """Every version of every agreement."""
        ...

    @property
    def ledger(self) -> Ledger:
        """What happened."""
        ...

    @property
    def documents(self) -> Documents:
        """What buyers meet."""
        ...

    @property
    def survey(self) -> Survey:
        """What people answered."""
        ...

    @property
    def judgements(self) -> Sequence[FindingJudgement]:
        """What people decided about findings and claims, oldest first."""
        ...

    @property
    def problems(self) -> Sequence[Problem]:
        """Everything that was refused while reading."""
        ...

    @property
    def foundation_problems(self) -> Sequence[Problem]:
        """Those of the company's settings and its agreements: while there is one, nothing is judged."""
        ...


class ReadsDocuments(Protocol):
    """Reads what buyers meet."""

    def read_folder(self, folder: Path) -> Documents:
        """Every touchpoint below a workspace folder; what could not be read is in `unread`, never an exception for one bad file."""
        ...


class BuildsLedger(Protocol):
    """Puts canonical tables behind the query port."""

    def build(self, tables: Sequence[CanonicalTable], *, time_zone: str) -> Ledger:
        """A ledger that holds these tables, each given at most once."""
        ...

    def in_place(self, stored: StoredTables) -> BuildsLedger | None:
        """The builder of a ledger that asks these tables where they lie and holds only the others; None where they are to be read and given like the others."""
        ...


class ReadsExportFiles(Protocol):
    """Reads files as other products export them."""

    def read(self, files: Sequence[Path], *, mapping: str, reading: Reading) -> Imported:
        """One canonical table for each that the files feed; `mapping` is a file, the name of one that ships, or ""."""
        ...


class StoresLedger(Protocol):
    """Keeps what was imported."""

    def add(self, imported: Imported, *, at: str, time_zone: str) -> Imported:
        """Merge by key and switch to the result at once; returns it with remarks on the merge."""
        ...


class MakesWorkspaces(Protocol):
    """Makes new workspaces."""

    def make(self, folder: Path, *, name: str) -> list[str]:
        """Files of the new workspace, relative to it; BadUseError where something lies there already."""
        ...
