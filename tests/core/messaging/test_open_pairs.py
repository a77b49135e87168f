"""Two touchpoints that give one physical measure two values are a pair for a person; a measure that has many values is many things."""

import pytest

from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.open_pairs import open_pairs
from ridgepole.core.messaging.statements import statements_of

RANGE = "The robot works in rooms between 2 and 35 °C."
FROST = "It works down to -25 °C."


@pytest.fixture
def pairs():
    def pairs(*texts, kinds=(), scopes=()):
        documents = [
            Document(f"{n}.md", kind, blocks=(Block(0, "paragraph", text, ""),))
            for n, (text, kind) in enumerate(zip(texts, kinds or ["website"] * len(texts), strict=True))
        ]
        said = [s for document in documents for s in statements_of(document, Names("Acme"))]
        return [
            (c.a.quote, c.b.quote, c.status)
            for c in open_pairs(said, scopes or [s.meaning for s in said], ("Ostley",), frozenset())
        ]

    return pairs


def test_two_values_for_one_purpose_are_a_pair_for_review(pairs):
    assert pairs(RANGE, FROST) == [(RANGE, FROST, "for_review")]


@pytest.mark.parametrize(
    "texts",
    [
        (RANGE, "It works at 20 °C."),
        (RANGE, "Spare parts are stored at -25 °C."),
        (RANGE, FROST, "The other model works at 60 °C."),
        (RANGE, "It works between -25 and 2 °C, then between 2 and 35 °C."),
        (RANGE, "Does it work at -25 °C?"),
    ],
)
def test_a_value_within_another_purpose_several_values_and_questions_are_none(pairs, texts):
    assert pairs(*texts) == []


def test_one_touchpoint_a_battlecard_and_another_customer_give_no_pair(pairs):
    assert pairs(RANGE, FROST, kinds=("website", "battlecard")) == []
    assert pairs(RANGE, FROST, scopes=(RANGE, f"At Ostley: {FROST}")) == []
