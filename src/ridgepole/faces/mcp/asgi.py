"""`/mcp` of the running app: streamable HTTP, a key of the app for each caller, each in its own workspace."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import urlsplit

import anyio.to_thread
from django.conf import settings
from django.db import close_old_connections
from mcp.server.auth.middleware.auth_context import get_access_token
from mcp.server.auth.provider import AccessToken
from mcp.server.auth.settings import AuthSettings
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.transport_security import TransportSecuritySettings
from pydantic import AnyHttpUrl
from starlette.applications import Starlette

from ridgepole.faces.mcp.desk import Desk, WorkplaceDesk
from ridgepole.faces.mcp.server import RidgepoleServer
from ridgepole.wiring.doors import party_by_token
from ridgepole.wiring.kept_workplaces import kept_open

SCOPE = "read"
MOST_BYTES = 1024 * 1024


def app() -> Starlette:
    """The ASGI application for the mount `/mcp`; its lifespan must be run. Every call brings its key, so that any process can answer it."""
    public = AnyHttpUrl(settings.PUBLIC_URL)
    server = RidgepoleServer(
        _desk_of_caller,
        auth=AuthSettings(issuer_url=public, resource_server_url=None, required_scopes=[SCOPE]),
        token_verifier=_Keys(),
    )
    return server.streamable_http_app(
        streamable_http_path="/mcp",
        json_response=True,
        stateless_http=True,
        max_request_body_size=MOST_BYTES,
        transport_security=_only_from_here(),
    )


class _Keys:
    """Implements the SDK's `TokenVerifier` with the app's own keys."""

    async def verify_token(self, token: str) -> AccessToken | None:
        return await anyio.to_thread.run_sync(_known, token)


def _known(token: str) -> AccessToken | None:
    close_old_connections()
    try:
        found = party_by_token(token, datetime.now(UTC))
    finally:
        close_old_connections()
    if found is None:
        return None
    tenant, party, scopes = found
    return AccessToken(
        token=token, client_id=f"{tenant.slug}:{party.person_id}", scopes=sorted(scopes), subject=str(party.person_id)
    )


def _desk_of_caller() -> Desk:
    """The workspace of the key that came with this very request, looked up again: a key that was ended a moment ago opens nothing."""
    held = get_access_token()
    close_old_connections()
    found = party_by_token(held.token, datetime.now(UTC)) if held else None
    if found is None or SCOPE not in found[2]:
        raise ToolError("This key opens nothing.")
    tenant = found[0]
    return WorkplaceDesk(tenant, kept_open(tenant))


def _only_from_here() -> TransportSecuritySettings:
    """Hosts that the app answers to; pages of the app's own address and no other may ask from a browser."""
    hosts = [host for host in settings.ALLOWED_HOSTS if host and not host.startswith((".", "*"))]
    public = urlsplit(settings.PUBLIC_URL)
    return TransportSecuritySettings(
        enable_dns_rebinding_protection=True,
        allowed_hosts=[name for host in hosts for name in (host, f"{host}:*")],
        allowed_origins=[f"{public.scheme}://{public.netloc}"],
    )
