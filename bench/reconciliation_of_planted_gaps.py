"""Disagreements planted by plain Python over simulated deals: how often the search names the right explanation first. Writes docs/benchmarks/reconciliation.md."""

from __future__ import annotations

import os
import platform
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.core.measures.test_reconciliation import PLANTED, explained

PAGE = Path(__file__).parents[1] / "docs/benchmarks/reconciliation.md"
SEEDS = (100, 1_000, 2_000)


def main() -> None:
    lines, missed, started = [], [], time.process_time()
    for seed in SEEDS:
        found = []
        for number in range(len(PLANTED)):
            print(f"seed {seed}, {number + 1} of {len(PLANTED)}", file=sys.stderr, flush=True)
            found.append(explained(number, seed + number))
        lines.append(
            f"| {seed} | {sum(one.right for one in found)} of {len(found)} | {sum(one.exact for one in found)} of {len(found)} |"
        )
        missed += [
            f"- seed {seed}, number {place + 1}, {PLANTED[place][0]}: named {one.says}"
            for place, one in enumerate(found)
            if not one.right
        ]
    seconds = (time.process_time() - started) / (len(SEEDS) * len(PLANTED))
    page = f"""# Reconciliation of planted disagreements

`python -m bench.reconciliation_of_planted_gaps`, {datetime.now(tz=UTC):%Y-%m-%d}, Python {platform.python_version()}, {os.cpu_count()} cores (load {os.getloadavg()[0]:.0f}); {seconds:.1f} processor seconds each.

Twenty kinds of disagreement (dates, currencies, filters, attribution, duplicates, stages, outcomes, and mixtures of two and three) over three sets of twenty simulated companies of some 230 deals.
Both figures are summed by a loop over the rows, to the cent. *Right* is: the first explanation names exactly the departures that were planted, and nothing is unexplained. *Exact* is: parts and
unexplained rest sum to the gap to the cent.

| first seed | right and first | parts sum to the gap |
| ---: | --- | --- |
{chr(10).join(lines)}

{chr(10).join(["Not right:", "", *missed]) if missed else "None was missed."}

Decision 32 gives a figure for the same three sets from the day on which it was taken; this page is what holds. What the twenty kinds do not hold (figures rounded to thousands, four
departures at once, a definition that is none of the axes) is not in these counts: such a gap is explained in part, or stays unexplained and says so.
"""
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
