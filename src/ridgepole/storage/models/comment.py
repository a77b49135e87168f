"""What somebody says about one clause of one text."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.person import Person


class Comment(InWorkspace):
    """`clause` is a path in the document ("pains.2", "commitments.follow-up"); `sha256` the text that was being read."""

    document_id = models.CharField(max_length=80)
    sha256 = models.CharField(max_length=64)
    clause = models.CharField(max_length=200, blank=True, default="")
    says = models.TextField(max_length=4000)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    person_name = models.CharField(max_length=160)
    person_team = models.CharField(max_length=12, blank=True, default="")
    said_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.CharField(max_length=160, blank=True, default="")

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["workspace", "document_id"], name="comment_by_document")
        ]

    def __str__(self) -> str:
        return f"{self.person_name} on {self.document_id} {self.clause}"
