"""An address outside that is told what happens."""

from __future__ import annotations

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace


class Webhook(InWorkspace):
    """`secret` signs every message (HMAC-SHA256); it is shown once."""

    address = models.URLField(max_length=500)
    secret = models.CharField(max_length=80)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=160)
    removed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.address
