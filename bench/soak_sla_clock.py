"""The SLA clock against its minute-by-minute oracle, at length: 1,000,000 random handoffs and 50,000 across changes of clocks.

    uv run python bench/soak_sla_clock.py [--cases 1000000] [--changing 50000] [--seed 1]

Prints a line of JSON; exits with 1 where a single case differs, and prints the first.
"""

import argparse
import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "core" / "handoff"))

import clock_cases
import minute_oracle

EACH = 250


def soak(name, cases, seed, zones):
    began = time.monotonic()
    compared = breaches = deadlines = 0
    while compared < cases:
        batch = min(20, -(-(cases - compared) // EACH))
        done, late, due, wrong = clock_cases.differences(seed + compared, zones, batch, EACH)
        compared, breaches, deadlines = compared + done, breaches + late, deadlines + due
        if wrong:
            print(wrong[0])
            sys.exit(1)
        print(f"{name}: {compared:,} of {cases:,}, no difference", file=sys.stderr)
    return {
        "cases": compared,
        "breaches": breaches,
        "deadlines": deadlines,
        "differences": 0,
        "seconds": round(time.monotonic() - began),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--changing", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    print(
        json.dumps(
            {
                "all zones": soak(
                    "all zones", asked.cases, asked.seed, minute_oracle.ORDINARY_ZONES + minute_oracle.CHANGING_ZONES
                ),
                "changing clocks": soak(
                    "changing clocks", asked.changing, asked.seed + 10**9, minute_oracle.CHANGING_ZONES
                ),
            }
        )
    )
