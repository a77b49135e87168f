"""Who calls, and what the call needs: a key names a workspace, a person and scopes; each operation names a scope and who may."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest
from ninja.security import HttpBearer

from ridgepole.core.agreements.party import Party
from ridgepole.faces.web.shell.area import ADMINS, CODERS, LEADERS, MARKETERS, MEMBERS, SELLERS, SIGNERS, WRITERS, Who
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


class Key(HttpBearer):
    """`Authorization: Bearer rp_...` of a key that has `scope`, made by a person whom the same page would admit. `scope` "" admits nobody."""

    def __init__(self, scope: str, who: Who) -> None:
        super().__init__()
        self.scope, self.who = scope, who

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:  # noqa: ARG002
        """None answers 401, ForbiddenError 403."""
        known = party_by_token(token, datetime.now(UTC))
        if known is None:
            return None
        tenant, party, scopes = known
        if self.scope not in scopes:
            raise ForbiddenError(f"This key has no scope {self.scope!r}.")
        if not self.who.admits(party):
            raise ForbiddenError(f"This is for {self.who.name}.")
        return Caller(tenant, party, workplace_of(tenant), scopes)


NOBODY = Key("", MEMBERS)
READ = Key("read", MEMBERS)
LOG = Key("read", ADMINS)
WRITE = Key("write", WRITERS)
LEAD = Key("write", LEADERS)
SELL = Key("write", SELLERS)
MARKET = Key("write", MARKETERS)
CODE = Key("write", CODERS)
SIGN = Key("sign", SIGNERS)
IMPORT = Key("import", WRITERS)
ADMINISTER = Key("admin", ADMINS)


def caller(request: HttpRequest) -> Caller:
    """Who calls; the operation's `Key` has let them in."""
    found: Any = getattr(request, "auth", None)
    if not isinstance(found, Caller):
        raise ForbiddenError("This needs a key.")
    return found
