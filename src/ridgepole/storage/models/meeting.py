"""A smarketing meeting."""

from __future__ import annotations

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace


class Meeting(InWorkspace):
    """`agenda` is kept as JSON when the meeting begins: what was on the table does not change afterwards."""

    held_at = models.DateTimeField()
    agenda = models.TextField()
    opened_by = models.CharField(max_length=160)
    present = models.TextField(blank=True, default="")
    closed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"meeting of {self.held_at:%Y-%m-%d}"
