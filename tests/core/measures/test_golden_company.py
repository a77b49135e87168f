import pytest
from tests.core.measures.golden import COMPANIES, answers, check_answer, company, name_of, tables

from ridgepole.core.measures.catalogue import measures
from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger


@pytest.fixture(scope="module")
def ledgers():
    return {name: DuckdbLedger(tables(name), time_zone=company(name)["time_zone"]) for name in COMPANIES}


@pytest.mark.parametrize("answer", answers(), ids=name_of)
def test_hand_written_answers(ledgers, answer):
    check_answer(ledgers, answer)


def test_every_measure_has_a_hand_written_answer():
    assert {answer["measure"] for answer in answers()} == set(measures())


@pytest.mark.parametrize("name", sorted(measures()))
def test_a_hand_written_answer_of_each_measure_says_more_than_how_many(name):
    rows = [row for answer in answers() if answer["measure"] == name for row in answer["rows"].values()]
    assert {column for row in rows for column in row} - {"not_enough", "n"}
