"""The numbers that people name, by one name each, and whether two leaders name the same three."""

import csv
from datetime import date
from pathlib import Path

import pytest
import yaml

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.survey.answer import Answer, Survey
from ridgepole.core.survey.pain import content_words
from ridgepole.core.survey.survey_reading import read_survey
from ridgepole.core.survey.three_numbers import MetricCatalogue, read_numbers
from ridgepole.wiring.build import embedder

GENERAL = MetricCatalogue()


def named(text, catalogue=GENERAL):
    return read_numbers(Answer("r01", "sales", "leader", "three_numbers", text), catalogue)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pipeline, win rate and CAC.", ("pipeline created", "win rate", "customer acquisition cost")),
        ("MQLs, SQLs, and closed-won revenue", ("MQLs", "SQLs", "bookings")),
        ("ARR; net revenue retention; pipeline coverage", ("ARR", "net revenue retention", "pipeline coverage")),
        ("1. Pipeline sourced 2. Win rate 3. Sales cycle", ("pipeline sourced", "win rate", "sales cycle length")),
        ("Order intake, the gross margin and cost per lead", ("bookings", "gross margin", "cost per lead")),
        ("Leads, leads, leads", ("leads",)),
        ("New logos, churn & speed to lead", ("new customers", "churn", "speed to lead")),
        ("Close rate, deal velocity, website visitors", ("win rate", "pipeline velocity", "traffic")),
        ("Tonnes sorted per shift, contract renewals and NPS", ("tonnes sorted per shift", "retention", "NPS")),
    ],
)
def test_numbers_go_by_one_name(text, names):
    assert named(text).names == names
    assert not named(text).unable


@pytest.mark.parametrize(
    "text",
    [
        "No idea.",
        "I could not name them",
        "Revenue, and after that I would be guessing.",
        "There are eleven on the wall, so pick three",
        "Each team reports its own.",
        "I don't know that we have any",
    ],
)
def test_who_cannot_name_three_is_seen_to_be_unable(text):
    assert named(text).unable


def test_the_scoreboards_own_names_win_over_the_catalogues():
    board = Scoreboard(
        kind="scoreboard",
        id="scoreboard",
        shared=[{"metric": "litres under contract"}, {"metric": "win rate on dairies"}, {"metric": "worked pipeline"}],
    )
    catalogue = MetricCatalogue.of(Agreements((board,)), date(2026, 1, 1))
    assert named("Contracted litres, the win rate, worked pipeline", catalogue).names == (
        "litres under contract",
        "win rate on dairies",
        "worked pipeline",
    )
    assert named("Litres, cost per lead", catalogue).names == ("litres under contract", "cost per lead")


def verdict(marketing, sales):
    rows = [("marketing", marketing), ("sales", sales)]
    answers = tuple(Answer(team, team, "leader", "three_numbers", text) for team, text in rows)
    return read_survey(Survey(answers=answers), Agreements()).leaders_agree_on_numbers


def test_the_same_three_in_other_words_and_order_are_the_same():
    assert verdict("Pipeline, win rate, CAC", "Acquisition cost, close rate and the pipeline").answer == "yes"


def test_two_of_three_are_not_three():
    said = verdict("Pipeline, win rate, MQLs", "Pipeline, win rate, bookings")
    assert said.answer == "no"
    assert "2 in common" in said.why


def test_a_leader_who_names_none_does_not_agree():
    assert verdict("Pipeline, win rate, CAC", "No idea, ask RevOps").answer == "no"


def test_without_one_of_the_two_leaders_it_is_unclear():
    answers = (Answer("r", "marketing", "leader", "three_numbers", "Pipeline, win rate, CAC"),)
    assert read_survey(Survey(answers=answers), Agreements()).leaders_agree_on_numbers.answer == "unclear"


@pytest.mark.real_data
def test_harbourlinks_leaders_name_different_numbers(shared):
    folder = shared / "scenarios" / "harbourlink"
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))["survey"]
    board = Scoreboard.model_validate(yaml.safe_load((folder / "agreements" / "scoreboard.yaml").read_text("utf-8")))
    with (folder / "survey" / "answers.csv").open(encoding="utf-8") as file:
        answers = tuple(
            Answer(row["respondent_id"], row["team"], row["level"], row["question_id"], row["answer"])
            for row in csv.DictReader(file)
        )
    reading = read_survey(Survey(answers=answers), Agreements((board,)))
    assert reading.leaders_agree_on_numbers.truth is gold["leaders_agree_on_numbers"]
    read = {said.respondent_id: said for said in reading.three_numbers}
    assert {r: len(read[r].names) for r in gold["three_numbers"]} == {"r01": 3, "r02": 3, "r03": 2}
    assert "connected berths under contract" in read["r01"].names
    assert {r for r, said in read.items() if said.unable} >= {"r06", "r07", "r08", "r10", "r14", "r15"}
    gap = reading.gap("teams_aligned")
    assert (gap.leaders_yes, gap.leaders, gap.practitioners_yes, gap.practitioners) == (3, 3, 0, 12)
    assert gap.is_clear


FURTHER = yaml.safe_load((Path(__file__).parent / "further_voices.yaml").read_text(encoding="utf-8"))


def board(metrics):
    shared = [{"metric": metric} for metric in metrics]
    return Agreements((Scoreboard(kind="scoreboard", id="scoreboard", shared=shared),) if metrics else ())


def test_numbers_in_further_voices_are_named_right_in_four_of_five():
    right = 0
    for case in FURTHER["numbers"]:
        catalogue = MetricCatalogue.of(board(case["board"]), date(2026, 1, 1), embedder())
        read = named(case["says"], catalogue)
        alike = len(case["names"]) == len(read.names) and all(
            any(name == want or content_words(want) <= content_words(name) for name in read.names)
            for want in case["names"]
        )
        right += alike and read.unable == case["unable"]
    assert right / len(FURTHER["numbers"]) >= 0.8


def test_leaders_in_further_voices_are_seen_to_name_the_same_numbers_or_not():
    right = 0
    for case in FURTHER["number_panels"]:
        answers = tuple(
            Answer(team, team, "leader", "three_numbers", case[team])
            for team in ("marketing", "sales", "product")
            if team in case
        )
        reading = read_survey(Survey(answers=answers), board(case["board"]), embedder(), date(2026, 1, 1))
        right += reading.leaders_agree_on_numbers.answer == case["agree"]
    assert right >= 9
