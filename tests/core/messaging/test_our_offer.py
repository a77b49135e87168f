"""A position counts against us only where it is held of our own offer as it stands now."""

import pytest

from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.our_offer import is_of_our_offer
from ridgepole.core.messaging.statement import Statement


def departure(text, words, topic, *, kind="website", why="says", cells=()):
    start = text.index(words)
    said = Statement("a.md", kind, "p1", text, text, 1, "paragraph", 0, len(text), cells=cells)
    return Departure(
        said, "commercial_model", "commercial_model", why, "high", 0.85, topic, start=start, end=start + len(words)
    )


@pytest.mark.parametrize(
    ("text", "words", "topic"),
    [
        ("The lease of your present analyser ends on 30 June.", "lease", "ownership"),
        ("Show them the saving in the first year after the lease ended.", "lease", "ownership"),
        ("It had paid a base licence with a fee for set-up.", "fee for set-up", "in_the_price:setup"),
        ("A licence per user would make you ration the people who ought to look.", "per user", "price_unit"),
        ("Onboarding and a log-in for each colleague are inside.", "each colleague", "price_unit"),
        ("In November each head built a plan for next year.", "each head", "price_unit"),
        ("When you compare, add what the collection costs.", "collection costs", "never:collection charge"),
        ("Some of them were shown a one-click plan by another firm.", "one-click plan", "never:one-click plan"),
        ("Your agency is paid whether or not it works.", "whether or not", "volume"),
    ],
)
def test_what_a_customer_had_or_another_firm_sells_or_would_happen_is_not_our_offer(text, words, topic):
    assert not is_of_our_offer(departure(text, words, topic))


@pytest.mark.parametrize(
    ("text", "words", "topic"),
    [
        ("You lease the analyser for 60 months.", "lease", "ownership"),
        ("We charge a licence per user.", "per user", "price_unit"),
        ("Collection costs 6 euros for each visit.", "Collection costs", "never:collection charge"),
        (
            "Units that fail are replaced at the list price valid at the time.",
            "at the list price",
            "in_the_price:renewal",
        ),
    ],
)
def test_what_we_offer_now_is(text, words, topic):
    assert is_of_our_offer(departure(text, words, topic))


def test_a_fee_whose_row_says_that_it_is_included_or_nothing_is_no_fee():
    why = 'says what is never said: "setup fee"'
    for text in ("Onboarding: in the licence; Amount £0.00", "Onboarding fee: £0.00"):
        assert not is_of_our_offer(departure(text, "Onboarding", "in_the_price", why=why, cells=("Onboarding",)))


def test_a_phrase_is_not_gathered_from_two_sentences():
    text = "The planner decides. We do not offer plans without a decision."
    why = 'says what is never said: "plans without a planner"'
    assert not is_of_our_offer(departure(text, "planner decides. We do not offer plans without", "never:x", why=why))


def test_a_question_that_is_answered_with_no_claims_nothing():
    text = "no Does it polish the floor. No, sweep. There is a difference."
    why = 'says what is never said: "polishes the floor"'
    assert not is_of_our_offer(departure(text, "polish the floor", "never:polishes the floor", why=why))


def test_a_row_that_answers_none_takes_nothing_of_its_question():
    asked = "Project management billed by the hour: None. It is inside the fee."
    said = Statement("a.docx", "rfp_response", "p1", "None.", asked, 1, "table_cell", 0, len(asked))
    start = asked.index("billed by the hour")
    why = 'says what is never said: "hourly project management"'
    words = Departure(said, "commercial_model", "commercial_model", why, "high", 0.85, "never:hourly project management", start=start, end=start + 18)  # fmt: skip
    assert not is_of_our_offer(words)
