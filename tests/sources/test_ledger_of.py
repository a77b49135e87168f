"""The test ledger is the real one."""

import numpy as np
import pytest
from tests.fakes.ledger_of import ledger_of

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.ledger.tables import TABLES


def test_every_table_exists_in_an_empty_ledger():
    ledger = ledger_of()
    assert {table.name: ledger.count(table.name) for table in TABLES} == {table.name: 0 for table in TABLES}


def test_values_arrive_as_utc_seconds_and_hundredths_in_the_company_s_zone():
    ledger = ledger_of(
        time_zone="Europe/Amsterdam",
        opportunities=[
            {"opportunity_id": "007", "created_at": "2024-07-01", "amount": "1234.5", "outcome": "Won"},
            {"opportunity_id": "7", "created_at": "2024-01-01T12:00:00Z", "amount": 12, "currency": "USD"},
        ],
        spend=[{"spend_id": "s1", "on": "2024-01-01", "amount": "9.99"}],
    )
    rows = ledger.query("SELECT opportunity_id, created_at, amount_minor, currency, outcome FROM opportunities")
    assert {row["opportunity_id"]: tuple(row.values())[1:] for row in rows} == {
        "007": (1719784800, 123450, "EUR", "won"),
        "7": (1704110400, 1200, "USD", None),
    }
    assert ledger.query('SELECT "on" AS day_s FROM spend WHERE amount_minor = :amount', {"amount": 999}) == [
        {"day_s": 1704063600}
    ]


def test_columns_are_numpy_arrays_with_nan_for_what_is_missing():
    ledger = ledger_of(accounts=[{"account_id": "a", "employees": 5}, {"account_id": "b"}])
    columns = ledger.columns("SELECT account_id, employees, 1 AS one FROM accounts ORDER BY account_id")
    assert columns["one"].dtype.kind == "i"
    np.testing.assert_array_equal(columns["employees"], [5, np.nan])
    assert list(columns["account_id"]) == ["a", "b"]


def test_a_row_that_is_refused_raises_in_a_test():
    with pytest.raises(BadInputError, match=r"accounts\.csv:2 .employees."):
        ledger_of(accounts=[{"account_id": "a", "employees": "many"}])
