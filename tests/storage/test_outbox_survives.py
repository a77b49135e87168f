"""Kill -9 at every commit boundary of outbox and timers: nothing lost, nothing doubled; what nobody can know waits for a person."""

import os
import signal
from datetime import UTC, datetime, timedelta

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MESSAGES = 3


def states(company):
    from ridgepole.storage.models.outbox_message import OutboxMessage

    rows = OutboxMessage.objects.filter(workspace_id=company.tenant.id, channel="test")
    return {row.key: row.state for row in rows}


def prepare(company):
    with company.workplace.change():
        for number in range(MESSAGES):
            key = f"{company.slug}-{number}"
            company.workplace.timers.set(key=key, kind="test", payload={"key": key}, due_at=NOW)


def work(company, outside, now, boundary=lambda: None):
    """One round of timers and outbox; the world outside is a file that only grows."""
    from ridgepole.storage.deliveries import deliver_due
    from ridgepole.storage.due_timers import fire_due

    def effect(workplace, payload, now):
        workplace.outbox.put(key=payload["key"], channel="test", to="x", subject="", body="", due_at=now)

    def send(parcel):
        boundary()
        handle = os.open(outside, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(handle, f"{parcel.key}\n".encode())
        os.close(handle)
        boundary()

    fire_due(company.workplace, company.tenant.id, {"test": effect}, now)
    deliver_due(now, {"test": send})


def killed_at(company, outside, boundary_number):
    """A process of its own works until that boundary, before or after a commit or a sending, and dies by kill -9. False where it came to its end."""
    from django.db import connection

    connection.close()
    child = os.fork()
    if child == 0:
        passed = 0

        def boundary():
            nonlocal passed
            passed += 1
            if passed == boundary_number:
                os.kill(os.getpid(), signal.SIGKILL)

        from django.db import connections

        here = connections["default"]
        commit = here.commit

        def watched():
            boundary()
            commit()
            boundary()

        here.commit = watched
        try:
            work(company, outside, NOW, boundary)
        except BaseException:  # noqa: BLE001 - the child must never go on as a second test run
            os._exit(7)
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.WEXITSTATUS(status) == 0
    return False


def test_a_kill_at_every_commit_boundary_loses_and_doubles_nothing(app, tmp_path):
    kills, unknowns = 0, 0
    while True:
        company = app.company("rae")
        prepare(company)
        outside = tmp_path / f"outside-{kills}"
        if not killed_at(company, outside, kills + 1):
            break
        kills += 1
        work(company, outside, NOW)
        work(company, outside, NOW + timedelta(minutes=5))
        arrived = outside.read_text().split() if outside.exists() else []
        state = states(company)
        unknown = {key for key, what in state.items() if what == "unknown"}
        unknowns += len(unknown)
        assert len(state) == MESSAGES, kills
        assert len(arrived) == len(set(arrived)), kills
        assert {key for key, what in state.items() if what == "sent"} == set(arrived) - unknown, kills
        assert len(unknown) <= 1, kills
        assert set(state.values()) <= {"sent", "unknown"}, kills
    assert kills >= 6 * MESSAGES
    assert unknowns >= MESSAGES


def put(company, key="once"):
    with company.workplace.change():
        return company.workplace.outbox.put(key=key, channel="test", to="x", subject="s", body="b", due_at=NOW)


def test_a_message_is_put_once_for_its_key_and_sent_once(app):
    from ridgepole.storage.deliveries import deliver_due

    company = app.company("rae")
    assert [put(company), put(company)] == [True, False]
    carried = []
    deliver_due(NOW, {"test": carried.append})
    deliver_due(NOW + timedelta(days=1), {"test": carried.append})
    assert [parcel.key for parcel in carried if parcel.workspace_id == company.tenant.id] == ["once"]


def test_a_certain_failure_is_tried_again_later_and_at_last_given_up(app):
    from ridgepole.storage.deliveries import MOST_ATTEMPTS, NotDeliveredError, deliver_due

    company = app.company("rae")
    put(company)
    tries = []

    def refuse(parcel):
        tries.append(parcel.key)
        raise NotDeliveredError("the server is busy")

    deliver_due(NOW, {"test": refuse})
    deliver_due(NOW + timedelta(minutes=1), {"test": refuse})
    assert len(tries) == 1
    for day in range(1, 12):
        deliver_due(NOW + timedelta(days=day), {"test": refuse})
    assert len(tries) == MOST_ATTEMPTS
    assert states(company) == {"once": "failed"}


def test_an_unknown_outcome_waits_for_a_person_and_is_never_sent_again_by_itself(app):
    from ridgepole.storage.deliveries import deliver_due, settle_stuck, stuck

    company = app.company("rae")
    put(company)
    tries = []

    def vanish(parcel):
        tries.append(parcel.key)
        raise TimeoutError("no answer")

    for day in range(3):
        deliver_due(NOW + timedelta(days=day), {"test": vanish})
    assert len(tries) == 1
    [waiting] = stuck(company.tenant.id)
    assert (waiting.state, "no answer" in waiting.trouble) == ("unknown", True)
    other = app.company("rae", name="Brinewater")
    assert not settle_stuck(other.tenant.id, waiting.id, send_again=True, by="Rae", now=NOW)
    assert settle_stuck(company.tenant.id, waiting.id, send_again=True, by="Rae", now=NOW)
    deliver_due(NOW + timedelta(days=9), {"test": tries.append})
    assert len(tries) == 2
    assert states(company) == {"once": "sent"}


def test_a_timer_whose_effect_fails_keeps_nothing_of_it_and_rings_again(app):
    from ridgepole.storage.due_timers import fire_due

    company = app.company("rae")
    with company.workplace.change():
        company.workplace.timers.set(key="t", kind="test", payload={}, due_at=NOW)

    def fail(workplace, _payload, now):
        workplace.outbox.put(key="half", channel="test", to="x", subject="", body="", due_at=now)
        raise RuntimeError("in the middle")

    rings = []
    assert fire_due(company.workplace, company.tenant.id, {"test": fail}, NOW) == 0
    assert states(company) == {}
    effects = {"test": lambda _w, _p, now: rings.append(now)}
    for hour in range(1, 4):
        fire_due(company.workplace, company.tenant.id, effects, NOW + timedelta(hours=hour))
    assert rings == [NOW + timedelta(hours=1)]
