"""Slow answers, kept by what they were computed from."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from ridgepole.flows.workplace_values import Job
from ridgepole.storage.models.background_job import BackgroundJob
from ridgepole.storage.tenancy import rows_of

GIVEN_UP_AFTER = timedelta(minutes=30)


class DjangoResults:
    """Jobs of one workspace. `key` is "name|inputs": one row for each, so that the same work is not done twice at once."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def standing(self, key: str) -> Job | None:
        """The job of that key; its answer, which may be large, is read by `result_of`."""
        row = self._light().filter(key=key).first()
        return _value(row) if row else None

    def by_id(self, job_id: int) -> Job | None:
        """The job of that number."""
        row = self._light().filter(pk=job_id).first()
        return _value(row) if row else None

    def last_done(self, name: str) -> Job | None:
        """The newest answer to the same question, whatever it was computed from."""
        rows = self._light().filter(key__startswith=f"{name}|", state="done")
        row = rows.order_by("-finished_at").first()
        return _value(row) if row else None

    def newest(self, name: str) -> Job | None:
        """The newest job whose key begins so."""
        row = self._light().filter(key__startswith=name).order_by("-pk").first()
        return _value(row) if row else None

    def result_of(self, job_id: int) -> str:
        """What the job found, as JSON; empty where it is gone or found nothing."""
        return rows_of(BackgroundJob, self._id).filter(pk=job_id).values_list("result", flat=True).first() or ""

    def _light(self) -> QuerySet[BackgroundJob]:
        return rows_of(BackgroundJob, self._id).defer("result")

    def claim(self, key: str) -> tuple[Job, bool]:
        """The job, and whether the caller is the one to run it: where it is new, failed, or its worker has died."""
        now = datetime.now(UTC)
        with transaction.atomic():
            row, made = rows_of(BackgroundJob, self._id).get_or_create(
                workspace_id=self._id, key=key, defaults={"asked_at": now}
            )
            dead = row.state in {"waiting", "running"} and now - row.asked_at > GIVEN_UP_AFTER
            mine = made or row.state == "failed" or dead
            if mine and not made:
                row.state, row.asked_at, row.trouble, row.done_percent = "waiting", now, "", 0
                row.save()
        return _value(row), mine

    def is_overtaken(self, key: str) -> bool:
        """Whether the same question was asked of newer data: nobody waits for this answer any more."""
        rows = rows_of(BackgroundJob, self._id)
        newest = (
            rows.filter(key__startswith=f"{key.split('|', 1)[0]}|").order_by("-asked_at").values_list("key", flat=True)
        )
        return newest.first() not in {key, None}

    def progress(self, key: str, percent: int, says: str) -> None:
        """How far the work is."""
        rows_of(BackgroundJob, self._id).filter(key=key).update(
            state="running", done_percent=percent, says=says[:300], started_at=datetime.now(UTC)
        )

    def finish(self, key: str, result: str, trouble: str = "") -> None:
        """Keeps the answer, or why there is none; older answers to the same question are dropped."""
        state = "failed" if trouble else "done"
        now = datetime.now(UTC)
        rows_of(BackgroundJob, self._id).filter(key=key).update(
            state=state, result=result, trouble=trouble[:2000], done_percent=100, finished_at=now
        )
        name = key.split("|", 1)[0]
        older = rows_of(BackgroundJob, self._id).filter(
            key__startswith=f"{name}|", finished_at__lt=now - timedelta(days=1)
        )
        older.exclude(key=key).delete()


def _value(row: BackgroundJob) -> Job:
    return Job(
        id=row.pk,
        key=row.key,
        state=row.state,
        percent=row.done_percent,
        says=row.says,
        trouble=row.trouble,
        finished_at=row.finished_at,
    )
