"""A quarter of a sum and days to pay are no time to a first delivery; a real time that differs is found beside them."""

from datetime import date

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.agreed_prices import agreed_prices
from ridgepole.core.messaging.differing_figure import _SHARE, _TO_PAY, differing_figures
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.registry import figures_of
from ridgepole.core.messaging.statement import Statement
from ridgepole.engines.embedding.potion_embedder import potion_embedder

FRAMEWORK = MessagingFramework.model_validate(
    {
        "kind": "messaging",
        "id": "messaging",
        "title": "What we say",
        "version": 1,
        "positioning": "For orchards.",
        "category": "Counting for orchards",
        "value_propositions": [{"id": "vp", "says": "Know the harvest early.", "proof": ["pp"]}],
        "proof_points": [
            {
                "id": "pp",
                "claim": "Median of 11 working days from flight to first delivery",
                "customer": "all",
                "figure": "11 working days",
                "source": "log",
            }
        ],
        "commercial_model": {"says": "One price."},
    }
)


@pytest.fixture(scope="module")
def frame():
    return frame_of(
        framework=FRAMEWORK, strategy=None, icp=None, names=Names("Pommel"), as_of=date(2025, 6, 1), embedder=potion_embedder()
    )  # fmt: skip


def departures(frame, text):
    said = Statement("a.html", "proposal", "p1", text, text, 1, "paragraph", 0, len(text))
    return [
        departure.side
        for departure in differing_figures(said, frame, figures_of(FRAMEWORK), agreed_prices(frame, ()), text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "If you stop between the flight and the first delivery, one quarter of the total is due.",
        "From the flight to the first delivery half is invoiced, thirty days each.",
        "The first delivery after the flight is payable in thirty days.",
    ],
)
def test_a_part_of_a_sum_and_days_to_pay_are_no_time_to_a_delivery(frame, text):
    assert departures(frame, text) == []


def test_another_time_from_the_same_event_to_the_same_event_departs(frame):
    assert departures(frame, "It takes 30 working days from flight to first delivery.") == ["30 working days"]


@pytest.mark.parametrize("text", ["one quarter of the total", "half of our fee"])
def test_a_part_of_a_sum_is_a_share(text):
    assert _SHARE.search(text)


@pytest.mark.parametrize(
    "text", ["Half at the first production, thirty days each.", "Payable in thirty days.", "Invoiced monthly"]
)
def test_words_of_paying_are_heard(text):
    assert _TO_PAY.search(text)


@pytest.mark.parametrize(
    "text", ["The first production goes out in 30 days.", "In half the time", "due diligence takes ten days"]
)
def test_a_plain_time_has_none(text):
    assert not _TO_PAY.search(text)
