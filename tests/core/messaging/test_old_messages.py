"""What a decision replaced, carried on in touchpoints that lead with nothing that we say now; rows that answer "none"; what stands under "if they say"."""

from datetime import date

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.messaging.departures import departures_of, rules_of
from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.old_messages import OldMessages
from ridgepole.core.messaging.rare_words import rare_words_of
from ridgepole.core.messaging.statements import statements_of
from ridgepole.engines.embedding.potion_embedder import potion_embedder

NAMES = Names(company="Kilnworks")
FRAMEWORK = MessagingFramework(
    id="messaging",
    title="What we say",
    version=2,
    positioning="For potteries, Kilnworks fires each batch in a shared kiln near them.",
    value_propositions=[
        {
            "id": "vp_shared",
            "says": "You pay for each batch that is fired and own no kiln.",
            "never_says": ["rent for the kiln"],
        }
    ],
)
STRATEGY = Strategy(
    id="strategy",
    title="Decisions",
    version=1,
    decisions=[
        {
            "id": "dec_shared",
            "says": "We fire batches in shared kilns",
            "replaces": "Gas kilns leased for five years, with a chimney survey in Denmark and 12% insurance a year",
        }
    ],
)
OTHERS = ("You pay for each batch.", "The kiln is shared with your neighbours.", "A batch is fired at night.")


@pytest.fixture(scope="module")
def frame():
    return frame_of(framework=FRAMEWORK, strategy=STRATEGY, icp=None, names=NAMES, as_of=date(2026, 1, 1), embedder=potion_embedder())  # fmt: skip


def said(text, kind="deck", path="deck/old.pptx", headings=()):
    block = Block(0, "paragraph", text, "slide 1", headings)
    return statements_of(Document(path, kind, blocks=(block,)), NAMES)


@pytest.fixture(scope="module")
def carried(frame):
    others = [s for n, text in enumerate(OTHERS * 6) for s in said(text, path=f"email/{n}.eml")]

    def ask(text):
        statements = said(text)
        messages = OldMessages(frame, rare_words_of((*statements, *others)))
        vector = potion_embedder().embed([statements[0].meaning])[0]
        return messages.decision_carried(statements[0], vector)

    return ask


@pytest.mark.parametrize(
    "text",
    [
        "A gas kiln at your place, and the chimney survey is ours to arrange.",
        "Insurance at 12% of the value of the kiln, by the year.",
    ],
)
def test_rare_words_of_what_was_replaced_are_carried(carried, text):
    assert carried(text) == "dec_shared"


@pytest.mark.parametrize(
    "text",
    [
        "No chimney survey and no gas kiln is needed.",
        "The shared kiln needs neither gas nor a chimney survey.",
        "The kiln opens at eight.",
        "Our office in Denmark moved to a house with a chimney.",
        "Would a gas kiln with a chimney survey suit you?",
    ],
)
def test_denials_what_was_decided_instead_common_words_and_places_carry_nothing(carried, text):
    assert carried(text) == ""


def test_a_row_that_answers_none_departs_in_nothing(frame):
    rules = rules_of(frame)

    def departures(answer):
        cells = (
            Block(1, "table_cell", "Rent for the kiln.", "row 1", table=0, row=1, cell=0),
            Block(2, "table_cell", answer, "row 1", table=0, row=1, cell=1),
        )
        (statement,) = statements_of(Document("rfp_response/x.docx", "rfp_response", blocks=cells), NAMES)
        vector = potion_embedder().embed([statement.meaning])[0]
        return list(departures_of(statement, vector, rules, statement.meaning))

    assert departures("Not applicable.") == []
    assert departures("None.") == []
    assert departures("GBP 90 a month, payable in advance by the tenant.") != []


def test_what_stands_under_if_they_say_is_our_answer():
    (answer,) = said("It begins with a base fee.", "call_script", headings=("If they say: what does it cost?",))
    (theirs,) = said("It begins with a base fee.", "call_script", headings=("What they say",))
    assert (answer.voice, theirs.voice) == ("us", "rival")
