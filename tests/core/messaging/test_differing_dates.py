"""Two days in a text against the duration that is agreed between them."""

from datetime import date

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.dates_told import days_told, spans_told
from ridgepole.core.messaging.differing_dates import differing_dates
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.statement import Statement
from ridgepole.engines.embedding.potion_embedder import potion_embedder

FRAMEWORK = MessagingFramework.model_validate(
    {
        "kind": "messaging",
        "id": "messaging",
        "title": "What we say",
        "version": 1,
        "positioning": "For ferries.",
        "category": "Timetables for ferries",
        "value_propositions": [{"id": "vp", "says": "Every crossing is in one plan.", "proof": []}],
        "proof_points": [],
        "commercial_model": {"says": "The timetable goes live three weeks after the signed contract. Invoices are payable within 14 days."},
    }
)  # fmt: skip


@pytest.fixture(scope="module")
def frame():
    return frame_of(
        framework=FRAMEWORK, strategy=None, icp=None, names=Names("Skerry"), as_of=date(2026, 1, 1), embedder=potion_embedder()
    )  # fmt: skip


def departures(frame, before, text):
    said = Statement("a", "draft", "p1", text, text, 1, "paragraph", 0, len(text), context=before)
    return [departure.side for departure in differing_dates(said, frame, f"{before} {text}")]


def test_a_day_that_lies_further_off_than_agreed_departs(frame):
    assert departures(frame, "The contract was signed on 2 March.", "The timetable goes live on 11 May.") == ["11 May"]


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("The contract was signed on 2 March.", "The timetable goes live on 23 March."),
        ("The contract was signed on 2 March.", "The timetable goes live on 11 May, because the harbour is closed until then."),
        ("The contract was signed on 2 March, the plan came on 9 March.", "The timetable goes live on 11 May."),
        ("The band plays on 2 March.", "My sister marries on 11 May."),
    ],
)  # fmt: skip
def test_the_agreed_time_a_reason_a_schedule_and_small_talk_do_not_depart(frame, before, text):
    assert departures(frame, before, text) == []


def test_the_days_between_two_days_are_counted_over_months_and_years():
    assert [span[2:] for span in spans_told("from 1 April 2026 until 31 March 2027")] == [(364, 364)]
    assert [span[2:] for span in spans_told("Monday 2 March, due on the 30th")] == [(28, 28)]
    assert [span[2:] for span in spans_told("on 1 December, at the end of January")] == [(58, 61)]


def test_a_number_that_is_no_day_is_not_read_as_one():
    assert days_told("Chapter 4 may be read on the 2nd floor; 31 June does not exist") == ()
