"""Agreements in the app: written in a form, read as a document, compared, commented, signed on exactly what was shown."""

import re
from datetime import UTC, datetime
from typing import Any, get_args

import pytest

from ridgepole.core.agreements.read_agreement import MODELS
from ridgepole.core.agreements.word_differences import word_differences

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BODIES: dict[str, dict[str, Any]] = {
    "icp": {
        "statement": "Ports with 300 to 6,000 staff",
        "industries": ["Ports", "Logistics parks"],
        "employees": {"min": 300, "max": 6000},
        "regions": ["Benelux"],
        "technologies": ["Navis N4"],
        "buying_committee": [{"role": "champion", "titles": ["COO", "CFO"], "cares_about": ["crane moves"]}],
        "pains": ["Pilots stall"],
        "triggers": ["A crane tender"],
        "disqualifiers": [
            {"field": "employees", "below": 300.0, "because": "too small (by far)"},
            {"field": "industry", "is": ["Retail", "Media"]},
            {"field": "country", "is_not": "US"},
        ],
    },
    "messaging": {
        "positioning": "Private 5G as a service",
        "category": "Managed networks",
        "value_propositions": [
            {
                "id": "vp-uptime",
                "says": "Cranes never wait",
                "for_roles": ["COO"],
                "for_industries": ["Ports"],
                "stages": ["discovery"],
                "proof": ["pp-1"],
                "never_says": ["unlimited"],
            }
        ],
        "proof_points": [
            {
                "id": "pp-1",
                "claim": "31% fewer stops",
                "customer": "Aldersund",
                "figure": "31%",
                "source": "study",
                "valid_until": "2027-01-31",
            }
        ],
        "commercial_model": {"says": "Per container", "never_says": ["per user"]},
        "objections": [
            {
                "id": "o-1",
                "objection": "Too dear",
                "answer": "It follows volume",
                "stages": ["proposal"],
                "assets": ["a.pdf"],
            }
        ],
        "competitors": [{"name": "Meridian", "their_claim": "Cheaper", "our_answer": "Not at volume"}],
        "vocabulary": [{"use": "berth", "not": ["dock", "pier"], "means": "where a ship lies"}],
        "voice": ["Plain"],
    },
    "funnel": {
        "stages": [
            {
                "id": "mql",
                "name": "MQL",
                "definition": "Fits and asked",
                "owner_team": "marketing",
                "entry": [{"field": "score", "above": 60.0}],
                "required_fields": ["email"],
                "expected_days": 3.0,
                "expected_conversion": 0.4,
            }
        ],
        "targets": {"mql": 400, "sql": 120},
    },
    "sla": {
        "calendar": {
            "time_zone": "Europe/London",
            "hours": {"mon-thu": ["09:00-12:00", "13:00-17:30"], "fri": "09:00-15:00"},
            "holidays": ["2026-12-25"],
        },
        "commitments": [
            {
                "id": "follow-up",
                "by_team": "sales",
                "promise": "Call within 4 hours",
                "measure": "speed_to_lead",
                "within_minutes": 240.0,
                "at_least": 0.9,
                "at_most": 5.0,
                "from_stage": "mql",
                "to_stage": "sal",
                "segment": {"source": "webinar"},
            }
        ],
        "rejection_reasons": [{"id": "no-budget", "says": "No money this year", "recycle_to": "nurture"}],
        "pause_reasons": ["Waiting for the buyer"],
        "escalation": [{"after_minutes": 60.0, "to": "team lead"}],
    },
    "scoreboard": {
        "shared": [{"metric": "win_rate", "target": 0.3, "period": "quarter"}],
        "people": [
            {"role": "CMO", "team": "marketing", "measured_on": ["win_rate"], "incentive_weights": {"win_rate": 0.3}}
        ],
        "attribution_model": "linear",
        "reporting": [{"team": "sales", "metric": "pipeline", "definition": "Open deals"}],
    },
    "strategy": {
        "decisions": [
            {
                "id": "d-1",
                "decided_on": "2026-01-10",
                "effective_from": "2026-02-01",
                "says": "Ports only",
                "replaces": "All of logistics",
                "owner": "Mara Lind",
                "must_reach": [{"kind": "call_script", "by": "2026-03-01"}, {"kind": "deck"}],
            }
        ]
    },
    "ai_policy": {
        "tools": [
            {
                "name": "Draftwell",
                "team": "marketing",
                "purposes": ["mails"],
                "owner": "Mara Lind",
                "model": "m",
                "prompt": "Write\nplainly",
                "based_on": {"document": "messaging", "version": 3},
            }
        ],
        "allowed_purposes": ["mails"],
        "disclosure": "Written with help",
    },
}


def posted(fields):
    """What a browser would send of the editor's fields, untouched."""
    sent = {}
    for field in fields:
        if field.ask.how == "rows":
            for row in field.rows:
                sent |= {part.name: part.value for part in row}
        else:
            sent[field.name] = field.value
    return sent


@pytest.mark.parametrize("kind", sorted(BODIES))
def test_a_form_that_nobody_touched_gives_back_the_very_document(app, kind):
    from ridgepole.core.agreements.agreement_text import agreement_of
    from ridgepole.faces.web.agreements.editor_form import body_of, shown_fields

    written = {
        "kind": kind,
        "id": kind,
        "title": "A title",
        "effective_from": "2026-01-01",
        "review_by": "2027-01-01",
        **BODIES[kind],
    }
    document = agreement_of(written)
    body, errors = body_of(kind, kind, posted(shown_fields(kind, document.content())))
    assert errors == {}
    assert agreement_of(body).content() == document.content()


@pytest.mark.parametrize("kind", sorted(MODELS))
def test_every_field_of_an_agreement_is_asked_in_its_editor_and_shown_in_its_document(app, kind):
    from pydantic import BaseModel

    from ridgepole.faces.web.agreements.document import sections_of
    from ridgepole.faces.web.agreements.editor_fields import ABOUT, ASKED

    def parts_of(annotation):
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return annotation
        return next((found for inner in get_args(annotation) if (found := parts_of(inner))), None)

    asked = {ask.name: ask for ask in (*ABOUT, *ASKED[kind])}
    set_by_the_app = {"kind", "id", "version", "authors", "sign_offs"}
    for name, field in MODELS[kind].model_fields.items():
        if name in set_by_the_app:
            continue
        inner = parts_of(field.annotation)
        names = {f.alias or n for n, f in inner.model_fields.items()} if inner else set()
        ask = asked.get(name)
        if ask and ask.how == "rows":
            assert {part.name for part in ask.parts} == names, name
        elif ask is None:
            assert {f"{name}.{part}" for part in names} <= set(asked), name
    shown = " ".join(clause.text for section in sections_of(kind, BODIES[kind]) for clause in section.clauses).lower()

    def leaves(value):
        if isinstance(value, dict):
            return [leaf for part in value.values() for leaf in leaves(part)]
        return [leaf for part in value for leaf in leaves(part)] if isinstance(value, list) else [value]

    spelled = {
        "speed_to_lead": "speed to lead",
        "win_rate": "win rate",
        "call_script": "call script",
        "240.0": "4 hours",
    }
    spelled |= {"0.4": "40%", "vp-uptime": "vp uptime", "6000": "6,000", "300.0": "300", "60.0": "60"}
    missing = [leaf for leaf in leaves(BODIES[kind]) if spelled.get(str(leaf), str(leaf)).lower() not in shown]
    shown_as_titles = {"mql", "o-1", "follow-up", "no-budget", "d-1", "pp-1"}
    assert [leaf for leaf in missing if leaf not in shown_as_titles] == []


@pytest.fixture
def company(app):
    from ridgepole.wiring.workplaces import folder_of

    made = app.company()
    folder = folder_of(made.slug)
    folder.mkdir(parents=True)
    (folder / "ridgepole.toml").write_text('name = "Harbourlink"\n')
    return made


def field(html, name):
    return re.search(rf'name="{name}" value="([^"]*)"', html)[1]


def test_two_leaders_write_and_sign_through_pages_only(app, company):
    mara, sam, base = app.browser(company.mara), app.browser(company.sam), f"/w/{company.slug}/agreements"
    saved = mara.post(f"{base}/new/sla/", {"title": "Promises", "pause_reasons": "Waiting\nHoliday", "based_on": ""})
    assert saved.headers["Location"] == f"{base}/sla/"
    page = mara.get(f"{base}/sla/sign/").content.decode()
    digest = field(page, "digest")
    assert digest in page.replace(f'value="{digest}"', "")
    assert mara.post(f"{base}/sla/sign/", {"digest": digest}).status_code == 302
    edited = sam.post(f"{base}/sla/edit/", {"title": "Promises", "pause_reasons": "Waiting", "based_on": digest})
    assert edited.status_code == 302
    refused = sam.post(f"{base}/sla/sign/", {"digest": digest})
    assert refused.status_code == 409
    assert b"changed since it was shown to you" in refused.content
    newest = company.workplace.shelf.latest("sla")
    assert newest.signed_teams == ()
    for browser in (mara, sam):
        browser.post(f"{base}/sla/sign/", {"digest": newest.digest})
    assert company.workplace.shelf.latest("sla").is_signed
    compared = sam.get(f"{base}/sla/compare/").content.decode()
    assert "<del>• Holiday</del>" in compared or "Holiday</del>" in compared


def test_what_was_typed_stays_in_the_form_when_it_is_refused(app, company):
    mara, base = app.browser(company.mara), f"/w/{company.slug}/agreements"
    answer = mara.post(
        f"{base}/new/icp/", {"title": "T", "employees.min": "many", "pains": "<b>bold & brave", "based_on": ""}
    )
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "employees.min: &#x27;many&#x27; is no number" in html
    assert "&lt;b&gt;bold &amp; brave" in html


def test_words_of_people_never_become_markup(app, company):
    from ridgepole.flows.comment_on_clause import comment_on_clause
    from ridgepole.flows.draft_agreement import draft_agreement

    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    body = {"kind": "icp", "id": "icp", "title": evil, "statement": evil, "pains": [evil]}
    text = draft_agreement(workplace=company.workplace, party=company.mara, body=body, based_on_digest="", now=NOW)
    comment_on_clause(
        workplace=company.workplace,
        party=company.sam,
        document_id="icp",
        digest=text.digest,
        clause="pains.1",
        says=evil,
        now=NOW,
    )
    draft_agreement(
        workplace=company.workplace,
        party=company.mara,
        body={**body, "pains": [evil + "<i>"]},
        based_on_digest=text.digest,
        now=NOW,
    )
    browser = app.browser(company.rae)
    for page in ("", "icp/", "icp/compare/", "icp/sign/", "icp/edit/", "icp/comments/?clause=pains.1", "reviews/"):
        html = browser.get(f"/w/{company.slug}/agreements/{page}").content.decode()
        assert "<script>alert" not in html
        assert "<img src=x" not in html


def test_a_sign_in_link_signs_nobody_in_before_they_say_so_and_works_once(app, company):
    from ridgepole.wiring.doors import make_sign_in_link

    token = make_sign_in_link(company.rae.email, datetime.now(UTC))
    browser, other = app.browser(), app.browser()
    for _ in range(3):
        assert browser.get(f"/sign-in/{token}/").status_code == 200
    assert browser.get(f"/w/{company.slug}/").status_code == 302
    assert browser.post(f"/sign-in/{token}/").status_code == 302
    assert browser.get(f"/w/{company.slug}/people/").status_code == 200
    assert other.post(f"/sign-in/{token}/").status_code == 410


def test_somebody_invited_joins_with_the_team_that_was_chosen_for_them(app, company):
    rae, guest = app.browser(company.rae), app.browser()
    page = rae.post(
        f"/w/{company.slug}/people/", {"email": "New@x.example", "name": "Noor", "team": "sales", "role": "leader"}
    )
    link = re.search(r"http://testserver(/join/[\w-]+/?)", page.content.decode())[1].rstrip("/") + "/"
    assert guest.get(link).status_code == 200
    assert guest.post(link, {"name": "Noor Ali", "password": "short"}).status_code == 422
    joined = guest.post(
        link, {"name": "Noor Ali", "password": "a-long-enough-phrase", "team": "marketing", "role": "admin"}
    )
    assert joined.status_code == 302
    noor = next(m for m in company.workplace.people.members() if m.email == "new@x.example")
    assert (noor.name, noor.team, noor.role) == ("Noor Ali", "sales", "leader")
    assert app.browser().get(link).status_code == 410


def test_the_calendar_needs_its_secret_and_nothing_else(app, company):
    from ridgepole.flows.draft_agreement import draft_agreement

    body = {"kind": "icp", "id": "icp", "title": "Us; them, all", "review_by": "2026-09-30"}
    draft_agreement(workplace=company.workplace, party=company.mara, body=body, based_on_digest="", now=NOW)
    secret = company.tenant.calendar_secret
    feed = app.browser().get(f"/calendar/{company.slug}/{secret}.ics")
    assert feed.headers["Content-Type"].startswith("text/calendar")
    assert b"DTSTART;VALUE=DATE:20260930" in feed.content
    assert b"Review Us\\; them\\, all" in feed.content
    assert all(len(line) <= 75 for line in feed.content.split(b"\r\n"))
    assert app.browser().get(f"/calendar/{company.slug}/{secret[:-1]}x.ics").status_code == 404


def test_cells_that_a_spreadsheet_would_run_are_neutralised(app):
    from ridgepole.faces.web.measures.views import neutralised

    cells = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "plain", -4.2, ""]
    assert neutralised(cells) == ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\rx", "plain", -4.2, ""]


def test_word_differences_give_back_both_texts_and_mark_only_what_changed():
    before, after = "We sell to ports in Europe.", "We sell to busy ports in Asia."
    found = word_differences(before, after)
    assert "".join(d.words for d in found if d.change != "added") == before
    assert "".join(d.words for d in found if d.change != "removed") == after
    assert {d.words.strip() for d in found if d.change == "added"} == {"busy", "Asia"}
