"""Every operation of the HTTP API, from its own table: without a key, with a key of another workspace, without the scope, for the wrong team or role."""

import json
import re
from datetime import UTC, datetime
from secrets import token_hex

import pytest

ICP = {"kind": "icp", "id": "icp", "title": "Who we are for", "statement": "Ports with 300 to 6,000 staff"}
EXAMPLES = {
    "document_id": "icp",
    "account": "unknown",
    "comment_id": "999999",
    "digest": "0" * 64,
    "name": "win_rate",
    "handoff_id": "unknown",
    "round_id": "999999",
    "token": "unknown",
    "review_id": "999999",
    "meeting_id": "999999",
    "decision_id": "999999",
    "hook_id": "999999",
    "message_id": "999999",
    "person_id": "999999",
    "invitation_id": "999999",
    "key_id": "999999",
    "path": "website/none.html",
    "form": "html",
    "staged": "0" * 24,
    "place": "0",
}
# A survey's link is a key itself: whoever holds it answers, without an account.
WITHOUT_KEY = {("GET", "/survey/links/{token}"), ("POST", "/survey/links/{token}")}
CAST = ("mara", "sam", "pia", "rae", "sid", "ray")
HIDDEN = b"Ports with 300"


def operations():
    """(method, path, key) of every operation that the API really answers."""
    from ridgepole.faces.api.api import api

    for prefix, router in api()._routers:
        for path, view in router.path_operations.items():
            for operation in view.operations:
                for method in operation.methods:
                    yield method, prefix + path, operation.auth_callbacks


def address(path):
    arguments = re.findall(r"{(?:\w+:)?(\w+)}", path)
    missing = [argument for argument in arguments if argument not in EXAMPLES]
    assert not missing, f"{path} takes {missing}: add an example to EXAMPLES"
    return "/api/v1" + re.sub(r"{(?:\w+:)?(\w+)}", lambda match: EXAMPLES[match[1]], path)


def secret_of(company, party, *scopes):
    from ridgepole.flows.invite_person import token_sha256
    from ridgepole.storage.tokens import DjangoTokens

    secret = "rp_" + token_hex(16)
    now = datetime.now(UTC)
    DjangoTokens(company.tenant.id).add(
        party=party, name="test", token_sha256=token_sha256(secret), scopes=scopes, at=now, until=now.replace(year=2099)
    )
    return secret


@pytest.fixture(scope="module")
def company(app):
    from ridgepole.flows.draft_agreement import draft_agreement
    from ridgepole.wiring.workplaces import folder_of

    made = app.company()
    draft_agreement(workplace=made.workplace, party=made.mara, body=ICP, based_on_digest="", now=datetime.now(UTC))
    folder_of(made.slug).mkdir(parents=True)
    (folder_of(made.slug) / "ridgepole.toml").write_text('name = "Harbourlink"\n')
    return made


def ask(app, method, path, secret=""):
    headers = {"Authorization": f"Bearer {secret}"} if secret else {}
    send = getattr(app.browser(), method.lower())
    given = {} if method == "GET" else {"data": json.dumps({}), "content_type": "application/json"}
    return send(address(path), headers=headers, **given)


def test_every_operation_names_its_scope_and_who_may_and_is_described(app):
    from ridgepole.faces.api.api import api
    from ridgepole.faces.api.tokens import NOBODY, Key
    from ridgepole.flows.make_api_token import SCOPES

    described = api().get_openapi_schema(path_prefix="/api/v1")["paths"]
    unlisted = []
    for method, path, keys in operations():
        assert described["/api/v1" + re.sub(r"{\w+:(\w+)}", r"{\1}", path)][method.lower()]["summary"], path
        if (method, path) in WITHOUT_KEY:
            continue
        if len(keys) != 1 or not isinstance(keys[0], Key) or keys[0] is NOBODY or keys[0].scope not in SCOPES:
            unlisted.append((method, path))
    assert unlisted == []
    assert len(list(operations())) >= 70


def test_an_operation_that_nobody_listed_admits_nobody(app, company):
    from ninja import NinjaAPI, Router
    from ninja.testing import TestClient

    from ridgepole.faces.api.tokens import NOBODY, ForbiddenError

    router = Router()
    router.get("/forgotten")(lambda request: "open")
    made = NinjaAPI(auth=NOBODY, urls_namespace="forgotten")
    made.add_router("", router)
    made.exception_handler(ForbiddenError)(
        lambda request, error: made.create_response(request, {"message": str(error)}, status=403)
    )
    everything = secret_of(company, company.rae, "read", "write", "sign", "import", "admin")
    client = TestClient(made)
    assert client.get("/forgotten").status_code == 401
    assert client.get("/forgotten", headers={"Authorization": f"Bearer {everything}"}).status_code == 403


def test_nobody_gets_in_without_a_key_nor_with_a_session_nor_with_an_unknown_key(app, company):
    signed_in = app.browser(company.rae)
    for method, path, _keys in operations():
        if (method, path) in WITHOUT_KEY:
            assert ask(app, method, path).status_code in {404, 422}
            continue
        assert ask(app, method, path).status_code == 401, (method, path)
        assert ask(app, method, path, "rp_unknown").status_code == 401, (method, path)
        assert getattr(signed_in, method.lower())(address(path)).status_code == 401, (method, path)


def test_a_key_without_the_scope_is_refused_on_every_operation(app, company):
    from ridgepole.flows.make_api_token import SCOPES

    without = {scope: secret_of(company, company.rae, *(s for s in SCOPES if s != scope)) for scope in SCOPES}
    for method, path, keys in operations():
        if (method, path) not in WITHOUT_KEY:
            assert ask(app, method, path, without[keys[0].scope]).status_code == 403, (method, path)


def test_a_key_never_may_more_than_its_person_of_that_team_and_role(app, company):
    from ridgepole.flows.make_api_token import SCOPES

    secrets = {who: secret_of(company, getattr(company, who), *SCOPES) for who in CAST}
    for method, path, keys in operations():
        if (method, path) in WITHOUT_KEY or path.endswith("/effect"):
            continue
        for who in CAST:
            answered = ask(app, method, path, secrets[who]).status_code
            if keys[0].who.admits(getattr(company, who)):
                assert answered not in {401, 403, 405, 500}, (method, path, who, answered)
            else:
                assert answered == 403, (method, path, who, answered)


def test_a_key_of_another_workspace_finds_nothing_of_this_one(app, company):
    from ridgepole.flows.make_api_token import SCOPES

    theirs = app.company(name="Brinewater")
    secret = secret_of(theirs, theirs.rae, *SCOPES)
    for method, path, _keys in operations():
        answered = ask(app, method, path, secret)
        assert answered.status_code != 500, (method, path)
        content = b"".join(answered) if answered.streaming else answered.content
        assert HIDDEN not in content, (method, path)
        assert company.slug.encode() not in content, (method, path)
