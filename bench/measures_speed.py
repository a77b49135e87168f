"""Every measure against a bare scan of the columns that it reads, and beside hand-written SQL, Polars, pandas and two packages; each in a process of its own, with its peak memory.

`python -m bench.measures_speed [--sizes 1,10] [--only WORDS]` (millions of touches; 100 takes some minutes and 12 GB of disk). Each size keeps its own figures in
docs/benchmarks/speed/, so that a run replaces only the sizes that it measured; the page is written from all of them. Peers are installed in a throwaway environment.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.generate_touches import generate
from bench.speed_page import page

from ridgepole.core.measures.catalogue import measures

IN_MAKE_BENCH = ["--sizes", "1,10"]
ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/benchmarks/speed.md"
FIGURES = ROOT / "docs/benchmarks/speed"
COMPACT = ("attribution", "pipeline_influenced", "content_influence", "pipeline_worked")
LARGE = ("attribution", "pipeline_influenced", "content_influence", "win_rate", "cycle_length", "pipeline_sourced")
LONGEST = 900
"""Seconds for one case."""
MOST = 10
"""Millions of touches up to which all measures and all peers are run; beyond, those of `LARGE` and what is hand-written for them."""
OF_ATTRIBUTION = {
    "hand-written DuckDB, four models": "",
    "Polars, four models": "polars",
    "pandas, four models": "pandas",
    "ChannelAttribution": "ChannelAttribution,matplotlib",
    "marketing-attribution-models": "marketing-attribution-models",
}
OF_MEASURES = {"hand-written DuckDB": "", "Polars": "polars", "pandas": "pandas"}
PEERED = ("funnel_conversion", "win_rate", "speed_to_lead", "pipeline_influenced", "cycle_length")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1,10")
    parser.add_argument(
        "--only", default="", help="words of cases, comma-separated; the other figures of that size stay"
    )
    parser.add_argument("--data", type=Path, default=None, help="keep the generated data here")
    given = parser.parse_args()
    FIGURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ridgepole-bench-") as scratch:
        data = given.data or Path(scratch)
        ready(data, 1)  # which columns a measure reads is learnt there
        for size in [int(one) for one in given.sizes.split(",")]:
            ready(data, size)
            run_size(size, data / f"{size}m", [word for word in given.only.split(",") if word])
    write_page()


def write_page():
    found = {int(path.stem.removesuffix("m")): json.loads(path.read_text("utf-8")) for path in FIGURES.glob("*m.json")}
    PAGE.write_text(page(dict(sorted(found.items()))), encoding="utf-8")


def ready(data, size):
    folder = data / f"{size}m"
    if not (folder / "touches.parquet").exists():
        say(f"generating {size}M touches")
        generate(folder, size * 1_000_000, seed=1)


def cases_of(size):
    """Case → the packages that its process is given."""
    all_of_it = size <= MOST
    names = sorted(measures()) if all_of_it else LARGE
    cases = {"make compact": ""} | {f"raw:{name}": "" for name in names} | {f"compact:{name}": "" for name in names if name in COMPACT}  # fmt: skip
    cases |= {case: wants for case, wants in OF_ATTRIBUTION.items() if all_of_it or not wants}
    return cases | {
        f"{way}: {name}": wants
        for name in PEERED
        for way, wants in OF_MEASURES.items()
        if all_of_it or (not wants and name in LARGE)
    }


def run_size(size, folder, only):
    path = FIGURES / f"{size}m.json"
    before = json.loads(path.read_text("utf-8"))["cases"] if only and path.exists() else {}
    found, memory = dict(before), "3GB" if size > MOST else "700MB"
    wanted = {case: wants for case, wants in cases_of(size).items() if not only or any(word in case for word in only)}
    for number, (case, wants) in enumerate(wanted.items(), start=1):
        say(f"{size}M, {number} of {len(wanted)}: {case}")
        found[case] = run(case, folder, wants, memory)
        about = {
            "command": f"python -m bench.measures_speed --sizes {size}",
            "date": f"{datetime.now(tz=UTC):%Y-%m-%d}",
            "python": platform.python_version(),
            "machine": f"{platform.machine()}, {os.cpu_count()} cores",
            "memory_limit": memory,
            "deals": size * 10_000,
        }
        path.write_text(json.dumps(about | {"cases": found}, indent=1) + "\n", encoding="utf-8")


def run(case, folder, packages, memory):
    command = [sys.executable]
    if packages:
        wanted = [word for one in (*packages.split(","), "pandas", "pyarrow") for word in ("--with", one)]
        command = ["uv", "run", "--quiet", "--no-project", "--python", "3.11", *wanted, "python"]
    started = time.monotonic()
    try:
        done = subprocess.run([*command, "-m", "bench.speed_case", case, str(folder)], cwd=ROOT, env=os.environ | {"BENCH_MEMORY": memory}, capture_output=True, text=True, timeout=LONGEST, check=False)  # fmt: skip
    except subprocess.TimeoutExpired:
        return {"failed": f"not done within {LONGEST // 60} minutes"}
    lines = done.stdout.strip().splitlines()
    if done.returncode or not lines:
        say("  " + (done.stderr.strip().splitlines() or ["no answer"])[-1][:200])
        return {"failed": (done.stderr.strip().splitlines() or ["no answer"])[-1][:150]}
    found = json.loads(lines[-1])
    say(
        f"  {found['seconds']:.2f} s, {found['cpu']:.2f} s of processor, {found['peak_mb']:,.0f} MB; {time.monotonic() - started:.0f} s in all"
    )
    return {
        key: round(value, 4) if isinstance(value, float) else value for key, value in found.items() if key != "case"
    }


def say(what):
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
