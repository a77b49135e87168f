"""Fits the weights of the signs that a sum is asked of a draft's reader, and measures them on companies left out.

usage: uv run python bench/fit_draft_prices.py collect FOLDER...   writes bench/data/draft_price_signs.jsonl from labelled drafts and bank statements
       uv run python bench/fit_draft_prices.py fit                 prints the figures with each company left out, writes the weights fitted on all
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fit_draft_figures import fit_rows
from labelled_sentences import labelled

from ridgepole.core.messaging.draft_price_signs import LIKELY, WEIGHTS
from ridgepole.core.messaging.draft_prices import candidates

ROWS = Path(__file__).parent / "data" / "draft_price_signs.jsonl"


def collect(folders: list[Path]) -> None:
    rows = []
    for item in labelled(folders):
        for quantity, signs in candidates(item.statement, item.guard.compiled[0], item.guard.prices):
            words = item.statement.meaning[quantity.start : quantity.end]
            if item.quote and words not in item.quote:
                continue  # a sum beside the one that offends
            rows.append({"company": item.company, "draft": item.draft, "departs": bool(item.quote), "signs": {k: round(v, 4) for k, v in signs.items()}})  # fmt: skip
    ROWS.parent.mkdir(exist_ok=True)
    ROWS.write_text("".join(json.dumps(row, sort_keys=True) + "\n" for row in rows))
    print(len(rows), "rows,", sum(row["departs"] for row in rows), "departing")


if __name__ == "__main__":
    collect([Path(folder) for folder in sys.argv[2:]]) if sys.argv[1] == "collect" else fit_rows(ROWS, WEIGHTS, LIKELY)
