"""Answers that take long: computed by a process beside the server, kept by what they were computed from, shown as soon as they are there."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

from ridgepole.core.checks.case import Case
from ridgepole.core.kernel.digest import digest_of
from ridgepole.core.kernel.errors import BadInputError, RidgepoleError
from ridgepole.flows.open_case import open_case as open_case_of
from ridgepole.flows.workplace_values import Job, Tenant
from ridgepole.storage import tenants as doors
from ridgepole.storage.results import DjangoResults
from ridgepole.wiring.answers import answer
from ridgepole.wiring.workplaces import folder_of, open_case, workplace_of

PATIENCE_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Answer:
    """`value` is the newest answer there is, None before the first; `is_current` whether it is of the data, agreements and decisions of now."""

    value: dict[str, Any] | None
    is_current: bool
    job: Job

    @property
    def is_working(self) -> bool:
        """Whether a newer one is on its way."""
        return self.job.state in {"waiting", "running"}


def as_of_day(tenant: Tenant) -> date:
    """The day on which the workspace is judged: the one that was set, else today in its zone."""
    return tenant.as_of or datetime.now(ZoneInfo(tenant.company.time_zone)).date()


def ask(tenant: Tenant, name: str) -> Answer:
    """The answer of that name (see answers.py). Work begins where there is none yet; a quick one is waited for."""
    results = DjangoResults(tenant.id)
    key = _key(tenant, name)
    job, mine = results.claim(key)
    if mine:
        _run(tenant.slug, name, key)
        job = results.of(key) or job
    if job.state == "done":
        return Answer(json.loads(job.result), True, job)
    older = results.last_done(name)
    return Answer(json.loads(older.result) if older else None, False, job)


def job_of(tenant: Tenant, job_id: int) -> Job | None:
    """A job of this workspace, for its progress."""
    return DjangoResults(tenant.id).by_id(job_id)


def compute(data: str, slug: str, name: str, key: str) -> None:
    """Run in the worker process: opens the case, asks the flow, keeps the answer or a sentence that says why there is none."""
    from ridgepole.wiring.django_app import start  # noqa: PLC0415 - the worker process starts Django here

    if os.environ.get("RIDGEPOLE_JOBS") != "inline":
        start(Path(data), migrate=False)
    tenant = doors.tenant(slug)
    if tenant is None:
        return
    results = DjangoResults(tenant.id)
    try:
        results.progress(key, 3, "Reading the workspace")
        case = _case(slug, key.split("|")[1])
        judgements = list(workplace_of(tenant).judgements.all())
        value = answer(name, case, judgements, lambda percent, says: results.progress(key, percent, says))
        results.finish(key, json.dumps(value))
    except BadInputError as error:
        results.finish(key, "", "\n".join([error.message, *map(str, error.problems[:20])]))
    except RidgepoleError as error:
        results.finish(key, "", error.message)
    except Exception as error:  # noqa: BLE001 - a job must end in words, whatever happened
        results.finish(key, "", f"This could not be computed ({type(error).__name__}: {error}).")


@lru_cache(maxsize=2)
def _case(slug: str, data_digest: str) -> Case:
    """Opened once for several questions; `data_digest` makes a changed folder another case."""
    from ridgepole.wiring.build import embedder  # noqa: PLC0415

    tenant = doors.tenant(slug)
    if tenant is None:
        raise LookupError(slug, data_digest)
    return open_case_of(workspace=open_case(tenant), as_of=as_of_day(tenant), embedder=embedder())


def _key(tenant: Tenant, name: str) -> str:
    """Changes with files, agreements, the day, and for the diagnosis with what people decided."""
    workplace = workplace_of(tenant)
    parts = [
        [(text.digest, text.signed_teams) for text in workplace.shelf.all()],
        _files(folder_of(tenant.slug)),
        as_of_day(tenant).isoformat(),
    ]
    decided = [(j.finding, j.verdict, str(j.expires_on)) for j in workplace.judgements.all() if j.verdict != "assigned"]
    extra = digest_of(decided)[:12] if name == "diagnosis" else ""
    return f"{name}|{digest_of(parts)[:24]}|{extra}"


def _files(folder: Path) -> list[tuple[str, int, int]]:
    return [
        (str(path.relative_to(folder)), stat.st_size, stat.st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and (stat := path.stat())
    ]


def _run(slug: str, name: str, key: str) -> None:
    data = str(settings.DATA)
    if os.environ.get("RIDGEPOLE_JOBS") == "inline":
        compute(data, slug, name, key)
        return
    waiting = _submit(compute, data, slug, name, key)
    try:
        waiting.result(timeout=PATIENCE_SECONDS)
    except TooSlow:
        return


def _submit(work: Callable[..., None], *arguments: str) -> Future[None]:
    return _pool().submit(work, *arguments)


@cache
def _pool() -> ProcessPoolExecutor:
    """One worker: the server keeps the other core. Spawned, since a forked server would share its database connections."""
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))


def utc_now() -> datetime:
    """The clock of the app."""
    return datetime.now(UTC)
