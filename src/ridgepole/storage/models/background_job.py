"""Slow work, and how far it is."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.workspace import Workspace


class BackgroundJob(models.Model):
    """`key` says what is computed from what (name, data digest, day): the same work is never done twice at once."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="jobs")
    key = models.CharField(max_length=200)
    state = models.CharField(max_length=12, default="waiting")
    done_percent = models.PositiveSmallIntegerField(default=0)
    says = models.CharField(max_length=300, blank=True, default="")
    result = models.TextField(blank=True, default="")
    trouble = models.TextField(blank=True, default="")
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["workspace", "key"], name="job_once"),
            models.CheckConstraint(
                condition=models.Q(state__in=("waiting", "running", "done", "failed")), name="job_state_known"
            ),
        ]

    def __str__(self) -> str:
        return self.key
