"""What a disagreement is about is said in words."""

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.checks.topic_in_words import clause_in_words, topic_in_words
from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.conflict import Conflict

FRAMEWORK = MessagingFramework.model_validate({
    "kind": "messaging",
    "id": "messaging",
    "value_propositions": [{"id": "vp_rent", "says": "A network that is rented and never bought, looked after by one operator at all hours."}],
    "proof_points": [{"id": "pp_moves", "claim": "Moves rose by 18% in nine months"}],
})  # fmt: skip


def conflict(clause, topic, *, said="Operations are billed apart", why=""):
    agreed, departs = Passage("site.html", "p 1", "Operating it is in the fee"), Passage("quote.pdf", "p 2", said)
    return Conflict("figure", "asserted", 0.9, "high", agreed, departs, clause, why, topic)


@pytest.mark.parametrize(
    ("clause", "topic", "words"),
    [
        ("pp_moves", "figure:pp_moves:percent:18:Moves rose by 18% in nine months", "18% in “Moves rose by 18% in nine months”"),
        ("pp_moves", "figure:pp_moves:percent:77:Moves rose by 18% in nine months", "“Moves rose by 18% in nine months”"),
        ("commercial_model", "payment_timing", "payment timing: the commercial model"),
        ("commercial_model", "in_the_price:oper", "in the price, operations: the commercial model"),
        ("vp_rent", "never:faster Wi-Fi", "“faster Wi-Fi”, which is never said: “A network that is rented and never bought, looked after by …”"),
        ("commercial_model", "term:notice period", "notice period: the commercial model"),
        ("vp_gone", "place:data", "the place of data: vp_gone"),
        ("vp_gone", "claim:sterile", "a claim of the kind sterile: vp_gone"),
        ("vp_gone", "rhythm:Once a week.", "how often, “Once a week.”: vp_gone"),
        ("vp_gone", "identity:We are no bank.", "what we are, “We are no bank.”: vp_gone"),
        ("vp_gone", "customer:Kestrel Quay", "Kestrel Quay: vp_gone"),
    ],
)  # fmt: skip
def test_a_topic_is_said_in_words(clause, topic, words):
    assert topic_in_words(conflict(clause, topic), FRAMEWORK) == words


def test_what_is_charged_apart_is_named_as_the_touchpoint_names_it():
    found = conflict("commercial_model", "inside:ship ~further", why='puts a price on: "each further shipment"')
    assert topic_in_words(found, None) == "what is in the price, each further shipment: the commercial model"


def test_a_clause_that_the_framework_does_not_know_keeps_its_key():
    assert clause_in_words("vp_gone", FRAMEWORK) == "vp_gone"
