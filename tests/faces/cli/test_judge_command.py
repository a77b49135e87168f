"""`ridgepole judge`: what people say of findings and claims holds until the words or the clause change, and each check's precision is shown."""

import json
import shutil
from pathlib import Path

import pytest
import yaml
from tests.fakes.commands import command_runner

COMPANY = Path(__file__).parents[2] / "cases" / "companies" / "frostlane"
DAY = ("--as-of", "2025-06-30")


@pytest.fixture
def run(monkeypatch, capsys):
    return command_runner(monkeypatch, capsys)


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "frostlane"
    shutil.copytree(COMPANY, folder)
    return folder


def told(run, command, folder, *more):
    done = run(command, folder, *DAY, "--format", "json", *more)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_dismissed_claim_is_gone_from_story_and_findings_until_it_is_reopened(run, workspace):
    before = told(run, "story", workspace)
    claim = before["violations"][0]
    kept = run("judge", workspace, claim["digest"][:10], "dismiss", "--by", "Mara", "--reason", "a footnote says so", *DAY, "--format", "json")  # fmt: skip
    assert json.loads(kept.stdout)["digest"] == claim["digest"]
    after = told(run, "story", workspace)
    assert [v for v in after["violations"] if v["digest"] == claim["digest"]] == []
    assert len(after["violations"]) < len(before["violations"])
    findings = told(run, "check", workspace, "--select", "SY")["findings"]
    assert claim["quote"] not in [e.get("quote") for f in findings for e in f["evidence"]]
    run("judge", workspace, claim["digest"], "reopen", "--by", "Sam", *DAY)
    assert told(run, "story", workspace) == before


def test_it_comes_back_when_the_clause_changes_and_stays_away_when_another_does(run, workspace):
    claim = next(v for v in told(run, "story", workspace)["violations"] if v["clause"] == "commercial_model")
    run("judge", workspace, claim["digest"], "dismiss", "--by", "Mara", "--reason", "no", *DAY)
    messaging = workspace / "agreements" / "messaging.yaml"
    text = yaml.safe_load(messaging.read_text())
    messaging.write_text(yaml.safe_dump({**text, "voice": ["plain"]}))
    assert claim["digest"] not in {v["digest"] for v in told(run, "story", workspace)["violations"]}
    model = {**text["commercial_model"], "never_says": [*text["commercial_model"].get("never_says", []), "for free"]}
    messaging.write_text(yaml.safe_dump({**text, "commercial_model": model}))
    assert claim["quote"] in {v["quote"] for v in told(run, "story", workspace)["violations"]}


def test_a_finding_is_confirmed_waived_and_dismissed_and_precision_is_shown(run, workspace):
    findings = told(run, "check", workspace, "--select", "SY")["findings"]
    confirmed, dismissed = findings[0], findings[1]
    run("judge", workspace, confirmed["digest"], "confirm", "--by", "Mara", *DAY)
    run("judge", workspace, dismissed["digest"], "dismiss", "--by", "Sam", "--reason", "not so", *DAY)
    after = told(run, "check", workspace, "--select", "SY")
    assert dismissed["digest"] not in [f["digest"] for f in after["findings"]]
    assert [(f["digest"], f["ruling"]) for f in after["set_aside"]] == [(dismissed["digest"], "dismissed")]
    counted = {p["check"]: (p["confirmed"], p["dismissed"]) for p in after["precision"]}
    assert sum(c for c, _ in counted.values()) == sum(d for _, d in counted.values()) == 1
    assert "Of what people judged" in run("check", workspace, *DAY, "--select", "SY").stdout
    listed = json.loads(run("judge", workspace, "--format", "json").stdout)
    assert [j["by"] for j in listed["judgements"]] == ["Mara", "Sam"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["zzz", "confirm", "--by", "M"], "no digest"),
        (["0123456789", "confirm", "--by", "M"], "nothing is found"),
        (["0123456789"], "what to do"),
        (["0123456789", "confirm"], "who decides"),
        (["FOUND", "dismiss", "--by", "M"], "Say why"),
        (["FOUND", "waive", "--by", "M", "--reason", "r", "--owner", "M"], "last day"),
    ],
)
def test_what_is_not_enough_is_bad_use_and_nothing_is_kept(run, workspace, words, why):
    digest = told(run, "story", workspace)["violations"][0]["digest"]
    done = run("judge", workspace, *[digest if word == "FOUND" else word for word in words], *DAY)
    assert done.returncode == 2
    assert why in done.stderr
    assert not (workspace / "record").exists()


def test_a_line_that_is_no_decision_is_named_and_the_others_hold(run, workspace):
    claim = told(run, "story", workspace)["violations"][0]
    run("judge", workspace, claim["digest"], "dismiss", "--by", "Mara", "--reason", "no", *DAY)
    with (workspace / "record" / "judgements.jsonl").open("a") as file:
        file.write('{"finding": "x"}\n')
    done = run("story", workspace, *DAY, "--format", "json")
    assert "record/judgements.jsonl:2" in done.stderr
    assert claim["digest"] not in [v["digest"] for v in json.loads(done.stdout)["violations"]]
