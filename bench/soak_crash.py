"""Kill -9 of the server at every commit boundary of outbox and timers: nothing lost, nothing doubled.

    uv run python -m bench.soak_crash [--leads 3]

For each boundary a server (uvicorn with its housekeeping, as `ridgepole serve` runs it) begins with leads whose ladder is due and with nothing sent yet, and is killed by kill -9
just before or after its Nth commit, or just before or after a mail left. Another round of housekeeping after the lease must then bring everything to its end: every escalation told
once, every mail written once, and at most the one mail that was in the air left to a person. RIDGEPOLE_DATABASE_URL names a PostgreSQL; SQLite in a temporary folder without it.
Prints what it found as JSON for bench/soak.py; exits with 1 where anything was lost or doubled.
"""

import argparse
import json
import os
import re
import signal
import socket
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

from bench.soak_company import SLA_SIGNED_AT, company, signed_sla

ON_BOTH_DATABASES = True
ZONE = "Europe/Amsterdam"
MESSAGE_ID = re.compile(r"^Message-ID: <(\d+)\.(\d+)@ridgepole>$", re.MULTILINE)
TOLD = 3  # mails for each lead: the leader of sales, then the leaders of both teams


def prepared(leads):
    """A company whose leads were handed over ten hours ago: both steps of the ladder are due, and nothing has rung."""
    from ridgepole.flows.offer_handoff import offer_handoff

    made = company()
    signed_sla(made, SLA_SIGNED_AT)
    for number in range(leads):
        offer_handoff(
            workplace=made.workplace,
            party=made.mara,
            person_id=f"p-{number}",
            fields={"email": f"p{number}@load.example", "name": f"Lead {number}"},
            note="",
            time_zone=ZONE,
            now=datetime.now(UTC) - timedelta(hours=10),
        )
    return made


def killed_at(number):
    """A server of its own serves until that boundary and dies by kill -9; False where it came through a whole round of housekeeping before."""
    from django.db import connection

    connection.close()
    child = os.fork()
    if child == 0:
        try:
            serve_until(number)
        except BaseException as error:  # noqa: BLE001 - the child must never go on as a second run
            print(f"   {type(error).__name__}: {error}", file=sys.stderr)
        os._exit(7)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.WEXITSTATUS(status):
        raise SystemExit("a server ended by itself")
    return False


def serve_until(number):
    """The server, with commits and sent mails counted; ends the process by itself after two rounds of housekeeping."""
    from django.core.mail import EmailMessage
    from django.db.backends.base.base import BaseDatabaseWrapper

    from ridgepole.wiring import housekeeping, server

    passed = 0

    def boundary():
        nonlocal passed
        passed += 1
        if passed == number:
            os.kill(os.getpid(), signal.SIGKILL)

    commit, send, keep_house = BaseDatabaseWrapper._commit, EmailMessage.send, housekeeping.keep_house  # noqa: SLF001
    rounds = 0

    def watched_commit(self):
        boundary()
        done = commit(self)
        boundary()
        return done

    def watched_send(self, *given, **more):
        boundary()
        done = send(self, *given, **more)
        boundary()
        return done

    def watched_round(now):
        nonlocal rounds
        keep_house(now)
        rounds += 1
        if rounds == 2:
            os._exit(0)

    BaseDatabaseWrapper._commit, EmailMessage.send = watched_commit, watched_send  # noqa: SLF001
    housekeeping.keep_house, housekeeping.EVERY_SECONDS = watched_round, 0.01
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server.serve(host="127.0.0.1", port=port)


def recovered(now):
    """Housekeeping after the lease has run out, as the next server does it."""
    from ridgepole.wiring.housekeeping import keep_house

    for minutes in (0, 5, 6):
        keep_house(now + timedelta(minutes=minutes))


def looked_at(made, mails, leads):
    """What became of the company's escalations."""
    from ridgepole.storage.models.outbox_message import OutboxMessage
    from ridgepole.storage.models.timer import Timer

    rows = {row.pk: row for row in OutboxMessage.objects.filter(workspace_id=made.tenant.id)}
    arrived = Counter()
    for path in mails.glob("*"):  # mails of one second may share a file
        for number, workspace in MESSAGE_ID.findall(path.read_text("utf-8")):
            if int(workspace) == made.tenant.id:
                arrived[int(number)] += 1
    told = [row for row in rows.values() if row.key.startswith("escalation-")]
    events = Counter(
        (h.handoff_id, e.note)
        for h in made.workplace.handoffs.undecided()
        for e in h.happenings
        if e.event == "escalated"
    )
    unknown = [row for row in rows.values() if row.state == "unknown"]
    return SimpleNamespace(
        lost=max(0, leads * TOLD - len(told))
        + max(0, leads * 2 - len(events))
        + sum(row.state == "sent" and not arrived[pk] for pk, row in rows.items())
        + sum(row.state not in {"sent", "unknown"} for row in rows.values())
        + Timer.objects.filter(workspace_id=made.tenant.id, done_at=None, due_at__lte=datetime.now(UTC)).count(),
        doubled=max(0, len(told) - leads * TOLD)
        + sum(count > 1 for count in arrived.values())
        + sum(count > 1 for count in events.values())
        + max(0, len(unknown) - 1),
        unknown=len(unknown),
        mails=len(rows),
    )


def emptied(made, mails):
    """The company is gone, so that the next server has the next one's work alone."""
    from ridgepole.storage.models.chain_entry import ChainEntry
    from ridgepole.storage.models.workspace import Workspace

    ChainEntry.objects.filter(workspace_id=made.tenant.id).delete()  # protected in the app, which deletes no workspace
    Workspace.objects.filter(pk=made.tenant.id).delete()
    for path in mails.glob("*"):
        path.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leads", type=int, default=3)
    asked = parser.parse_args()
    from ridgepole.wiring.django_app import start

    began = time.monotonic()
    kills = lost = doubled = unknown = mails = 0
    with tempfile.TemporaryDirectory() as folder:
        start(Path(folder))
        outside = Path(folder) / "mail"
        while True:
            made = prepared(asked.leads)
            killed = killed_at(kills + 1)
            recovered(datetime.now(UTC))
            found = looked_at(made, outside, asked.leads)
            lost, doubled, unknown, mails = (
                lost + found.lost,
                doubled + found.doubled,
                unknown + found.unknown,
                mails + found.mails,
            )
            if found.lost or found.doubled:
                print(f"   boundary {kills + 1}: {found}", file=sys.stderr, flush=True)
            emptied(made, outside)
            if not killed:
                break
            kills += 1
            if kills % 20 == 0:
                print(f"   {kills} kills, {lost} lost, {doubled} doubled", file=sys.stderr, flush=True)
    outcome = f"{kills} kills, one at each boundary of a round with {asked.leads} leads; {mails:,} mails: {lost} lost, {doubled} doubled, {unknown} in the air left to a person"
    print(
        json.dumps(
            [
                {
                    "what": "kill -9 of the server before and after every commit and every sending",
                    "outcome": outcome,
                    "seconds": round(time.monotonic() - began),
                }
            ]
        )
    )
    sys.exit(bool(lost or doubled or kills < 10 * asked.leads))


if __name__ == "__main__":
    main()
