"""Members and invitations of one workspace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from ridgepole.core.agreements.party import Party, Role, Team
from ridgepole.flows.workplace_values import Belonging, OpenInvitation
from ridgepole.storage.models.invitation import Invitation
from ridgepole.storage.models.membership import Membership
from ridgepole.storage.models.person import Person
from ridgepole.storage.tenancy import rows_of


class DjangoPeople:
    """Who belongs, who may join."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def members(self) -> Sequence[Party]:
        """By team and name."""
        rows = rows_of(Membership, self._id).filter(is_active=True).select_related("person")
        return [party_of(row) for row in rows.order_by("team", "person__name")]

    def everybody(self) -> Sequence[Belonging]:
        """By address."""
        rows = rows_of(Membership, self._id).select_related("person").order_by("person__email")
        return [Belonging(party_of(row), row.is_active, row.wants_digest) for row in rows]

    def adopt(self, *, email: str, name: str, team: Team, role: Role, is_active: bool, wants_digest: bool) -> None:
        """Somebody new has no password: they sign in by a link, by single sign-on, or after asking for a new password."""
        person = Person.objects.filter(email=email.strip().lower()).first() or Person.objects.create_user(
            email, name=name[:120]
        )
        Membership(
            workspace_id=self._id,
            person=person,
            team=team,
            role=role,
            is_active=is_active,
            wants_digest=wants_digest,
        ).save(force_insert=True)

    def choose_digest(self, person_id: int, *, wants: bool) -> bool:
        """Of this workspace alone."""
        row = rows_of(Membership, self._id).filter(person_id=person_id).first()
        if row is None:
            return False
        row.wants_digest = wants
        row.save(update_fields=["wants_digest"])
        return True

    def member(self, person_id: int) -> Party | None:
        """One of them."""
        row = rows_of(Membership, self._id).filter(person_id=person_id, is_active=True).select_related("person").first()
        return party_of(row) if row else None

    def invitations(self) -> Sequence[OpenInvitation]:
        """Newest first."""
        rows = rows_of(Invitation, self._id).filter(accepted_at=None, withdrawn_at=None).order_by("-pk")
        return [invitation_of(row) for row in rows]

    def invite(
        self,
        *,
        email: str,
        name: str,
        team: Team,
        role: Role,
        token_sha256: str,
        by: Party,
        at: datetime,
        until: datetime,
    ) -> OpenInvitation:
        """An address has one open invitation."""
        for older in rows_of(Invitation, self._id).filter(email=email, accepted_at=None, withdrawn_at=None):
            older.withdrawn_at = at
            older.save(update_fields=["withdrawn_at"])
        row = Invitation(
            workspace_id=self._id,
            email=email,
            name=name,
            team=team,
            role=role,
            token_sha256=token_sha256,
            invited_by_id=by.person_id,
            invited_at=at,
            expires_at=until,
        )
        row.save(force_insert=True)
        return invitation_of(row)

    def withdraw(self, invitation_id: int, *, at: datetime) -> bool:
        """Once."""
        row = rows_of(Invitation, self._id).filter(pk=invitation_id, accepted_at=None, withdrawn_at=None).first()
        if row is None:
            return False
        row.withdrawn_at = at
        row.save(update_fields=["withdrawn_at"])
        return True

    def change_membership(self, person_id: int, *, team: Team, role: Role) -> bool:
        """Another team or role."""
        row = rows_of(Membership, self._id).filter(person_id=person_id, is_active=True).first()
        if row is None:
            return False
        row.team, row.role = team, role
        row.save(update_fields=["team", "role"])
        return True

    def remove(self, person_id: int) -> bool:
        """The membership ends; what the person signed and said stays."""
        row = rows_of(Membership, self._id).filter(person_id=person_id, is_active=True).first()
        if row is None:
            return False
        row.is_active = False
        row.save(update_fields=["is_active"])
        return True


def party_of(row: Membership) -> Party:
    """The person in this membership."""
    return Party(
        person_id=row.person_id,
        name=row.person.name or row.person.email,
        email=row.person.email,
        team=cast(Team, row.team),
        role=cast(Role, row.role),
    )


def invitation_of(row: Invitation) -> OpenInvitation:
    """The invitation without its secret."""
    return OpenInvitation(
        id=row.pk,
        email=row.email,
        name=row.name,
        team=cast(Team, row.team),
        role=cast(Role, row.role),
        invited_at=row.invited_at,
        expires_at=row.expires_at,
    )
