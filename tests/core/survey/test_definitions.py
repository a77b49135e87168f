"""Two teams' definitions, criterion by criterion."""

from datetime import date

import pytest

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.survey.answer import Answer, Survey
from ridgepole.core.survey.definitions import audit_definitions, compare_definitions


@pytest.mark.parametrize(
    ("marketing", "sales"),
    [
        ("Fits the ICP, has budget and a project this year.", "An ICP company with money, a need and a timeline."),
        ("A score of 80 points", "80 points or more in the score"),
        ("The SDR calls within two hours", "Reps call within 120 minutes"),
    ],
)
def test_the_same_criteria_in_other_words_are_one_definition(marketing, sales):
    assert compare_definitions("term", [marketing], [sales], "survey").same == "yes"


@pytest.mark.parametrize(
    ("marketing", "sales", "word"),
    [
        (
            "Anybody who downloaded a white paper or came to a webinar.",
            "Has budget, authority and a project.",
            "downloaded content",
        ),
        ("A score above 50", "A score above 80", "50"),
        ("Sales calls within 4 hours", "We call within two days", "2880"),
        ("ICP company with more than 50 employees", "ICP company with 500+ employees", "500"),
    ],
)
def test_other_criteria_or_amounts_are_two_definitions(marketing, sales, word):
    audit = compare_definitions("term", [marketing], [sales], "survey")
    assert audit.same == "no"
    assert word in audit.why


def test_a_team_that_was_not_heard_leaves_it_unclear():
    answers = (Answer("mara", "marketing", "leader", "qualified_lead", "A score of 60"),)
    (audit,) = audit_definitions(Survey(answers=answers), Agreements(), date(2026, 1, 1))
    assert audit.same == "unclear"
    assert audit.sales_says == ()


def test_numbers_that_both_report_are_audited_from_the_scoreboard():
    board = Scoreboard(
        kind="scoreboard",
        id="scoreboard",
        reporting=[
            {
                "team": "marketing",
                "metric": "Pipeline sourced",
                "definition": "Any opportunity that marketing ever touched",
            },
            {"team": "sales", "metric": "pipeline sourced", "definition": "The first touch came from a campaign"},
        ],
    )
    (audit,) = audit_definitions(Survey(), Agreements((board,)), date(2026, 1, 1))
    assert audit.same == "no"
    assert audit.source == "scoreboard v1"
