"""docs/benchmarks/speed.md, from the figures of each size."""

from __future__ import annotations

AIMS = (
    ("raw:attribution", 12),
    ("compact:attribution", 5),
    ("raw:pipeline_influenced", 10),
    ("compact:pipeline_influenced", 10),
)
AIMED_FROM = 10
"""Millions of touches: the aims are for ledgers where rows take the time."""
IN_WORDS = {"raw": "from the raw ledger", "compact": "from the compact ledger"}
WHAT = """A seeded ledger: Parquet with text ids, touches sorted by account and time, one deal, one person and one account for a hundred touches; one touch in fifty has no account and is
found through its person. Each case runs in a process of its own, which has loaded its libraries and has asked a small ledger the same before; peak memory is of the whole process.
DuckDB is limited to the memory stated. *Bare scan*: every column that the measure's queries name is looked at once (texts by their length), and nothing else is done.
Ratios are of processor seconds, which other work on the machine disturbs less than the clock."""
NOTES = """- *From the compact ledger* reads touches in whole numbers (core/ledger/compact.py), which are made once after an import, beside it, when a ledger stays in its files
  (more than RIDGEPOLE_ROWS_IN_MEMORY rows). Its bare scan is of the compact columns and of the same deals.
- *Asked again*: the same process, which holds the closed deals and their touches.
- Measures of a few thousand people or deals cost the same at every size: the time is their intervals, not their rows, and the ratio says little.
- Peers give the number alone: no interval, no open cases, no rows behind it, one currency, no working hours. ChannelAttribution and marketing-attribution-models are given paths that are
  already joined and in order, so only their own work is timed; ours includes both. The four models are first, last, linear and decay; ours are ten.
- The peers' figures are ours, to the unit, for funnel conversion, win rate, influenced pipeline and the median cycle; their speed to lead is by the clock and ours in working hours."""

RUN_AGAIN = (
    "## Run it again",
    "",
    "`make bench` runs 1M and 10M and leaves the figures of 100M as they are. On an idle machine, with 12 GB of free disk:",
    "",
    "```",
    "uv run --group engines python -m bench.measures_speed --sizes 1,10",
    "uv run --group engines python -m bench.measures_speed --sizes 100",
    "```",
)


def page(found):
    lines = ["# Speed of measures", "", *WHAT.splitlines(), ""]
    for size, about in found.items():
        lines += section(size, about)
    return (
        "\n".join(
            [
                *lines,
                "## Against the aims",
                "",
                *aims(found),
                "",
                "## What the figures mean",
                "",
                NOTES,
                "",
                *RUN_AGAIN,
            ]
        )
        + "\n"
    )


def section(size, about):
    cases = about["cases"]
    loads = [one["load"] for one in cases.values() if "load" in one]
    head = (
        f"`{about['command']}`, {about['date']}, Python {about['python']}, {about['machine']}, DuckDB limited to {about['memory_limit']}; "
        f"load of the machine during the run {min(loads):.1f} to {max(loads):.1f}."
    )
    lines = [
        f"## {size} million touches, {about['deals']:,} deals", "", head, "",
        "| measure | clock s | processor s | its bare scan, processor s | times the scan | asked again, processor s | peak MB |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]  # fmt: skip
    ours = sorted(
        (case for case in cases if ":" in case and case.partition(":")[0] in IN_WORDS),
        key=lambda case: (case.partition(":")[2], case[0] != "r"),
    )
    lines += [row(case, cases[case], compact=f"compact:{case.partition(':')[2]}" in cases) for case in ours]
    if "make compact" in cases and "cpu" in cases["make compact"]:
        made = cases["make compact"]
        lines.append(
            f"| making the compact ledger, once after an import | {made['seconds']:.1f} | {made['cpu']:.1f} | | | | {made['peak_mb']:,.0f} |"
        )
    return [*lines, "", *peers(cases), ""]


def row(case, one, *, compact):
    kind, _, name = case.partition(":")
    said = f"{name}, {IN_WORDS[kind]}" if compact else name
    if "failed" in one:
        return f"| {said} | failed: {one['failed']} | | | | | |"
    return f"| {said} | {one['seconds']:.2f} | {one['cpu']:.2f} | {one['scan']:.3f} | {one['cpu'] / one['scan']:.1f} | {asked_again(one)} | {one['peak_mb']:,.0f} |"


def asked_again(one):
    return "" if one.get("again") is None else f"{one['again']:.2f}"


def peers(cases):
    lines = [
        "| the same by others | processor s | clock s | peak MB | times our time, raw | times our time, compact |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for case, one in cases.items():
        if case.partition(":")[0] in IN_WORDS or case == "make compact":
            continue
        way, _, name = case.partition(": ")
        said = f"{name}: {way}" if name else f"attribution: {way}"
        if "failed" in one:
            lines.append(f"| {said} | failed: {one['failed']} | | | | |")
            continue
        times = [ratio(one, cases.get(f"{kind}:{name or 'attribution'}")) for kind in IN_WORDS]
        lines.append(
            f"| {said} | {one['cpu']:.2f} | {one['seconds']:.2f} | {one['peak_mb']:,.0f} | {times[0]} | {times[1]} |"
        )
    return lines if len(lines) > 2 else []


def ratio(peer, ours):
    """Above 1 ours is faster."""
    if not ours or "cpu" not in ours:
        return ""
    times = peer["cpu"] / ours["cpu"]
    return f"{times:.2f}" if times >= 1 else f"{times:.2f}, **not beaten**"


def aims(found):
    said = []
    for size, about in found.items():
        if size < AIMED_FROM:
            continue
        cases = about["cases"]
        for case, most in AIMS:
            one = cases.get(case, {})
            if "cpu" in one:
                kind, _, name = case.partition(":")
                raw = cases.get(f"raw:{name}", {}).get("scan")
                times = one["cpu"] / one["scan"]
                beside = (
                    f" ({one['cpu'] / raw:.1f} times the scan of the raw columns)" if kind == "compact" and raw else ""
                )
                said.append(
                    f"- {size}M, {name} {IN_WORDS[kind]}: {times:.1f} times the bare scan{beside}, aim {most}: {'reached' if times <= most else '**not reached**'}."
                )
        peaks = [
            one["peak_mb"] for case, one in cases.items() if case.partition(":")[0] in IN_WORDS and "peak_mb" in one
        ]
        limit = 4_000 if size > 10 else 1_000
        said.append(
            f"- {size}M, the most memory of any measure: {max(peaks):,.0f} MB, aim {limit:,}: {'reached' if max(peaks) <= limit else '**not reached**'}."
        )
    for kind, words in IN_WORDS.items():
        both = [found[size]["cases"].get(f"{kind}:attribution", {}).get("cpu") for size in (10, 100) if size in found]
        if len(both) == 2 and all(both):
            said.append(
                f"- 100M, attribution {words}, takes {both[1] / both[0]:.1f} times the processor time of 10M, aim 12: {'reached' if both[1] <= 12 * both[0] else '**not reached**'}."
            )
    return said
