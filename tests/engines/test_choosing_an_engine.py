import json

import pytest
from click.testing import CliRunner
from tests.engines.engines import needs

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger
from ridgepole.faces.cli.main import ridgepole
from ridgepole.wiring.build import open_workspace
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
