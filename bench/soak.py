"""`make soak`: every `soak_*.py` of this folder, one after the other; `python -m bench.soak NAME ...` runs some.

Each prints what it found as JSON: rows of `what`, `outcome`, `seconds`. A file with the line `ON_BOTH_DATABASES = True` runs on SQLite, then on a private PostgreSQL. What was found is
kept in docs/benchmarks/soak.json, and docs/benchmarks/soak.md is written from it.
"""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
import time
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

from tests.storage.private_postgresql import private_postgresql, why_not

HERE = Path(__file__).parent
PAGES = HERE.parent / "docs" / "benchmarks"
KEPT, PAGE = PAGES / "soak.json", PAGES / "soak.md"
OPENING = """# Long runs

`make soak` writes this page: every `bench/soak_*.py`, one after the other. Each can be run alone, with the command that stands under its title, and then renews its own part.
"""


def main(wanted: list[str]) -> int:
    failed = []
    for path in sorted(HERE.glob("soak_*.py")):
        if wanted and path.stem not in wanted and path.stem.removeprefix("soak_") not in wanted:
            continue
        print(f"== {path.stem}", file=sys.stderr, flush=True)
        if not run(path):
            failed.append(path.stem)
    if failed:
        print("failed: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


def run(path: Path) -> bool:
    """Whether it found nothing wrong; what it found is kept either way."""
    text = path.read_text("utf-8")
    found, load = [], os.getloadavg()[0]
    began = time.monotonic()
    good = True
    for database in ("SQLite", "PostgreSQL") if "\nON_BOTH_DATABASES = True" in text else ("",):
        if database == "PostgreSQL" and why_not():
            print(f"   not on PostgreSQL: {why_not()}", file=sys.stderr)
            found.append({"what": "everything", "on": database, "outcome": f"not run: {why_not()}", "seconds": 0})
            continue
        with private_postgresql() if database == "PostgreSQL" else nullcontext("") as url:
            rows, fine = run_on(path, url)
        found += [{**row, "on": database} for row in rows]
        good = good and fine
    title = (re.match(r'"""(.+?)[.:]', text) or [path.stem, path.stem])[1]
    keep(
        path.stem,
        {
            "title": title,
            "on": f"{datetime.now(UTC):%Y-%m-%d}",
            "machine": f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}",
            "load": [round(load, 1), round(os.getloadavg()[0], 1)],
            "seconds": round(time.monotonic() - began),
            "passed": good,
            "rows": found,
        },
    )
    return good


def run_on(path: Path, url: str) -> tuple[list[dict], bool]:
    """What one run printed, and whether it passed. No URL: SQLite."""
    environment = {**os.environ, "RIDGEPOLE_DATABASE_URL": url}
    run = subprocess.run(
        [sys.executable, "-m", f"bench.{path.stem}"],
        cwd=HERE.parent,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    lines = run.stdout.strip().splitlines()
    try:
        return json.loads(lines[-1]), run.returncode == 0
    except (IndexError, ValueError):
        return [{"what": "everything", "outcome": "ended without a result", "seconds": 0}], False


def keep(name: str, found: dict) -> None:
    known = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    known[name] = found
    KEPT.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", "utf-8")
    PAGE.write_text(OPENING + "".join(part(*item) for item in sorted(known.items())), "utf-8")


def part(name: str, found: dict) -> str:
    about = f"`uv run python -m bench.soak {name.removeprefix('soak_')}`, {found['on']}, {found['machine']}, load {found['load'][0]} at the beginning and {found['load'][1]} at the end."
    rows = [f"| {row['what']} | {row['on'] or '-'} | {row['outcome']} | {row['seconds']:,} |" for row in found["rows"]]
    verdict = [] if found["passed"] else ["**This run failed.**", ""]
    table = ["| what | on | outcome | s |", "| --- | --- | --- | --- |", *rows]
    return "\n".join(["", f"## {found['title']}", "", about, "", *verdict, *table, ""])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
