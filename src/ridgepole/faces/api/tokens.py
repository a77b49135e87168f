"""Who calls: a key names a workspace, a person and scopes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest
from ninja.security import HttpBearer

from ridgepole.core.agreements.party import Party
from ridgepole.flows.workplace_ports import Workplace
from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.doors import party_by_token
from ridgepole.wiring.workplaces import workplace_of


class ForbiddenError(Exception):
    """This key may not do that."""


@dataclass(frozen=True, slots=True)
class Caller:
    """What a key opens."""

    tenant: Tenant
    party: Party
    workplace: Workplace
    scopes: frozenset[str]


class BearerToken(HttpBearer):
    """`Authorization: Bearer rp_...`"""

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:  # noqa: ARG002
        """None answers 401."""
        known = party_by_token(token, datetime.now(UTC))
        if known is None:
            return None
        tenant, party, scopes = known
        return Caller(tenant, party, workplace_of(tenant), scopes)


def caller(request: HttpRequest, scope: str = "read") -> Caller:
    """Who calls, if the key has that scope."""
    found: Any = getattr(request, "auth", None)
    if not isinstance(found, Caller) or scope not in found.scopes:
        raise ForbiddenError(f"This key has no scope {scope!r}.")
    return found
