"""Every text of every agreement that anybody ever saved. Rows are only added."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import Exact, GreaterThan

from ridgepole.core.agreements.agreement import KINDS
from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.person import Person


class AgreementVersion(InWorkspace):
    """`content` holds the exact signed bytes; the database refuses a text without its whole digest."""

    document_id = models.CharField(max_length=80)
    kind = models.CharField(max_length=12)
    version = models.PositiveIntegerField()
    revision = models.PositiveIntegerField()
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    parent_sha256 = models.CharField(max_length=64, blank=True, default="")
    state = models.CharField(max_length=6, default="draft")
    author = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    author_name = models.CharField(max_length=160)
    author_team = models.CharField(max_length=12, blank=True, default="")
    written_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["workspace", "document_id", "version", "revision"], name="one_text_for_each_revision"
            ),
            models.CheckConstraint(condition=Exact(Length("sha256"), 64), name="agreement_has_its_digest"),
            models.CheckConstraint(condition=GreaterThan(Length("content"), 2), name="agreement_has_its_content"),
            models.CheckConstraint(condition=models.Q(kind__in=KINDS), name="agreement_kind_known"),
            models.CheckConstraint(condition=models.Q(state__in=("draft", "signed")), name="agreement_state_known"),
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["workspace", "sha256"], name="text_by_digest")]

    def __str__(self) -> str:
        return f"{self.document_id} v{self.version}.{self.revision}"
