"""A lead that marketing handed to sales: who it is, what was known of it, who has taken it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.person import Person


class HandedLead(InWorkspace):
    """`owner` is who claimed it. Where it stands is not kept here: it is computed from its events (core/handoff)."""

    handoff_id = models.CharField(max_length=200)
    person_id = models.CharField(max_length=200)
    fields = models.TextField(default="{}")
    stage = models.CharField(max_length=120, default="")
    owner = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    offered_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["workspace", "handoff_id"], name="handed_lead_once")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["workspace", "owner", "offered_at"], name="handed_lead_owner"),
            models.Index(fields=["workspace", "person_id"], name="handed_lead_person"),
        ]

    def __str__(self) -> str:
        return self.handoff_id
