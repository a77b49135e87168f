"""Whether a phrase inside a sentence is said for a fact: asked of the sentence, of its clause, and of what follows."""

import pytest

from ridgepole.core.messaging.draft_stance import is_answered
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.stance import is_meant, stance_of


@pytest.mark.parametrize(
    ("sentence", "phrase", "said"),
    [
        ("There is no upfront payment to defend.", "upfront payment", False),
        ("An upfront payment is due with the order.", "upfront payment", True),
        ("We never ask for an upfront payment.", "upfront payment", False),
        ("An upfront payment is not asked for.", "upfront payment", False),
        ("Upfront payment? No.", "Upfront payment", False),
        ("Is there an upfront payment?", "upfront payment", False),
        ("We used to ask for an upfront payment.", "upfront payment", False),
        ("If you prefer an upfront payment, we take 5% off.", "upfront payment", False),
        ("If you prefer, you make an upfront payment.", "upfront payment", True),
        ("You pay by the month, and you own your network from day one.", "own your network", True),
        ("You need not wait: you own your network from day one.", "own your network", True),
        ("Not only do you own your network, you run it.", "own your network", True),
        ("You pay rent instead of buying a perpetual licence.", "perpetual licence", False),
        ("No fee, no deposit and no annual support contract.", "annual support contract", False),
        (
            "Nobody likes waiting, so the annual support contract starts at once.",
            "annual support contract",
            True,
        ),
        (
            "The trial does not expire, but an annual support contract is added later.",
            "annual support contract",
            True,
        ),
        (
            "An annual support contract is a thing of the past, it isn't offered.",
            "annual support contract",
            True,
        ),
    ],
)
def test_a_phrase_is_said_only_where_nothing_takes_it_back(sentence, phrase, said):
    start = sentence.index(phrase)
    end = start + len(phrase)
    asserted = stance_of(sentence, label="", headings=(), names=Names()) == "asserted"
    meant = is_meant(sentence, start, end) and not is_answered(sentence, start, end, "", ())
    assert (asserted and meant) == said
