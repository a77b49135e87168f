"""One link of a workspace's record."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from ridgepole.storage.models.workspace import Workspace


class ChainEntry(models.Model):
    """Header and payload are kept byte for byte; a payload that was erased is NULL. See core/agreements/verify_chain.py."""

    workspace = models.ForeignKey(Workspace, on_delete=models.PROTECT, related_name="chain")
    seq = models.PositiveBigIntegerField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)
    header = models.TextField()
    salt = models.CharField(max_length=64)
    payload = models.TextField(null=True)  # noqa: DJ001 - NULL is erased, which is not the same as empty

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["workspace", "seq"], name="chain_has_no_two_at_one_place"),
            models.UniqueConstraint(fields=["workspace", "previous"], name="chain_does_not_fork"),
            models.CheckConstraint(condition=Exact(Length("hash"), 64), name="chain_entry_has_its_hash"),
            models.CheckConstraint(condition=Exact(Length("previous"), 64), name="chain_entry_follows_one"),
        ]

    def __str__(self) -> str:
        return f"{self.workspace_id}#{self.seq}"
