"""The last hash of a day, as it was sent to both teams."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.workspace import Workspace


class Checkpoint(models.Model):
    """A chain cannot see its own cut tail; somebody who kept this can."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="checkpoints")
    on = models.DateField()
    seq = models.PositiveBigIntegerField()
    hash = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["workspace", "on"], name="one_checkpoint_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.workspace_id} {self.on}"
