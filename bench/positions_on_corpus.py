"""Counts on a corpus of labelled sentences (facet, side, text) how many sides are read rightly, wrongly or not at all, and how many sentences that hold no side are given one.

usage: uv run python bench/positions_on_corpus.py FILE.tsv... [--verbose] [--facet NAME]
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

from ridgepole.core.messaging.facets import BY_NAME, positions_in

FACETS = {
    "unused": "unused_credit",
    "support_person": "who_looks_after",
    "subcontract_of_risk": "stock",
    "certificate": "certification",
}
SIDES = {
    ("ownership", "rented"): "subscribed", ("payment_timing", "paid_after"): "nothing_before", ("volume", "minimum"): "fixed", ("volume", "no_minimum"): "flexible",
    ("early_exit", "bound"): "locked_in", ("support_person", "pool"): "whoever_is_free", ("automation", "human_does"): "human_decides", ("automation", "automatic"): "fully_automatic",
    ("sales_route", "through_partner"): "partner", ("price_change", "rises"): "price_rises", ("price_change", "fixed_price"): "price_fixed", ("data_use", "leaves_alone"): "leaves_data_alone",
    ("price_unit", "not_per_person"): "per_use",
}  # fmt: skip


def judged(facet: str, side: str, text: str) -> str:
    """`right`, `wrong`, `both`, `silent`; of a sentence that holds neither side `fires` or `quiet`."""
    held = {position.side for position in positions_in(text) if position.facet.name == FACETS.get(facet, facet)}
    if side == "neither":
        return "fires" if held else "quiet"
    wanted = SIDES.get((facet, side), side)
    if not held:
        return "silent"
    return "right" if held == {wanted} else "both" if wanted in held else "wrong"


def main() -> None:
    files = [Path(a) for a in sys.argv[1:] if a.endswith(".tsv")]
    only = sys.argv[sys.argv.index("--facet") + 1] if "--facet" in sys.argv else ""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line in (line for file in files for line in file.read_text().splitlines()):
        facet, side, text = line.split("\t")
        if FACETS.get(facet, facet) not in BY_NAME or (only and facet != only):
            continue
        counts[facet][(found := judged(facet, side, text))] += 1
        if "--verbose" in sys.argv and found not in {"right", "quiet"}:
            print(
                f"  {found.upper():6} {facet}/{side}: {text}",
                sorted(
                    {
                        (p.side, text[p.start : p.end])
                        for p in positions_in(text)
                        if p.facet.name == FACETS.get(facet, facet)
                    }
                ),
            )
    for facet, count in sorted(counts.items()):
        print(f"{facet:20}", dict(sorted(count.items())))
    total = sum(counts.values(), Counter())
    sides = sum(total[k] for k in ("right", "wrong", "both", "silent"))
    decoys = total["fires"] + total["quiet"]
    print(f"sides {sides}: right {total['right'] / max(sides, 1):.3f} wrong {total['wrong'] / max(sides, 1):.3f} both {total['both'] / max(sides, 1):.3f}; of those that are given a side right {total['right'] / max(total['right'] + total['wrong'] + total['both'], 1):.3f}; decoys that fire {total['fires']} of {decoys}")  # fmt: skip


if __name__ == "__main__":
    main()
