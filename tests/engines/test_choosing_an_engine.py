import json
from datetime import date

import pytest
from click.testing import CliRunner
from tests.engines.engines import needs

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.measures.catalogue import measures
from ridgepole.core.measures.measurement import Asked
from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger
from ridgepole.engines.duckdb.parquet_ledger import DuckdbParquetLedger
from ridgepole.faces.cli.main import ridgepole
from ridgepole.wiring.build import import_into, open_workspace
from ridgepole.wiring.engine import ClickhouseBuilder, SparkBuilder, engine_named


def workspace(tmp_path, engine):
    (tmp_path / "ridgepole.toml").write_text(f'name = "Acme"\nengine = "{engine}"\n')
    (tmp_path / "ledger").mkdir()
    deals = "".join(f"o{i},2024-01-05,2024-02-01,{'won' if i % 2 else 'lost'},10\n" for i in range(12))
    (tmp_path / "ledger" / "opportunities.csv").write_text(
        "opportunity_id,created_at,closed_at,outcome,amount\n" + deals
    )
    return tmp_path


def test_the_environment_goes_before_the_file(monkeypatch):
    monkeypatch.setenv("RIDGEPOLE_ENGINE", "clickhouse")
    assert isinstance(engine_named("spark"), ClickhouseBuilder)
    monkeypatch.delenv("RIDGEPOLE_ENGINE")
    assert isinstance(engine_named("spark"), SparkBuilder)


def test_an_unknown_engine_in_the_environment_is_bad_use(monkeypatch):
    monkeypatch.setenv("RIDGEPOLE_ENGINE", "oracle")
    with pytest.raises(BadUseError, match="oracle"):
        engine_named("duckdb")


def test_an_unknown_engine_in_the_file_is_told_with_its_line_and_a_suggestion(tmp_path):
    found = open_workspace(workspace(tmp_path, "clickhose"))
    (problem,) = found.foundation_problems
    assert (problem.row, problem.hint) == (2, "did you mean 'clickhouse'?")
    assert isinstance(found.ledger, DuckdbLedger)


@pytest.mark.engines
def test_the_setting_in_the_file_moves_a_measure_to_clickhouse(tmp_path):
    needs("clickhouse")
    from ridgepole.engines.clickhouse.clickhouse_ledger import ClickhouseLedger

    folder = workspace(tmp_path, "clickhouse")
    assert isinstance(open_workspace(folder).ledger, ClickhouseLedger)
    ran = CliRunner().invoke(
        ridgepole, ["measure", str(folder), "win_rate", "--as-of", "2024-06-30", "--format", "json"]
    )
    assert ran.exit_code == 0, ran.output
    assert json.loads(ran.stdout)["rows"][0]["value"] == 0.5


def imported(tmp_path):
    (tmp_path / "acme").mkdir()
    folder = tmp_path / "acme"
    (folder / "ridgepole.toml").write_text('name = "Acme"\n')
    files = {
        "opportunities": "opportunity_id,account_id,created_at,closed_at,outcome,amount\n"
        + "".join(f"o{i},a{i},2024-01-05,2024-02-01,{'won' if i % 2 else 'lost'},10\n" for i in range(12)),
        "touches": "touch_id,account_id,at,channel,actor\n"
        + "".join(f"t{i},a{i % 12},2024-01-0{1 + i % 4},{'mail' if i % 3 else 'search'},buyer\n" for i in range(36)),
    }
    for name, text in files.items():
        (tmp_path / f"{name}.csv").write_text(text)
        import_into(folder, [tmp_path / f"{name}.csv"])
    return folder


def attributed(folder):
    ledger = open_workspace(folder).ledger
    asked = Asked(ledger, Agreements(), date(2024, 6, 30), "UTC", "EUR")
    return ledger, {row.group: row.extra["models"] for row in measures()["attribution"].measure(asked).rows}


def test_a_large_imported_ledger_stays_in_its_files_and_answers_the_same(tmp_path, monkeypatch):
    folder = imported(tmp_path)
    in_memory, small = attributed(folder)
    assert type(in_memory) is DuckdbLedger
    monkeypatch.setenv("RIDGEPOLE_ROWS_IN_MEMORY", "47")
    monkeypatch.setenv("RIDGEPOLE_MEMORY", "300MB")
    over_files, large = attributed(folder)
    assert isinstance(over_files, DuckdbParquetLedger)
    assert over_files.compact
    assert {group: pytest.approx(models) for group, models in large.items()} == small
    assert over_files.quality == in_memory.quality
    monkeypatch.setenv("RIDGEPOLE_ROWS_IN_MEMORY", "48")
    assert type(attributed(folder)[0]) is DuckdbLedger


def test_files_beside_an_imported_ledger_are_added_to_it_also_where_it_is_large(tmp_path, monkeypatch):
    folder = imported(tmp_path)
    (folder / "ledger").mkdir()
    (folder / "ledger" / "opportunities.csv").write_text("opportunity_id,created_at\no99,2024-03-01\n")
    monkeypatch.setenv("RIDGEPOLE_ROWS_IN_MEMORY", "0")
    ledger = open_workspace(folder).ledger
    assert isinstance(ledger, DuckdbParquetLedger)
    assert ledger.count("opportunities") == 13
    assert ledger.count("touches") == 36
    assert ledger.compact


def test_another_import_is_another_compact_ledger(tmp_path, monkeypatch):
    folder = imported(tmp_path)
    monkeypatch.setenv("RIDGEPOLE_ROWS_IN_MEMORY", "0")
    assert attributed(folder)[1].keys() == {"mail", "search"}
    (tmp_path / "more").mkdir()
    rows = "".join(f"t{i},a{i},2024-01-02,fair,buyer\n" for i in range(12))
    (tmp_path / "more" / "touches.csv").write_text("touch_id,account_id,at,channel,actor\n" + rows)
    import_into(folder, [tmp_path / "more" / "touches.csv"])
    assert "fair" in attributed(folder)[1]


@pytest.mark.parametrize(("name", "value"), [("RIDGEPOLE_ROWS_IN_MEMORY", "many"), ("RIDGEPOLE_MEMORY", "much")])
def test_a_setting_that_means_nothing_is_bad_use(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(BadUseError, match=value):
        engine_named("duckdb")
