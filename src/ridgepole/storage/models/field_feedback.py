"""What sales heard in the field."""

from __future__ import annotations

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.person import Person


class FieldFeedback(InWorkspace):
    """An objection, a competitor's claim, a segment that does not land, or something else; joined to the ledger's table `feedback`."""

    at = models.DateTimeField()
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    person_name = models.CharField(max_length=160)
    kind = models.CharField(max_length=20)
    stage = models.CharField(max_length=120, blank=True, default="")
    subject = models.CharField(max_length=200, blank=True, default="")
    opportunity_id = models.CharField(max_length=200, blank=True, default="")
    text = models.TextField()

    def __str__(self) -> str:
        return self.kind
