"""Everything that people did in the app goes out with the folder and comes in again: the second export is the first, byte for byte."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from ridgepole.core.actions.closed_lost_review import LostDeal, Quarter
from ridgepole.core.actions.smarketing_meeting import AgendaItem
from ridgepole.core.kernel.errors import BadInputError

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ZONE = "Europe/Amsterdam"
SECRET_WORDS = "Harbour masters of quiet ports"
SLA = {
    "kind": "sla",
    "id": "sla",
    "calendar": {"time_zone": ZONE, "hours": {"mon-fri": "09:00-17:00"}},
    "commitments": [{"id": "answer", "by_team": "sales", "promise": "Answered in four hours", "within_minutes": 240}],
    "rejection_reasons": [{"id": "no_need", "says": "No pain that we solve"}],
    "pause_reasons": ["buyer asked to wait"],
}


def written(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def company(app):
    from ridgepole.wiring.workplaces import folder_of

    made = app.company()
    folder = folder_of(made.slug)
    (folder / "ledger").mkdir(parents=True)
    (folder / "ridgepole.toml").write_text(f'name = "Harbourlink"\ntime_zone = "{ZONE}"\n')
    (folder / "ledger" / "accounts.csv").write_text("account_id,name\na-1,Quay\n")
    (folder / "mappings").mkdir()
    (folder / "mappings" / "our-crm.yaml").write_text("name: our crm\n")
    return made


def signed_sla(made):
    from ridgepole.flows.draft_agreement import draft_agreement
    from ridgepole.flows.sign_agreement import sign_agreement

    text = draft_agreement(workplace=made.workplace, party=made.mara, body=SLA, based_on_digest="", now=NOW)
    for party in (made.mara, made.sam):
        sign_agreement(workplace=made.workplace, party=party, document_id="sla", digest_seen=text.digest, now=NOW)
    return text


def hand_leads_over(made):
    from ridgepole.flows.accept_handoff import accept_handoff
    from ridgepole.flows.claim_handoff import claim_handoff
    from ridgepole.flows.offer_handoff import offer_handoff
    from ridgepole.flows.pause_handoff import pause_handoff
    from ridgepole.flows.reject_handoff import reject_handoff
    from ridgepole.flows.take_over_handoffs import take_over_handoffs

    stands = {"workplace": made.workplace, "time_zone": ZONE}

    def offer(number):
        fields = {"email": f"dana{number}@quay.example", "company": "Quay – “Öl”", "title": "=cmd"}
        return offer_handoff(party=made.mara, person_id="", fields=fields, note="a\nb", now=NOW, **stands).handoff_id

    waits, rejected, accepted = offer(1), offer(2), offer(3)
    later = NOW + timedelta(hours=1)
    claim_handoff(party=made.sid, handoff_id=waits, now=later, **stands)
    pause_handoff(party=made.sid, handoff_id=waits, reason="buyer asked to wait", now=later, **stands)
    reject_handoff(party=made.sam, handoff_id=rejected, reason="no_need", note="two ships", now=later, **stands)
    accept_handoff(party=made.sid, handoff_id=accepted, now=later, **stands)
    events = [[int((NOW - timedelta(days=1)).timestamp()), "offered", "marketing", ""]]
    of_the_ledger = {"handoff_id": "h-9", "person_id": "p-9", "fields": {"email": "z@z.example"}, "events": events}
    take_over_handoffs(party=made.sam, leads=[of_the_ledger], now=NOW, **stands)


def ask_everybody(made, *, reveal):
    from ridgepole.flows.answer_survey import answer_survey
    from ridgepole.flows.open_survey import open_survey, survey_places
    from ridgepole.flows.reveal_survey import reveal_survey
    from ridgepole.wiring.survey_links import answers_file

    opened = open_survey(workplace=made.workplace, party=made.mara, now=NOW)
    for number, place in enumerate(survey_places(opened)[:4]):
        answer_survey(
            workplace=made.workplace,
            place=place,
            respondent=f"{number:032x}",
            question_id=opened.questions[0].id,
            words=f"{SECRET_WORDS} {number}",
            now=NOW,
        )
    if reveal:
        keeps = answers_file(made.tenant)
        reveal_survey(workplace=made.workplace, party=made.sam, round_id=opened.id, keeps=keeps, now=NOW)


def review_losses(made, first, *, reveal):
    from ridgepole.flows.code_lost_deal import code_lost_deal, reveal_loss_review
    from ridgepole.flows.open_loss_review import open_loss_review

    lost = [LostDeal(f"o-{first}-{n}", f"Crane {n}", "Quay", 100.5 * n, "EUR", first) for n in (1, 2)]
    quarter = Quarter(f"{first:%Y %m}", first, first + timedelta(days=80))
    review = open_loss_review(workplace=made.workplace, party=made.mara, lost=lost, quarter=quarter, now=NOW)
    for party, reason in ((made.mara, "our_story"), (made.sam, "competitor")):
        for deal in review.deals:
            code_lost_deal(
                workplace=made.workplace,
                party=party,
                review_id=review.id,
                opportunity_id=deal.id,
                reason=reason,
                note=f"{reason}: {SECRET_WORDS}",
                now=NOW,
            )
    if reveal:
        reveal_loss_review(workplace=made.workplace, party=made.sam, review_id=review.id, now=NOW)
    return review


def meet(made, review):
    from ridgepole.flows.hold_meeting import end_meeting, hold_meeting, record_decision, settle_decision

    def hold(*agenda):
        return hold_meeting(workplace=made.workplace, party=made.sam, agenda=agenda, now=NOW)

    def decide(meeting, says):
        return record_decision(
            workplace=made.workplace,
            party=made.mara,
            meeting_id=meeting.id,
            says=says,
            owner="Sam Ortiz",
            due_on=date(2026, 3, 9),
            about="Why did we lose Crane 1?",
            now=NOW,
        )

    first = hold(AgendaItem("lost_deal", "Why did we lose Crane 1?", about=f"review:{review.id}"))
    decided = decide(first, "Write one battlecard together")
    decide(first, "Call the two that went quiet")
    end_meeting(workplace=made.workplace, party=made.sam, meeting_id=first.id, present="Mara, Sam", now=NOW)
    settle_decision(workplace=made.workplace, party=made.sam, decision_id=decided.id, outcome="Written", now=NOW)
    second = hold(AgendaItem("follow_up", "Write one battlecard together", about=f"decision:{decided.id}"))
    decide(second, "Read it out")


def work_in(made):
    from ridgepole.flows.add_webhook import add_webhook
    from ridgepole.flows.change_people import remove_member
    from ridgepole.flows.comment_on_clause import comment_on_clause
    from ridgepole.flows.draft_agreement import draft_agreement
    from ridgepole.flows.give_field_feedback import give_field_feedback
    from ridgepole.flows.judge_finding import judge_finding
    from ridgepole.flows.make_checkpoint import make_checkpoint
    from ridgepole.flows.sign_agreement import sign_agreement

    place = made.workplace
    text = signed_sla(made)
    profile = {"kind": "icp", "id": "icp", "statement": "Quiet ports"}
    half = draft_agreement(workplace=place, party=made.mara, body=profile, based_on_digest="", now=NOW)
    sign_agreement(workplace=place, party=made.sam, document_id="icp", digest_seen=half.digest, now=NOW)
    comment_on_clause(
        workplace=place, party=made.sam, document_id="sla", digest=text.digest, clause="", says="Hm", now=NOW
    )
    for verdict, owner, expires in (("waived", "Sam", date(2026, 6, 1)), ("assigned", "Mara", None)):
        judge_finding(
            workplace=place, party=made.sam, finding="f" * 64, verdict=verdict, reason="known", owner=owner,
            expires_on=expires, now=NOW,
        )  # fmt: skip
    hand_leads_over(made)
    ask_everybody(made, reveal=True)
    ask_everybody(made, reveal=False)
    give_field_feedback(workplace=place, party=made.sid, kind="objection", text="Too long", stage="demo", now=NOW)
    review = review_losses(made, date(2025, 10, 1), reveal=True)
    review_losses(made, date(2026, 1, 1), reveal=False)
    meet(made, review)
    add_webhook(workplace=place, party=made.rae, address="https://hooks.example/x", check=lambda _: None, now=NOW)
    remove_member(workplace=place, party=made.rae, person_id=made.pia.person_id)
    place.people.choose_digest(made.sid.person_id, wants=False)
    make_checkpoint(workplace=place, time_zone=ZONE, now=NOW)


def test_export_apply_export_gives_the_same_bytes(app, company, tmp_path):
    from ridgepole.wiring.workplaces import apply_folder, export_workspace

    work_in(company)
    export_workspace(company.slug, tmp_path / "one")
    first = written(tmp_path / "one")
    names = ("people", "handoffs", "surveys", "feedback", "reviews", "meetings", "webhooks")
    assert all(first[path] for path in first if path.parent.name == "workplace")
    assert {path.stem for path in first if path.parent.name == "workplace"} == set(names)
    _tenant, _adopted, work = apply_folder(tmp_path / "one", slug=f"{company.slug}-again", now=NOW)
    assert dict(work.rows) == {
        "handoffs": 4, "surveys": 2, "feedback": 1, "reviews": 2, "meetings": 2, "webhooks": 1
    }  # fmt: skip
    assert work.still_sealed == 0
    export_workspace(f"{company.slug}-again", tmp_path / "two")
    second = written(tmp_path / "two")
    assert [str(path) for path in first if first[path] != second.get(path)] == []
    assert set(second) == set(first)


def test_what_came_in_goes_on_where_it_stood(app, company, tmp_path):
    from ridgepole.flows.code_lost_deal import own_codes
    from ridgepole.flows.queue_handoffs import queue_handoffs
    from ridgepole.wiring.workplaces import apply_folder, export_workspace, open_case, workplace_of

    work_in(company)
    export_workspace(company.slug, tmp_path / "out")
    tenant, *_ = apply_folder(tmp_path / "out", slug=f"{company.slug}-on", now=NOW)
    there = workplace_of(tenant)
    queues = [
        [(q.handed.handoff_id, q.standing, q.handed.owner_name, q.clocks) for q in queued]
        for queued in (
            queue_handoffs(workplace=place, time_zone=ZONE, now=NOW + timedelta(hours=5))
            for place in (company.workplace, there)
        )
    ]
    assert queues[0] == queues[1]
    assert queues[0]
    review = next(r for r in there.reviews.all() if r.is_open)
    assert {code.reason for code in own_codes(there, company.mara, review).values()} == {"our_story"}
    (meeting, earlier) = there.meetings.all()
    about = meeting.agenda[0]["about"]
    assert about == f"decision:{earlier.decisions[0].id}"
    assert open_case(tenant).ledger.query("SELECT COUNT(*) AS n FROM feedback")[0]["n"] == 1
    assert [hook.secret for hook in there.hooks.all()] == [""]
    assert {m.party.email for m in there.people.everybody() if not m.is_active} == {company.pia.email}


def test_nothing_blind_can_be_read_in_an_export_and_another_installation_cannot_open_it(
    app, company, tmp_path, monkeypatch
):
    from django.conf import settings

    from ridgepole.wiring.workplaces import apply_folder, export_workspace, workplace_of

    ask_everybody(company, reveal=False)
    review_losses(company, date(2026, 1, 1), reveal=False)
    export_workspace(company.slug, tmp_path / "out")
    assert not [path for path, content in written(tmp_path / "out").items() if SECRET_WORDS.encode() in content]
    monkeypatch.setattr(settings, "SECRET_KEY", "that of another installation")
    tenant, _adopted, work = apply_folder(tmp_path / "out", slug=f"{company.slug}-elsewhere", now=NOW)
    assert work.still_sealed == 2
    opened = workplace_of(tenant).surveys.open_round()
    assert opened is not None
    assert not workplace_of(tenant).surveys.counts(opened.id)


def test_a_webhook_that_came_without_its_secret_is_told_nothing_until_it_has_one(app, company, tmp_path):
    from ridgepole.flows.add_webhook import add_webhook, renew_webhook_secret
    from ridgepole.flows.tell_hooks import tell_hooks
    from ridgepole.storage.models.outbox_message import OutboxMessage
    from ridgepole.wiring.workplaces import apply_folder, export_workspace, workplace_of

    address = "https://hooks.example/x"
    add_webhook(workplace=company.workplace, party=company.rae, address=address, check=lambda _: None, now=NOW)
    export_workspace(company.slug, tmp_path / "out")
    secret = company.workplace.hooks.all()[0].secret
    assert secret.encode() not in b"".join(written(tmp_path / "out").values())
    tenant, *_ = apply_folder(tmp_path / "out", slug=f"{company.slug}-hooked", now=NOW)
    there = workplace_of(tenant)
    sent = OutboxMessage.objects.filter(workspace_id=tenant.id)
    tell_hooks(workplace=there, event="x", key="1", payload={}, now=NOW)
    assert sent.count() == 0
    rae = next(m.party for m in there.people.everybody() if m.party.email == company.rae.email)
    renewed = renew_webhook_secret(workplace=there, party=rae, hook_id=there.hooks.all()[0].id, now=NOW)
    assert renewed.secret.startswith("whsec_")
    tell_hooks(workplace=there, event="x", key="1", payload={}, now=NOW)
    assert sent.count() == 1


def test_a_line_that_cannot_be_read_back_is_named_and_nothing_comes_in(app, company, tmp_path):
    from ridgepole.storage import tenants
    from ridgepole.wiring.workplaces import apply_folder, export_workspace, workplace_of

    signed_sla(company)
    hand_leads_over(company)
    export_workspace(company.slug, tmp_path / "out")
    path = tmp_path / "out" / "workplace" / "handoffs.jsonl"
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    del lines[2]["happenings"][0]["at"]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    with pytest.raises(BadInputError) as refused:
        apply_folder(tmp_path / "out", slug=f"{company.slug}-broken", now=NOW)
    assert (refused.value.problems[0].file, refused.value.problems[0].row) == ("workplace/handoffs.jsonl", 3)
    assert not workplace_of(tenants.tenant(f"{company.slug}-broken")).handoffs.known()


def test_a_folder_gives_nobody_a_place_among_people_who_are_there(app, company, tmp_path):
    from ridgepole.wiring.workplaces import apply_folder, export_workspace

    export_workspace(company.slug, tmp_path / "out")
    theirs = app.company("rae", name="Brinewater")
    apply_folder(tmp_path / "out", slug=theirs.slug, now=NOW)
    assert [party.email for party in theirs.workplace.people.members()] == [theirs.rae.email]
