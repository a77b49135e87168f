"""Fits the weights of the signs that a draft's number speaks of an agreed figure, and measures them on companies left out.

usage: uv run python bench/fit_draft_figures.py collect FOLDER...   writes bench/data/draft_figure_signs.jsonl from labelled drafts (drafts.jsonl beside gold.yaml)
       uv run python bench/fit_draft_figures.py fit                 prints the figures of each company left out, writes the weights fitted on all
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.draft_figure_signs import LIKELY, WEIGHTS
from ridgepole.core.messaging.draft_figures import candidates
from ridgepole.core.messaging.statements import statements_of
from ridgepole.flows.check_draft import guard_of
from ridgepole.wiring.build import open_case_of_folder

ROWS = Path(__file__).parent / "data" / "draft_figure_signs.jsonl"
STRENGTH = 0.3


def collect(folders: list[Path]) -> None:
    """One row for each number and the figure that it could be; sentences of a violating draft beside the offence are left out, nobody labelled them."""
    rows = []
    for folder in folders:
        gold = yaml.safe_load((folder / "gold.yaml").read_text())
        guard = guard_of(case=open_case_of_folder(folder, date.fromisoformat(str(gold["as_of"]))))
        for line in (folder / "drafts.jsonl").read_text().splitlines():
            if line.strip():
                rows += list(rows_of(json.loads(line), guard, gold["company"]))
    ROWS.parent.mkdir(exist_ok=True)
    ROWS.write_text("".join(json.dumps(row, sort_keys=True) + "\n" for row in rows))
    print(len(rows), "rows,", sum(row["departs"] for row in rows), "departing")


def rows_of(draft: dict, guard, company: str):
    frame, figures, published = guard.compiled
    for paragraph in draft["text"].splitlines():
        block = Block(0, "paragraph", paragraph, "draft")
        for statement in statements_of(Document("draft", "draft", blocks=(block,)), frame.names):
            quote = draft["quote"] or ""
            inside = statement.quote in quote or quote in statement.quote or shares_words(statement.quote, quote)
            if (
                statement.voice != "us"
                or statement.stance not in {"asserted", "history"}
                or (draft["label"] != "pass" and not inside)
            ):
                continue
            for number, figure, signs in candidates(statement, frame, figures, published, paragraph):
                words = statement.meaning[number.start : number.end]
                departs = draft["label"] != "pass" and figure.clause == draft["clause"] and words in quote
                yield {
                    "company": company,
                    "draft": draft["id"],
                    "departs": departs,
                    "signs": {k: round(v, 4) for k, v in signs.items()},
                }


def shares_words(left: str, right: str) -> bool:
    a, b = set(left.split()), set(right.split())
    return len(a & b) > 0.7 * min(len(a), len(b))


def fit() -> None:
    rows = [json.loads(line) for line in ROWS.read_text().splitlines()]
    names = sorted({name for row in rows for name in row["signs"]})
    x = np.array([[row["signs"].get(name, 0.0) for name in names] for row in rows])
    y = np.array([row["departs"] for row in rows])
    companies = np.array([row["company"] for row in rows])
    likely = np.zeros(len(y))
    for company in sorted(set(companies)):
        out = companies == company
        likely[out] = model().fit(x[~out], y[~out]).predict_proba(x[out])[:, 1]
        report(company, [row for row, chosen in zip(rows, out, strict=True) if chosen], likely[out])
    report("all, each company left out once", rows, likely)
    fitted = model().fit(x, y)
    scale, inner = fitted[0], fitted[1]
    weights = inner.coef_[0] / scale.scale_
    intercept = float(inner.intercept_[0] - weights @ scale.mean_)
    kept = {name: round(float(weight), 5) for name, weight in zip(names, weights, strict=True)}
    WEIGHTS.write_text(json.dumps({"intercept": round(intercept, 5), "weights": kept}, indent=1, sort_keys=True) + "\n")


def model():
    return make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=3000))


def report(name: str, rows: list[dict], likely: np.ndarray) -> None:
    departing = {row["draft"] for row in rows if row["departs"]}
    called = {row["draft"] for row, p in zip(rows, likely, strict=True) if p > LIKELY}
    print(f"{name}: {len(departing & called)} of {len(departing)} found, {len(called - departing)} called wrongly")


if __name__ == "__main__":
    collect([Path(folder) for folder in sys.argv[2:]]) if sys.argv[1] == "collect" else fit()
