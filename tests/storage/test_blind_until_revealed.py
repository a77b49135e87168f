"""Surveys and closed-lost reviews: nobody sees anything of the others before the reveal, everybody everything after it."""

import csv
import re
from datetime import UTC, date, datetime

import pytest

from ridgepole.core.kernel.errors import BadUseError

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SECRET_WORDS = "Harbour masters of quiet ports"


@pytest.fixture
def company(app):
    from ridgepole.wiring.workplaces import folder_of

    made = app.company()
    folder = folder_of(made.slug)
    folder.mkdir(parents=True)
    (folder / "ridgepole.toml").write_text('name = "Harbourlink"\n')
    made.folder = folder
    return made


def open_survey(company):
    from ridgepole.flows.open_survey import open_survey, survey_places

    opened = open_survey(workplace=company.workplace, party=company.mara, now=NOW)
    return opened, {(p.team, p.level): p for p in survey_places(opened)}


def answer_by_link(app, place, words):
    browser = app.browser()
    address = f"/s/{place.token}/"
    for number in range(1, 9):
        posted = {"words": words, "choice": "yes", "go": "on"}
        assert browser.post(f"{address}?n={number}", posted).status_code == 302
    return browser


def reveal(company, opened):
    from ridgepole.flows.reveal_survey import reveal_survey
    from ridgepole.wiring.survey_links import answers_file

    return reveal_survey(
        workplace=company.workplace,
        party=company.sam,
        round_id=opened.id,
        keeps=answers_file(company.tenant),
        now=NOW,
    )


def test_no_page_shows_any_answer_to_anybody_before_the_reveal(app, company):
    from ridgepole.faces.web.shell.areas import routes

    opened, places = open_survey(company)
    own = answer_by_link(app, places["sales", "leader"], SECRET_WORDS)
    answer_by_link(app, places["marketing", "practitioner"], SECRET_WORDS)
    for who in (company.rae, company.mara, company.sam):
        browser = app.browser(who)
        for name, (area, route) in routes().items():
            if not area.in_workspace or route.get is None or "<" in area.prefix + route.path:
                continue
            page = browser.get(f"/w/{company.slug}/{area.prefix}{route.path}")
            assert SECRET_WORDS.encode() not in page.content, name
    other = app.browser().get(f"/s/{places['sales', 'leader'].token}/")
    assert SECRET_WORDS.encode() not in other.content
    assert SECRET_WORDS.encode() in own.get(f"/s/{places['sales', 'leader'].token}/").content
    assert not (company.folder / "survey").exists()
    assert opened.is_open


def test_an_export_holds_no_answer_before_the_reveal(app, company, tmp_path):
    from ridgepole.wiring.workplaces import export_workspace

    _opened, places = open_survey(company)
    answer_by_link(app, places["sales", "leader"], SECRET_WORDS)
    export_workspace(company.slug, tmp_path / "out")
    for path in (tmp_path / "out").rglob("*"):
        assert path.is_dir() or SECRET_WORDS.encode() not in path.read_bytes(), path


def test_revealed_answers_are_the_workspaces_survey_and_nobody_can_answer_any_more(app, company):
    from ridgepole.wiring.workplaces import open_case

    opened, places = open_survey(company)
    answer_by_link(app, places["sales", "leader"], SECRET_WORDS)
    answer_by_link(app, places["marketing", "leader"], "=1+1, I would say")
    reveal(company, opened)
    survey = open_case(company.tenant).survey
    assert len(survey.answers) == 16
    said = {a.team: a.answer for a in survey.answers_to("best_customer")}
    assert said == {"sales": SECRET_WORDS, "marketing": "=1+1, I would say"}
    assert {a.level for a in survey.answers} == {"leader"}
    with (company.folder / "survey" / "answers.csv").open() as file:
        assert not [row for row in csv.reader(file) if row[4].startswith("=")]
    assert app.browser().get(f"/s/{places['sales', 'leader'].token}/").status_code == 410
    with pytest.raises(BadUseError, match="revealed already"):
        reveal(company, opened)
    page = app.browser(company.pia).get(f"/w/{company.slug}/ask/revealed/")
    assert SECRET_WORDS in page.content.decode()


def test_one_persons_answers_are_not_revealed(app, company):
    opened, places = open_survey(company)
    answer_by_link(app, places["sales", "leader"], SECRET_WORDS)
    with pytest.raises(BadUseError, match="Fewer than two"):
        reveal(company, opened)


def test_a_link_opens_only_the_team_and_level_that_it_was_signed_for(app, company):
    _opened, places = open_survey(company)
    token = places["sales", "practitioner"].token
    assert app.browser().get(f"/s/{token}/").status_code == 200
    for forged in (
        token.replace("practitioner", "leader"),
        token.replace("sales", "product"),
        token[:-1] + "0g"[token[-1] == "0"],
    ):
        assert app.browser().get(f"/s/{forged}/").status_code == 404


def test_choices_are_read_as_what_they_say(app):
    from ridgepole.core.survey.questions import QUESTIONS
    from ridgepole.core.survey.stance import read_stance
    from ridgepole.flows.answer_survey import as_answer, choice_and_words, choices_of

    expected = {"yes": ("yes", True), "partly": ("mixed", True), "no": ("no", True), "unknown": ("mixed", False)}
    for question in QUESTIONS:
        for choice in choices_of(question):
            kept = as_answer(question, choice, "")
            stance = read_stance(kept)
            assert (stance.stance, stance.takes_side) == expected[choice], (question.id, kept)
            assert choice_and_words(question, kept) == (choice, "")
            assert not read_stance(as_answer(question, "unknown", "ask sales")).takes_side
    assert as_answer(QUESTIONS[2], "no", "The deck lags") == "Last year's. The deck lags"


LOST = [
    {
        "id": f"o-{n}",
        "name": f"Deal {n}",
        "account": f"Quay {n}",
        "amount": 1000.0 * n,
        "lost_on": f"2026-0{1 + n % 3}-10",
        "industry": "Ports",
        "source": "event",
        "crm_reason": "price",
        "competitor": "",
    }
    for n in range(1, 9)
]


@pytest.fixture
def review(company):
    from ridgepole.core.actions.closed_lost_review import quarter_of
    from ridgepole.flows.open_loss_review import lost_deals, open_loss_review

    return open_loss_review(
        workplace=company.workplace,
        party=company.sam,
        lost=lost_deals(LOST, "EUR"),
        quarter=quarter_of(date(2026, 3, 2)),
        now=NOW,
    )


def code(company, review, party, reasons):
    from ridgepole.flows.code_lost_deal import code_lost_deal

    for deal, reason in zip(review.deals, reasons, strict=True):
        code_lost_deal(
            workplace=company.workplace,
            party=party,
            review_id=review.id,
            opportunity_id=deal.id,
            reason=reason,
            note=f"{party.team} saw {reason}",
            now=NOW,
        )


def test_a_team_sees_neither_the_others_reasons_nor_the_crms_before_the_reveal(app, company, review):
    code(company, review, company.sam, ["competitor"] * 5)
    for who in (company.mara, company.rae, company.pia):
        page = app.browser(who).get(f"/w/{company.slug}/closed-lost/{review.id}/").content.decode()
        assert "saw competitor" not in page
        assert "CRM says" not in page
        assert not re.search(r'value="competitor"[^>]*selected', page)
    own = app.browser(company.sid).get(f"/w/{company.slug}/closed-lost/{review.id}/").content.decode()
    assert "saw competitor" in own


def test_the_reveal_waits_for_both_and_then_shows_where_they_differ_first(app, company, review):
    from ridgepole.flows.code_lost_deal import reveal_loss_review

    code(company, review, company.sam, ["price", "price", "timing", "no_need", "competitor"])
    with pytest.raises(BadUseError, match="marketing"):
        reveal_loss_review(workplace=company.workplace, party=company.mara, review_id=review.id, now=NOW)
    code(company, review, company.mara, ["price", "our_story", "timing", "no_need", "competitor"])
    side = reveal_loss_review(workplace=company.workplace, party=company.mara, review_id=review.id, now=NOW)
    assert [said.deal.id for said in side.differing] == [review.deals[1].id]
    assert side.deals[0].differs
    with pytest.raises(BadUseError, match="stay as they are"):
        code(company, review, company.mara, ["price"] * 5)
    page = app.browser(company.pia).get(f"/w/{company.slug}/closed-lost/{review.id}/").content.decode()
    assert "marketing saw our_story" in page
    assert "sales saw price" in page


def test_what_a_meeting_decides_comes_back_when_it_is_due(app, company, review):
    from datetime import timedelta

    from ridgepole.flows.code_lost_deal import reveal_loss_review
    from ridgepole.flows.hold_meeting import end_meeting, hold_meeting, record_decision, settle_decision
    from ridgepole.flows.plan_meeting import plan_meeting
    from ridgepole.wiring.minutes_format import minutes_pdf

    code(company, review, company.sam, ["price"] * 5)
    code(company, review, company.mara, ["price"] * 4 + ["our_story"])
    reveal_loss_review(workplace=company.workplace, party=company.mara, review_id=review.id, now=NOW)

    def agenda(now):
        return plan_meeting(workplace=company.workplace, findings=[], time_zone="Europe/Amsterdam", now=now)

    assert [item.kind for item in agenda(NOW)] == ["lost_deal"]
    meeting = hold_meeting(workplace=company.workplace, party=company.mara, agenda=agenda(NOW), now=NOW)
    with pytest.raises(BadUseError, match="what, who and by when"):
        record_decision(
            workplace=company.workplace,
            party=company.mara,
            meeting_id=meeting.id,
            says="Write it",
            owner="Sam Ortiz",
            due_on=None,
            now=NOW,
        )
    decided = record_decision(
        workplace=company.workplace,
        party=company.mara,
        meeting_id=meeting.id,
        says="Sales writes down the price objection",
        owner="Sam Ortiz",
        due_on=date(2026, 3, 9),
        now=NOW,
    )
    end_meeting(workplace=company.workplace, party=company.sam, meeting_id=meeting.id, present="Mara, Sam", now=NOW)
    assert [item.kind for item in agenda(NOW + timedelta(days=6))] == ["lost_deal"]
    later = agenda(NOW + timedelta(days=9))
    assert (later[0].kind, later[0].says) == ("follow_up", "Due 9 March 2026, 2 days ago.")
    settle_decision(workplace=company.workplace, party=company.sam, decision_id=decided.id, outcome="written", now=NOW)
    assert [item.kind for item in agenda(NOW + timedelta(days=9))] == ["lost_deal"]
    pdf = minutes_pdf(company.workplace.meetings.get(meeting.id), company.tenant.company)
    assert pdf.startswith(b"%PDF")
    kinds = [re.search('"kind":"([a-z_]+)"', link.header)[1] for link in company.workplace.record.entries()]
    assert kinds[-2:] == ["meeting_decided", "decision_settled"]
