"""Who belongs, who is invited, and the keys of programs."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from ninja import Router, Schema

from ridgepole.faces.api.shapes import Identifier, PersonOut, Trouble
from ridgepole.faces.api.tokens import ADMINISTER, LOG, READ, caller
from ridgepole.flows.change_people import change_member, remove_member, withdraw_invitation
from ridgepole.flows.invite_person import invite_person
from ridgepole.flows.make_api_token import revoke_api_token
from ridgepole.wiring.audit import changes_of
from ridgepole.wiring.results import utc_now

router = Router(tags=["people"])
REFUSED = {403: Trouble, 404: Trouble, 409: Trouble}
MOST_CHANGES = 200
TeamName = Literal["marketing", "sales", "product", "revops"]
RoleName = Literal["leader", "practitioner", "admin", "read_only"]


class InvitationIn(Schema):
    """Whom to invite, for which team, in which role."""

    email: Identifier
    name: Identifier = ""
    team: TeamName
    role: RoleName


class InvitationOut(Schema):
    """Somebody who may join."""

    id: int
    email: str
    name: str
    team: str
    role: str
    invited_at: datetime
    expires_at: datetime


class NewInvitationOut(InvitationOut):
    """With the link that opens it, which is shown once and mailed."""

    link: str


class PlaceIn(Schema):
    """Another team or role."""

    team: TeamName
    role: RoleName


class KeyOut(Schema):
    """A key without its secret."""

    id: int
    name: str
    person_name: str
    scopes: list[str]
    made_at: datetime
    expires_at: datetime | None
    last_used_on: date | None


class ChangeOut(Schema):
    """One row that somebody made, changed or deleted: each change is field, before, after."""

    at: datetime
    who: str
    action: str
    what: str
    changes: list[tuple[str, str, str]]


@router.get("/people", auth=READ, response={200: list[PersonOut], 403: Trouble})
def people(request: HttpRequest) -> Any:
    """Everybody who belongs to the workspace."""
    return caller(request).workplace.people.members()


@router.post("/people/{person_id}", auth=ADMINISTER, response={204: None, **REFUSED})
def change(request: HttpRequest, person_id: int, given: PlaceIn) -> Any:
    """Give a member another team or role; there is always an admin left."""
    who = caller(request)
    change_member(workplace=who.workplace, party=who.party, person_id=person_id, team=given.team, role=given.role)
    return 204, None


@router.delete("/people/{person_id}", auth=ADMINISTER, response={204: None, **REFUSED})
def remove(request: HttpRequest, person_id: int) -> Any:
    """The membership ends; what the person signed and said stays."""
    who = caller(request)
    remove_member(workplace=who.workplace, party=who.party, person_id=person_id)
    return 204, None


@router.get("/invitations", auth=READ, response={200: list[InvitationOut], 403: Trouble})
def invitations(request: HttpRequest) -> Any:
    """Not yet accepted, newest first."""
    return caller(request).workplace.people.invitations()


@router.post("/invitations", auth=ADMINISTER, response={201: NewInvitationOut, **REFUSED})
def invite(request: HttpRequest, given: InvitationIn) -> Any:
    """Invite somebody; the link is mailed and stands in the answer."""
    who = caller(request)
    join = str(settings.PUBLIC_URL).rstrip("/") + reverse("home.join", args=["TOKEN"]).replace("TOKEN/", "")
    invitation, link = invite_person(
        workplace=who.workplace,
        party=who.party,
        email=given.email,
        name=given.name,
        team=given.team,
        role=given.role,
        join_url=join,
        now=utc_now(),
    )
    return 201, {**InvitationOut.from_orm(invitation).dict(), "link": link}


@router.delete("/invitations/{invitation_id}", auth=ADMINISTER, response={204: None, **REFUSED})
def withdraw(request: HttpRequest, invitation_id: int) -> Any:
    """The link stops working."""
    who = caller(request)
    withdraw_invitation(workplace=who.workplace, party=who.party, invitation_id=invitation_id, now=utc_now())
    return 204, None


@router.get("/keys", auth=READ, response={200: list[KeyOut], 403: Trouble})
def keys(request: HttpRequest) -> Any:
    """Keys of programs. They are made on the page, by the person whom they act for."""
    return caller(request).workplace.tokens.all()


@router.delete("/keys/{key_id}", auth=ADMINISTER, response={204: None, **REFUSED})
def revoke(request: HttpRequest, key_id: int) -> Any:
    """It stops working at once."""
    who = caller(request)
    revoke_api_token(workplace=who.workplace, party=who.party, token_id=key_id, now=utc_now())
    return 204, None


@router.get("/changes", auth=LOG, response={200: list[ChangeOut], 403: Trouble})
def changes(request: HttpRequest) -> Any:
    """The audit log: the newest two hundred changes of this workspace's rows."""
    return changes_of(caller(request).tenant, MOST_CHANGES)
