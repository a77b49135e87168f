"""The workplace by HTTP API alone: a lead from handover to rejection, the blind survey, a lost-deal review, a meeting; the pages see what programs did."""

import csv
import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

SLA = {
    "kind": "sla",
    "id": "sla",
    "calendar": {"time_zone": "Europe/Amsterdam", "hours": {"mon-sun": "00:00-24:00"}},
    "commitments": [{"id": "answer", "by_team": "sales", "promise": "Answered in four hours", "within_minutes": 240}],
    "rejection_reasons": [{"id": "no_need", "says": "No pain that we solve"}],
    "pause_reasons": ["buyer asked to wait"],
}
FUNNEL = {
    "kind": "funnel",
    "id": "funnel",
    "stages": [
        {"id": "mql", "name": "MQL", "owner_team": "marketing", "required_fields": ["email", "title"]},
        {"id": "sal", "name": "SAL", "owner_team": "sales"},
    ],
}
LEAD = {"email": "dana@quay.example", "title": "Head of yard"}
SCOPES = ("read", "write", "sign", "import", "admin")


class Program:
    def __init__(self, app, company, party):
        from ridgepole.flows.make_api_token import make_api_token

        secret = make_api_token(
            workplace=company.workplace, party=party, name="a test", scopes=SCOPES, now=datetime.now(UTC)
        )[1]
        self.client, self.headers = app.browser(), {"Authorization": f"Bearer {secret}"}

    def get(self, path, status=200):
        return self._told(self.client.get(f"/api/v1{path}", headers=self.headers), status)

    def post(self, path, body=None, status=200):
        answer = self.client.post(
            f"/api/v1{path}", json.dumps(body or {}), content_type="application/json", headers=self.headers
        )
        return self._told(answer, status)

    def delete(self, path, status=204):
        return self._told(self.client.delete(f"/api/v1{path}", headers=self.headers), status)

    def _told(self, answer, status):
        assert answer.status_code == status, answer.content[:600]
        is_json = answer.headers.get("Content-Type", "").startswith("application/json")
        return answer.json() if is_json and answer.content else answer


@pytest.fixture
def company(app):
    from ridgepole.flows.draft_agreement import draft_agreement
    from ridgepole.flows.sign_agreement import sign_agreement
    from ridgepole.wiring.workplaces import folder_of

    made = app.company()
    ledger = folder_of(made.slug) / "ledger"
    ledger.mkdir(parents=True)
    (folder_of(made.slug) / "ridgepole.toml").write_text('name = "Harbourlink"\ntime_zone = "Europe/Amsterdam"\n')
    now = datetime.now(UTC)
    with (ledger / "opportunities.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["opportunity_id", "name", "created_at", "amount", "currency", "closed_at", "outcome"])
        created = (now - timedelta(days=30)).isoformat()
        writer.writerows([f"o-{n}", f"Crane {n}", created, 100 * n, "EUR", now.isoformat(), "lost"] for n in (1, 2, 3))
    for body in (SLA, FUNNEL):
        text = draft_agreement(workplace=made.workplace, party=made.mara, body=body, based_on_digest="", now=now)
        for party in (made.mara, made.sam):
            sign_agreement(
                workplace=made.workplace, party=party, document_id=body["id"], digest_seen=text.digest, now=now
            )
    return made


@pytest.fixture
def mara(app, company):
    return Program(app, company, company.mara)


@pytest.fixture
def sam(app, company):
    return Program(app, company, company.sam)


def test_a_lead_is_handed_over_claimed_paused_rejected_and_reopened(company, mara, sam):
    refused = mara.post("/handoffs", {"fields": {"email": "dana@quay.example"}}, status=422)
    assert [problem["column"] for problem in refused["problems"]] == ["title"]
    lead = mara.post("/handoffs", {"fields": LEAD, "note": "asked for a price"}, status=201)
    assert (lead["standing"], lead["clocks"][0]["clause"], lead["clocks"][0]["within_seconds"]) == (
        "offered",
        "answer",
        14_400,
    )
    path = f"/handoffs/{lead['handoff_id']}"
    assert sam.get("/handoffs?show=unclaimed")["count"] == 1
    assert sam.post(f"{path}/claim")["owner_name"] == "Sam Ortiz"
    assert sam.get("/handoffs?show=mine")["handoffs"][0]["handoff_id"] == lead["handoff_id"]
    assert "no reason" in sam.post(f"{path}/reject", {"reason": "I do not like it"}, status=409)["message"]
    assert sam.post(f"{path}/pause", {"reason": "buyer asked to wait"})["clocks"][0]["clock"] == "paused"
    assert sam.post(f"{path}/resume")["clocks"][0]["clock"] == "running"
    assert sam.post(f"{path}/contact", {"note": "called"})["happenings"][-1]["event"] == "touched"
    rejected = sam.post(f"{path}/reject", {"reason": "No pain that we solve", "note": "two ships a year"})
    assert (rejected["standing"], rejected["happenings"][-1]["reason"]) == ("rejected", "no_need")
    assert mara.get("/handoffs?show=decided")["count"] == 1
    assert mara.post(f"{path}/reopen", {"note": "they wrote again"})["standing"] == "reopened"
    given = sam.post(f"{path}/reassign", {"to_person_id": company.sid.person_id})
    assert given["owner_name"] == "Sid Park"
    assert sam.post(f"{path}/accept")["standing"] == "accepted"
    assert sam.get("/handoffs/terms")["rejection_reasons"][0]["id"] == "no_need"
    mara.post(f"{path}/accept", status=403)


def test_a_survey_is_answered_by_its_link_and_read_after_the_reveal_only(app, mara, sam):
    opened = mara.post("/survey", status=201)
    links = {(p["team"], p["level"]): p["link"].rstrip("/").rsplit("/", 1)[1] for p in opened["links"]}
    nobody = app.browser()
    for team, words in (("sales", "Harbour masters"), ("marketing", "Freight forwarders")):
        address = f"/api/v1/survey/links/{links[team, 'leader']}"
        asked = nobody.get(address).json()
        assert (asked["team"], asked["level"]) == (team, "leader")
        respondent = ""
        for question in asked["questions"][:2]:
            body = {"question_id": question["id"], "words": words, "respondent": respondent}
            answer = nobody.post(address, json.dumps(body), content_type="application/json")
            assert answer.status_code == 201
            respondent = answer.json()["respondent"]
    counted = {(p["team"], p["level"]): p["people"] for p in sam.get("/survey")[0]["links"]}
    assert counted["sales", "leader"] == counted["marketing", "leader"] == 1
    assert "Harbour masters" not in json.dumps(sam.get("/survey/reading"))
    sam.post(f"/survey/{opened['id']}/reveal")
    assert "Harbour masters" in json.dumps(sam.get("/survey/reading"))
    assert nobody.get(f"/api/v1/survey/links/{links['sales', 'leader']}").status_code == 409


def test_lost_deals_are_coded_blind_and_laid_side_by_side(mara, sam):
    quarter = next(q for q in mara.get("/loss-reviews/quarters") if q["lost"] == 3)
    review = mara.post("/loss-reviews", {"quarter": quarter["quarter"]}, status=201)
    path = f"/loss-reviews/{review['id']}"
    for who, reason in ((mara, "our_story"), (sam, "competitor")):
        for deal in review["deals"]:
            who.post(f"{path}/codes", {"opportunity_id": deal["id"], "reason": reason})
    blind = mara.get(path)
    assert {deal["own_reason"] for deal in blind["deals"]} == {"our_story"}
    assert "competitor" not in json.dumps(blind["deals"])
    assert blind["coded"] == {"marketing": 3, "sales": 3}
    revealed = mara.post(f"{path}/reveal")
    assert {(deal["marketing"], deal["sales"], deal["differs"]) for deal in revealed["deals"]} == {
        ("our_story", "competitor", True)
    }
    points = mara.get("/meetings/agenda")["points"]
    assert any(point["kind"] == "lost_deal" for point in points)


def test_a_meeting_decides_and_follows_up(mara, sam):
    begun = sam.post("/meetings", status=201)
    path = f"/meetings/{begun['id']}"
    day = (datetime.now(UTC) + timedelta(days=7)).date().isoformat()
    decided = sam.post(f"{path}/decisions", {"says": "One battlecard", "owner": "Sam Ortiz", "due_on": day}, status=201)
    assert mara.get("/meetings/decisions?open_only=true")[0]["says"] == "One battlecard"
    assert sam.get(f"{path}/minutes.pdf").content.startswith(b"%PDF")
    assert mara.post(f"{path}/end", {"present": "Mara, Sam"})["present"] == "Mara, Sam"
    settled = mara.post(f"/meetings/decisions/{decided['id']}/settle", {"outcome": "Written and used"})
    assert (settled["outcome"], settled["settled_by"]) == ("Written and used", "Mara Lind")
    assert mara.get("/meetings/decisions?open_only=true") == []


def test_feedback_scoreboard_people_and_webhooks_answer_programs(app, company, mara, sam, monkeypatch):
    heard = sam.post("/feedback/field", {"kind": "objection", "text": "Too long to install", "stage": "demo"}, 201)
    assert mara.get("/feedback/field") == [heard]
    assert mara.get("/feedback/objections")["value"]["objections"][0]["text"] == "Too long to install"
    assert set(mara.get("/feedback?by=source")) == {"accepted", "reasons", "delay"}
    assert mara.get("/scoreboard")["shared"] == []
    rae = Program(app, company, company.rae)
    assert len(rae.get("/people")) == 6
    invited = rae.post("/invitations", {"email": "new@harbour.example", "team": "sales", "role": "leader"}, status=201)
    assert "/join/" in invited["link"]
    rae.delete(f"/invitations/{invited['id']}")
    monkeypatch.setattr("ridgepole.faces.api.webhooks.check_address", lambda address: None)
    hook = rae.post("/webhooks", {"address": "https://hooks.example/x"}, status=201)
    assert hook["secret"].startswith("whsec_")
    assert [set(h) for h in rae.get("/webhooks")] == [{"id", "address", "made_at", "made_by"}]
    rae.delete(f"/webhooks/{hook['id']}")
    assert rae.get("/webhooks") == []
    assert "Too long to install" in rae.get("/digest")["text"]
    assert rae.get("/changes")


def test_agreements_are_compared_and_replayed(mara, sam):
    first = mara.get("/agreements/sla")[-1]
    body = {**SLA, "commitments": [{**SLA["commitments"][0], "within_minutes": 120}]}
    mara.post("/agreements/sla/texts", {"body": body, "based_on_digest": first["digest"]}, status=201)
    changed = sam.get("/agreements/sla/differences")
    assert changed
    assert all(change["state"] == "changed" for change in changed)
    assert sam.get("/agreements/sla/effect")["is_current"]


def test_files_are_uploaded_mapped_looked_at_mended_and_taken_in(company, sam):
    deals = b"Deal ID,Create Date,Value,Currency,Stage\nD-1,2026-01-03,1200,EUR,Closed Won\nD-2,2026-02-31,5,EUR,Closed Lost\n"
    sent = sam.client.post("/api/v1/imports", {"files": [SimpleUploadedFile("deals.csv", deals)]}, headers=sam.headers)
    path = f"/imports/{sent.json()['staged']}"
    (file,) = sam.get(f"{path}/columns")
    assert (file["table"], file["columns"]["Stage"], file["values"]["outcome"]["Closed Won"]) == (
        "opportunities",
        "outcome",
        "won",
    )
    chosen = {name: file[name] for name in ("table", "columns", "values")}
    wrong = {**chosen, "columns": {"Stage": "colour"}}
    sam.post(f"{path}/columns", {"files": {"deals.csv": wrong}}, status=409)
    sam.post(f"{path}/columns", {"files": {"deals.csv": chosen}}, status=204)
    looked = sam.get(f"{path}?mapping=columns")
    assert looked["tables"]["opportunities"] == {"read": 2, "kept": 1, "refused": 1}
    assert looked["first_rows"]["opportunities"]["rows"][0][0] == "D-1"
    assert b"2026-02-31" in sam.get(f"{path}/refusals.csv?mapping=columns").content
    assert sam.get(f"{path}/refused-rows/0?mapping=columns").content.splitlines()[1].startswith(b"D-2")
    assert sam.post(f"{path}/take-in", {"mapping": "columns"})["state"] == "done"
    assert sam.get(f"{path}/work")["told"]["mapping_kept_as"] == "deals"
    assert "saved:deals" in sam.get("/imports/mappings")
    sam.get(path, status=404)
