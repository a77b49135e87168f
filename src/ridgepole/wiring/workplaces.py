"""Opens workplaces for faces: the database's part joined with the files of its folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.checks.case import Company
from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.flows.adopt_agreements import Adopted, adopt_agreements
from ridgepole.flows.adopt_work import AdoptedWork, adopt_people, adopt_work
from ridgepole.flows.work_lines import work_lines
from ridgepole.flows.workplace_values import Tenant
from ridgepole.storage import tenants as doors
from ridgepole.storage.app_ledger import app_tables, write_app_tables
from ridgepole.storage.django_workplace import DjangoWorkplace
from ridgepole.storage.workspace_files import WORK, copy_files, read_lines, write_workplace
from ridgepole.wiring.sealed import sealed, unsealed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ridgepole.core.agreements.party import Party
    from ridgepole.core.kernel.problem import Problem
    from ridgepole.core.ledger.ledger import Ledger
    from ridgepole.core.messaging.document import Documents
    from ridgepole.core.survey.answer import Survey
    from ridgepole.flows.ports import Workspace
    from ridgepole.flows.workplace_values import FindingJudgement


def workplace_of(tenant: Tenant) -> DjangoWorkplace:
    """The database's part of a workspace."""
    return DjangoWorkplace(tenant.id, tenant.slug)


def membership(slug: str, person_id: int) -> tuple[Tenant, Party] | None:
    """Who this person is there; None where they do not belong."""
    return doors.membership(slug, person_id)


def tenants_of(person_id: int) -> list[Tenant]:
    """Where this person belongs."""
    return doors.tenants_of(person_id)


def folder_of(slug: str) -> Path:
    """Where a workspace's files lie."""
    data: Path = settings.DATA
    return data / "workspaces" / slug


@dataclass(frozen=True)
class StoredCase:
    """Implements `flows.ports.Workspace`: agreements from the database, everything else from the folder."""

    tenant: Tenant
    folder: Path

    @cached_property
    def _files(self) -> Workspace:
        from ridgepole.wiring.build import open_workspace  # noqa: PLC0415 - engines load only when they are asked

        return open_workspace(self.folder, lambda: app_tables(workplace_of(self.tenant)))

    @property
    def company(self) -> Company:
        """As the workspace is set up."""
        return self.tenant.company

    @cached_property
    def agreements(self) -> Agreements:
        """Newest text of every version, with its sign-offs."""
        return Agreements(tuple(text.as_agreement() for text in workplace_of(self.tenant).shelf.all()))

    @property
    def ledger(self) -> Ledger:
        """What happened."""
        return self._files.ledger

    @property
    def documents(self) -> Documents:
        """What buyers meet."""
        return self._files.documents

    @property
    def survey(self) -> Survey:
        """What people answered."""
        return self._files.survey

    @property
    def judgements(self) -> Sequence[FindingJudgement]:
        """What people decided in the app."""
        return workplace_of(self.tenant).judgements.all()

    @property
    def foundation_problems(self) -> Sequence[Problem]:
        """What is wrong with the folder's own description; agreements of the database were checked when they were saved."""
        return self._files.foundation_problems

    @property
    def problems(self) -> Sequence[Problem]:
        """What was refused while reading."""
        return self._files.problems


def open_case(tenant: Tenant) -> StoredCase:
    """The whole case, as checks and measures are given it."""
    return StoredCase(tenant, folder_of(tenant.slug))


def apply_folder(
    folder: Path, *, slug: str, now: datetime, as_of: date | None = None
) -> tuple[Tenant, Adopted, AdoptedWork]:
    """Loads a workspace folder into the app: its files are copied; agreements, record, comments and what people did go to the database."""
    from ridgepole.wiring.build import open_workspace  # noqa: PLC0415

    case = open_workspace(folder)
    documents = case.agreements.documents
    tenant = doors.make_tenant(slug, case.company, as_of=as_of)
    workplace = workplace_of(tenant)
    adopt_people(workplace=workplace, lines=_lines(folder, "workplace", "people"))
    adopted = adopt_agreements(
        workplace=workplace,
        agreements=documents,
        chain=_lines(folder, "record", "chain"),
        checkpoints=_lines(folder, "record", "checkpoints"),
        comments=_lines(folder, "record", "comments"),
        judgements=case.judgements,
        now=now,
    )
    work = adopt_work(
        workplace=workplace,
        lines={name: _lines(folder, "workplace", name) for name in WORK},
        unseal=lambda text: unsealed(text, settings.SECRET_KEY),
    )
    copy_files(folder, folder_of(slug))
    return tenant, adopted, work


def export_workspace(slug: str, target: Path) -> None:
    """Writes a workspace as a folder. BadUseError where there is none of that name, or something is there already."""
    tenant = doors.tenant(slug)
    if tenant is None:
        raise BadUseError(
            f"there is no workspace {slug!r}", hint="one of " + ", ".join(t.slug for t in doors.tenants())
        )
    if target.exists() and any(target.iterdir()):
        raise BadUseError(f"{target} is not empty")
    if folder_of(slug).is_dir():
        if target.exists():
            target.rmdir()
        copy_files(folder_of(slug), target)
    workplace = workplace_of(tenant)
    work = work_lines(workplace=workplace, seal=lambda text: sealed(text, settings.SECRET_KEY))
    write_workplace(workplace, tenant.company, target, work)
    write_app_tables(workplace, target / "ledger")


def _lines(folder: Path, part: str, name: str) -> list[dict[str, Any]]:
    try:
        return read_lines(folder / part / f"{name}.jsonl")
    except ValueError as error:
        raise BadInputError(f"{part}/{name}.jsonl cannot be read: {error}") from error


def add_admin(tenant: Tenant, email: str) -> None:
    """Somebody of RevOps who may invite the others."""
    doors.add_member(tenant.slug, email=email, name=email.split("@", 1)[0], team="revops", role="admin")


def tenant_by_slug(slug: str) -> Tenant | None:
    """A workspace by its address, for what needs no membership (its calendar's secret address)."""
    return doors.tenant(slug)
