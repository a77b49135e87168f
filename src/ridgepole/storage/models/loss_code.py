"""The reason that one team gives for one lost deal."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.loss_review import LossReview
from ridgepole.storage.models.person import Person


class LossCode(InWorkspace):
    """Before the reveal only its own team may read it."""

    review = models.ForeignKey(LossReview, on_delete=models.CASCADE, related_name="codes")
    opportunity_id = models.CharField(max_length=200)
    team = models.CharField(max_length=20)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    person_name = models.CharField(max_length=160)
    reason = models.CharField(max_length=120)
    note = models.TextField(blank=True, default="")
    coded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["review", "opportunity_id", "team"], name="loss_code_once")
        ]

    def __str__(self) -> str:
        return self.opportunity_id
