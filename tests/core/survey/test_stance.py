"""Stances: single rules, the bank against itself, answers written apart from both, and harbourlink's own."""

import csv
from pathlib import Path

import numpy as np
import pytest
import yaml
from sklearn.linear_model import LogisticRegression

from ridgepole.core.survey import stance as reading
from ridgepole.core.survey.stance import read_stance
from ridgepole.core.survey.stance_bank import BANK
from ridgepole.wiring.build import embedder

HELD_OUT = Path(__file__).parent / "held_out_stances.csv"


@pytest.mark.parametrize(
    ("answer", "side"),
    [
        ("Yes.", "yes"),
        ("No doubt about it.", "yes"),
        ("Without a doubt", "yes"),
        ("I can't complain.", "yes"),
        ("No, not at all", "no"),
        ("Not really.", "no"),
        ("Absolutely not!", "no"),
        ("7/10", "yes"),
        ("about six out of ten", "mixed"),
        ("4 of 10, being generous", "no"),
        ("30 %", "no"),
        ("Four stars", "yes"),
        ("We're in lockstep", "yes"),
        ("Two different planets", "no"),
        ("Everyone is in their own silo", "no"),
        ("So they say.", "no"),
        ("Aligned with whom?", "no"),
        ("It depends on the quarter", "mixed"),
        ("Yes and no", "mixed"),
        ("The site yes, the contract no", "mixed"),
        ("We meet weekly, we argue, and in the end, so yes.", "yes"),
    ],
)
def test_a_turn_of_phrase_takes_its_side_with_and_without_vectors(answer, side):
    assert read_stance(answer).stance == side
    assert read_stance(answer, embedder()).stance == side


def test_who_does_not_know_takes_no_side():
    for answer in ("I don't know.", "No idea", "n/a", "too new to say", ""):
        assert not read_stance(answer).takes_side, answer


def test_a_rating_beyond_its_scale_is_no_rating():
    assert reading.by_rating("12 of 10 leads") is None
    assert reading.by_rating("we closed 3 of 2024's ten") is None


@pytest.mark.parametrize("with_vectors", [True, False])
def test_the_bank_predicts_each_of_its_answers_from_the_others(with_vectors):
    vectors = embedder() if with_vectors else None
    features = reading._features(vectors, [text for text, _ in BANK])
    sides = np.array([side for _, side in BANK])
    right = 0
    for index, (text, side) in enumerate(BANK):
        plain = reading.plain(text)
        said = reading.by_rating(plain) or reading.by_rule(plain)
        if said is None:
            model = LogisticRegression(C=reading.REGULARISATION, max_iter=3_000)
            model.fit(np.delete(features, index, 0), np.delete(sides, index))
            right += model.predict(features[index : index + 1])[0] == side
        else:
            right += said.stance == side
    assert len(BANK) >= 150
    assert right / len(BANK) >= 0.93


@pytest.mark.parametrize("with_vectors", [True, False])
def test_answers_written_before_the_rules_are_read_right_in_nine_of_ten(with_vectors):
    vectors = embedder() if with_vectors else None
    with HELD_OUT.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    right = sum(read_stance(row["answer"], vectors).stance == row["stance"] for row in rows)
    assert len(rows) >= 60
    assert right / len(rows) >= 0.9


@pytest.mark.real_data
@pytest.mark.parametrize("with_vectors", [True, False])
def test_harbourlinks_respondents_are_read_right_in_nine_of_ten(shared, with_vectors):
    vectors = embedder() if with_vectors else None
    folder = shared / "scenarios" / "harbourlink"
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))["survey"]["teams_aligned"]
    with (folder / "survey" / "answers.csv").open(encoding="utf-8") as file:
        answers = {r["respondent_id"]: r["answer"] for r in csv.DictReader(file) if r["question_id"] == "teams_aligned"}
    right = sum(read_stance(answers[respondent], vectors).stance == side for respondent, side in gold.items())
    assert right / len(gold) >= 0.9
