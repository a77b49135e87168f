"""A lead that marketing handed to sales: who it is, what was known of it, who has taken it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.person import Person


class HandedLead(InWorkspace):
    """`owner` is who claimed it; a lead that turned out to be the same buyer as another is `merged_into` that one. Where it stands is computed from its events (core/handoff).

    What the queue is sorted and counted by is kept beside the lead, written in the transaction of each event: whether it waits for a decision, and the instants at which it falls
    due and is overdue if nothing else happens, under the terms of that digest. Nothing has to notice anything: instants do not change by waiting.
    """

    handoff_id = models.CharField(max_length=200)
    person_id = models.CharField(max_length=200)
    fields = models.TextField(default="{}")
    stage = models.CharField(max_length=120, default="")
    owner = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    offered_at = models.DateTimeField()
    merged_into = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="merged")
    waits = models.BooleanField(default=True)
    due_at = models.DateTimeField(null=True)
    overdue_from = models.DateTimeField(null=True)
    terms_digest = models.CharField(max_length=64, default="", blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["workspace", "handoff_id"], name="handed_lead_once")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["workspace", "waits", "owner", "offered_at"], name="handed_lead_waits"),
            models.Index(fields=["workspace", "person_id"], name="handed_lead_person"),
        ]

    def __str__(self) -> str:
        return self.handoff_id
