"""Real exports load through the mappings that ship, with the counts that are known of them."""

import pytest

from ridgepole.core.ledger.convert import Reading
from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger
from ridgepole.sources.csv.read_exports import ReadsExports
from ridgepole.sources.csv.read_mapping import read_mapping, shipped_mappings

pytestmark = pytest.mark.real_data


def imported(folder, mapping):
    return ReadsExports().read([folder], mapping=mapping, reading=Reading())


def test_olist_gives_8000_leads_and_842_wins_by_origin(shared):
    result = imported(shared / "data" / "olist", "olist")
    ledger = DuckdbLedger(result.tables)
    by_origin = ledger.query(
        "SELECT p.source AS source, COUNT(*) AS leads, SUM(CASE WHEN o.outcome = 'won' THEN 1 ELSE 0 END) AS won, "
        "SUM(o.amount_minor) AS minor FROM people AS p LEFT JOIN opportunity_people AS op ON op.person_id = p.person_id "
        "LEFT JOIN opportunities AS o ON o.opportunity_id = op.opportunity_id GROUP BY p.source"
    )
    found = {row["source"]: (row["leads"], row["won"], row["minor"]) for row in by_origin}
    assert found == {
        "organic_search": (2296, 271, 20450979),
        "paid_search": (1586, 195, 15144415),
        "social": (1350, 75, 4339420),
        "unknown": (1099, 179, 20965137),
        "direct_traffic": (499, 56, 2185290),
        "email": (493, 15, 848499),
        "referral": (284, 24, 1657825),
        "other": (150, 4, 677675),
        "display": (118, 6, 92300),
        "other_publicities": (65, 3, None),
        None: (60, 14, 124260),
    }
    (early,) = result.refusals
    assert (early.row, early.column) == (669, "closed_at")
    assert ledger.query("SELECT COUNT(*) AS n FROM opportunities WHERE created_at IS NULL") == [{"n": 1}]


def test_maven_gives_its_counts_and_names_every_repaired_row(shared):
    result = imported(shared / "data" / "maven_crm", "maven")
    ledger = DuckdbLedger(result.tables)
    outcomes = ledger.query(
        "SELECT outcome, COUNT(*) AS n, SUM(amount_minor) AS minor FROM opportunities GROUP BY outcome"
    )
    assert {row["outcome"]: (row["n"], row["minor"]) for row in outcomes} == {
        "won": (4238, 1000553400),
        "lost": (2473, None),
        "open": (2089, None),
    }
    dated = ledger.query("SELECT COUNT(created_at) AS n FROM opportunities WHERE outcome = 'open'")
    assert dated == [{"n": 1589}]
    repaired = {(r.column, r.value, r.became): len(r.rows) for r in result.repaired}
    assert repaired == {
        ("name", "GTXPro", "GTX Pro"): 1480,
        ("industry", "technolgy", "technology"): 12,
        ("country", "Philipines", "Philippines"): 1,
    }
    acme = ledger.query("SELECT revenue_minor, employees FROM accounts WHERE account_id = 'Acme Corporation'")
    assert acme == [{"revenue_minor": 110004000000, "employees": 2822}]
    assert result.refusals == []


def test_hubspot_exports_load_and_dates_divided_by_a_thousand_are_refused(shared):
    result = imported(shared / "data" / "hubspot_export", "hubspot")
    kept = {table.table: table.kept for table in result.tables}
    assert kept["accounts"] == 24
    assert kept["people"] == 22
    assert kept["opportunities"] == 44
    assert kept["opportunity_stages"] == 14
    assert {(p.file, p.column, p.value[:4]) for p in result.refusals} == {("engagement_meeting_data.csv", "at", "1970")}
    assert len(result.refusals) == 7


def test_salesforce_exports_load_without_what_was_deleted(shared):
    result = imported(shared / "data" / "salesforce_export", "salesforce")
    ledger = DuckdbLedger(result.tables)
    assert result.refusals == []
    assert ledger.count("accounts") == 1
    assert ledger.count("opportunities") == 0
    converted = ledger.query("SELECT person_id FROM lifecycle WHERE stage = 'converted'")
    assert converted == [{"person_id": "0031G00001QtDPlQAN"}]
    deleted = {(left.table, left.rows) for left in result.left_out if left.why == "is_deleted is true"}
    assert ("opportunities", 10) in deleted


def test_every_shipped_mapping_is_valid():
    assert {"olist", "maven", "hubspot", "salesforce"} == set(shipped_mappings())
    for name in shipped_mappings():
        assert read_mapping(name).name == name
