"""The golden companies and their hand-written answers, for any engine: build a `Ledger` from `tables(name)` and call `check_answer` with each of `answers()`.

"golden" is small enough for pen and paper (cases/golden_*.yaml). "cohorts" is what takes twenty rows before and after; its answers are worked out by plain loops (golden_cohorts.py).
"""

from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.core.measures import golden_cohorts
from tests.fakes.ledger_of import tables_of

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.measures.catalogue import measures
from ridgepole.core.measures.measurement import Asked

CASES = Path(__file__).parent / "cases"
COMPANIES = ("golden", "cohorts")


def company(name="golden"):
    """`{as_of, time_zone, currency, tables}` in company form: every value as in a CSV."""
    if name == "cohorts":
        return golden_cohorts.company()
    return yaml.load((CASES / "golden_company.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def tables(name="golden"):
    """Its canonical tables."""
    about = company(name)
    return tables_of(about["time_zone"], about["currency"], **about["tables"])


def answers():
    """`{measure, company, by, agreements, rows}`, one for each question."""
    return [
        *yaml.safe_load((CASES / "golden_answers.yaml").read_text(encoding="utf-8")),
        *golden_cohorts.answers(),
    ]


def name_of(answer):
    """How a test of it is called."""
    return f"{answer['measure']} by {answer.get('by', 'nothing')}"


def check_answer(ledgers, answer):
    """Every stated group and column equals the hand-written answer to 1e-9; `ledgers` has one for each of `COMPANIES`."""
    name = answer.get("company", "golden")
    about = company(name)
    asked = Asked(
        ledgers[name],
        Agreements(tuple(ServiceLevelAgreement.model_validate(written) for written in answer.get("agreements", ()))),
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
        value = value[int(part) if isinstance(value, list | tuple) else part]
    return value
