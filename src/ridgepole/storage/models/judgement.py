"""What people decided about a finding."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.person import Person


class Judgement(InWorkspace):
    """Confirmed, dismissed or waived (owner, reason, expiry), or opened again: the newest one of a finding's or claim's digest holds."""

    finding = models.CharField(max_length=64)
    verdict = models.CharField(max_length=12)
    reason = models.TextField(blank=True, default="", max_length=2000)
    owner = models.CharField(max_length=160, blank=True, default="")
    expires_on = models.DateField(null=True)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    person_name = models.CharField(max_length=160)
    judged_at = models.DateTimeField()
    about = models.CharField(max_length=16, blank=True, default="")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(verdict__in=("confirmed", "dismissed", "waived", "open", "assigned")),
                name="judgement_verdict_known",
            ),
            models.CheckConstraint(
                condition=~models.Q(verdict="waived") | (models.Q(expires_on__isnull=False) & ~models.Q(owner="")),
                name="waiver_has_owner_and_end",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["workspace", "finding"], name="judgement_by_finding")
        ]

    def __str__(self) -> str:
        return f"{self.verdict} {self.finding[:12]}"
