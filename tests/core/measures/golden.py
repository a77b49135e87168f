"""The golden company and its hand-written answers, for any engine: build a `Ledger` from `company_tables()` and call `check_answer` with each of `answers()`."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.measures.catalogue import measures
from ridgepole.core.measures.measurement import Asked

CASES = Path(__file__).parent / "cases"


def company():
    """`{as_of, time_zone, currency, tables}` in company form: every value a text, as in a CSV."""
    return yaml.load((CASES / "golden_company.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def answers():
    """`{measure, by, rows}`, one for each question."""
    return yaml.safe_load((CASES / "golden_answers.yaml").read_text(encoding="utf-8"))


def check_answer(ledger, answer):
    """Every stated group and column equals the hand-written answer to 1e-9."""
    about = company()
    asked = Asked(
        ledger,
        Agreements(),
        date.fromisoformat(about["as_of"]),
        about["time_zone"],
        about["currency"],
        answer.get("by", ""),
    )
    found = {row.group: row for row in measures()[answer["measure"]].measure(asked).rows}
    for group, expected in answer["rows"].items():
        row = found[str(group)]
        assert isinstance(row.estimate, NotEnough) == bool(expected.get("not_enough")), (group, row)
        for column, value in expected.items():
            if column != "not_enough":
                assert _shown(row, column) == (
                    pytest.approx(value, abs=1e-9) if isinstance(value, int | float) else value
                ), (group, column)


def _shown(row, column):
    value = row.as_json()
    for part in column.split("."):
        value = value[part]
    return value
