"""Something that must reach the outside, written in the same transaction as what caused it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.workspace import Workspace


class OutboxMessage(models.Model):
    """`key` makes it happen once; a lease says who is sending; an unknown outcome waits for a person."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="outbox")
    key = models.CharField(max_length=200)
    channel = models.CharField(max_length=12)
    to = models.TextField()
    subject = models.CharField(max_length=300, blank=True, default="")
    body = models.TextField()
    state = models.CharField(max_length=12, default="waiting")
    attempts = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField()
    leased_until = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    trouble = models.TextField(blank=True, default="")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["workspace", "key"], name="outbox_key_once"),
            models.CheckConstraint(
                condition=models.Q(state__in=("waiting", "sent", "failed", "unknown", "suppressed")),
                name="outbox_state_known",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["state", "due_at"], name="outbox_due")]

    def __str__(self) -> str:
        return self.key
