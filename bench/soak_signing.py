"""Signing and the record at length: 1,000 edits and signatures at once, 10,000 mutations of a record, 8 writers of 250 entries each.

    uv run python bench/soak_signing.py [--runs 1000] [--mutations 10000] [--each 250]

RIDGEPOLE_DATABASE_URL names a PostgreSQL; SQLite in a temporary folder without it. Prints a line of JSON; exits with 1 where anything is found.
"""

import argparse
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def mutations(count):
    """How many of `count` random changes of a record of 60 entries are not found, given its checkpoint."""
    sys.path.insert(0, str(ROOT / "tests" / "storage"))
    import test_record_holds as cases

    from ridgepole.core.agreements.verify_chain import chain_troubles

    chain = cases.record_of(company(), 60)
    checkpoint = ((60, chain[-1]["hash"]),)
    rng = random.Random(1)
    return sum(not chain_troubles(cases.mutate(chain, rng)[1], checkpoint) for _ in range(count))


def company(counter=itertools.count(1)):  # noqa: B008 - counts the companies of this process
    from types import SimpleNamespace

    from ridgepole.core.checks.case import Company
    from ridgepole.storage import tenants
    from ridgepole.wiring.workplaces import workplace_of

    tenant = tenants.make_tenant(f"soak-{os.getpid()}-{next(counter)}", Company("Soak"))
    return SimpleNamespace(tenant=tenant, workplace=workplace_of(tenant))


def forks(writers, each):
    """How many entries of a record that `writers` threads wrote at once do not follow the one before."""
    from django.db import connection

    from ridgepole.core.agreements.verify_chain import chain_troubles

    made = company()

    def write():
        for number in range(each):
            with made.workplace.change():
                made.workplace.record.append("noted", {"number": number}, at=NOW)
        connection.close()

    threads = [threading.Thread(target=write) for _ in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    chain = [entry.as_json() for entry in made.workplace.record.entries()]
    return len(chain_troubles(chain)) + (writers * each - len(chain))


def signing(runs):
    """The test of tests/storage at that length; 0 where it passes."""
    code = (
        "import sys; sys.path.insert(0, 'tests/storage'); import test_signing_at_once as t; t.RUNS = int(sys.argv[1]);"
        "import pytest; sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider', '--import-mode=prepend', 'tests/storage/test_signing_at_once.py']))"
    )
    run = subprocess.run([sys.executable, "-c", code, str(runs)], cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode:
        print(run.stdout, file=sys.stderr)
    return run.returncode


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=1_000)
    parser.add_argument("--mutations", type=int, default=10_000)
    parser.add_argument("--each", type=int, default=250)
    chosen = parser.parse_args()
    began = time.monotonic()
    from ridgepole.wiring.django_app import start

    with tempfile.TemporaryDirectory() as data:
        start(Path(data))
        found = {
            "mutations": chosen.mutations,
            "not_found": mutations(chosen.mutations),
            "writers": 8,
            "entries": 8 * chosen.each,
            "forks": forks(8, chosen.each),
            "edit_and_sign_runs": chosen.runs,
            "signing_failed": signing(chosen.runs),
        }
    print(json.dumps({**found, "seconds": round(time.monotonic() - began)}))
    sys.exit(bool(found["not_found"] or found["forks"] or found["signing_failed"]))
