"""What engines read differently, and each ledger makes alike (docs/benchmarks/engines.md)."""

import numpy as np
import pytest
from tests.engines.engines import ledger_in
from tests.fakes.ledger_of import tables_of

TRICKY = ["it's", "back\\slash", "Ünïcode", "two\nlines", '"quoted"', ":name"]


def tables():
    return tables_of(
        accounts=[{"account_id": "a", "name": "ÉCLAT", "employees": 3}, {"account_id": "b", "employees": None}],
        people=[{"person_id": f"p{n}", "account_id": "a", "source": word} for n, word in enumerate(TRICKY)],
        opportunities=[{"opportunity_id": "o", "account_id": "zz", "amount": "12.34"}],
    )


@pytest.fixture(scope="module", params=["duckdb", pytest.param("clickhouse", marks=pytest.mark.engines)])
def ledger(request):
    return ledger_in(request.param, tables(), "UTC")


@pytest.mark.parametrize("word", TRICKY)
def test_a_value_with_any_letter_finds_its_row(ledger, word):
    found = ledger.query("SELECT person_id FROM people WHERE source = :word", {"word": word})
    assert [row["person_id"] for row in found] == [f"p{TRICKY.index(word)}"]


def test_what_an_outer_join_does_not_find_is_null(ledger):
    rows = ledger.query(
        "SELECT o.amount_minor AS m, a.name AS n, a.employees AS e FROM opportunities o LEFT JOIN accounts a ON a.account_id = o.account_id"
    )
    assert rows == [{"m": 1234, "n": None, "e": None}]


def test_a_sum_of_nothing_is_null_and_a_count_of_nothing_is_zero(ledger):
    rows = ledger.query(
        "SELECT SUM(amount_minor) AS s, COUNT(*) AS n FROM opportunities WHERE amount_minor > :big", {"big": 9**9}
    )
    assert rows == [{"s": None, "n": 0}]


def test_a_difference_of_counts_may_be_negative(ledger):
    sql = "SELECT COUNT(employees) AS few, COUNT(*) AS many FROM accounts"
    columns = ledger.columns(sql)
    assert (columns["few"] - columns["many"]).tolist() == [-1]
    assert ledger.query(
        "SELECT n.few - n.many AS d FROM (SELECT COUNT(employees) AS few, COUNT(*) AS many FROM accounts) n"
    ) == [{"d": -1}]


def test_lower_changes_letters_and_not_bytes(ledger):
    assert ledger.query("SELECT LOWER(name) AS n FROM accounts WHERE account_id = 'a'") == [{"n": "éclat"}]


def test_numbers_with_a_gap_are_floats_with_nan_and_texts_are_objects_with_none(ledger):
    columns = ledger.columns("SELECT employees, name FROM accounts ORDER BY account_id NULLS LAST")
    assert columns["employees"].dtype == np.float64
    assert np.isnan(columns["employees"][1])
    assert list(columns["name"]) == ["ÉCLAT", None]


def test_a_union_drops_what_is_twice(ledger):
    assert len(ledger.query("SELECT account_id FROM people UNION SELECT account_id FROM people")) == 1


def test_a_negative_value_is_subtracted_rightly(ledger):
    assert ledger.query("SELECT amount_minor - :less AS m FROM opportunities", {"less": -6}) == [{"m": 1240}]


def test_what_is_known_of_the_tables_is_the_same(ledger):
    duckdb = ledger_in("duckdb", tables(), "UTC")
    assert ledger.quality == duckdb.quality
    assert ledger.count("people") == len(TRICKY)
    with pytest.raises(KeyError):
        ledger.count("peeple")
