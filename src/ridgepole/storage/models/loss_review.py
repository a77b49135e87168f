"""The closed-lost review of a quarter."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace


class LossReview(InWorkspace):
    """`deals` are the chosen deals as JSON, `rule` the words by which they were chosen; kept, so that later data cannot change the choice."""

    quarter = models.CharField(max_length=20)
    rule = models.TextField()
    deals = models.TextField()
    reasons = models.TextField(default="[]")
    opened_at = models.DateTimeField()
    opened_by = models.CharField(max_length=160)
    revealed_at = models.DateTimeField(null=True)
    revealed_by = models.CharField(max_length=160, blank=True, default="")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["workspace", "quarter"], name="loss_review_once")
        ]

    def __str__(self) -> str:
        return self.quarter
