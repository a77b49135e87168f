"""Who may do what, decided in one place before any view runs. A route that nobody listed does not exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase

from ridgepole.faces.web.shell.area import Here, Who
from ridgepole.faces.web.shell.areas import routes
from ridgepole.wiring.workplaces import membership, workplace_of

# Routes of django-allauth that this product uses. Everything else that allauth offers (signing up, changing addresses) stays closed.
ALLAUTH_FOR_ANYONE = frozenset(
    {
        "account_login",
        "account_logout",
        "account_inactive",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "mfa_authenticate",
        "openid_connect_login",
        "openid_connect_callback",
        "socialaccount_login_cancelled",
        "socialaccount_login_error",
    }
)
ALLAUTH_FOR_PEOPLE = frozenset(
    {
        "account_change_password",
        "account_set_password",
        "account_reauthenticate",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_reauthenticate",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes",
    }
)
API_PREFIX = "api-"


class Permission:
    """Sets `request.here` in a workspace. Another tenant's pages answer 404, as if they did not exist."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Passes through."""
        return self._get_response(request)

    def process_view(
        self, request: HttpRequest, _view: Any, _args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """None lets the view run."""
        match = request.resolver_match
        name = match.url_name if match else None
        if name in ALLAUTH_FOR_ANYONE or (match and API_PREFIX in "".join(match.namespaces)):
            return None  # an API route checks its token itself, in faces/api/tokens.py
        if name in ALLAUTH_FOR_PEOPLE:
            return None if request.user.is_authenticated else _sign_in(request)
        if name not in routes():
            raise Http404
        area, route = routes()[name]
        who = route.for_method(request.method or "")
        if area.in_workspace:
            return self._in_workspace(request, who, kwargs, _allowed(route.get, route.post))
        if who is None:
            return HttpResponseNotAllowed(_allowed(route.get, route.post))
        return _sign_in(request) if who.signed_in and not request.user.is_authenticated else None

    def _in_workspace(
        self, request: HttpRequest, who: Who | None, kwargs: dict[str, Any], allowed: list[str]
    ) -> HttpResponse | None:
        if not request.user.is_authenticated:
            return _sign_in(request)
        known = membership(kwargs.pop("workspace"), request.user.pk)
        if known is None:
            raise Http404
        tenant, party = known
        request.here = Here(tenant, party, workplace_of(tenant))  # type: ignore[attr-defined]
        if who is None:
            return HttpResponseNotAllowed(allowed)
        if not who.admits(party):
            raise PermissionDenied(f"This is for {who.name}.")
        return None


def _allowed(get: Who | None, post: Who | None) -> list[str]:
    return [method for method, who in (("GET", get), ("HEAD", get), ("POST", post)) if who]


def _sign_in(request: HttpRequest) -> HttpResponse:
    if request.method in {"GET", "HEAD"}:
        return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
    return redirect_to_login("/", settings.LOGIN_URL)
