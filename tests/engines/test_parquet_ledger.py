import pyarrow.parquet as pq
import pytest
from tests.core.measures.golden import answers, check_answer, company
from tests.fakes.ledger_of import tables_of

from ridgepole.engines.canonical_arrow import arrow_table
from ridgepole.engines.duckdb.parquet_ledger import DuckdbParquetLedger


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    about, folder = company(), tmp_path_factory.mktemp("store")
    for table in tables_of(about["time_zone"], about["currency"], **about["tables"]):
        pq.write_table(arrow_table(table), folder / f"{table.table}.parquet")
    return DuckdbParquetLedger(folder, time_zone=about["time_zone"], memory_limit="200MB")


@pytest.mark.parametrize("answer", answers(), ids=lambda a: f"{a['measure']} by {a.get('by', 'nothing')}")
def test_hand_written_answers_over_files_that_stay_on_disk(ledger, answer):
    check_answer(ledger, answer)


def test_a_file_that_is_absent_is_an_empty_table(ledger):
    assert ledger.count("ai_outputs") == 0


def test_no_query_reads_another_file(ledger):
    with pytest.raises(Exception, match="disabled"):
        ledger.query("SELECT * FROM read_csv('/etc/hostname')")


def test_more_kept_answers_than_are_held_are_still_right(ledger):
    from ridgepole.engines.kept_answers import MOST_KEPT

    for number in range(MOST_KEPT + 3):
        relation = ledger.keep("SELECT COUNT(*) + :more AS n FROM people", {"more": number})
        assert ledger.query(f"SELECT n FROM {relation}") == [{"n": 6 + number}]
