"""How fast a CSV export is imported, and a company of each size diagnosed from its files: writes docs/benchmarks/import_and_diagnosis.md."""

from __future__ import annotations

import csv
import os
import random
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from ridgepole.flows.diagnose import diagnose
from ridgepole.flows.make_sample import make_sample
from ridgepole.wiring.build import import_into, init_folder, open_case_of_folder

PAGE = Path(__file__).parents[1] / "docs/benchmarks/import_and_diagnosis.md"
ROWS = 200_000
DAY = date(2026, 6, 30)


def main() -> None:
    lines = [
        "# Import and diagnosis",
        "",
        f"`python -m bench.import_and_diagnosis_speed`, {datetime.now(tz=UTC):%Y-%m-%d}, {os.cpu_count()} cores shared with other work (load {os.getloadavg()[0]:.0f}).",
        "",
        "| what | size | clock s | processor s |",
        "| --- | ---: | ---: | ---: |",
    ]
    with tempfile.TemporaryDirectory(prefix="ridgepole-bench-") as scratch:
        lines.append(imported(Path(scratch)))
        lines += [diagnosed(Path(scratch), size) for size in ("small", "medium", "large")]
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def imported(scratch):
    path = scratch / "touches.csv"
    chance = random.Random(1)
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["touch_id", "account_id", "at", "kind", "channel", "actor"])
        rows.writerows([f"t{i}", f"a{i % 2_000}", f"2025-{1 + i % 12:02d}-{1 + i % 28:02d}T09:30:00+01:00", "visit", chance.choice(["email", "webinar"]), "buyer"] for i in range(ROWS))  # fmt: skip
    folder = scratch / "import"
    init_folder(folder, "Acme")
    clock, processor = timed(lambda: import_into(folder, [path]))
    return f"| import of one CSV: read, converted, checked, sorted, stored ({ROWS / clock:,.0f} rows a second) | {ROWS:,} touches | {clock:.1f} | {processor:.1f} |"


def diagnosed(scratch, size):
    folder = scratch / size
    make_sample(folder=folder, seed=5, causes=(1, 4), size=size, as_of=DAY)
    clock, processor = timed(lambda: diagnose(case=open_case_of_folder(folder, DAY)))
    files = sum(1 for path in folder.rglob("*") if path.is_file())
    return (
        f"| diagnosis of a {size} simulated company, from its files | {files:,} files | {clock:.1f} | {processor:.1f} |"
    )


def timed(work):
    started, before = time.perf_counter(), time.process_time()
    work()
    answered = time.perf_counter() - started, time.process_time() - before
    print(f"{answered[0]:.1f} s", file=sys.stderr, flush=True)
    return answered


if __name__ == "__main__":
    main()
