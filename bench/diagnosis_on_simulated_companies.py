"""How well the diagnosis finds what is wrong: all sixteen subsets of causes, over a range of seeds, through the public flows.

Usage: python bench/diagnosis_on_simulated_companies.py --seeds 101..113 --clean 27 --size small --out docs/benchmarks/diagnosis.md
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

from ridgepole.core.diagnosis.diagnosis import CAUSES
from ridgepole.core.statistics.intervals import wilson
from ridgepole.flows.diagnose import diagnose
from ridgepole.flows.make_sample import make_sample
from ridgepole.flows.open_case import open_case
from ridgepole.wiring.build import embedder, open_workspace

SUBSETS = tuple(subset for count in range(5) for subset in combinations((1, 2, 3, 4), count))
PROCESSES = 2
IN_MAKE_BENCH = [
    "--seeds",
    "101..112",
    "--clean",
    "8",
    "--size",
    "small",
    "--as-of",
    "2026-11-20",
    "--out",
    "docs/benchmarks/diagnosis.md",
]


def examine(task: tuple[int, tuple[int, ...], str, str]) -> dict[str, Any]:
    """Simulate one company, diagnose it from its files alone, and put the answer beside the truth."""
    seed, causes, size, as_of = task
    day = date.fromisoformat(as_of)
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "company"
        make_sample(folder=folder, seed=seed, causes=causes, size=size, as_of=day)
        started = time.perf_counter()
        case = open_case(workspace=open_workspace(folder), as_of=day, embedder=embedder())
        answer = diagnose(case=case)
        seconds = time.perf_counter() - started
    return {
        "seed": seed,
        "causes": list(causes),
        "upstream": min(causes, default=None),
        "said_upstream": answer.upstream_cause,
        "said": {verdict.cause: verdict.present for verdict in answer.causes},
        "confidence": {verdict.cause: verdict.confidence for verdict in answer.causes},
        "codes": sorted({finding.code for finding in answer.findings}),
        "seconds": seconds,
    }


def examine_all(tasks: list[tuple[int, tuple[int, ...], str, str]]) -> list[dict[str, Any]]:
    """In two processes, with progress on standard error."""
    results = []
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, mp_context=context) as pool:
        for number, result in enumerate(pool.map(examine, tasks), start=1):
            results.append(result)
            if number % 16 == 0 or number == len(tasks):
                print(f"{number} of {len(tasks)}", file=sys.stderr, flush=True)
    return results


def rate(hits: int, n: int) -> str:
    """`96.2% (50 of 52; 95% interval 87–99%)`."""
    if n == 0:
        return "none"
    interval = wilson(hits, n)
    return f"{hits / n:.1%} ({hits} of {n}; {100 * interval.low:.0f}–{100 * interval.high:.0f}%)"


def page(results: list[dict[str, Any]], command: str, as_of: str, size: str) -> str:
    """The published page, in markdown."""
    return "\n".join(
        [
            "# The diagnosis on simulated companies",
            "",
            _preamble(len(results), command, as_of, size),
            "",
            *_confusion(results),
            *_upstream(results),
            *_clean(results),
            *_subsets(results),
            *_codes(results),
            *_misses(results),
            f"Diagnosing took {sorted(r['seconds'] for r in results)[len(results) // 2]:.1f} s in the median.",
            "",
        ]
    )


def _preamble(count: int, command: str, as_of: str, size: str) -> str:
    return (
        f"{count} companies of size {size}, as of {as_of}, made by `{command}` and diagnosed from their files alone. "
        "Intervals are Wilson's at 95%. A company is clean when nothing was switched on. Simulated companies are an experiment in whether "
        "the checks find mechanisms that are known to act; they do not say how often real companies have them."
    )


def _confusion(results: list[dict[str, Any]]) -> list[str]:
    lines = [
        "## Each cause",
        "",
        "| cause | acts: said yes | unclear | no | absent: said yes | unclear | no | found when it acts | raised when absent |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |",
    ]
    for cause, name in CAUSES.items():
        acts = Counter(r["said"][cause] for r in results if cause in r["causes"])
        absent = Counter(r["said"][cause] for r in results if cause not in r["causes"])
        cells = [str(c[answer]) for c in (acts, absent) for answer in ("yes", "unclear", "no")]
        found, raised = rate(acts["yes"], acts.total()), rate(absent["yes"], absent.total())
        lines.append(f"| {cause}. {name} | {' | '.join(cells)} | {found} | {raised} |")
    return [*lines, ""]


def _upstream(results: list[dict[str, Any]]) -> list[str]:
    troubled = [r for r in results if r["causes"]]
    of_troubled, of_all = (
        rate(sum(r["said_upstream"] == r["upstream"] for r in some), len(some)) for some in (troubled, results)
    )
    lines = [
        "## The upstream cause",
        "",
        f"Right in {of_troubled} of the companies with a cause; over all companies, clean ones included, in {of_all}.",
        "",
        "| really | said 1 | said 2 | said 3 | said 4 | said none |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for really in (1, 2, 3, 4, None):
        said = Counter(r["said_upstream"] for r in results if r["upstream"] == really)
        lines.append(f"| {really or 'none'} | " + " | ".join(str(said[answer]) for answer in (1, 2, 3, 4, None)) + " |")
    return [*lines, ""]


def _clean(results: list[dict[str, Any]]) -> list[str]:
    clean = [r for r in results if not r["causes"]]
    bill = sum("yes" not in r["said"].values() for r in clean)
    plain = sum(set(r["said"].values()) == {"no"} for r in clean)
    return [
        "## Clean bills",
        "",
        f"No cause was called present in {rate(bill, len(clean))} of the clean companies; all four were called absent, with nothing unclear, in {rate(plain, len(clean))}.",
        "",
    ]


def _subsets(results: list[dict[str, Any]]) -> list[str]:
    lines = [
        "## Each subset",
        "",
        "| causes | companies | upstream right | all four answers right |",
        "| --- | ---: | ---: | ---: |",
    ]
    for subset in SUBSETS:
        mine = [r for r in results if tuple(r["causes"]) == subset]
        right = sum(r["said_upstream"] == r["upstream"] for r in mine)
        whole = sum(all((r["said"][c] == "yes") == (c in subset) for c in CAUSES) for r in mine)
        lines.append(f"| {', '.join(map(str, subset)) or 'none'} | {len(mine)} | {right} | {whole} |")
    return [*lines, ""]


def _codes(results: list[dict[str, Any]]) -> list[str]:
    lines = [
        "## Each check",
        "",
        "How often each check raised a finding: in companies where its cause acts, where only other causes act, and in clean ones.",
        "",
        "| check | its cause acts | only others act | clean |",
        "| --- | ---: | ---: | ---: |",
    ]
    own = {"CU": 1, "ST": 2, "SC": 3, "HO": 3, "SY": 4}
    for code in sorted({code for r in results for code in r["codes"]}):
        cause = own.get(code[:2])
        groups = (
            [r for r in results if cause in r["causes"]],
            [r for r in results if r["causes"] and cause not in r["causes"]],
            [r for r in results if not r["causes"]],
        )
        shares = (f"{sum(code in r['codes'] for r in group) / len(group):.0%}" if group else "" for group in groups)
        lines.append(f"| {code} | {' | '.join(shares)} |")
    return [*lines, ""]


def _misses(results: list[dict[str, Any]]) -> list[str]:
    lines = ["## Where it was wrong", ""]
    for r in results:
        missed = [c for c in CAUSES if c in r["causes"] and r["said"][c] != "yes"]
        raised = [c for c in CAUSES if c not in r["causes"] and r["said"][c] == "yes"]
        if missed or raised:
            told = [f"missed {c} ({r['said'][c]})" for c in missed] + [f"falsely raised {c}" for c in raised]
            really = ",".join(map(str, r["causes"])) or "none"
            lines.append(f"- seed {r['seed']}, causes {really}: {'; '.join(told)}")
    return [*lines, ""] if len(lines) > 2 else [*lines, "Nowhere.", ""]


def main() -> None:
    """Read the options, run, write the page (and the raw answers as JSON lines where asked)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="101..113", help="first..last; each runs all sixteen subsets")
    parser.add_argument(
        "--clean", type=int, default=0, help="further companies without a cause, on the seeds after the last"
    )
    parser.add_argument("--size", default="small", choices=("small", "medium", "large"))
    parser.add_argument("--as-of", default=datetime.now(UTC).date().isoformat())
    parser.add_argument("--out", type=Path)
    parser.add_argument("--raw", type=Path)
    options = parser.parse_args()
    first, last = (int(end) for end in options.seeds.split(".."))
    tasks = [(seed, subset, options.size, options.as_of) for seed in range(first, last + 1) for subset in SUBSETS]
    tasks += [(last + extra, (), options.size, options.as_of) for extra in range(1, options.clean + 1)]
    results = examine_all(tasks)
    clean = f" --clean {options.clean}" if options.clean else ""
    command = f"bench/diagnosis_on_simulated_companies.py --seeds {options.seeds}{clean} --size {options.size} --as-of {options.as_of}"
    text = page(results, command, options.as_of, options.size)
    if options.raw:
        options.raw.write_text("".join(json.dumps(r) + "\n" for r in results), encoding="utf-8")
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(text, encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
