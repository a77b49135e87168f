"""Stances: single rules, the bank against itself, answers written apart from both, and harbourlink's own."""

import csv
from pathlib import Path

import numpy as np
import pytest
import yaml

from ridgepole.core.survey import stance_model
from ridgepole.core.survey.questions import built_in_question
from ridgepole.core.survey.rating import read_rating
from ridgepole.core.survey.stance import heard, read_stance
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


@pytest.mark.parametrize(
    ("answer", "share", "side"),
    [
        ("8", 0.8, "yes"),
        ("nine, because ten would be suspicious.", 0.9, "yes"),
        ("seven and a half out of ten", 0.75, "yes"),
        ("a generous three.", 0.3, "no"),
        ("i would give us a six.", 0.6, "mixed"),
        ("5 or 6 out of 10, depending on the week", 0.55, "mixed"),
        ("4.5 of 5", 0.9, "yes"),
        ("audited in august: 18 of 18.", 1.0, "yes"),
        ("nine of ten templates are old", 0.1, "no"),
        ("six of eleven templates carry it", 6 / 11, "mixed"),
        ("80 percent there", 0.8, "yes"),
    ],
)
def test_a_mark_is_read_in_digits_and_words_on_any_scale(answer, share, side):
    read = read_rating(answer)
    assert read is not None
    assert read[0] == pytest.approx(share)
    assert read[1] == side


@pytest.mark.parametrize(
    "answer", ["12 of 10 leads", "we closed 3 of 2024's ten", "two tribes, one canteen", "one team, one number"]
)
def test_what_is_no_mark_is_not_read_as_one(answer):
    assert read_rating(answer) is None


def test_who_declines_or_sends_us_to_others_takes_no_side():
    for answer in ("I do not know, ask sales", "I would rather not answer that.", "Ask the product people.", "Skip."):
        assert not read_stance(answer, embedder()).takes_side, answer


@pytest.mark.parametrize("with_vectors", [True, False])
def test_what_was_learnt_solves_the_equations_of_the_answers_as_they_are(with_vectors):
    embedding = embedder() if with_vectors else None
    stored = stance_model.learnt(embedding)
    said = [heard(answer) for answer, _ in stance_model.bank()]
    rows = [stance_model.weighed_turns(plain, stored.turns, stored.rarity) for plain, _, _ in said]
    counted = np.array([stance_model.counted_signs(one) for one in said])
    assert np.abs(counted - stored.counted).max() < 0.01, "run scripts/learn_stances.py"
    kept = {
        (column, int(at)): weight for column, held in stored.holders.items() for at, weight in zip(*held, strict=True)
    }
    assert {(column, at): weight for at, row in enumerate(rows) for column, weight in row.items()} == pytest.approx(
        kept
    )
    vectors = (
        None if embedding is None else np.asarray(embedding.embed([text for text, _ in stance_model.bank()]), float)
    )
    like = stance_model.likeness(rows, len(stored.turns), counted, vectors)
    wanted = np.array([[float(side == named) for named in stance_model.SIDES] for _, side in stance_model.bank()])
    assert np.abs(like @ stored.weights + stance_model.RIDGE * stored.weights - wanted).max() < 0.02


def test_answers_in_further_voices_are_read_right_in_six_of_seven():
    cases = yaml.safe_load((Path(__file__).parent / "further_voices.yaml").read_text(encoding="utf-8"))["stances"]
    wrong = []
    for case in cases:
        question = built_in_question(case.get("question", "teams_aligned")).text
        said = read_stance(case["says"], embedder(), question)
        if (said.stance if said.takes_side else "none") != case["stance"]:
            wrong.append(case["says"])
    assert len(cases) == 78
    assert len(wrong) <= 11, wrong


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
