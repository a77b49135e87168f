"""Answers that take long: computed by a process beside the server, kept by what they were computed from, shown as soon as they are there."""

from __future__ import annotations

import json
import os
from concurrent.futures import BrokenExecutor
from concurrent.futures import TimeoutError as TooSlow
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from django.conf import settings

from ridgepole.core.kernel.digest import digest_of
from ridgepole.flows.workplace_values import Job, Tenant
from ridgepole.storage.app_ledger import app_version
from ridgepole.storage.results import DjangoResults
from ridgepole.wiring.answer_job import answer_job, as_of_day, files_of, is_large
from ridgepole.wiring.handover_clock import now_of
from ridgepole.wiring.staged_touchpoints import TAKING
from ridgepole.wiring.worker import begun, forget_worker
from ridgepole.wiring.workplaces import folder_of, workplace_of

PATIENCE_SECONDS = 1.5
AT_ONCE_SECONDS = 0.3
KEPT_READ = 64
OF_DECISIONS = ("diagnosis", "report:", "story", "path")
OF_THE_MOMENT = ("measure:", "people:", "undecided", "lost-d", "objections", "survey", "reported")


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


def ask(tenant: Tenant, name: str) -> Answer:
    """The answer of that name (see answers.py). Work begins where there is none of now; a quick one is waited for, but not where an older answer can be shown meanwhile."""
    results = DjangoResults(tenant.id)
    key = _key(tenant, name)
    known = results.standing(key)
    if known is not None and known.state == "done":  # read without the lock that a claim takes
        return Answer(_read(tenant.id, known.id, known.finished_at), True, known)
    job, mine = results.claim(key)
    older = results.last_done(name)
    if mine:
        _run(tenant.slug, name, key, results, waits=older is None)
        job = results.standing(key) or job
    if job.state == "done":
        return Answer(_read(tenant.id, job.id, job.finished_at), True, job)
    return Answer(_read(tenant.id, older.id, older.finished_at) if older else None, False, job)


@lru_cache(maxsize=KEPT_READ)
def _read(workspace_id: int, job_id: int, _finished_at: datetime | None) -> dict[str, Any] | None:
    """What a finished job found. Parsed once, since pages show the same answers again and again, and shared by them: nobody changes it."""
    text = DjangoResults(workspace_id).result_of(job_id)
    value: dict[str, Any] | None = json.loads(text) if text else None
    return value


def told_by(tenant: Tenant, job: Job) -> dict[str, Any] | None:
    """What a job of this workspace found; None while it is not done."""
    return _read(tenant.id, job.id, job.finished_at) if job.state == "done" else None


def begun_as(tenant: Tenant, name: str) -> Job | None:
    """The newest job whose name begins so, whatever became of it."""
    return DjangoResults(tenant.id).newest(name)


def job_of(tenant: Tenant, job_id: int) -> Job | None:
    """A job of this workspace, for its progress."""
    return DjangoResults(tenant.id).by_id(job_id)


def _key(tenant: Tenant, name: str) -> str:
    """Changes with files, agreements, the day, and for some with what people decided. What takes in staged files is done once."""
    if name.startswith(("import:", TAKING)):
        return f"{name}|once|"
    workplace = workplace_of(tenant)
    files = files_of(folder_of(tenant.slug))
    parts = [
        [(text.digest, text.signed_teams) for text in workplace.shelf.all()],
        files,
        as_of_day(tenant).isoformat(),
        app_version(workplace, settled=not name.startswith(OF_THE_MOMENT) or is_large(files), now=now_of(tenant)),
    ]
    decided = [(j.finding, j.verdict, str(j.expires_on)) for j in workplace.judgements.all() if j.verdict != "assigned"]
    extra = digest_of(decided)[:12] if name.startswith(OF_DECISIONS) else ""
    return f"{name}|{digest_of(parts)[:24]}|{extra}"


def _run(slug: str, name: str, key: str, results: DjangoResults, *, waits: bool) -> None:
    if os.environ.get("RIDGEPOLE_JOBS") == "inline":
        answer_job(slug, name, key)
        return
    try:
        work = begun(str(settings.DATA), slug, name, key)
        work.result(timeout=PATIENCE_SECONDS if waits else AT_ONCE_SECONDS)
    except TooSlow:
        return
    except BrokenExecutor:
        forget_worker()
        results.finish(key, "", "The work was interrupted. Load the page again.")


def utc_now() -> datetime:
    """The clock of the app."""
    return datetime.now(UTC)
