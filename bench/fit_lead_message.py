"""Fits what each sign of a lead message weighs, and measures it on companies left out.

usage: uv run python bench/fit_lead_message.py collect FOLDER...   writes bench/data/lead_signs.jsonl from the gold labels (lead_message, lead_message_also)
       uv run python bench/fit_lead_message.py fit                 prints the figures of each company left out, writes the weights fitted on all
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from unittest.mock import patch

import numpy as np
import yaml
from scipy.optimize import minimize

from ridgepole.core.messaging import lead_message, tell
from ridgepole.core.messaging.lead_message import OFF_FRAMEWORK, WEIGHTS
from ridgepole.core.messaging.lead_signs import signs_of
from ridgepole.flows.tell_story import tell_story
from ridgepole.wiring.build import open_case_of_folder

ROWS = Path(__file__).parent / "data" / "lead_signs.jsonl"
STRENGTH = 5.0
FORGOTTEN = 0.6
OF_METADATA = (
    ("written for this role", "only this one for the role"),
    ("on this version", "on another version"),
)
SAMPLES = {"as it is": 1.0, "departures forgotten": 0.5, "no role": 0.2, "no version": 0.2, "no role, no version": 0.2}
"""What each way of showing a touchpoint weighs. On an unknown company most departures are not found, and an index may tell neither role nor version."""


def collect(folders: list[Path]) -> None:
    """Two rows for each labelled touchpoint: with all departures found on it, and with most of them forgotten."""
    rows = []
    for folder in folders:
        gold = yaml.safe_load((folder / "gold.yaml").read_text())
        rows += [row for row in rows_of(folder, gold) if row]
    ROWS.parent.mkdir(exist_ok=True)
    ROWS.write_text("".join(json.dumps(row, sort_keys=True) + "\n" for row in rows))
    print(len(rows), "rows")


def rows_of(folder: Path, gold: dict):
    random, asked = np.random.default_rng(0), []

    def recorded(*given):
        asked.append(given)
        return lead_message.lead_of(*given)

    with patch.object(tell, "lead_of", recorded):
        tell_story(case=open_case_of_folder(folder, date.fromisoformat(str(gold["as_of"]))))
    for document, statements, vectors, propositions, departing in asked:
        label = gold["lead_message"].get(document.path)
        accepted = [label, *(gold.get("lead_message_also") or {}).get(document.path, [])]
        few = frozenset(i for i in sorted(departing) if random.random() > FORGOTTEN)
        for sample, departures in (("as it is", departing), ("departures forgotten", few)):
            signs = signs_of(document, statements, vectors, propositions, departures)
            if label and signs:
                yield {
                    "company": gold["company"],
                    "path": document.path,
                    "sample": sample,
                    "accepted": [name in accepted for name in (*propositions.ids, OFF_FRAMEWORK)],
                    "propositions": [{k: round(v, 4) for k, v in row.items()} for row in signs.propositions],
                    "none": {k: round(v, 4) for k, v in signs.none.items()},
                }


def without_metadata(rows: list[dict]) -> list[dict]:
    """The touchpoints as they are, once more without the reader's role, without the version that they are based on, and without both."""
    more = []
    for name, hidden in (
        ("no role", OF_METADATA[:1]),
        ("no version", OF_METADATA[1:]),
        ("no role, no version", OF_METADATA),
    ):
        gone = {sign for signs in hidden for sign in signs}
        more += [
            row
            | {
                "sample": name,
                "propositions": [{k: 0.0 if k in gone else v for k, v in p.items()} for p in row["propositions"]],
                "none": {k: 0.0 if k in gone else v for k, v in row["none"].items()},
            }
            for row in rows
            if row["sample"] == "as it is"
        ]
    return rows + more


class Choice:
    """Conditional logit: one weight for each sign of a proposition, one for each sign of none, and a constant of none."""

    def __init__(self, rows: list[dict]) -> None:
        self.of_one = sorted(rows[0]["propositions"][0])
        self.of_none = ["always", *sorted(rows[0]["none"])]
        self.size = len(self.of_one) + len(self.of_none)

    def table(self, row: dict) -> np.ndarray:
        ones = [[p[k] for k in self.of_one] + [0.0] * len(self.of_none) for p in row["propositions"]]
        return np.array([*ones, [0.0] * len(self.of_one) + [{"always": 1.0, **row["none"]}[k] for k in self.of_none]])

    def fit(self, rows: list[dict]) -> np.ndarray:
        tables, most = [self.table(row) for row in rows], max(len(row["accepted"]) for row in rows)
        x, closed, right = (
            np.zeros((len(rows), most, self.size)),
            np.full((len(rows), most), -1e9),
            np.zeros((len(rows), most)),
        )
        for i, (table, row) in enumerate(zip(tables, rows, strict=True)):
            x[i, : len(table)], closed[i, : len(table)], right[i, : len(table)] = table, 0.0, row["accepted"]
        spread = np.array([self.spread(tables, j) for j in range(self.size)])
        weight = np.array([SAMPLES[row["sample"]] for row in rows])
        penalty = np.full(self.size, STRENGTH)
        penalty[len(self.of_one)] = 0.01
        x = x / spread

        def loss(b: np.ndarray) -> tuple[float, np.ndarray]:
            z = x @ b + closed
            p = np.exp(z - z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            held = (p * right).sum(axis=1) + 1e-12
            slope = weight[:, None] * (p - p * right / held[:, None])
            return -(weight * np.log(held)).sum() + 0.5 * (penalty * b * b).sum(), (x * slope[:, :, None]).sum(
                (0, 1)
            ) + penalty * b

        return minimize(loss, np.zeros(self.size), jac=True, method="L-BFGS-B").x / spread

    def spread(self, tables: list[np.ndarray], j: int) -> float:
        """A proposition's sign counts by how it differs from the other propositions' of the same touchpoint."""
        if j == len(self.of_one):
            return 1.0
        if j > len(self.of_one):
            return float(np.std([t[-1, j] for t in tables])) or 1.0
        return float(np.std(np.concatenate([t[:-1, j] - t[:-1, j].mean() for t in tables]))) or 1.0

    def likely(self, row: dict, weights: np.ndarray) -> np.ndarray:
        z = self.table(row) @ weights
        return np.exp(z - z.max()) / np.exp(z - z.max()).sum()


def fit() -> None:
    rows = without_metadata([json.loads(line) for line in ROWS.read_text().splitlines()])
    choice, graded = Choice(rows), {name: [] for name in SAMPLES}
    for company in sorted({row["company"] for row in rows}):
        weights, found = choice.fit([row for row in rows if row["company"] != company]), Counter()
        for row in rows:
            if row["company"] == company:
                likely = choice.likely(row, weights)
                best = np.argsort(-likely)
                right = [bool(row["accepted"][i]) for i in best[:2]]
                graded[row["sample"]].append((float(likely.max()), right[0], any(right)))
                if row["sample"] == "as it is":
                    found["of"] += 1
                    found["right"] += right[0]
        print(f"{company} left out: {found['right']} of {found['of']}")
    for sample, marks in graded.items():
        print(f"{sample}: {sum(m[1] for m in marks)} of {len(marks)}, {sum(m[2] for m in marks)} within the first two")
    calibration(graded["as it is"])
    weights = choice.fit(rows)
    named = (
        dict(zip(choice.of_one, weights, strict=False)),
        dict(zip(choice.of_none, weights[len(choice.of_one) :], strict=True)),
    )
    kept = {
        name: {k: round(float(v), 4) for k, v in part.items()}
        for name, part in zip(("a proposition", "none"), named, strict=True)
    }
    WEIGHTS.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n")


def calibration(marks: list[tuple[float, bool, bool]]) -> None:
    for low, high in ((0.0, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 0.97), (0.97, math.inf)):
        chosen = [m for m in marks if low <= m[0] < high]
        if chosen:
            said, right = sum(m[0] for m in chosen) / len(chosen), sum(m[1] for m in chosen) / len(chosen)
            print(f"confidence from {low}: {len(chosen)} touchpoints, says {said:.2f}, right {right:.2f}")


if __name__ == "__main__":
    collect([Path(folder) for folder in sys.argv[2:]]) if sys.argv[1] == "collect" else fit()
