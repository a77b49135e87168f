"""Grades `ridgepole story` and `ridgepole guard` on any workspace with gold.yaml and drafts.jsonl, by the rules of the scenarios' README.

usage: uv run python bench/story_on_gold.py FOLDER... [--verbose] [--story FILE.json]
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import yaml

from ridgepole.core.messaging.off_framework import LIST_SHOWN
from ridgepole.flows.check_draft import check_draft, guard_of
from ridgepole.flows.tell_story import tell_story
from ridgepole.wiring.build import open_case_of_folder


def squeeze(text: str) -> str:
    return " ".join(text.split())


def overlaps(passage: dict, place: dict) -> bool:
    if passage["path"] != place["path"]:
        return False
    left, right = squeeze(passage["quote"]).lower(), squeeze(place["quote"]).lower()
    beside = squeeze(str(place.get("beside", ""))).lower()
    if left in right or right in left or (beside and left == beside):
        return True
    size = min(len(left), len(right), 25)
    return any(right[i : i + size] in left for i in range(len(right) - size + 1)) if size >= 15 else False


def sides(conflict: dict, side: str) -> list[dict]:
    return [conflict[side], *conflict.get(f"also_{side}", [])]


def hits(pair: dict, conflict: dict) -> bool:
    a, b = sides(conflict, "a"), sides(conflict, "b")

    def on(passage: dict, places: list[dict]) -> bool:
        return any(overlaps(passage, place) for place in places)

    return (on(pair["a"], a) and on(pair["b"], b)) or (on(pair["a"], b) and on(pair["b"], a))


def is_distractor(pair: dict, distractor: dict) -> bool:
    if distractor.get("b") is None:
        return False
    a, b = distractor["a"], distractor["b"]
    return (overlaps(pair["a"], a) and overlaps(pair["b"], b)) or (overlaps(pair["a"], b) and overlaps(pair["b"], a))


def grade_conflicts(story: dict, gold: dict, *, verbose: bool) -> dict:
    found, false, neutral = {}, [], 0
    listed = [p for c in gold["conflicts"] for s in "ab" for p in sides(c, s)]
    listed += [p for key in ("violations", "unsupported", "stale", "tolerated") for p in gold.get(key) or []]
    for pair in story["conflicts"]:
        hit = [c["id"] for c in gold["conflicts"] if hits(pair, c)]
        if hit:
            for c in hit:
                found.setdefault(c, pair["status"])
        elif any(is_distractor(pair, d) for d in gold.get("distractors") or []):
            false.append(("distractor", pair))
        elif any(overlaps(pair[s], p) for s in "ab" for p in listed):
            neutral += 1
        else:
            false.append(("nothing", pair))
    by_kind, by_difficulty = defaultdict(lambda: [0, 0]), defaultdict(lambda: [0, 0])
    for c in gold["conflicts"]:
        for table, key in ((by_kind, c["kind"]), (by_difficulty, c["difficulty"])):
            table[key][1] += 1
            table[key][0] += c["id"] in found
    if verbose:
        print(
            "  missed:", [(c["id"], c["kind"], c["b"]["quote"][:60]) for c in gold["conflicts"] if c["id"] not in found]
        )
        for why, pair in false:
            print(
                "  FALSE",
                why,
                pair["kind"],
                pair["clause"],
                pair["why"][:80],
                "\n     a",
                pair["a"]["path"],
                "|",
                pair["a"]["quote"][:110],
                "\n     b",
                pair["b"]["path"],
                "|",
                pair["b"]["quote"][:110],
            )
    total = len(gold["conflicts"])
    return {
        "pairs": len(story["conflicts"]),
        "hit": len(found),
        "of": total,
        "recall": round(len(found) / total, 3) if total else None,
        "neutral": neutral,
        "false": len(false),
        "precision": round(len(found) / (len(found) + len(false)), 3) if found or false else None,
        "by_kind": {k: f"{a}/{b}" for k, (a, b) in by_kind.items()},
        "by_difficulty": {k: f"{a}/{b}" for k, (a, b) in by_difficulty.items()},
    }


def recall_of(reported: list[dict], wanted: list[dict], name: str, *, verbose: bool) -> str:
    missed = [w for w in wanted if not any(overlaps(r, w) for r in reported)]
    if verbose and missed:
        print(f"  {name} missed:", [(m["path"], m["quote"][:70]) for m in missed])
    return f"{len(wanted) - len(missed)}/{len(wanted)} of {len(reported)} reported"


def grade_story(story: dict, gold: dict, *, verbose: bool) -> dict:
    leads = {t["path"]: t["lead"] for t in story["touchpoints"]}
    also = gold.get("lead_message_also") or {}
    wrong = {
        p: leads.get(p)
        for p, v in gold["lead_message"].items()
        if leads.get(p) != v and leads.get(p) not in also.get(p, [])
    }
    if verbose and wrong:
        print("  leads wrong:", wrong)
    out = {
        "conflicts": grade_conflicts(story, gold, verbose=verbose),
        "lead": f"{len(gold['lead_message']) - len(wrong)}/{len(gold['lead_message'])}",
    }
    for key in ("violations", "vocabulary", "stale", "unsupported", "off_framework"):
        out[key] = recall_of(story[key], gold.get(key) or [], key, verbose=verbose)
    first = [item for item in story["off_framework"] if item["rank"] <= LIST_SHOWN]
    out["off_framework in the first"] = recall_of(first, gold.get("off_framework") or [], "", verbose=False)
    decoys = [d["a"] for d in gold.get("distractors") or [] if d.get("b") is None]
    singles = Counter()
    for key in ("violations", "vocabulary", "stale", "unsupported"):
        for item in story[key]:
            for d in gold.get("distractors") or []:
                places = [d["a"]] + ([d["b"]] if d.get("b") else [])
                if any(overlaps(item, p) and p in decoys for p in places):
                    singles[key] += 1
                    if verbose:
                        print("  DECOY", key, item["path"], item["quote"][:100])
            if any(h["text"] in item["quote"] or item["quote"] in h["text"] for h in gold.get("hidden_text") or []):
                singles["hidden"] += 1
    out["decoys reported"] = dict(singles)
    if verbose and not gold["conflicts"]:
        for key in ("violations", "vocabulary", "stale", "unsupported", "off_framework"):
            for item in story[key]:
                print("  CLEAN", key, item["path"], item["quote"][:90], item.get("why", ""), item.get("decision", ""))
    return out


def grade_drafts(verdicts: dict[str, dict], drafts: list[dict], gold: dict, *, verbose: bool) -> dict:
    tp = fp = fn = right_clause = unsure = 0
    proof_of = {}
    for d in drafts:
        v = verdicts[d["id"]]
        said = v["verdict"] == "violation"
        if d["label"] == "violation":
            tp, fn = tp + said, fn + (not said)
            right_clause += said and any(
                x["clause"] == d["clause"] or d["clause"] in proof_of.get(x["clause"], ()) for x in v["violations"]
            )
        else:
            fp += said
            unsure += v["verdict"] == "could_not_check" and d["id"] not in (gold.get("drafts_could_not_check_ok") or [])
        if verbose and (said != (d["label"] == "violation")):
            print(
                "  DRAFT",
                d["id"],
                d["label"],
                d["clause"],
                "->",
                v["verdict"],
                [(x["clause"], x["quote"][:60], x["why"][:60]) for x in v["violations"]],
                "|",
                d["quote"] or d["text"][:90],
            )
    precision, recall = tp / (tp + fp) if tp + fp else 0.0, tp / (tp + fn) if tp + fn else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(f1, 3),
        "right clause": f"{right_clause}/{tp}",
        "unsure passes": unsure,
    }


def main() -> None:
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    verbose = "--verbose" in sys.argv
    for folder in map(Path, arguments):
        gold = yaml.safe_load((folder / "gold.yaml").read_text())
        print(f"== {gold['company']} ({gold['split']})")
        case = open_case_of_folder(folder, date.fromisoformat(str(gold["as_of"])))
        story = tell_story(case=case).as_json()
        print(yaml.safe_dump(grade_story(story, gold, verbose=verbose), sort_keys=False, width=150), end="")
        drafts = [json.loads(line) for line in (folder / "drafts.jsonl").read_text().splitlines() if line.strip()]
        guard = guard_of(case=case)
        print(
            "drafts:",
            grade_drafts(
                {d["id"]: check_draft(d["text"], guard=guard).as_json() for d in drafts}, drafts, gold, verbose=verbose
            ),
        )


if __name__ == "__main__":
    main()
