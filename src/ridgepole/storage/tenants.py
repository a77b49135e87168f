"""Workspaces as a whole, and the doors into them: membership, invitation, sign-in link, token of a program."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, date, datetime, timedelta

from django.db import transaction

from ridgepole.core.agreements.party import Party, Role, Team
from ridgepole.core.checks.case import Company
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.workplace_values import Door, Tenant
from ridgepole.storage.models.api_token import ApiToken
from ridgepole.storage.models.invitation import Invitation
from ridgepole.storage.models.membership import Membership
from ridgepole.storage.models.person import Person
from ridgepole.storage.models.sign_in_link import SignInLink
from ridgepole.storage.models.workspace import Workspace
from ridgepole.storage.people import invitation_of, party_of

LINK_LASTS = timedelta(hours=24)


def tenant(slug: str) -> Tenant | None:
    """The workspace of that address."""
    row = Workspace.objects.filter(slug=slug).first()
    return _tenant(row) if row else None


def tenants() -> list[Tenant]:
    """All of them, for commands and timers; no page shows this."""
    return [_tenant(row) for row in Workspace.objects.order_by("slug")]


def make_tenant(slug: str, company: Company, *, as_of: date | None = None) -> Tenant:
    """The new workspace, or the old one of that address with what the company's file now says."""
    row, _made = Workspace.objects.get_or_create(slug=slug, defaults={"calendar_secret": secrets.token_urlsafe(24)})
    row.name, row.currency = company.name, company.currency
    row.fiscal_year_starts, row.time_zone = company.fiscal_year_starts, company.time_zone
    if as_of and as_of != row.as_of:
        row.as_of, row.as_of_since = as_of, datetime.now(UTC)
    row.save()
    return _tenant(row)


def tenants_of(person_id: int) -> list[Tenant]:
    """Where this person belongs, by name."""
    rows = Membership.objects.filter(person_id=person_id, is_active=True).select_related("workspace")
    return [_tenant(row.workspace) for row in rows.order_by("workspace__name")]


def membership(slug: str, person_id: int) -> tuple[Tenant, Party] | None:
    """The workspace and who this person is in it; None for everybody else, whether or not the workspace exists."""
    row = (
        Membership.objects.filter(workspace__slug=slug, person_id=person_id, is_active=True, person__is_active=True)
        .select_related("workspace", "person")
        .first()
    )
    return (_tenant(row.workspace), party_of(row)) if row else None


def add_member(slug: str, *, email: str, name: str, team: Team, role: Role, password: str | None = None) -> Party:
    """Makes the person where the address is new, and the membership where there is none."""
    email = email.strip().lower()
    with transaction.atomic():
        person = Person.objects.filter(email=email).first() or Person.objects.create_user(email, password, name=name)
        row, _made = Membership.objects.get_or_create(
            workspace=Workspace.objects.get(slug=slug), person=person, defaults={"team": team, "role": role}
        )
        row.team, row.role, row.is_active = team, role, True
        row.save()
    return party_of(row)


def door(token: str, now: datetime) -> Door | None:
    """What a link opens; None where it is unknown, used, withdrawn or too old."""
    row = _open_invitation(token, now)
    if row is None:
        return None
    known = Person.objects.filter(email=row.email).exists()
    return Door(invitation_of(row), row.workspace.name, known)


def accept_invitation(token: str, *, name: str, password: str, now: datetime) -> int:
    """The id of the person who now belongs. Somebody known already keeps name and password. BadUseError where the link opens nothing."""
    with transaction.atomic():
        row = _open_invitation(token, now, lock=True)
        if row is None:
            raise BadUseError("This invitation was used, withdrawn, or is too old.")
        invited = invitation_of(row)
        party = add_member(
            row.workspace.slug, email=row.email, name=name, team=invited.team, role=invited.role, password=password
        )
        row.accepted_at = now
        row.save(update_fields=["accepted_at"])
    return party.person_id


def make_sign_in_link(email: str, now: datetime) -> str:
    """The secret part of a link that signs this person in, once, within a day."""
    person = Person.objects.filter(email=email.strip().lower(), is_active=True).first()
    if person is None:
        raise BadUseError(f"nobody has the address {email}")
    token = secrets.token_urlsafe(32)
    SignInLink.objects.create(person=person, token_sha256=_sha256(token), expires_at=now + LINK_LASTS)
    return token


def sign_in_link_opens(token: str, now: datetime) -> bool:
    """Whether the link would still work; changes nothing."""
    return SignInLink.objects.filter(token_sha256=_sha256(token), used_at=None, expires_at__gt=now).exists()


def use_sign_in_link(token: str, now: datetime) -> Person | None:
    """The person to sign in; a link works once, however many use it at the same moment."""
    used = SignInLink.objects.filter(token_sha256=_sha256(token), used_at=None, expires_at__gt=now).update(used_at=now)
    if not used:
        return None
    return Person.objects.get(signinlink__token_sha256=_sha256(token), is_active=True)


def party_by_token(token: str, now: datetime) -> tuple[Tenant, Party, frozenset[str]] | None:
    """The workspace, person and scopes of an API token."""
    row = (
        ApiToken.objects.filter(token_sha256=_sha256(token), revoked_at=None)
        .exclude(expires_at__lte=now)
        .select_related("workspace")
        .first()
    )
    if row is None:
        return None
    known = membership(row.workspace.slug, row.person_id)
    if known is None:
        return None
    if row.last_used_on != now.date():
        ApiToken.objects.filter(pk=row.pk).update(last_used_on=now.date())
    return known[0], known[1], frozenset(row.scopes.split())


def _open_invitation(token: str, now: datetime, *, lock: bool = False) -> Invitation | None:
    rows = Invitation.objects.select_related("workspace")
    if lock:
        rows = rows.select_for_update(of=("self",))
    return rows.filter(token_sha256=_sha256(token), accepted_at=None, withdrawn_at=None, expires_at__gt=now).first()


def _tenant(row: Workspace) -> Tenant:
    return Tenant(
        id=row.pk,
        slug=row.slug,
        company=Company(
            name=row.name,
            currency=row.currency,
            fiscal_year_starts=row.fiscal_year_starts,
            time_zone=row.time_zone,
        ),
        as_of=row.as_of,
        as_of_since=row.as_of_since,
        calendar_secret=row.calendar_secret,
    )


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8")).hexdigest()


def person_by_id(person_id: int) -> Person:
    """The account behind an id."""
    return Person.objects.get(pk=person_id, is_active=True)
