"""Invite somebody to a workspace, for one team, in one role."""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import datetime, timedelta

from ridgepole.core.agreements.party import ROLES, TEAMS, Party, Role, Team
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.workplace_ports import Workplace
from ridgepole.flows.workplace_values import OpenInvitation

OPEN_FOR = timedelta(days=14)
_ADDRESS = re.compile(r"[^@\s]{1,64}@[^@\s]{1,190}\.[^@\s]{2,60}")


def invite_person(
    *, workplace: Workplace, party: Party, email: str, name: str, team: Team, role: Role, join_url: str, now: datetime
) -> tuple[OpenInvitation, str]:
    """The invitation, and the link that opens it: `join_url` followed by a secret that is kept nowhere else. A mail with it goes to the outbox."""
    email, name = email.strip().lower(), name.strip()[:120]
    if not party.is_admin:
        raise BadUseError("Only an admin of the workspace invites people.")
    if not _ADDRESS.fullmatch(email):
        raise BadUseError(f"{email!r} is no mail address.")
    if team not in TEAMS or role not in ROLES:
        raise BadUseError("Choose a team and a role.")
    token = secrets.token_urlsafe(32)
    with workplace.change():
        if any(member.email == email for member in workplace.people.members()):
            raise BadUseError(f"{email} belongs to this workspace already.")
        invitation = workplace.people.invite(
            email=email,
            name=name,
            team=team,
            role=role,
            token_sha256=token_sha256(token),
            by=party,
            at=now,
            until=now + OPEN_FOR,
        )
        link = join_url + token
        workplace.outbox.put(
            key=f"invitation-{invitation.id}",
            channel="mail",
            to=email,
            subject=f"{party.name} invites you to {workplace.slug} on Ridgepole",
            body=f"{party.name} invites you to work on {workplace.slug}, for {team}.\n\nJoin here: {link}\n\nThe link works once, until {invitation.expires_at:%d %B %Y}.\n",
            due_at=now,
        )
    return invitation, link


def token_sha256(token: str) -> str:
    """What is kept of a secret that somebody else holds."""
    return hashlib.sha256(token.encode("utf-8")).hexdigest()
