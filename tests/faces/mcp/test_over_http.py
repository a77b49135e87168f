"""The mount of the app, over real HTTP on loopback: keys, scopes, tenants, hosts and origins."""

import asyncio
import socket
import threading
import time
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime

import httpx
import pytest
import uvicorn
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from tests.faces.mcp.workspaces import CLEAN, OFFENDING, ask, run, workspace

PING = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
HEADERS = {"Accept": "application/json, text/event-stream", "MCP-Protocol-Version": "2025-06-18"}


@pytest.fixture(scope="module")
def address(app):
    from ridgepole.faces.mcp.asgi import app as mcp_app
    from ridgepole.wiring.server import asgi_app

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(asgi_app({"/mcp": mcp_app()}), port=port, log_level="warning", lifespan="on")
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}/mcp"
    server.should_exit = True
    thread.join(20)
    assert not thread.is_alive()


def company(app, tmp_path, *, signed=("marketing", "sales"), name="Brightfloor"):
    from ridgepole.storage import tenants
    from ridgepole.wiring.workplaces import apply_folder

    made = app.company()
    folder = workspace(tmp_path / made.slug, signed=signed, name=name)
    slug = f"{made.slug}-told"
    tenant, *_ = apply_folder(folder, slug=slug, now=datetime.now(UTC), as_of=date(2025, 6, 30))
    party = tenants.add_member(slug, email=f"mara@{slug}.example", name="Mara Lind", team="marketing", role="leader")
    return tenant, party


def key(tenant, party, *scopes):
    from ridgepole.flows.make_api_token import make_api_token
    from ridgepole.wiring.workplaces import workplace_of

    return make_api_token(
        workplace=workplace_of(tenant), party=party, name="tool", scopes=scopes, now=datetime.now(UTC)
    )


@asynccontextmanager
async def connected(address, secret, mode="auto"):
    async with (
        httpx_client(secret) as http,
        Client(streamable_http_client(address, http_client=http), mode=mode) as client,
    ):
        yield client


def httpx_client(secret):
    return httpx.AsyncClient(headers={"Authorization": f"Bearer {secret}"}, timeout=60)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_key_with_read_scope_asks_in_its_own_workspace(app, address, tmp_path, mode):
    secret = key(*company(app, tmp_path), "read")[1]

    async def asking():
        async with connected(address, secret, mode) as client:
            verdict = await ask(client, "check_draft", text=OFFENDING)
            findings = await ask(client, "list_findings", cause=4)
            resources = (await client.list_resources()).resources
            return verdict, findings, resources

    verdict, findings, resources = run(asking)
    assert verdict["verdict"] == "violation"
    assert (verdict["company"], verdict["as_of"]) == ("Brightfloor", "2025-06-30")
    assert findings["in_all"] > 0
    assert "messaging v2 (in force)" in {r.title for r in resources}


def test_two_tenants_at_once_each_see_only_their_own(app, address, tmp_path):
    secrets = [key(*company(app, tmp_path, name=name), "read")[1] for name in ("Firstco", "Secondco")]

    async def of(secret):
        async with connected(address, secret) as client:
            return [(await ask(client, "check_draft", text=CLEAN))["company"] for _ in range(4)]

    async def asking():
        return await asyncio.gather(*(of(secret) for secret in secrets))

    assert run(asking) == [["Firstco"] * 4, ["Secondco"] * 4]


@pytest.mark.parametrize("secret", ["", "rp_unknown", "Bearer"])
def test_without_a_key_of_the_app_nothing_is_answered(address, secret):
    headers = {**HEADERS, **({"Authorization": f"Bearer {secret}"} if secret else {})}
    answer = httpx.post(address, json=PING, headers=headers)
    assert answer.status_code == 401
    assert "bearer" in answer.headers["www-authenticate"].lower()


def test_a_key_that_was_ended_or_may_not_read_opens_nothing(app, address, tmp_path):
    from ridgepole.flows.make_api_token import revoke_api_token
    from ridgepole.wiring.workplaces import workplace_of

    tenant, party = company(app, tmp_path)
    held, secret = key(tenant, party, "read")
    _, writes_only = key(tenant, party, "write")
    statuses = [post(address, secret).status_code, post(address, writes_only).status_code]
    revoke_api_token(workplace=workplace_of(tenant), party=party, token_id=held.id, now=datetime.now(UTC))
    assert [*statuses, post(address, secret).status_code] == [200, 403, 401]


def post(address, secret, **more):
    return httpx.post(address, json=PING, headers={**HEADERS, "Authorization": f"Bearer {secret}", **more})


@pytest.mark.parametrize(
    ("header", "value", "status"),
    [
        ("Origin", "http://evil.example", 403),
        ("Origin", "null", 403),
        ("Origin", "http://127.0.0.1:1", 403),
        ("Host", "evil.example", 421),
        ("Host", "evil.example:80", 421),
        ("Origin", "http://127.0.0.1:8000", 200),
    ],
)
def test_other_hosts_and_other_pages_are_refused(app, address, tmp_path, header, value, status):
    assert post(address, key(*company(app, tmp_path), "read")[1], **{header: value}).status_code == status


def test_a_body_of_more_than_a_megabyte_is_refused(app, address, tmp_path):
    secret = key(*company(app, tmp_path), "read")[1]
    big = {**PING, "params": {"x": "y" * 1_100_000}}
    answer = httpx.post(address, json=big, headers={**HEADERS, "Authorization": f"Bearer {secret}"})
    assert answer.status_code == 413


def test_the_pages_of_the_app_answer_beside_it(address):
    assert httpx.get(address.replace("/mcp", "/health")).status_code in {200, 404}
