"""Judges every labelled statement of a bank of small cases (messaging.yaml and statements.jsonl in a folder each) as a draft, and counts what is right.

usage: uv run python bench/departures_on_bank.py FOLDER... [--verbose]
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import yaml

from ridgepole.flows.check_draft import check_draft, guard_of
from ridgepole.wiring.build import open_case_of_folder

SETTINGS = 'name = "{}"\ncurrency = "EUR"\nfiscal_year_starts = "01-01"\ntime_zone = "Europe/Amsterdam"\n'


def as_of(agreement: dict) -> date:
    """A month after the agreement began: nothing in it has run out."""
    return date.fromisoformat(str(agreement["effective_from"])).replace(day=28)


def guard_for(folder: Path, into: Path):
    (into / "agreements").mkdir(parents=True)
    (into / "ridgepole.toml").write_text(SETTINGS.format(folder.name.capitalize()))
    shutil.copy(folder / "messaging.yaml", into / "agreements" / "messaging.yaml")
    agreement = yaml.safe_load((folder / "messaging.yaml").read_text())
    return guard_of(case=open_case_of_folder(into, as_of(agreement)))


def overlaps(left: str, right: str) -> bool:
    left, right = " ".join(left.split()), " ".join(right.split())
    return left in right or right in left or len(set(left.split()) & set(right.split())) > 0.6 * len(set(right.split()))


def judged(folder: Path):
    with tempfile.TemporaryDirectory() as place:
        guard = guard_for(folder, Path(place) / "case")
        for line in (folder / "statements.jsonl").read_text().splitlines():
            if line.strip():
                item = json.loads(line)
                yield item, check_draft(item["text"], guard=guard).violations


def main() -> None:
    verbose = "--verbose" in sys.argv
    totals: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for folder in sorted(Path(a) for a in sys.argv[1:] if not a.startswith("-")):
        own: Counter[str] = Counter()
        for item, violations in judged(folder):
            if item["label"] == "departs":
                found = any(overlaps(v.quote, item["quote"]) for v in violations)
                own["found" if found else "missed"] += 1
                kinds[item["kind"]]["found" if found else "missed"] += 1
                kinds["~" + item["difficulty"]]["found" if found else "missed"] += 1
                if verbose and not found:
                    print("  MISSED", item["id"], item["kind"], item["clause"], "|", item["quote"], "|", item["why"])
            else:
                own["false" if violations else "quiet"] += 1
                kinds[item["kind"]]["false" if violations else "quiet"] += 1
                if verbose and violations:
                    print("  FALSE ", item["id"], item["text"][:200], "|", [(v.clause, v.why) for v in violations])
        print(f"{folder.name:14}", dict(sorted(own.items())))
        totals += own
    print({k: dict(v) for k, v in sorted(kinds.items())})
    found, false, missed = totals["found"], totals["false"], totals["missed"]
    precision, recall = found / max(found + false, 1), found / max(found + missed, 1)
    print(f"precision {precision:.3f} recall {recall:.3f} F1 {2 * precision * recall / max(precision + recall, 1e-9):.3f} n {sum(totals.values())}")  # fmt: skip


if __name__ == "__main__":
    main()
