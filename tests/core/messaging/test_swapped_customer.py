"""The right result told of the wrong customer."""

from datetime import date

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.registry import figures_of
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.swapped_customer import told_of_another
from ridgepole.engines.embedding.potion_embedder import potion_embedder

CUSTOMERS = ("Brinkholt Ferries", "Marrow Isle Lines")
FRAMEWORK = MessagingFramework.model_validate(
    {
        "kind": "messaging",
        "id": "messaging",
        "title": "What we say",
        "version": 1,
        "positioning": "For ferries.",
        "category": "Timetables for ferries",
        "value_propositions": [{"id": "vp", "says": "Every crossing is in one plan.", "proof": []}],
        "proof_points": [
            {"id": "late", "claim": "Late departures fell by 43%", "customer": CUSTOMERS[0], "figure": "43%", "source": "log"},
            {"id": "fuel", "claim": "18 tonnes of fuel saved a month", "customer": CUSTOMERS[1], "figure": "18 tonnes", "source": "log"},
        ],
        "commercial_model": {"says": "One price."},
    }
)  # fmt: skip


@pytest.fixture(scope="module")
def frame():
    return frame_of(
        framework=FRAMEWORK, strategy=None, icp=None, names=Names("Skerry", customers=CUSTOMERS), as_of=date(2026, 1, 1), embedder=potion_embedder()
    )  # fmt: skip


def departures(frame, text, scope=""):
    said = Statement("a", "draft", "p1", text, text, 1, "paragraph", 0, len(text))
    return [(d.kind, d.clause) for d in told_of_another(said, frame, figures_of(FRAMEWORK), scope or text)]


def test_another_customers_result_departs(frame):
    assert departures(frame, "At Marrow Isle late departures fell by more than two-fifths.") == [("customer", "late")]


@pytest.mark.parametrize(
    "text",
    [
        "At Brinkholt late departures fell by more than two-fifths.",
        "At Marrow Isle they save 18 tonnes of fuel each month.",
        "Late departures fell by 43% at Brinkholt, and Marrow Isle looks on.",
        "At Marrow Isle 43% of the deckhands have a beard.",
        "Marrow Isle has late departures too.",
    ],
)
def test_the_right_customer_another_thing_and_both_names_do_not(frame, text):
    assert departures(frame, text) == []


def test_the_owner_of_the_result_named_around_it_explains_it(frame):
    text = "At Marrow Isle late departures fell by 43%."
    assert departures(frame, text, f"{text} So writes Brinkholt Ferries.") == []


def test_of_two_stories_side_by_side_each_is_told_in_its_own_sentence(frame):
    text = "At Marrow Isle late departures fell by 43%."
    assert departures(frame, text, f"Brinkholt Ferries has new boats. {text}") == [("customer", "late")]
