"""Start, sign-in link, invitation, account, health."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib.auth import login
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from ridgepole.wiring.doors import (
    accept_invitation,
    door,
    is_healthy,
    person_by_id,
    sign_in_link_opens,
    use_sign_in_link,
)
from ridgepole.wiring.workplaces import tenants_of

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def start(request: HttpRequest) -> HttpResponse:
    """The first page of the only workspace, or the choice between several; the welcome page for strangers."""
    if not request.user.is_authenticated:
        return redirect("account_login")
    known = tenants_of(request.user.pk)
    if len(known) != 1:
        return redirect("home.workspaces")
    return redirect("overview.page", known[0].slug)


def workspaces(request: HttpRequest) -> HttpResponse:
    """Every workspace that this person belongs to."""
    return render(request, "home/workspaces.html", {"workspaces": tenants_of(request.user.pk or 0)})


def account(request: HttpRequest) -> HttpResponse:
    """Password, second factor, workspaces."""
    return render(
        request, "home/account.html", {"workspaces": tenants_of(request.user.pk or 0), "person": request.user}
    )


def health(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """200 where the database answers, else 503: for whatever watches the process."""
    healthy = is_healthy()
    return JsonResponse({"healthy": healthy}, status=200 if healthy else 503)


def sign_in_link(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows a button and changes nothing (mail scanners follow links); POST signs in, once."""
    now = datetime.now(UTC)
    if request.method == "POST":
        person = use_sign_in_link(token, now)
        if person is not None:
            login(request, person, backend=BACKEND)
            return redirect("home.start")
    if request.method == "POST" or not sign_in_link_opens(token, now):
        return render(request, "home/link_is_used.html", status=410)
    return render(request, "home/sign_in_link.html")


def join(request: HttpRequest, token: str) -> HttpResponse:
    """Accept an invitation: choose a name and a password, or sign in where the address is known."""
    now = datetime.now(UTC)
    opened = door(token, now)
    if opened is None:
        return render(request, "home/link_is_used.html", status=410)
    errors: list[str] = []
    if request.method == "POST":
        name, password = request.POST.get("name", "").strip()[:120], request.POST.get("password", "")
        if not opened.known_person:
            errors = _errors(name, password)
        if not errors:
            person = person_by_id(accept_invitation(token, name=name, password=password, now=now))
            if opened.known_person and request.user.pk != person.pk:
                return redirect("account_login")
            login(request, person, backend=BACKEND)
            return redirect("home.start")
    return render(request, "home/join.html", {"door": opened, "errors": errors}, status=422 if errors else 200)


def _errors(name: str, password: str) -> list[str]:
    errors = [] if name else ["Tell the others your name."]
    try:
        validate_password(password)
    except ValidationError as error:
        errors += error.messages
    return errors
