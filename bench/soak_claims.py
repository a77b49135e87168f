"""50 workers that claim 10,000 leads: each lead once, and none left.

    uv run python -m bench.soak_claims [--leads 10000] [--workers 50]

Workers are processes with connections of their own; each takes the next lead until none is free. RIDGEPOLE_DATABASE_URL names a PostgreSQL; SQLite in a temporary folder without it.
Prints what it found as JSON for bench/soak.py; exits with 1 where a lead was claimed twice or left.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.soak_company import SLA_SIGNED_AT, company, signed_sla

ON_BOTH_DATABASES = True
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ZONE = "Europe/Amsterdam"


def fill(made, leads):
    """Leads in the queue, their clocks running."""
    from ridgepole.flows.take_over_handoffs import take_over_handoffs

    offered = int((NOW - timedelta(hours=30)).timestamp())
    given = [
        {"handoff_id": f"h-{n}", "person_id": f"p-{n}", "fields": {"email": f"p{n}@load.example"}, "events": [[offered + n, "offered", "marketing", ""]]}
        for n in range(leads)
    ]  # fmt: skip
    return take_over_handoffs(workplace=made.workplace, party=made.rae, leads=given, time_zone=ZONE, now=NOW)


def worker(made, party, told):
    """Claims until none is free; writes the ids to its end of a pipe. 0 where nothing went wrong."""
    from ridgepole.flows.claim_handoff import claim_next_handoff

    mine = []
    while True:
        handed = claim_next_handoff(workplace=made.workplace, party=party, time_zone=ZONE, now=NOW)
        if handed is None:
            break
        mine.append(handed.handoff_id)
    with os.fdopen(told, "w") as file:
        json.dump(mine, file)


def claimed_by(made, workers):
    """(what each worker says that it claimed, workers that failed)"""
    from django.db import connection

    connection.close()
    begun = []
    for _ in range(workers):
        reads, writes = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reads)
            try:
                worker(made, made.sid, writes)
            except BaseException as error:  # noqa: BLE001 - the child must never go on as a second run
                print(f"   {type(error).__name__}: {error}", file=sys.stderr)
                os._exit(1)
            os._exit(0)
        os.close(writes)
        begun.append((child, reads))
    said = []
    for _, reads in begun:
        with os.fdopen(reads) as file:
            text = file.read()
        said += json.loads(text) if text else []
    failed = sum(os.waitpid(child, 0)[1] != 0 for child, _ in begun)
    return said, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leads", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=50)
    asked = parser.parse_args()
    from ridgepole.wiring.django_app import start

    with tempfile.TemporaryDirectory() as data:
        start(Path(data))
        made = company()
        signed_sla(made, SLA_SIGNED_AT)
        filled = fill(made, asked.leads)
        print(f"   {filled:,} leads wait", file=sys.stderr, flush=True)
        began = time.monotonic()
        said, failed = claimed_by(made, asked.workers)
        seconds = time.monotonic() - began
        kept = Counter(
            h.handoff_id for h in made.workplace.handoffs.undecided() for e in h.happenings if e.event == "claimed"
        )
        left = sum(not h.owner_id for h in made.workplace.handoffs.undecided())
    twice = sum(count > 1 for count in Counter(said).values()) + sum(count > 1 for count in kept.values())
    lost = filled - len(set(said))
    outcome = (
        f"{len(set(said)):,} of {filled:,} leads claimed by {asked.workers} processes: {twice} claimed twice, {left + lost} left, {failed} workers failed;"
        f" {len(said) / seconds:,.0f} claims a second"
    )
    print(
        json.dumps(
            [{"what": f"{asked.workers} workers, {asked.leads:,} leads", "outcome": outcome, "seconds": round(seconds)}]
        )
    )
    sys.exit(bool(twice or left or lost or failed or filled != asked.leads))


if __name__ == "__main__":
    main()
