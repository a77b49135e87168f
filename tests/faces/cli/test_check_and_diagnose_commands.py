"""`check` and `diagnose` as a person types them."""

import json

import pytest
from click.testing import CliRunner

from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.faces.cli.main import ridgepole

FINDING_KEYS = {
    "code",
    "cause",
    "severity",
    "title",
    "subject",
    "evidence",
    "clause",
    "agreement_version",
    "money",
    "remedy",
    "owner_team",
    "confidence",
    "digest",
}


def run(*words):
    return CliRunner().invoke(ridgepole, list(map(str, words)), standalone_mode=False, catch_exceptions=True)


@pytest.fixture(scope="module")
def acme(tmp_path_factory):
    folder = tmp_path_factory.mktemp("acme")
    (folder / "ridgepole.toml").write_text('name = "Acme [Ltd]"\ncurrency = "EUR"\ntime_zone = "Europe/Amsterdam"\n')
    (folder / "agreements").mkdir()
    (folder / "agreements/icp.yaml").write_text(
        "kind: icp\nid: icp\nversion: 2\nindustries: [Ports]\neffective_from: 2025-01-01\n"
    )
    (folder / "ledger").mkdir()
    accounts = ["account_id,industry"] + [f"a{n},{'Ports' if n < 12 else 'Mines'}" for n in range(60)]
    deals = ["opportunity_id,account_id,created_at,closed_at,outcome,amount,currency"]
    deals += [f"o{n},a{n},2025-01-15,2025-03-01,won,1000,EUR" for n in range(60)]
    (folder / "ledger/accounts.csv").write_text("\n".join(accounts) + "\n")
    (folder / "ledger/opportunities.csv").write_text("\n".join(deals) + "\n")
    return folder


def test_check_prints_findings_with_every_key_and_nothing_else_on_standard_output(acme):
    ran = run("check", acme, "--as-of", "2025-06-30", "--format", "json")
    assert ran.return_value in {None, 0}
    printed = json.loads(ran.stdout)
    assert set(printed) == {"findings", "set_aside", "precision"}
    assert all(set(finding) >= FINDING_KEYS for finding in printed["findings"])
    outside = next(finding for finding in printed["findings"] if finding["code"] == "CU06")
    assert outside["agreement_version"] == "icp v2"
    assert outside["money"] == {
        "low": 48_000.0,
        "mid": 48_000.0,
        "high": 48_000.0,
        "currency": "EUR",
        "grade": "counted",
    }
    assert len(outside["evidence"][0]["rows"]) == 48
    assert "not signed" in outside["evidence"][0]["says"]


def test_check_reads_nothing_after_the_day_asked_about(acme):
    ran = run("check", acme, "--select", "CU06", "--as-of", "2025-02-15", "--format", "json")
    assert json.loads(ran.stdout)["findings"] == []


def test_check_exits_with_one_where_something_is_severe_enough(acme):
    assert run("check", acme, "--select", "cu", "--as-of", "2025-06-30", "--fail-on", "high").return_value == 1
    assert run("check", acme, "--select", "cu", "--as-of", "2025-06-30", "--fail-on", "critical").return_value in {
        None,
        0,
    }
    assert run("check", acme, "--select", "CU01", "--as-of", "2025-06-30", "--fail-on", "info").return_value in {
        None,
        0,
    }


def test_a_code_that_selects_nothing_is_bad_use(acme):
    ran = run("check", acme, "--select", "ZZ9")
    assert isinstance(ran.exception, BadUseError)
    assert "CU" in ran.exception.hint


def test_diagnose_prints_the_shape_of_the_workspace_description(acme):
    ran = run("diagnose", acme, "--as-of", "2025-06-30", "--format", "json")
    printed = json.loads(ran.stdout)
    assert set(printed) >= {"upstream_cause", "urgent_cause", "causes", "findings", "missing", "money"}
    assert [answer["cause"] for answer in printed["causes"]] == [1, 2, 3, 4]
    assert all(answer["present"] in {"yes", "no", "unclear"} for answer in printed["causes"])
    assert all({"confidence", "why", "findings"} <= set(answer) for answer in printed["causes"])
    assert all(set(missing) == {"what", "why_it_matters"} for missing in printed["missing"])
    assert printed["causes"][0]["findings"][0] == "CU06"


def test_diagnose_tells_a_person_the_four_questions_in_order(acme):
    shown = run("diagnose", acme, "--as-of", "2025-06-30").stdout
    places = [shown.index(f"{number}. ") for number in (1, 2, 3, 4)]
    assert places == sorted(places)
    assert "Acme [Ltd]" in shown
    assert "What would make this surer" in shown
    assert "a blind survey" in shown


@pytest.mark.parametrize(("name", "begins"), [("html", b"<!"), ("pdf", b"%PDF")])
def test_diagnose_writes_a_report_to_a_file_or_to_standard_output(acme, tmp_path, name, begins):
    run("diagnose", acme, "--as-of", "2025-06-30", "--format", name, "--out", tmp_path / "report")
    assert (tmp_path / "report").read_bytes().lstrip()[:4].startswith(begins)


def test_a_wrong_agreement_is_bad_input_with_its_place(tmp_path):
    (tmp_path / "ridgepole.toml").write_text('name = "Acme"\n')
    (tmp_path / "agreements").mkdir()
    (tmp_path / "agreements/icp.yaml").write_text("kind: icp\nid: icp\nindustrys: [Ports]\n")
    ran = run("diagnose", tmp_path)
    assert isinstance(ran.exception, BadInputError)
    assert "icp.yaml:3" in " ".join(map(str, ran.exception.problems))


def test_an_empty_workspace_is_diagnosed_as_unclear_with_everything_missing(tmp_path):
    (tmp_path / "ridgepole.toml").write_text('name = "Nobody"\n')
    printed = json.loads(run("diagnose", tmp_path, "--as-of", "2025-06-30", "--format", "json").stdout)
    assert [answer["present"] for answer in printed["causes"]] == ["unclear"] * 4
    assert printed["upstream_cause"] is None
    assert printed["money"] is None
    assert len(printed["missing"]) > 10
