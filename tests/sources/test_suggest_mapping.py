"""What foreign columns seem to mean: names as products and people write them, values that must fit, nothing forced."""

import csv

import pytest

from ridgepole.core.ledger.tables import BY_NAME, TABLES
from ridgepole.sources.csv.first_rows import first_rows
from ridgepole.sources.csv.suggest_mapping import suggest_mapping, suggested_values


def suggested(tmp_path, name, header, *rows, table=""):
    path = tmp_path / name
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return suggest_mapping(first_rows(path, 50), table)


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_a_file_in_our_own_names_is_itself(tmp_path, table):
    header = [column.name for column in BY_NAME[table].columns]
    found = suggested(tmp_path, "export.csv", header)
    assert found.table == table
    assert found.columns == {name: name for name in header}


@pytest.mark.parametrize(
    ("file", "header", "row", "table", "columns"),
    [
        ("Companies.csv", ["Record ID", "Company name", "Industry", "Number of Employees", "Create Date"],
         ["1", "Quay", "Ports", "310", "2026-01-03"], "accounts",
         {"account_id": "Record ID", "name": "Company name", "industry": "Industry",
          "employees": "Number of Employees", "created_at": "Create Date"}),
        ("prospects.csv", ["Lead ID", "Mail", "Position", "Origin", "Company ID"],
         ["L1", "d@x.example", "Head", "fair", "A1"], "people",
         {"person_id": "Lead ID", "email": "Mail", "title": "Position", "source": "Origin", "account_id": "Company ID"}),
        ("budget.csv", ["spend id", "on", "channel", "amount"], ["s1", "2026-01-03", "ads", "1,200.00"], "spend",
         {"spend_id": "spend id", "on": "on", "channel": "channel", "amount": "amount"}),
    ],
)  # fmt: skip
def test_names_of_other_products_are_understood(tmp_path, file, header, row, table, columns):
    found = suggested(tmp_path, file, header, row)
    assert (found.table, dict(found.columns)) == (table, columns)


def test_values_decide_where_a_name_misleads(tmp_path):
    found = suggested(
        tmp_path,
        "people.csv",
        ["person_id", "created_at", "reach"],
        ["p1", "soon", "a@x.example"],
        ["p2", "later", "b@x.example"],
    )
    assert found.columns == {"person_id": "person_id", "email": "reach"}


def test_a_file_of_something_else_is_left_out(tmp_path):
    assert suggested(tmp_path, "weather.csv", ["city", "rain", "wind"], ["Oslo", "3", "4"]).table == ""


def test_outcomes_are_translated_by_what_they_say():
    column = BY_NAME["opportunities"].column("outcome")
    written = ["Closed Won", "Closed Lost", "Verloren", "Proposal", "6 - Won"]
    assert suggested_values(column, written) == {
        "Closed Won": "won", "Closed Lost": "lost", "Verloren": "lost", "Proposal": "open", "6 - Won": "won"
    }  # fmt: skip


def test_the_beginning_of_a_file_ends_where_no_quote_is_open(tmp_path):
    path = tmp_path / "users.csv"
    path.write_text("user_id,name\n" + "".join(f'u{n},"Mara\n\nLind"\n' for n in range(50)), "utf-16")
    read = first_rows(path, 5)
    assert not read.refusals
    assert 2 <= len(read.rows) < 10
