"""Attribution and influenced pipeline against a bare scan, hand-written SQL and peers, each in a process of its own, as ratios.

`python -m bench.attribution_speed [--sizes 1,10,100]` (millions of touches). Peers are installed in a throwaway environment, never as dependencies.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from bench.generate_touches import generate

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/benchmarks/speed.md"
OURS = ("scan", "measure:attribution", "again:attribution", "measure:pipeline_influenced", "measure:content_influence", "measure:win_rate", "measure:cycle_length", "measure:pipeline_sourced", "hand-written DuckDB, four models")  # fmt: skip
PEERS = {
    "Polars, four models": ("polars", 10),
    "pandas, four models": ("pandas", 10),
    "ChannelAttribution": ("ChannelAttribution,matplotlib", 10),
    "marketing-attribution-models": ("marketing-attribution-models", 10),
}
"""Peer → what is installed for it, and the largest size (millions) that it is given."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1,10")
    parser.add_argument("--data", type=Path, default=None, help="keep the generated data here")
    parser.add_argument("--out", type=Path, default=PAGE)
    given = parser.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    with tempfile.TemporaryDirectory(prefix="ridgepole-bench-") as scratch:
        data = given.data or Path(scratch)
        found = {size: run_size(size, data) for size in sizes}
    given.out.write_text(page(found, given.sizes), encoding="utf-8")


def run_size(size, data):
    folder = data / f"{size}m"
    if not (folder / "touches.parquet").exists():
        say(f"generating {size}M touches")
        generate(folder, size * 1_000_000, seed=1)
    memory = "3GB" if size > 10 else "700MB"
    found = [run(case, folder, [sys.executable], memory) for case in OURS]
    for case, (package, most) in PEERS.items():
        if size <= most:
            command = ["uv", "run", "--quiet", "--no-project", "--python", "3.11", *(word for one in package.split(",") for word in ("--with", one)), "--with", "pandas", "--with", "pyarrow", "python"]  # fmt: skip
            found.append(run(case, folder, command, memory))
    return {one["case"]: one for one in found}


def run(case, folder, command, memory):
    say(f"{folder.name}: {case}")
    environment = os.environ | {"BENCH_MEMORY": memory}
    try:
        done = subprocess.run([*command, "-m", "bench.speed_case", case, str(folder)], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240, check=False)  # fmt: skip
    except subprocess.TimeoutExpired:
        return {"case": case, "failed": "not done within 4 minutes"}
    lines = done.stdout.strip().splitlines()
    if done.returncode or not lines:
        return {"case": case, "failed": (done.stderr.strip().splitlines() or ["no answer"])[-1][:150]}
    say("  " + lines[-1])
    return json.loads(lines[-1])


NAMES = {
    "scan": "bare scan of the seven columns",
    "measure:attribution": "**attribution, ten models**, from the raw ledger",
    "again:attribution": "attribution, ten models, from the kept intermediate",
}


def page(found, sizes):
    machine = (
        f"`python -m bench.attribution_speed --sizes {sizes}`, {datetime.now(tz=UTC):%Y-%m-%d}, Python {platform.python_version()}, {os.cpu_count()} cores, which other work shared during the run"
        f" (load {os.getloadavg()[1]:.0f}): processor seconds are steadier than the clock, so ratios are of processor seconds. Raw ledger: Parquet with text ids, sorted by account and time, read by DuckDB"
        " with a memory limit of 700 MB (3 GB at 100M). One touch in fifty has no account and is found through its person. Peak memory is of the whole process."
    )
    lines = ["# Speed of measures", "", machine, ""]
    for size, cases in found.items():
        base = cases["scan"].get("cpu")
        lines += [f"## {size} million touches, {size * 10_000:,} deals", "", "| case | clock s | processor s | times the bare scan | peak MB |", "| --- | ---: | ---: | ---: | ---: |"]  # fmt: skip
        for case, one in cases.items():
            name = NAMES.get(case, case.replace("measure:", ""))
            if "failed" in one:
                lines.append(f"| {name} | failed: {one['failed']} | | | |")
            else:
                ratio = f"{one['cpu'] / base:.1f}" if base else ""
                lines.append(f"| {name} | {one['seconds']:.2f} | {one['cpu']:.2f} | {ratio} | {one['peak_mb']:,.0f} |")
        lines.append("")
    return "\n".join([*lines, *remarks(found)]) + "\n"


def remarks(found):
    """What was aimed at and what was reached, from the figures themselves."""
    said = ["## Against the aims", ""]
    for size, cases in found.items():
        if "cpu" not in cases["scan"]:
            continue
        for case, most in (("measure:attribution", 12), ("again:attribution", 5), ("measure:pipeline_influenced", 10)):
            if "cpu" in cases[case]:
                ratio = cases[case]["cpu"] / cases["scan"]["cpu"]
                reached = "reached" if ratio <= most else "**not reached**"
                said.append(
                    f"- {size}M, {NAMES.get(case, case.replace('measure:', '')).replace('**', '')}: {ratio:.1f} times the bare scan, aim {most}: {reached}."
                )
        ours = cases["measure:attribution"].get("cpu")
        for case in (*PEERS, "hand-written DuckDB, four models"):
            if ours and "cpu" in cases.get(case, {}):
                verdict = "beaten" if ours < cases[case]["cpu"] else "**not beaten**"
                said.append(
                    f"- {size}M, {case}: {cases[case]['cpu'] / ours:.2f} times our time for all ten models: {verdict}."
                )
    both = [found[size]["measure:attribution"].get("cpu") for size in (10, 100) if size in found]
    if len(both) == 2 and all(both):
        said.append(f"- 100M takes {both[1] / both[0]:.1f} times as long as 10M (aim 12).")
    return [
        *said,
        "",
        "ChannelAttribution and marketing-attribution-models are given paths that are already joined and put in order, so only their own work is timed; ours includes both.",
        "The kept intermediate is the touches of closed deals, numbered and in order, which one process works out once; an integer-keyed copy of the whole ledger on disk is not made.",
        "The four models of Polars, pandas and hand-written SQL are first, last, linear and decay.",
    ]


def say(what):
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
