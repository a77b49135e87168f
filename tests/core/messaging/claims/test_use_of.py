"""What is done with a phrase inside a sentence."""

import pytest

from ridgepole.core.messaging.speech_acts import use_of


@pytest.mark.parametrize(
    ("sentence", "phrase", "use"),
    [
        ("There is no upfront payment to defend.", "upfront payment", "negation"),
        ("An upfront payment is due with the order.", "upfront payment", "assertion"),
        ("We never ask for an upfront payment.", "upfront payment", "negation"),
        ("An upfront payment is not asked for.", "upfront payment", "negation"),
        ("Upfront payment? No.", "Upfront payment", "negation"),
        ("Is there an upfront payment?", "upfront payment", "question"),
        ("We used to ask for an upfront payment.", "upfront payment", "history"),
        ("If you prefer an upfront payment, we take 5% off.", "upfront payment", "conditional"),
        ("If you prefer, you make an upfront payment.", "upfront payment", "assertion"),
        ("You pay by the month, and you own your network from day one.", "own your network", "assertion"),
        ("You need not wait: you own your network from day one.", "own your network", "assertion"),
        ("Not only do you own your network, you run it.", "own your network", "assertion"),
        ("You pay rent instead of buying a perpetual licence.", "perpetual licence", "negation"),
        ("No fee, no deposit and no annual support contract.", "annual support contract", "negation"),
        (
            "Nobody likes waiting, so the annual support contract starts at once.",
            "annual support contract",
            "assertion",
        ),
        (
            "The trial does not expire, but an annual support contract is added later.",
            "annual support contract",
            "assertion",
        ),
        (
            "An annual support contract is a thing of the past, it isn't offered.",
            "annual support contract",
            "assertion",
        ),
    ],
)
def test_use_of_a_phrase(sentence, phrase, use):
    start = sentence.index(phrase)
    assert use_of(sentence, start, start + len(phrase)) == use
