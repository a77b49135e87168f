"""Something to be done at a time, once."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.workspace import Workspace


class Timer(models.Model):
    """`kind` names the flow; its effect and `done_at` are written in one transaction."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="timers")
    key = models.CharField(max_length=200)
    kind = models.CharField(max_length=40)
    payload = models.TextField(default="{}")
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    trouble = models.TextField(blank=True, default="")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["workspace", "key"], name="timer_key_once")
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["done_at", "due_at"], name="timer_due")]

    def __str__(self) -> str:
        return self.key
