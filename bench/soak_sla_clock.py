"""The SLA clock against its minute-by-minute oracle: 1,000,000 random handoffs in all zones, and 50,000 more across changes of clocks.

    uv run python -m bench.soak_sla_clock [--cases 1000000] [--changing 50000] [--seed 1] [--processes N]

Batches are seeded one by one, so that the cases do not depend on how many processes share the work. Prints what it found as JSON for bench/soak.py; exits with 1 where
a single case differs, and prints the first.
"""

import argparse
import json
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "core" / "handoff"))

import clock_cases
import minute_oracle

CALENDARS, EACH = 20, 250
BATCH = CALENDARS * EACH
ALL_ZONES = minute_oracle.ORDINARY_ZONES + minute_oracle.CHANGING_ZONES


def batch(seed, zones):
    """One batch: (cases, breaches, deadlines, those that differ)."""
    return clock_cases.differences(seed, zones, CALENDARS, EACH)


def soak(what, cases, seed, zones, pool):
    """A row of the results; ends the run at the first case that differs."""
    began = time.monotonic()
    waiting = [pool.submit(batch, seed + number, zones) for number in range(-(-cases // BATCH))]
    compared = breaches = deadlines = 0
    for done in as_completed(waiting):
        more, late, due, wrong = done.result()
        compared, breaches, deadlines = compared + more, breaches + late, deadlines + due
        if wrong:
            print(wrong[0], file=sys.stderr)
            pool.shutdown(cancel_futures=True)
            sys.exit(1)
        if compared % (20 * BATCH) == 0 or compared >= cases:
            print(f"   {what}: {compared:,} of {cases:,}, no difference", file=sys.stderr, flush=True)
    outcome = f"{compared:,} cases, {breaches:,} breached, {deadlines:,} with a deadline to compare: 0 differences"
    return {"what": what, "outcome": outcome, "seconds": round(time.monotonic() - began)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--changing", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    asked = parser.parse_args()
    changing = ", ".join(minute_oracle.CHANGING_ZONES)
    with ProcessPoolExecutor(asked.processes) as pool:
        found = [
            soak(
                f"days around a change of clocks in {changing}",
                asked.changing,
                asked.seed + 10**9,
                minute_oracle.CHANGING_ZONES,
                pool,
            ),
            soak(f"{len(ALL_ZONES)} zones, the same three among them", asked.cases, asked.seed, ALL_ZONES, pool),
        ]
    print(json.dumps(found))


if __name__ == "__main__":
    main()
