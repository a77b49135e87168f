"""Fits the weights of the signs that a draft's number speaks of an agreed figure, and measures them on companies left out.

usage: uv run python bench/fit_draft_figures.py collect FOLDER...   writes bench/data/draft_figure_signs.jsonl from labelled drafts (drafts.jsonl beside gold.yaml)
       uv run python bench/fit_draft_figures.py fit                 prints the figures of each company left out, writes the weights fitted on all
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from labelled_sentences import labelled
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from ridgepole.core.messaging.draft_figure_signs import LIKELY, WEIGHTS
from ridgepole.core.messaging.draft_figures import candidates

ROWS = Path(__file__).parent / "data" / "draft_figure_signs.jsonl"
STRENGTH = 0.05


def collect(folders: list[Path]) -> None:
    """One row for each number and the figure that it could be."""
    rows = []
    for item in labelled(folders):
        frame, figures, published = item.guard.compiled
        statement = item.statement
        if statement.voice != "us" or statement.stance not in {"asserted", "history"}:
            continue
        for number, figure, signs in candidates(statement, frame, figures, published, item.paragraph):
            words = statement.meaning[number.start : number.end]
            departs = bool(item.quote) and figure.clause == item.clause and words in item.quote
            rows.append({"company": item.company, "draft": item.draft, "departs": departs, "signs": {k: round(v, 4) for k, v in signs.items()}})  # fmt: skip
    ROWS.parent.mkdir(exist_ok=True)
    ROWS.write_text("".join(json.dumps(row, sort_keys=True) + "\n" for row in rows))
    print(len(rows), "rows,", sum(row["departs"] for row in rows), "departing")


def fit_rows(place: Path, weights_at: Path, threshold: float) -> None:
    """Each company left out once, then all together into `weights_at`."""
    rows = [json.loads(line) for line in place.read_text().splitlines()]
    names = sorted({name for row in rows for name in row["signs"]})
    x = np.array([[row["signs"].get(name, 0.0) for name in names] for row in rows])
    y = np.array([row["departs"] for row in rows])
    companies = np.array([row["company"] for row in rows])
    likely = np.zeros(len(y))
    for company in sorted(set(companies)):
        out = companies == company
        likely[out] = model().fit(x[~out], y[~out]).predict_proba(x[out])[:, 1]
        report(company, [row for row, chosen in zip(rows, out, strict=True) if chosen], likely[out], threshold)
    report("all, each company left out once", rows, likely, threshold)
    fitted = model().fit(x, y)
    scale, inner = fitted[0], fitted[1]
    weights = inner.coef_[0] / scale.scale_
    intercept = float(inner.intercept_[0] - weights @ scale.mean_)
    kept = {name: round(float(weight), 5) for name, weight in zip(names, weights, strict=True)}
    weights_at.write_text(
        json.dumps({"intercept": round(intercept, 5), "weights": kept}, indent=1, sort_keys=True) + "\n"
    )


def model():
    return make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=3000))


def report(name: str, rows: list[dict], likely: np.ndarray, threshold: float) -> None:
    departing = {row["draft"] for row in rows if row["departs"]}
    called = {row["draft"] for row, p in zip(rows, likely, strict=True) if p > threshold}
    print(f"{name}: {len(departing & called)} of {len(departing)} found, {len(called - departing)} called wrongly")


if __name__ == "__main__":
    collect([Path(folder) for folder in sys.argv[2:]]) if sys.argv[1] == "collect" else fit_rows(ROWS, WEIGHTS, LIKELY)
