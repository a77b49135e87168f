"""Something that a smarketing meeting decided."""

from __future__ import annotations

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.meeting import Meeting


class MeetingDecision(InWorkspace):
    """It has an owner and a day, and comes back at the next meeting until somebody settles it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="decisions")
    about = models.CharField(max_length=300, blank=True, default="")
    says = models.TextField()
    owner = models.CharField(max_length=160)
    due_on = models.DateField()
    decided_at = models.DateTimeField()
    decided_by = models.CharField(max_length=160)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.CharField(max_length=160, blank=True, default="")
    outcome = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return self.says[:60]
