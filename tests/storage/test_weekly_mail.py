"""The weekly mail: the same words to both teams, stopped by one POST without signing in, never by a GET, and asked again when it is sent."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest

from ridgepole.core.kernel.errors import BadUseError

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ONE_CLICK = {"List-Unsubscribe": "One-Click"}


@pytest.fixture
def company(app):
    from ridgepole.flows.give_field_feedback import give_field_feedback

    made = app.company()
    give_field_feedback(workplace=made.workplace, party=made.sid, kind="objection", text="Too long", now=MONDAY)
    return made


@pytest.fixture
def mails(settings_of_mail):
    from django.core import mail

    mail.outbox = []
    return mail.outbox


@pytest.fixture
def settings_of_mail(monkeypatch):
    from django.conf import settings

    monkeypatch.setattr(settings, "EMAIL_BACKEND", "django.core.mail.backends.locmem.EmailBackend")


def write(company):
    from ridgepole.flows.write_digest import write_digest

    return write_digest(
        workplace=company.workplace, company=company.tenant.company, page="https://x.example", now=MONDAY
    )


def deliver():
    from ridgepole.storage.deliveries import deliver_due
    from ridgepole.wiring.senders import senders

    deliver_due(MONDAY, senders())


def link_of(message):
    return urlsplit(message.extra_headers["List-Unsubscribe"].strip("<>")).path


def test_both_teams_get_the_same_words_with_a_link_each_to_stop_them(app, company, mails):
    assert write(company) == 4
    assert write(company) == 0
    deliver()
    mine = [message for message in mails if message.to[0].endswith(f"@{company.slug}.example")]
    assert {m.to[0].split("@")[0] for m in mine} == {"mara", "ray", "sam", "sid"}
    assert len({m.body.partition("\n--\n")[0] for m in mine}) == 1
    assert len({link_of(m) for m in mine}) == 4
    assert {m.extra_headers["List-Unsubscribe-Post"] for m in mine} == {"List-Unsubscribe=One-Click"}
    assert all(m.extra_headers["List-Unsubscribe"].strip("<>") in m.body for m in mine)


def test_one_post_without_signing_in_stops_it_and_a_get_does_not(app, company, mails):
    write(company)
    deliver()
    address = next(link_of(m) for m in mails if m.to[0] == company.sam.email)
    stranger = app.browser(checks_forms=True)
    wants = {m.party.email: m.wants_digest for m in company.workplace.people.everybody()}
    assert stranger.get(address).status_code == 200
    assert {m.party.email: m.wants_digest for m in company.workplace.people.everybody()} == wants
    assert stranger.post(address, ONE_CLICK).status_code == 200
    after = {m.party.email for m in company.workplace.people.everybody() if not m.wants_digest}
    assert after == {company.sam.email}
    assert stranger.post(address, {"do": "again"}).status_code == 200
    assert all(m.wants_digest for m in company.workplace.people.everybody())


def test_who_opts_out_between_writing_and_sending_gets_nothing(app, company, mails):
    from ridgepole.flows.change_people import remove_member

    write(company)
    company.workplace.people.choose_digest(company.sam.person_id, wants=False)
    remove_member(workplace=company.workplace, party=company.rae, person_id=company.sid.person_id)
    deliver()
    got = {m.to[0] for m in mails}
    assert company.mara.email in got
    assert not {company.sam.email, company.sid.email} & got


def test_a_link_that_nobody_signed_opens_nothing(app, company):
    from ridgepole.wiring.digest_mail import stop_address

    path = urlsplit(stop_address(company.tenant.id, company.sam.person_id)).path
    token = path.rstrip("/").rsplit("/", 1)[1]
    other = token.replace(f"-{company.sam.person_id}-", f"-{company.mara.person_id}-")
    for forged in (other, token[:-1] + "0g"[token[-1] == "0"], "1-2", "a-b-c", f"{token}-x"):
        assert app.browser().post(f"/digest/{forged}/", ONE_CLICK).status_code == 404
    assert all(m.wants_digest for m in company.workplace.people.everybody())


def test_a_choice_for_somebody_who_is_not_there_is_refused(app, company):
    from ridgepole.flows.choose_digest import choose_digest

    with pytest.raises(BadUseError):
        choose_digest(workplace=company.workplace, person_id=999_999, wants=False)
