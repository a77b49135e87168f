import json
import subprocess
import sys

import pytest


@pytest.fixture(scope="module")
def acme(tmp_path_factory):
    folder = tmp_path_factory.mktemp("acme")
    (folder / "ledger").mkdir()
    (folder / "ridgepole.toml").write_text('name = "Acme"\ncurrency = "EUR"\ntime_zone = "Europe/Amsterdam"\n')
    lines = ["opportunity_id,created_at,closed_at,outcome,source,amount,currency"]
    lines += [f"w{i},2024-01-0{1 + i % 9},2024-02-01,won,webinar,100,EUR" for i in range(12)]
    lines += [f"l{i},2024-01-0{1 + i % 9},2024-02-03,lost,fair,50,EUR" for i in range(8)]
    (folder / "ledger/opportunities.csv").write_text("\n".join(lines) + "\n")
    return folder


def ridgepole(*arguments):
    code = "from ridgepole.faces.cli.main import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=False
    )


def test_a_measure_prints_its_number_with_everything_beside_it(acme):
    ran = ridgepole("measure", acme, "win_rate", "--by", "source", "--as-of", "2024-06-30", "--format", "json")
    assert ran.returncode == 0, ran.stderr
    printed = json.loads(ran.stdout)
    assert {"name", "definition", "sql", "period", "agreement_version", "rows"} <= set(printed)
    whole = printed["rows"][0]
    assert (whole["group"], whole["n"], whole["value"]) == ("", 20, 0.6)
    assert whole["low"] < 0.6 < whole["high"]


def test_a_measure_may_be_called_what_people_call_it(acme):
    ran = ridgepole("measure", acme, "Close rate", "--as-of", "2024-06-30", "--format", "json")
    assert json.loads(ran.stdout)["name"] == "win_rate"


def test_the_period_counts_both_its_days(acme):
    ran = ridgepole(
        "measure",
        acme,
        "win_rate",
        "--from",
        "2024-02-01",
        "--until",
        "2024-02-01",
        "--as-of",
        "2024-06-30",
        "--format",
        "json",
    )
    assert json.loads(ran.stdout)["rows"][0]["won"] == 12
    assert json.loads(ran.stdout)["rows"][0]["n"] == 12


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["win_rat"], "win_rate"),
        (["win_rate", "--by", "sorce"], "source"),
        (["win_rate", "--from", "2024-05-01", "--until", "2024-04-01"], "before it begins"),
    ],
)
def test_bad_use_says_what_was_probably_meant(acme, arguments, hint):
    ran = ridgepole("measure", acme, *arguments)
    assert ran.returncode == 2
    assert hint in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not ran.stdout


def test_without_a_name_it_lists_what_can_be_measured(acme):
    ran = ridgepole("measure", acme, "--format", "json")
    assert "win_rate" in {one["name"] for one in json.loads(ran.stdout)["measures"]}


def test_explain_shows_the_query_with_its_values(acme):
    ran = ridgepole("measure", acme, "win_rate", "--explain", "--as-of", "2024-06-30")
    assert "SELECT" in ran.stdout
    assert "opportunities" in ran.stdout
    assert ":known_until" not in ran.stdout
