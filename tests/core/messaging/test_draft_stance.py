"""What a draft reports, attributes or takes back is not its claim; its twin that offers the same thing is."""

import pytest

from ridgepole.core.messaging.draft_stance import is_answered, is_sent_away

RIVALS = ("Gullwing Freight",)


def answered(sentence: str, phrase: str, following: str = "") -> bool:
    start = sentence.index(phrase)
    return is_answered(sentence, start, start + len(phrase), following, RIVALS)


@pytest.mark.parametrize(
    ("sentence", "phrase", "following"),
    [
        ("Dear Ms Ode, you dreaded a joining fee.", "joining fee", "You will look for it in vain."),
        ("Your auditors worry that the tool deletes records.", "deletes records", ""),
        ("It is a myth that drivers must sign in.", "drivers must sign in", ""),
        ("Gullwing Freight offers a flat rate with no limit.", "flat rate with no limit", ""),
        ("A joining fee is what most suppliers want.", "joining fee", ""),
        ("You may remember our joining fee.", "joining fee", "It was abolished in May."),
        ("We leave the cheapest lanes to others.", "cheapest lanes", ""),
        ("You know the joining fee from elsewhere.", "joining fee", "Not with us."),
    ],
)
def test_what_is_reported_attributed_or_taken_back_is_not_our_claim(sentence: str, phrase: str, following: str) -> None:
    assert answered(sentence, phrase, following)


@pytest.mark.parametrize(
    ("sentence", "phrase", "following"),
    [
        ("Dear Ms Ode, we charge a joining fee.", "joining fee", "It is due in May."),
        ("You asked for certainty, and we answer with a joining fee.", "joining fee", ""),
        ("You wanted a flat rate with no limit.", "flat rate with no limit", "That is what we offer."),
        ("Unlike Gullwing Freight we add a joining fee.", "joining fee", ""),
        ("You can expect a flat rate with no limit.", "flat rate with no limit", ""),
        ("You may remember our joining fee.", "joining fee", "It is still the same."),
    ],
)
def test_what_we_offer_ourselves_is_our_claim(sentence: str, phrase: str, following: str) -> None:
    assert not answered(sentence, phrase, following)


def test_an_audience_that_is_sent_elsewhere_is_not_offered_to() -> None:
    assert is_sent_away("Bakeries ring us now and then and we send them elsewhere.")
    assert not is_sent_away("Bakeries ring us now and then and we send them a quotation.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anyone who tells you planning is fully automated has not met a premolar.", "fully automated"),
        ("Your neighbour offers to work with no cure, no pay.", "no cure, no pay"),
        ("Harrowgate told you they have the lowest rate, with a fuel levy on it.", "fuel levy"),
        ("You write that your technicians use raw machine output.", "raw machine output"),
        ("We read that your tractor costs EUR 20 the hectare.", "EUR 20"),
    ],
)
def test_what_somebody_else_says_is_reported(text, words):
    start = text.index(words)
    assert is_answered(text, start, start + len(words), "", ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We tell you plainly: planning is fully automated.", "fully automated"),
        ("Our people say that the boxes are yours.", "yours"),
        ("You say the word and the boxes are yours.", "yours"),
    ],
)
def test_what_we_say_is_not(text, words):
    start = text.index(words)
    assert not is_answered(text, start, start + len(words), "", ())
