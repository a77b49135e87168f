"""Signing and the record: edits and signatures at once, mutations of a record, writers at once, texts without a digest.

    uv run python -m bench.soak_signing [--runs 1000] [--mutations 10000] [--each 250]

RIDGEPOLE_DATABASE_URL names a PostgreSQL; SQLite in a temporary folder without it. Prints what it found as JSON for bench/soak.py; exits with 1 where anything is wrong.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.soak_company import SLA_SIGNED_AT, company, signed_sla
from tests.storage import test_record_holds as cases

ON_BOTH_DATABASES = True
ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WRITERS = 8
ENTRIES = 60


def mutations(count):
    """How many of `count` random changes of a record are not found, given its checkpoint."""
    from ridgepole.core.agreements.verify_chain import chain_troubles

    chain = cases.record_of(company(), ENTRIES)
    checkpoint = ((ENTRIES, chain[-1]["hash"]),)
    rng = random.Random(1)
    missed = sum(not chain_troubles(cases.mutate(chain, rng)[1], checkpoint) for _ in range(count))
    return f"{count:,} edits, deletions, insertions, swaps, cuts and erasures: {missed} not found", missed


def forks(each):
    """Entries of a record that several threads wrote at once and that do not follow the one before, or are not there."""
    from django.db import connection

    from ridgepole.core.agreements.verify_chain import chain_troubles

    made = company()

    def write():
        for number in range(each):
            with made.workplace.change():
                made.workplace.record.append("noted", {"number": number}, at=NOW)
        connection.close()

    threads = [threading.Thread(target=write) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    chain = [entry.as_json() for entry in made.workplace.record.entries()]
    forked, lost = len(chain_troubles(chain)), WRITERS * each - len(chain)
    return f"{len(chain):,} entries: {forked} forks, {lost} lost", forked + lost


def without_digest(count):
    """Texts and signatures that the database takes without their whole digest."""
    from django.db import IntegrityError, connection, transaction

    made = company()
    signed_sla(made, SLA_SIGNED_AT)
    taken = 0
    for number in range(count):
        table = ("ridgepole_agreementversion", "ridgepole_signoff")[number % 2]
        digest = (None, "", "0" * 63, "0" * 65)[number // 2 % 4]
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f"UPDATE {table} SET sha256 = %s WHERE workspace_id = %s", [digest, made.tenant.id])
        except IntegrityError:
            continue
        except Exception as error:
            if "too long" in str(error):
                continue
            raise
        taken += 1
    return f"{count} writes of NULL, nothing, 63 and 65 characters into both tables: {taken} taken", taken


def signing(runs):
    """The test of tests/storage at that length."""
    code = (
        "import sys; sys.path.insert(0, 'tests/storage'); import test_signing_at_once as t; t.RUNS = int(sys.argv[1]);"
        "import pytest; sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider', '--import-mode=prepend', 'tests/storage/test_signing_at_once.py']))"
    )
    run = subprocess.run([sys.executable, "-c", code, str(runs)], cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode:
        print(run.stdout, file=sys.stderr)
    says = "no signature on bytes that its signer did not see" if not run.returncode else "the test failed"
    return f"{runs:,} rounds of an edit and two signatures at once: {says}", run.returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1_000)
    parser.add_argument("--mutations", type=int, default=10_000)
    parser.add_argument("--each", type=int, default=250)
    asked = parser.parse_args()
    from ridgepole.wiring.django_app import start

    parts = {
        "a record and its mutations": lambda: mutations(asked.mutations),
        f"{WRITERS} writers of one record": lambda: forks(asked.each),
        "a digest that is missing": lambda: without_digest(80),
        "edits and signatures at once": lambda: signing(asked.runs),
    }
    found, wrong = [], 0
    with tempfile.TemporaryDirectory() as data:
        start(Path(data))
        for what, look in parts.items():
            began = time.monotonic()
            outcome, troubles = look()
            wrong += troubles
            found.append({"what": what, "outcome": outcome, "seconds": round(time.monotonic() - began)})
            print(f"   {what}: {outcome}", file=sys.stderr, flush=True)
    print(json.dumps(found))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
