"""An open door for one address."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.person import Person


class Invitation(InWorkspace):
    """Only the SHA-256 of the token is kept; it opens once, until `expires_at`."""

    email = models.EmailField(max_length=254)
    name = models.CharField(max_length=120, blank=True, default="")
    team = models.CharField(max_length=12)
    role = models.CharField(max_length=12)
    token_sha256 = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["workspace", "email"], name="invitation_email")]

    def __str__(self) -> str:
        return f"{self.email} to {self.workspace_id}"
