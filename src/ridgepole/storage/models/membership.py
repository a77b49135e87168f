"""Who belongs to which workspace, for which team, in which role."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.core.agreements.party import ROLES, TEAMS
from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.person import Person


class Membership(InWorkspace):
    """One person in one workspace: exactly one team, so that nobody can speak for both."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    team = models.CharField(max_length=12)
    role = models.CharField(max_length=12)
    is_active = models.BooleanField(default=True)
    wants_digest = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["workspace", "person"], name="one_membership_each"),
            models.CheckConstraint(condition=models.Q(team__in=TEAMS), name="membership_team_known"),
            models.CheckConstraint(condition=models.Q(role__in=ROLES), name="membership_role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.workspace_id}"
