"""The HTTP API: scopes, the same rules as the pages, and no answer of 500 to whatever is sent."""

from datetime import UTC, datetime

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import booleans, sampled_from

ICP = {"kind": "icp", "id": "icp", "title": "Who we are for", "statement": "Ports with 300 to 6,000 staff"}
EVERYTHING = ("read", "write", "sign")


def key(company, party, *scopes):
    from ridgepole.flows.make_api_token import make_api_token

    return make_api_token(
        workplace=company.workplace, party=party, name="a test", scopes=scopes, now=datetime.now(UTC)
    )[1]


@pytest.fixture
def company(app):
    from ridgepole.wiring.workplaces import folder_of

    made = app.company()
    folder = folder_of(made.slug)
    folder.mkdir(parents=True)
    (folder / "ridgepole.toml").write_text('name = "Harbourlink"\n')
    return made


class Program:
    def __init__(self, app, token):
        self.client, self.headers = app.browser(), {"Authorization": f"Bearer {token}"}

    def get(self, path):
        return self.client.get(f"/api/v1{path}", headers=self.headers)

    def post(self, path, body):
        return self.client.post(f"/api/v1{path}", body, content_type="application/json", headers=self.headers)


def test_two_programs_draft_and_sign_an_agreement_by_the_rules_of_the_pages(app, company):
    mara, sam = (Program(app, key(company, party, *EVERYTHING)) for party in (company.mara, company.sam))
    draft = mara.post("/agreements/icp/texts", {"body": ICP, "based_on_digest": ""})
    assert draft.status_code == 201
    digest = draft.json()["digest"]
    assert mara.post("/agreements/icp/signatures", {"digest": digest}).status_code == 201
    again = mara.post("/agreements/icp/signatures", {"digest": digest})
    assert (again.status_code, again.json()["message"]) == (
        409,
        "You have signed this text already; nobody signs for both teams.",
    )
    assert sam.post("/agreements/icp/signatures", {"digest": "0" * 64}).status_code == 409
    signed = sam.post("/agreements/icp/signatures", {"digest": digest})
    assert signed.json()["state"] == "signed"
    record = sam.get("/record").json()
    assert (record["holds"], len(record["entries"])) == (True, 3)


@pytest.mark.parametrize(
    ("scopes", "path", "body", "status"),
    [
        (("read",), "/agreements/icp/texts", {"body": ICP}, 403),
        (("read", "write"), "/agreements/icp/signatures", {"digest": "0" * 64}, 403),
        (("write",), None, None, 403),
    ],
)
def test_a_key_does_no_more_than_its_scopes(app, company, scopes, path, body, status):
    program = Program(app, key(company, company.mara, *scopes))
    answer = program.post(path, body) if path else program.get("/people")
    assert answer.status_code == status


def test_nobody_without_a_key_and_nobody_with_a_revoked_one_gets_anything(app, company):
    from ridgepole.flows.change_people import remove_member
    from ridgepole.flows.make_api_token import revoke_api_token

    assert app.browser().get("/api/v1/workspace").status_code == 401
    assert app.browser(company.rae).get("/api/v1/workspace").status_code == 401
    token = key(company, company.mara, "read")
    assert Program(app, token).get("/workspace").json()["slug"] == company.slug
    held = company.workplace.tokens.all()[0]
    revoke_api_token(workplace=company.workplace, party=company.mara, token_id=held.id, now=datetime.now(UTC))
    assert Program(app, token).get("/workspace").status_code == 401
    of_sam = key(company, company.sam, "read")
    remove_member(workplace=company.workplace, party=company.rae, person_id=company.sam.person_id)
    assert Program(app, of_sam).get("/workspace").status_code == 401


def test_a_key_opens_its_own_workspace_only(app, company):
    from ridgepole.flows.draft_agreement import draft_agreement

    theirs = app.company(name="Brinewater")
    draft_agreement(workplace=theirs.workplace, party=theirs.mara, body=ICP, based_on_digest="", now=datetime.now(UTC))
    program = Program(app, key(company, company.mara, *EVERYTHING))
    assert program.get("/agreements").json() == []
    assert program.get("/agreements/icp").status_code == 404


def test_an_id_that_is_a_path_is_refused(app, company):
    program = Program(app, key(company, company.mara, *EVERYTHING))
    answer = program.post("/agreements/..%2F..%2Fx/texts", {"body": {**ICP, "id": "../../x"}})
    assert answer.status_code in {404, 409}


@pytest.mark.parametrize("words", ["\ud800", "\x00"])
def test_letters_that_cannot_be_kept_are_refused(app, company, words):
    program = Program(app, key(company, company.mara, *EVERYTHING))
    import json

    body = json.dumps({"body": {**ICP, "statement": words}})
    answer = program.client.post(
        "/api/v1/agreements/icp/texts", body, content_type="application/json", headers=program.headers
    )
    assert answer.status_code in {201, 400, 422}


@pytest.fixture
def described(app, company):
    """The schema, a key for each of three people, and ids of things that are there."""
    from django.core.wsgi import get_wsgi_application

    from ridgepole.flows.draft_agreement import draft_agreement
    from ridgepole.flows.hold_meeting import hold_meeting
    from ridgepole.flows.make_api_token import SCOPES
    from ridgepole.flows.offer_handoff import offer_handoff
    from ridgepole.flows.open_survey import open_survey, survey_places

    now, workplace = datetime.now(UTC), company.workplace
    draft_agreement(workplace=workplace, party=company.mara, body=ICP, based_on_digest="", now=now)
    lead = offer_handoff(
        workplace=workplace, party=company.mara, person_id="", fields={"email": "d@x.example"}, note="",
        time_zone="UTC", now=now,
    )  # fmt: skip
    opened = open_survey(workplace=workplace, party=company.mara, now=now)
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    schema.tokens = [key(company, party, *SCOPES) for party in (company.mara, company.sam, company.rae)]
    schema.known = {
        "document_id": "icp",
        "handoff_id": lead.handoff_id,
        "round_id": opened.id,
        "token": survey_places(opened)[0].token,
        "meeting_id": hold_meeting(workplace=workplace, party=company.mara, agenda=(), now=now).id,
        "person_id": company.pia.person_id,
        "name": "win_rate",
    }
    return schema


def test_no_request_that_schemathesis_can_think_of_is_answered_with_500(described):
    operations = [result.ok() for result in described.get_all_operations()]
    assert len(operations) >= 60
    for operation in operations:

        @settings(
            max_examples=6,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(), token=sampled_from(described.tokens), is_known=booleans())
        def whatever_is_sent(case, token, is_known):
            if is_known:
                case.path_parameters = {
                    name: described.known.get(name, value) for name, value in (case.path_parameters or {}).items()
                }
            answer = case.call(headers={"Authorization": f"Bearer {token}"})
            assert answer.status_code < 500, (case.method, case.path, case.body, answer.text[:500])

        whatever_is_sent()
