"""People and invitations."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ridgepole.core.agreements.party import ROLES, TEAMS, Role, Team
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.change_people import change_member, remove_member, withdraw_invitation
from ridgepole.flows.invite_person import invite_person
from ridgepole.wiring.results import utc_now


def people(request: WorkspaceRequest) -> HttpResponse:
    """Everybody who belongs, and who is invited. POST invites; the answer shows the link once."""
    here = request.here
    link = ""
    if request.method == "POST":
        join = request.build_absolute_uri(reverse("home.join", args=["TOKEN"])).replace("TOKEN/", "")
        invitation, link = invite_person(
            workplace=here.workplace,
            party=here.party,
            email=request.POST.get("email", ""),
            name=request.POST.get("name", ""),
            team=cast(Team, request.POST.get("team", "")),
            role=cast(Role, request.POST.get("role", "")),
            join_url=join,
            now=utc_now(),
        )
        messages.success(request, f"{invitation.email} is invited.")
    context = {
        "members": here.workplace.people.members(),
        "invitations": here.workplace.people.invitations(),
        "teams": TEAMS,
        "roles": ROLES,
        "link": link,
    }
    return render(request, "people/list.html", context)


def change(request: WorkspaceRequest, person_id: int) -> HttpResponse:
    """Another team or role."""
    change_member(
        workplace=request.here.workplace,
        party=request.here.party,
        person_id=person_id,
        team=cast(Team, request.POST.get("team", "")),
        role=cast(Role, request.POST.get("role", "")),
    )
    messages.success(request, "Changed.")
    return redirect("people.list", request.here.tenant.slug)


def remove(request: WorkspaceRequest, person_id: int) -> HttpResponse:
    """Ends a membership."""
    remove_member(workplace=request.here.workplace, party=request.here.party, person_id=person_id)
    messages.success(request, "They no longer belong to this workspace. What they signed and said stays.")
    return redirect("people.list", request.here.tenant.slug)


def withdraw(request: WorkspaceRequest, invitation_id: int) -> HttpResponse:
    """The link stops working."""
    withdraw_invitation(
        workplace=request.here.workplace, party=request.here.party, invitation_id=invitation_id, now=utc_now()
    )
    messages.success(request, "Withdrawn.")
    return redirect("people.list", request.here.tenant.slug)
