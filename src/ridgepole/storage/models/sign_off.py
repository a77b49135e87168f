"""Who signed which bytes, for which team."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from ridgepole.core.agreements.agreement import SIGNING_TEAMS
from ridgepole.storage.models.agreement_version import AgreementVersion
from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.person import Person


class SignOff(InWorkspace):
    """One team signs a text once; one person signs a text once."""

    text = models.ForeignKey(AgreementVersion, on_delete=models.CASCADE, related_name="sign_offs")
    sha256 = models.CharField(max_length=64)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    person_name = models.CharField(max_length=160)
    team = models.CharField(max_length=12)
    role = models.CharField(max_length=40)
    signed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["text", "team"], name="one_signature_for_each_team"),
            models.UniqueConstraint(fields=["text", "person"], name="nobody_signs_for_both"),
            models.CheckConstraint(condition=Exact(Length("sha256"), 64), name="signature_names_a_digest"),
            models.CheckConstraint(condition=models.Q(team__in=SIGNING_TEAMS), name="signature_team_signs"),
        ]

    def __str__(self) -> str:
        return f"{self.team} on {self.sha256[:12]}"
