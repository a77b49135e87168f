"""`sample` and `demo` as a person types them."""

import json
import os
import re
import signal

import httpx
import pytest
from click.testing import CliRunner

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.cli.main import ridgepole


def run(*words):
    return CliRunner().invoke(ridgepole, list(map(str, words)), catch_exceptions=True)


def test_sample_prints_json_alone_on_standard_output(tmp_path):
    result = run(
        "sample", tmp_path / "acme", "--seed", 3, "--causes", "1,3", "--as-of", "2026-05-31", "--format", "json"
    )
    answer = json.loads(result.stdout)
    assert answer["as_of"] == "2026-05-31"
    assert answer["tables"]["opportunities"] > 60


def test_sample_does_not_tell_which_causes_it_switched_on(tmp_path):
    text = run("sample", tmp_path / "acme", "--causes", "2").output
    assert "cause" not in text


@pytest.mark.parametrize("causes", ["1;3", "one", "9"])
def test_sample_refuses_causes_that_it_cannot_read(tmp_path, causes):
    result = run("sample", tmp_path / "acme", "--causes", causes)
    assert isinstance(result.exception, BadUseError)
    assert not (tmp_path / "acme").exists()


@pytest.mark.slow
def test_demo_ends_with_a_report_and_a_second_run_keeps_the_company(tmp_path):
    first = run("demo", tmp_path, "--format", "json", "--no-open")
    answer = json.loads(first.stdout)
    assert answer["truth"] == [1, 3, 4]
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    made = (tmp_path / "company" / "ledger" / "touches.csv").stat().st_mtime_ns
    second = run("demo", tmp_path, "--format", "json", "--no-open")
    assert json.loads(second.stdout)["diagnosis"] == answer["diagnosis"]
    assert (tmp_path / "company" / "ledger" / "touches.csv").stat().st_mtime_ns == made


@pytest.mark.slow
def test_demo_ends_at_a_local_address_where_its_link_signs_in_once(tmp_path):
    shown = run("demo", tmp_path, "--no-open").stdout
    url = re.search(r"App: (http://127\.0\.0\.1:\d+)", shown).group(1)
    link = re.search(r"Sign in: (\S+)", shown).group(1)
    process = int(re.search(r"kill (\d+)", shown).group(1))
    try:
        with httpx.Client(follow_redirects=True) as person:
            assert person.get(f"{url}/health").status_code == 200
            asked = person.get(link)
            token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', asked.text).group(1)
            arrived = person.post(link, data={"csrfmiddlewaretoken": token}, headers={"Referer": link})
            assert arrived.status_code == 200
            assert "/sign-in" not in str(arrived.url)
        with httpx.Client(follow_redirects=True) as other:
            assert "csrfmiddlewaretoken" not in other.get(link).text or other.post(link).status_code in {
                400,
                403,
                404,
                410,
            }
    finally:
        os.kill(process, signal.SIGTERM)


@pytest.mark.slow
def test_demo_refuses_a_folder_with_another_company(tmp_path):
    run("sample", tmp_path / "company")
    assert isinstance(run("demo", tmp_path, "--no-open").exception, BadUseError)
