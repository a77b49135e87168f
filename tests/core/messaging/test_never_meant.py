"""A forbidden phrase in other words, and who says otherwise."""

from datetime import date

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.document import Block, Document, Documents
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.never_meant import never_meant
from ridgepole.core.messaging.statements import statements_of
from ridgepole.core.messaging.tell import tell
from ridgepole.engines.embedding.potion_embedder import potion_embedder

FRAMEWORK = MessagingFramework(
    id="messaging",
    title="What we say",
    version=1,
    positioning="For orchards that sell to cider makers, Pomarium presses fruit on the farm.",
    category="Pressing service",
    value_propositions=[
        {
            "id": "vp_time",
            "says": "A fixed price for each tonne that we press, agreed before the season.",
            "never_says": ["billed by the hour", "whoever is free takes the job"],
        }
    ],
    commercial_model={"says": "One price for each tonne.", "never_says": ["minimum yearly tonnage"]},
)


def departures(text, kind="proposal"):
    frame = frame_of(
        framework=FRAMEWORK,
        strategy=None,
        icp=None,
        names=Names(),
        as_of=date(2026, 5, 1),
        embedder=potion_embedder(),
    )
    (statement,) = statements_of(Document("a", kind, blocks=(Block(0, "paragraph", text, "1"),)), Names())
    return list(never_meant(statement, frame.embedder.embed([statement.meaning])[0], frame))


def test_a_forbidden_phrase_is_met_in_other_words():
    (found,) = departures("Our crew is charged according to the time spent, at EUR 90 an hour.")
    assert found.never == "billed by the hour"


@pytest.mark.parametrize(
    "text",
    [
        "We are never billed or charged by the hour.",
        "The press runs for one hour in the morning.",
        "Is it charged by the hour?",
    ],
)
def test_what_is_denied_asked_or_merely_near_is_not(text):
    assert departures(text) == []


def test_our_own_pages_set_the_message_and_are_not_measured_by_nearness():
    assert departures("Our crew is charged according to the time spent, at EUR 90 an hour.", "website") == []


def test_who_denies_the_phrase_stands_against_it_and_no_headline_does():
    pages = Documents(
        (
            Document("home", "website", "Home", blocks=(Block(0, "heading", "Cider from your own trees", "h"), Block(1, "paragraph", "There is no contract to sign and no minimum to reach.", "1"))),
            Document("quote", "quote", "Quote", blocks=(Block(0, "paragraph", "The offer assumes a minimum yearly tonnage of 40.", "1"),)),
        )
    )  # fmt: skip
    story = tell(
        documents=pages,
        framework=FRAMEWORK,
        strategy=None,
        icp=None,
        company="Pomarium",
        as_of=date(2026, 5, 1),
        embedder=potion_embedder(),
    )
    assert [c.a.quote for c in story.conflicts] == ["There is no contract to sign and no minimum to reach."]
