"""The outbox: a message goes once, whoever sends, and nobody guesses about one whose sender died."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def sent():
    """What went out, as (to, subject)."""
    return []


def senders(sent):
    """A mail sender that writes down what it is given."""
    return {"mail": lambda parcel: sent.append((parcel.to, parcel.subject))}


def put(company, key, *, due_at=NOW):
    return company.workplace.outbox.put(
        key=key, channel="mail", to="sam@x.example", subject=f"{company.slug} {key}", body="…", due_at=due_at
    )


def states(company):
    from ridgepole.storage.models.outbox_message import OutboxMessage
    from ridgepole.storage.tenancy import rows_of

    return {row.key: row.state for row in rows_of(OutboxMessage, company.tenant.id)}


def mine(company, sent):
    return sorted(subject for _to, subject in sent if subject.startswith(company.slug + " "))


def test_a_key_is_put_once_and_sent_once(app, sent):
    from ridgepole.storage.deliveries import deliver_due

    company = app.company("rae")
    assert put(company, "a")
    assert not put(company, "a")
    put(company, "later", due_at=NOW + timedelta(days=1))
    for _ in range(3):
        deliver_due(NOW, senders(sent))
    assert mine(company, sent) == [f"{company.slug} a"]
    assert states(company) == {"a": "sent", "later": "waiting"}


def test_what_was_put_in_a_change_that_failed_is_not_there(app, sent):
    from ridgepole.storage.deliveries import deliver_due

    company = app.company("rae")

    def fail_after_putting():
        with company.workplace.change():
            put(company, "a")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_after_putting()
    deliver_due(NOW, senders(sent))
    assert mine(company, sent) == []


def test_a_message_whose_sender_died_waits_for_a_person(app, sent):
    from ridgepole.storage.deliveries import deliver_due

    company = app.company("rae")
    put(company, "a")

    def dies(parcel):
        if parcel.subject == f"{company.slug} a":
            raise SystemExit

    with pytest.raises(SystemExit):
        deliver_due(NOW, {"mail": dies})
    deliver_due(NOW + timedelta(seconds=30), senders(sent))
    assert states(company) == {"a": "waiting"}
    deliver_due(NOW + timedelta(minutes=10), senders(sent))
    assert states(company) == {"a": "unknown"}
    assert mine(company, sent) == []


def test_four_senders_at_once_send_each_message_once(app, sent):
    from ridgepole.storage.deliveries import deliver_due

    company = app.company("rae")
    for number in range(30):
        put(company, f"m{number:02}")
    troubles = []

    def work():
        from django.db import connection

        try:
            for _ in range(4):
                deliver_due(NOW, senders(sent), most=5)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test must hear of it
            troubles.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    while deliver_due(NOW, senders(sent)):
        pass
    assert troubles == []
    assert mine(company, sent) == [f"{company.slug} m{number:02}" for number in range(30)]


def test_reminders_of_reviews_and_checkpoints_are_sent_once_each(app, sent, monkeypatch):
    from django.core.mail import EmailMessage

    from ridgepole.flows.draft_agreement import draft_agreement
    from ridgepole.wiring.housekeeping import keep_house

    monkeypatch.setattr(EmailMessage, "send", lambda self, *_a, **_k: sent.append((self.to[0], self.subject)))
    company = app.company()
    body = {"kind": "icp", "id": "icp", "title": f"{company.slug} ICP", "review_by": "2026-03-10"}
    draft_agreement(workplace=company.workplace, party=company.mara, body=body, based_on_digest="", now=NOW)
    for _ in range(3):
        keep_house(NOW)
    reminders = [(to, s) for to, s in sent if s == f"{company.slug} ICP: review due 10 March 2026"]
    assert sorted(to.split("@")[0] for to, _ in reminders) == ["mara", "rae", "sam"]
    checkpoints = [to.split("@")[0] for to, s in sent if s.startswith(f"{company.slug}: checkpoint")]
    assert sorted(checkpoints) == ["mara", "sam"]
