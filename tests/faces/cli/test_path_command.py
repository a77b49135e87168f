"""`ridgepole path` on a simulated company: one account step by step, and all of them."""

import json
from datetime import date

import pytest
from tests.fakes.commands import command_runner

from ridgepole.flows.make_sample import make_sample

DAY = ("--as-of", "2025-06-01")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    folder = tmp_path_factory.mktemp("path") / "acme"
    make_sample(folder=folder, seed=7, causes=[4], size="small", as_of=date(2025, 6, 1))
    return folder


@pytest.fixture
def run(monkeypatch, capsys):
    return command_runner(monkeypatch, capsys)


def test_all_accounts_and_one_of_them_step_by_step(run, workspace):
    told = json.loads(run("path", workspace, *DAY, "--format", "json").stdout)
    assert told["slower_with_breaks"]["grade"] == "association"
    assert {"value", "not_enough"} & set(told["slower_with_breaks"])
    first = told["accounts"][0]
    one = json.loads(run("path", workspace, *DAY, "--account", first["name"], "--format", "json").stdout)
    assert one["account_id"] == first["account_id"]
    assert len(one["breaks"]) == first["breaks"] > 0
    assert one["met"] == sorted(one["met"], key=lambda m: m["at"])
    assert all(b["earlier"]["at"] <= b["later"]["at"] for b in one["breaks"])
    assert any(h["is_stage"] for h in one["happened"])
    text = run("path", workspace, *DAY, "--account", first["account_id"]).stdout
    assert "the story breaks on" in text
    assert "slower deals?" in run("path", workspace, *DAY).stdout


def test_an_account_that_is_not_there_is_bad_use_with_the_nearest_name(run, workspace):
    name = json.loads(run("path", workspace, *DAY, "--format", "json").stdout)["accounts"][0]["name"]
    done = run("path", workspace, *DAY, "--account", name + "x")
    assert done.returncode == 2
    assert name in done.stderr


def test_a_workspace_without_touches_says_that_it_is_too_little(run, tmp_path):
    (tmp_path / "ridgepole.toml").write_text('name = "Acme"\n')
    told = json.loads(run("path", tmp_path, "--format", "json").stdout)
    assert told["accounts"] == []
    assert told["slower_with_breaks"]["not_enough"]["has"] == 0
