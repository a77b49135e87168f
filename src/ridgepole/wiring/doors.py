"""The doors into the app, for faces: invitation, sign-in link, token, health."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import Error, connection

from ridgepole.flows.workplace_values import Door, Tenant
from ridgepole.storage import tenants

if TYPE_CHECKING:
    from ridgepole.core.agreements.party import Party
    from ridgepole.storage.models.person import Person


def door(token: str, now: datetime) -> Door | None:
    """What an invitation's link opens."""
    return tenants.door(token, now)


def accept_invitation(token: str, *, name: str, password: str, now: datetime) -> int:
    """The id of the person who now belongs."""
    return tenants.accept_invitation(token, name=name, password=password, now=now)


def sign_in_link_opens(token: str, now: datetime) -> bool:
    """Whether the link would still work."""
    return tenants.sign_in_link_opens(token, now)


def use_sign_in_link(token: str, now: datetime) -> Person | None:
    """The person to sign in; once."""
    return tenants.use_sign_in_link(token, now)


def person_by_id(person_id: int) -> Person:
    """The account behind an id, for Django's session."""
    return tenants.person_by_id(person_id)


def party_by_token(token: str, now: datetime) -> tuple[Tenant, Party, frozenset[str]] | None:
    """Workspace, person and scopes of an API token."""
    return tenants.party_by_token(token, now)


def is_healthy() -> bool:
    """Whether the database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return bool(cursor.fetchone())
    except Error:
        return False


def make_sign_in_link(email: str, now: datetime) -> str:
    """The secret part of a link that signs this person in, once."""
    return tenants.make_sign_in_link(email, now)
