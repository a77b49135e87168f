"""One thing that happened to a handed-over lead."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.handed_lead import HandedLead
from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.person import Person


class HandoffHappening(InWorkspace):
    """Only added. `number` counts the events of one lead: two writers who read the same past cannot both add to it."""

    lead = models.ForeignKey(HandedLead, on_delete=models.CASCADE, related_name="happenings")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    event = models.CharField(max_length=20)
    team = models.CharField(max_length=20, blank=True, default="")
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    person_name = models.CharField(max_length=160, blank=True, default="")
    reason = models.CharField(max_length=300, blank=True, default="")
    note = models.TextField(blank=True, default="")
    from_ledger = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["lead", "number"], name="handoff_happening_once")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["workspace", "event", "at"], name="handoff_happening_event")
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.number}"
