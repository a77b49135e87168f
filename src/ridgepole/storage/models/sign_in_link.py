"""A link that signs one person in, once."""

from __future__ import annotations

from django.db import models

from ridgepole.storage.models.person import Person


class SignInLink(models.Model):
    """Only the SHA-256 of the token is kept."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    token_sha256 = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"link for {self.person_id}"
