"""Terms not to use: in which forms they are found, and where naming them is no use of them."""

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.statements import statements_of
from ridgepole.core.messaging.vocabulary import avoided_terms, wrong_words

TERMS = avoided_terms(
    MessagingFramework(
        id="messaging",
        title="What we say",
        version=1,
        vocabulary=[
            {"use": "rehearsal", "not": ["role play", "Rollenspielgebühr"]},
            {"use": "round", "not": ["courier run", "pick-up slot"]},
            {"use": "shipment", "not": ["ticket"]},
        ],
    )
)


def used(text, kind="email"):
    document = Document(f"{kind}/x", kind, blocks=(Block(0, "paragraph", text, "1"),))
    return [w.used for s in statements_of(document, Names(company="Loafline")) for w in wrong_words(s, TERMS)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We offer role plays.", "role plays"),
        ("We offer roleplay.", "roleplay"),
        ("A role-play a day.", "role-play"),
        ("Courier\u2011run every evening.", "Courier\u2011run"),
        ("I want to see whether there is a pick-up slot left.", "pick-up slot"),
        ("You need not sign anything big, just send us the first ticket.", "ticket"),
        ("If you send a ticket today, we answer today.", "ticket"),
        ("Die Rollenspielgebühren entfallen im ersten Jahr.", "Rollenspielgebühren"),
        ("Die Rollenspielgebührenordnung gilt ab Mai.", "Rollenspielgebührenordnung"),
    ],
)
def test_every_form_in_our_own_words_is_found(text, word):
    assert used(text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "A rehearsal is not a role play.",
        "We do not call it a ticket.",
        "People expect role play and dread it.",
        'Never say "ticket".',
        "A rehearsal rather than yet another role play.",
        "You asked about tickets.",
        "The wicket keeper rode a bicycle.",
    ],
)
def test_denied_contrasted_reported_or_another_word_is_no_use(text):
    assert used(text) == []


def test_the_questions_of_a_tender_are_not_our_words():
    assert used("How many tickets do you answer in a day?", "rfp_response") == []
    assert used("How many tickets do you answer in a day?") == ["tickets"]
