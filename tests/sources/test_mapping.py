"""A mapping turns foreign files into canonical tables; what it leaves out, repairs or cannot place is said."""

from pathlib import Path

import pytest

from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.core.ledger.convert import Reading
from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger
from ridgepole.sources.csv.read_exports import ReadsExports

LEADS = """Lead No;Firma;Quelle;Angelegt;Status;Betrag;Gelöscht
0001;Bolt GmbH;Messe;03.04.2024;gewonnen;1.234,50;nein
0002;Bolt  gmbh;messe;04.04.2024;offen;;nein
0003;Crane AG;;05.04.2024;verloren;900,00;nein
0004;Dock AG;Web;06.04.2024;gewonnen;10,00;ja
0005;Crane AG;Web;07.04.2024;vielleicht;10,00;nein
"""

MAP = """
name: german crm
currency: EUR
files:
  leads: "*leads*.csv"
  firms: {file: firms.csv, optional: true}
tables:
  - table: opportunities
    from: leads
    where: [{column: Gelöscht, is_not: ja}]
    columns:
      opportunity_id: {from: Lead No, prefix: L-}
      account_id: {from: Firma, repair: {to: firms.name}}
      source: Quelle
      created_at: Angelegt
      amount: Betrag
      outcome: {from: Status, values: {gewonnen: won, verloren: lost, offen: open}, otherwise: refuse}
  - table: accounts
    from: firms
    columns: {account_id: name, industry: {constant: Logistics}}
"""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "leads-2024.csv").write_text(LEADS, encoding="cp1252")
    (tmp_path / "in" / "firms.csv").write_text("name\nBolt GmbH\nCrane AG\nDock AG\n")
    (tmp_path / "map.yaml").write_text(MAP)
    return tmp_path


def imported(files: Path, text: str | None = None):
    if text is not None:
        (files / "map.yaml").write_text(text)
    return ReadsExports().read(
        [files / "in"], mapping=str(files / "map.yaml"), reading=Reading(time_zone="Europe/Berlin")
    )


def test_one_file_feeds_a_table_with_renamed_columns_values_and_prefixes(files):
    result = imported(files)
    rows = DuckdbLedger(result.tables).query(
        "SELECT opportunity_id, account_id, source, amount_minor, outcome FROM opportunities ORDER BY opportunity_id"
    )
    assert [tuple(row.values()) for row in rows] == [
        ("L-0001", "Bolt GmbH", "Messe", 123450, "won"),
        ("L-0002", "Bolt GmbH", "messe", None, "open"),
        ("L-0003", "Crane AG", None, 90000, "lost"),
    ]
    (refused,) = result.refusals
    assert (refused.file, refused.row, refused.column, refused.value) == ("leads-2024.csv", 6, "outcome", "vielleicht")
    assert "gewonnen" in refused.why
    assert [(left.why, left.rows) for left in result.left_out] == [("Gelöscht is ja", 1)]
    (repair,) = result.repaired
    assert (repair.value, repair.became, repair.rows) == ("Bolt  gmbh", "Bolt GmbH", (3,))
    table = next(table for table in result.tables if table.table == "opportunities")
    assert (table.read, table.kept, table.refused) == (4, 3, 1)


def test_columns_become_rows_and_a_history_keeps_only_changes(files):
    (files / "in" / "people.csv").write_text("id,lead date,customer date\np1,2024-01-01,2024-03-01\np2,2024-01-05,\n")
    (files / "in" / "history.csv").write_text(
        "deal,stage,at\nd1,a,2024-01-01\nd1,a,2024-01-02\nd1,b,2024-01-03\nd1,a,2024-01-04\n"
    )
    result = imported(
        files,
        """
name: x
files: {people: people.csv, history: history.csv}
tables:
  - table: lifecycle
    from: people
    unpivot: {lead date: lead, customer date: customer}
    columns: {person_id: id, stage: unpivot.label, entered_at: unpivot.value}
  - table: opportunity_stages
    from: history
    only_changes: true
    columns: {opportunity_id: deal, stage: stage, entered_at: at}
""",
    )
    ledger = DuckdbLedger(result.tables)
    assert ledger.query("SELECT person_id, stage FROM lifecycle ORDER BY entered_at") == [
        {"person_id": "p1", "stage": "lead"},
        {"person_id": "p2", "stage": "lead"},
        {"person_id": "p1", "stage": "customer"},
    ]
    assert [row["stage"] for row in ledger.query("SELECT stage FROM opportunity_stages ORDER BY entered_at")] == [
        "a",
        "b",
        "a",
    ]
    assert set(result.unused) == {"firms.csv", "leads-2024.csv"}


def test_files_are_joined_by_key_and_merged_ids_lead_to_the_survivor(files):
    (files / "in" / "deals.csv").write_text("deal,lead,closed\nd1,p1,2024-05-01\nd2,p9,2024-05-02\nd3,px,2024-05-03\n")
    (files / "in" / "people.csv").write_text("id,origin\np1,fair\np2,web\n")
    (files / "in" / "merges.csv").write_text("old,new\np9,p8\np8,p2\n")
    result = imported(
        files,
        """
name: x
files: {deals: deals.csv, people: people.csv, merges: merges.csv}
tables:
  - table: opportunities
    from: deals
    joins: [{file: people, here: lead, there: id, needed: true}]
    columns: {opportunity_id: deal, source: people.origin, closed_at: closed, outcome: {constant: won}}
  - table: opportunity_people
    from: deals
    columns:
      opportunity_id: deal
      person_id: {from: lead, merged: {file: merges, gone: old, kept: new}}
""",
    )
    ledger = DuckdbLedger(result.tables)
    assert ledger.query("SELECT opportunity_id, source FROM opportunities") == [
        {"opportunity_id": "d1", "source": "fair"}
    ]
    links = ledger.query("SELECT opportunity_id, person_id FROM opportunity_people ORDER BY opportunity_id")
    assert [row["person_id"] for row in links] == ["p1", "p2", "px"]
    assert ("no row in people.csv", 2) in {(left.why, left.rows) for left in result.left_out}


@pytest.mark.parametrize(
    ("old", "new", "line", "hint"),
    [
        ("  - table: accounts", "  - table: acounts", 18, "did you mean 'accounts'?"),
        ("from: firms", "from: firmas", 19, "did you mean 'firms'?"),
        ("source: Quelle", "sourc: Quelle", 14, "did you mean 'source'?"),
        ("where:", "were:", 10, "did you mean 'where'?"),
        ("currency: EUR", "currency: EURO", 3, "EUR"),
        ("{constant: Logistics}", "{constant: Logistics, from: name}", 20, "map-a-crm-export"),
    ],
)
def test_a_wrong_mapping_is_refused_by_line_before_a_row_is_read(files, old, new, line, hint):
    assert old in MAP
    with pytest.raises(BadInputError) as wrong:
        imported(files, MAP.replace(old, new, 1))
    assert wrong.value.problems[0].row == line
    assert hint in wrong.value.problems[0].hint


def test_an_unknown_mapping_is_bad_use_with_a_suggestion(files):
    with pytest.raises(BadUseError) as unknown:
        ReadsExports().read([files / "in"], mapping="hubspott", reading=Reading())
    assert unknown.value.hint == "did you mean 'hubspot'?"


def test_without_a_mapping_a_file_is_known_by_its_name_or_else_its_columns(tmp_path):
    (tmp_path / "export (3).csv").write_text("Account ID,Name,Industry\na,Bolt,Ports\n")
    (tmp_path / "stuff.csv").write_text("foo,bar\n1,2\n")
    result = ReadsExports().read([tmp_path], mapping="", reading=Reading())
    assert [(table.table, table.kept) for table in result.tables] == [("accounts", 1)]
    assert [problem.file for problem in result.refusals] == ["stuff.csv"]
