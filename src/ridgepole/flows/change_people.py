"""Change what a member may do, end a membership, withdraw an invitation."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.agreements.party import ROLES, TEAMS, Party, Role, Team
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.workplace_ports import Workplace


def change_member(*, workplace: Workplace, party: Party, person_id: int, team: Team, role: Role) -> None:
    """Another team or role. There is always an admin left."""
    _admins_only(party)
    if team not in TEAMS or role not in ROLES:
        raise BadUseError("Choose a team and a role.")
    with workplace.change():
        if role != "admin":
            _keep_one_admin(workplace, person_id)
        if not workplace.people.change_membership(person_id, team=team, role=role):
            raise BadUseError("There is no such member.")


def remove_member(*, workplace: Workplace, party: Party, person_id: int) -> None:
    """The membership ends; signatures and comments stay. There is always an admin left."""
    _admins_only(party)
    with workplace.change():
        _keep_one_admin(workplace, person_id)
        if not workplace.people.remove(person_id):
            raise BadUseError("There is no such member.")


def withdraw_invitation(*, workplace: Workplace, party: Party, invitation_id: int, now: datetime) -> None:
    """The link stops working."""
    _admins_only(party)
    with workplace.change():
        if not workplace.people.withdraw(invitation_id, at=now):
            raise BadUseError("There is no such open invitation.")


def _admins_only(party: Party) -> None:
    if not party.is_admin:
        raise BadUseError("Only an admin of the workspace changes who belongs to it.")


def _keep_one_admin(workplace: Workplace, leaving: int) -> None:
    if not any(member.is_admin and member.person_id != leaving for member in workplace.people.members()):
        raise BadUseError("A workspace needs an admin: make somebody else one first.")
