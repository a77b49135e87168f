"""A model as judge, from ridgepole.toml to what `ridgepole story` prints: a server on this machine that answers well and badly. Protocol only: no model's quality is tested."""

import json
import shutil
import time
from pathlib import Path

import pytest
from tests.fakes.commands import command_runner
from tests.fakes.model_server import ModelServer, contradiction

COMPANY = Path(__file__).parents[2] / "cases" / "companies" / "wardpay"


@pytest.fixture
def run(monkeypatch, capsys):
    return command_runner(monkeypatch, capsys)


@pytest.fixture
def server():
    made = ModelServer()
    yield made
    made.close()


@pytest.fixture
def workspace(tmp_path, server):
    folder = tmp_path / "wardpay"
    shutil.copytree(COMPANY, folder)
    settings(folder, f'address = "{server.address}"\nmodel = "small-model"\nseconds = 0.3')
    return folder


def settings(folder, judge):
    (folder / "ridgepole.toml").write_text(f'name = "Wardpay"\n\n[judge]\n{judge}\n')


def story(run, folder, *more):
    done = run("story", folder, "--as-of", "2025-06-30", "--format", "json", *more)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr


def open_pairs(told):
    return [c for c in told["conflicts"] if c["status"] == "for_review"]


def test_what_leaves_is_said_before_and_an_answer_strengthens_a_pair_without_asserting_it(run, workspace, server):
    without, silence = story(run, workspace, "--judge", "none")
    assert (server.asked, without["judging"], silence) == ([], None, "")
    told, said = story(run, workspace)
    assert f"{len(server.asked)} pairs of statements" in said
    assert f"small-model at {server.address.split('/')[2]}" in said
    assert len(open_pairs(told)) == len(open_pairs(without)) == told["judging"]["contradiction"] > 0
    assert all("small-model: both cannot be" in c["why"] and c["confidence"] >= 0.9 for c in open_pairs(told))


def test_a_second_run_sends_nothing_and_says_that_it_remembered(run, workspace, server):
    story(run, workspace)
    asked = len(server.asked)
    told, said = story(run, workspace)
    assert len(server.asked) == asked
    assert said == ""
    assert told["judging"]["remembered"] == told["judging"]["pairs"] == asked


def test_only_open_pairs_leave_and_no_more_than_their_two_statements(run, workspace, server):
    told, _ = story(run, workspace, "--judge", "none")
    story(run, workspace)
    sent = {tuple(json.loads(body["messages"][1]["content"])[side] for side in "AB") for body in server.asked}
    assert sent == {(c["a"]["quote"], c["b"]["quote"]) for c in open_pairs(told)}


def test_a_pair_that_can_both_be_true_is_left_out(run, workspace, server):
    server.says = lambda data: contradiction(data, label="no_contradiction", quote_a="", quote_b="")
    told, _ = story(run, workspace)
    assert open_pairs(told) == []
    assert told["judging"]["no_contradiction"] == told["judging"]["pairs"]


@pytest.mark.parametrize(
    ("says", "why"),
    [
        (lambda data: contradiction(data, quote_b="invented"), "do not stand there"),
        (lambda data: contradiction(data, label="perhaps"), "no label"),
        (lambda data: (200, {"content": "They contradict each other."}), "could not be read"),
        (lambda data: (200, {"content": None, "refusal": "no"}), "refused"),
        (lambda data: (200, b"<html>proxy</html>"), "could not be read"),
        (lambda data: (500, {"content": "x"}), "answered 500"),
        (lambda data: (302, {"content": "x"}), "answered 302"),
        (lambda data: time.sleep(1) or contradiction(data), "in time"),
    ],
)
def test_a_server_that_misbehaves_leaves_the_story_as_the_rules_tell_it_and_is_counted(run, workspace, server, says, why):  # fmt: skip
    without, _ = story(run, workspace, "--judge", "none")
    server.says = says
    told, _ = story(run, workspace)
    assert told["conflicts"] == without["conflicts"]
    assert told["judging"]["could_not_tell"] == told["judging"]["pairs"] > 0
    assert all(why in reason or "given up" in reason for reason in told["judging"]["reasons"])


def test_a_server_that_is_not_there_ends_in_could_not_check(run, workspace):
    settings(workspace, 'address = "http://127.0.0.1:9/v1"\nmodel = "m"')
    told, _ = story(run, workspace)
    assert told["judging"]["could_not_tell"] == told["judging"]["pairs"]
    text = run("story", workspace, "--as-of", "2025-06-30")
    assert "could not be checked" in " ".join(text.stdout.split())


def test_the_budget_of_a_run_is_kept(run, workspace, server):
    settings(workspace, f'address = "{server.address}"\nmodel = "m"\nmost_pairs = 1')
    told, _ = story(run, workspace)
    assert len(server.asked) == 1
    assert told["judging"]["could_not_tell"] == told["judging"]["pairs"] - 1


def test_the_key_comes_from_the_environment_and_is_written_nowhere(run, workspace, server, monkeypatch):
    monkeypatch.setenv("RIDGEPOLE_JUDGE_KEY", "secret-4711")
    told, said = story(run, workspace)
    assert set(server.keys) == {"Bearer secret-4711"}
    written = [p for p in workspace.rglob("*") if p.is_file() and b"secret-4711" in p.read_bytes()]
    assert (written, "secret" in said, "secret" in json.dumps(told)) == ([], False, False)


def test_a_named_key_that_is_missing_is_bad_use(run, workspace, server):
    settings(workspace, f'address = "{server.address}"\nmodel = "m"\nkey_variable = "NOT_SET_ANYWHERE"')
    done = run("story", workspace)
    assert done.returncode == 2
    assert "NOT_SET_ANYWHERE" in done.stderr
    assert run("story", workspace, "--judge", "none").returncode == 0


def test_diagnose_and_check_ask_too_and_their_report_names_the_judge(run, workspace, server, tmp_path):
    done = run("check", workspace, "--as-of", "2025-06-30", "--select", "SY", "--format", "json")
    assert done.returncode == 0
    assert server.asked
    out = tmp_path / "report.html"
    assert run("diagnose", workspace, "--as-of", "2025-06-30", "--format", "html", "--out", out).returncode == 0
    assert "small-model" in out.read_text()


@pytest.mark.parametrize(
    ("judge", "why"),
    [
        ('address = "http://models.example.com/v1"\nmodel = "m"', "unencrypted"),
        ('address = "ftp://x/v1"\nmodel = "m"', "no web address"),
        ('address = "https://models.example.com/v1"', "model is missing"),
        ('address = "https://x.example/v1"\nmodel = "m"\nkey = "secret"', "environment variable"),
        ('adress = "https://x.example/v1"', "did you mean 'address'"),
        ('nli = "models"\naddress = "https://x.example/v1"\nmodel = "m"', "either"),
        ("most_pairs = 0", "above 0"),
        ('address = "https://x.example/v1"\nmodel = "m"\nreads = "yes"', "true or false"),
        ('nli = "models"\nreads = true', "needs a language model"),
        ("", "either"),
    ],
)
def test_a_setting_that_is_wrong_is_bad_input_with_its_line(run, workspace, judge, why):
    settings(workspace, judge)
    done = run("story", workspace)
    assert done.returncode == 3
    assert why in done.stderr
    assert "ridgepole.toml:3" in done.stderr
    assert "secret" not in done.stderr.replace("a secret is never", "")


def test_a_folder_without_a_model_is_bad_use_that_says_what_it_must_hold(run, workspace):
    settings(workspace, 'nli = "models"')
    done = run("story", workspace)
    assert done.returncode == 2
    assert "model.onnx" in done.stderr or "onnxruntime" in done.stderr


def reading(data):
    """Marks the first statement of every mail; the first candidate says otherwise. Pairs contradict each other."""
    if "A" in data:
        return contradiction(data)
    if "candidates" in data:
        return 200, {"content": json.dumps({"against": [1]})}
    clause, first = data["agreed"][0]["clause"], data["statements"][0]
    mark = {"n": 1, "clause": clause, "kind": "terms", "quote": first["text"], "why": "another term", "confidence": 1}
    return 200, {"content": json.dumps({"departures": [mark] if data["touchpoint"] == "email" else []})}


@pytest.fixture
def reads(workspace, server):
    server.says = reading
    settings(workspace, f'address = "{server.address}"\nmodel = "small-model"\nreads = true\nseconds = 2')
    return workspace


def test_a_model_that_reads_is_given_whole_touchpoints_only_where_the_settings_say_so(run, reads, server):
    told, said = story(run, reads)
    sheets = [d for d in (json.loads(b["messages"][1]["content"]) for b in server.asked) if "statements" in d]
    assert told["reading"]["sheets"] == len(sheets) > 5
    assert f"in {len(sheets)} parts) and your framework are sent to the model small-model" in " ".join(said.split())
    marked = [c for c in told["conflicts"] if c["why"] == "small-model: another term"]
    assert marked
    assert {c["status"] for c in marked} == {"for_review"}
    assert {c["a"]["path"] == c["b"]["path"] for c in marked} == {False}
    settings(reads, f'address = "{server.address}"\nmodel = "small-model"')
    server.asked.clear()
    assert story(run, reads)[0]["reading"] is None
    assert not [b for b in server.asked if "statements" in json.loads(b["messages"][1]["content"])]


def test_a_second_reading_sends_nothing(run, reads, server):
    first, _ = story(run, reads)
    asked = len(server.asked)
    second, said = story(run, reads)
    assert (len(server.asked), said) == (asked, "")
    assert second["conflicts"] == first["conflicts"]


def test_a_reading_model_that_fails_leaves_the_story_as_the_rules_tell_it(run, reads, server):
    without, _ = story(run, reads, "--judge", "none")
    server.says = lambda data: (500, {"content": "x"})
    told, _ = story(run, reads)
    assert told["conflicts"] == without["conflicts"]
    assert told["reading"]["could_not_read"] == told["reading"]["sheets"] > 0
    text = run("story", reads, "--as-of", "2025-06-30")
    assert "taken for neither clean nor wrong" in " ".join(text.stdout.split())


def test_the_report_says_that_a_model_read_and_that_nothing_rests_on_it_alone(run, reads, tmp_path):
    out = tmp_path / "report.html"
    assert run("diagnose", reads, "--as-of", "2025-06-30", "--format", "html", "--out", out).returncode == 0
    assert "small-model" in out.read_text()
    assert "opinion alone is never asserted" in out.read_text()
