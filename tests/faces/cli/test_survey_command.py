"""`ridgepole survey` on a workspace folder."""

import json
import subprocess
import sys

import pytest

ANSWERS = """respondent_id,team,level,question_id,answer,answered_at
mara,marketing,leader,best_customer,"Mid-sized hospitals, the CFO fights denied claims.",2026-01-12
sam,sales,leader,best_customer,"Dental chains with a COO who hates no-shows.",2026-01-12
mara,marketing,leader,three_numbers,"Pipeline, win rate, CAC",2026-01-12
sam,sales,leader,three_numbers,"Close rate, acquisition cost and pipeline",2026-01-12
mara,marketing,leader,teams_aligned,Yes.,2026-01-12
sam,sales,leader,teams_aligned,"Yes, very much.",2026-01-12
rae,revops,practitioner,teams_aligned,Hardly.,2026-01-12
pia,product,practitioner,teams_aligned,2 out of 10,2026-01-12
"""


def ridgepole(*arguments):
    code = "from ridgepole.faces.cli.main import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=False
    )


@pytest.fixture
def acme(tmp_path):
    (tmp_path / "ridgepole.toml").write_text('name = "Acme"\ncurrency = "EUR"\ntime_zone = "UTC"\n')
    (tmp_path / "survey").mkdir()
    (tmp_path / "survey" / "answers.csv").write_text(ANSWERS)
    return tmp_path


def test_the_survey_is_printed_as_json_with_verdicts_and_stances(acme):
    ran = ridgepole("survey", acme, "--as-of", "2026-02-01", "--format", "json")
    assert ran.returncode == 0, ran.stderr
    read = json.loads(ran.stdout)
    assert read["leaders_agree_on_customer"] is False
    assert read["leaders_agree_on_numbers"] is True
    assert read["teams_aligned"] == {"mara": "yes", "sam": "yes", "rae": "no", "pia": "no"}
    assert read["best_customer"]["mara"]["industry"] == "hospitals"
    assert read["best_customer"]["mara"]["quotes"]["role"] == "CFO"
    gap = next(gap for gap in read["perception_gaps"] if gap["question"] == "teams_aligned")
    assert gap["difference"] == 1
    assert set(read["facets"]) == {"industry", "employees", "role", "pain", "trigger"}


def test_the_survey_reads_as_text_with_sentences_side_by_side(acme):
    ran = ridgepole("survey", acme, "--as-of", "2026-02-01")
    assert ran.returncode == 0, ran.stderr
    assert "Dental chains with a COO who hates no-shows." in " ".join(ran.stdout.split())


def test_a_workspace_without_answers_says_what_to_put_where_and_answers_unknown(tmp_path):
    (tmp_path / "ridgepole.toml").write_text('name = "Acme"\n')
    ran = ridgepole("survey", tmp_path, "--format", "json")
    assert ran.returncode == 0, ran.stderr
    assert "answers.csv" in ran.stderr
    assert json.loads(ran.stdout)["leaders_agree_on_customer"] is None
