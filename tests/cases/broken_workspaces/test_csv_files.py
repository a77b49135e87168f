"""Each of sixty files is right, or a row-level error; an id is never changed silently (the CSV plan of trust.md)."""

import pytest
from tests.cases.broken_workspaces.csv_files import FILES, CsvFile

from ridgepole.core.ledger.convert import Reading
from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger
from ridgepole.sources.csv.read_exports import ReadsExports


def imported(path):
    return ReadsExports().read([path], mapping="", reading=Reading())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name.replace(" ", "_"))
def test_a_file_is_right_or_its_rows_are_refused(file: CsvFile, tmp_path):
    path = tmp_path / "accounts.csv"
    path.write_bytes(file.content)
    result = imported(path)
    rows = DuckdbLedger(result.tables).query("SELECT account_id, name, employees FROM accounts")
    assert {row["account_id"]: (row["name"], row["employees"]) for row in rows} == file.kept
    assert tuple(problem.row for problem in result.refusals) == file.refused
    assert all(problem.why and problem.hint for problem in result.refusals)
    (table,) = result.tables
    assert (table.kept, table.refused) == (len(file.kept), len(file.refused))


def test_there_are_sixty_with_the_long_one():
    assert len({file.name + repr(file.content[:4]) for file in FILES}) >= 59


@pytest.mark.slow
def test_a_million_rows_come_in_whole_but_for_the_bad_ones(tmp_path):
    path = tmp_path / "touches.csv"
    with path.open("w") as file:
        file.write("touch_id,account_id,at,kind,channel,actor\n")
        for i in range(1_000_000):
            at = (
                "2024-02-30"
                if i % 100_000 == 7
                else f"2024-{i % 12 + 1:02d}-{i % 28 + 1:02d}T{i % 24:02d}:{i % 60:02d}:00+01:00"
            )
            file.write(f"{i:09d},{i % 5000:05d},{at},visit,web,buyer\n")
    result = imported(path)
    (table,) = result.tables
    assert (table.read, table.kept, table.refused) == (1_000_000, 999_990, 10)
    assert [problem.row for problem in result.refusals] == [7 + 100_000 * n + 2 for n in range(10)]
    assert table.columns["touch_id"][:2] == ["000000000", "000000001"]
