"""Drafts, facts and the AI audit by HTTP API: the same flows, in the key's own workspace."""

from datetime import UTC, date, datetime

import pytest
from tests.faces.mcp.workspaces import CLEAN, OFFENDING, workspace


@pytest.fixture
def program(app, tmp_path):
    from ridgepole.flows.make_api_token import make_api_token
    from ridgepole.storage import tenants
    from ridgepole.wiring.workplaces import apply_folder, workplace_of

    slug = f"knowledge-{next(app.counter)}"
    now = datetime.now(UTC)
    tenant, *_ = apply_folder(workspace(tmp_path / "x"), slug=slug, now=now, as_of=date(2025, 6, 30))
    party = tenants.add_member(slug, email=f"a@{slug}.example", name="Mara", team="marketing", role="leader")
    secrets = {
        scope: make_api_token(workplace=workplace_of(tenant), party=party, name="t", scopes=[scope], now=now)[1]
        for scope in ("read", "write")
    }

    def ask(method, path, body=None, scope="read"):
        headers = {"Authorization": f"Bearer {secrets[scope]}"} if scope else {}
        send = getattr(app.browser(), method)
        given = {"data": body, "content_type": "application/json"} if body is not None else {}
        return send(f"/api/v1{path}", headers=headers, **given)

    return ask


def test_a_draft_is_checked_against_the_signed_framework(program):
    found = [program("post", "/drafts/check", {"text": text}).json() for text in (OFFENDING, CLEAN)]
    assert [answer["verdict"] for answer in found] == ["violation", "pass"]
    assert (found[0]["stands_on"][0]["document"], found[0]["stands_on"][0]["status"]) == ("messaging", "in force")


def test_facts_are_found_and_silence_is_said(program):
    found = program("get", "/knowledge?query=who+repairs+the+robots").json()
    assert found["results"][0]["version"] == 2
    assert program("get", "/knowledge?query=SAP+payroll+integration").json()["silent"]
    assert program("get", "/knowledge?kind=prices").status_code == 409


def test_the_audit_is_the_register_of_the_command_line(program):
    answer = program("get", "/ai-audit").json()
    assert answer["is_current"]
    assert [tool["name"] for tool in answer["value"]["tools"]] == ["Quill"]
    assert answer["value"]["share_checked"]["n"] == 6


@pytest.mark.parametrize(("method", "path"), [("post", "/drafts/check"), ("get", "/knowledge"), ("get", "/ai-audit")])
def test_they_need_a_key_that_may_read(program, method, path):
    body = {"text": "x"} if method == "post" else None
    assert [program(method, path, body, scope).status_code for scope in ("", "write")] == [401, 403]
