"""Terms that every offer states with a value, whichever trade it is."""

import pytest

from ridgepole.core.messaging.stated_terms import agree_on_term, terms_in


def term(text, around=""):
    return {(t.dimension.name, round(t.quantity.value, 2)) for t in terms_in(text, around)}


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("The initial term is 60 months.", "length of the contract", 1826.25),
        ("You sign for two years.", "length of the contract", 730.5),
        ("Either side may end it with thirty days' notice.", "notice", 30.0),
        ("Our invoices are payable within 14 days.", "days to pay", 14.0),
        ("We answer every ticket within four hours.", "time to answer", 0.17),
        ("A fitter stands in your workshop by the next working day.", "time to mend or replace", 1.0),
        ("The first delivery is six weeks after the order.", "time to delivery", 42.0),
        ("Nine weeks lie between signature and going live.", "time to going live", 63.0),
        ("Warranty covers parts for 12 months.", "warranty", 365.25),
        ("Recordings are deleted after 90 days.", "how long data are kept", 90.0),
        ("Eleven hours on a single charge", "running time on one charge", 0.46),
        ("We sign for an availability of 99.5%.", "availability", 99.5),
        ("40% is due with the order.", "paid before it starts", 40.0),
    ],
)
def test_a_value_belongs_to_the_term_whose_words_are_nearest(text, name, value):
    assert (name, value) in term(text)


def test_a_bare_value_is_of_the_term_that_its_heading_announces():
    assert term("Thirty-six months.", "Warranty") == {("warranty", 1095.75)}
    assert term("Thirty-six months.", "About us") == set()


def test_of_two_percentages_only_the_one_that_is_due_before_counts_as_paid_before():
    assert term("30% with the order, 70% on delivery.") == {("paid before it starts", 30.0)}


@pytest.mark.parametrize(
    "text",
    ["It pays for itself within fourteen months.", "They noticed it after two years.", "It saved them three weeks."],
)
def test_other_values_state_no_term(text):
    assert term(text) == set()


def test_five_working_days_are_a_week_and_a_range_holds_its_values():
    (five,), (week,) = terms_in("Delivery takes five working days."), terms_in("Delivery takes one week.")
    assert agree_on_term(five.quantity, week.quantity)
    (span,), (month,) = terms_in("Delivery takes between four and six weeks."), terms_in("Delivery takes 3 months.")
    assert not agree_on_term(span.quantity, month.quantity)


def test_how_long_somebody_visits_is_no_time_to_mend():
    assert not term("A visit to our hall takes about four hours.")
    assert term("Service visits follow within four hours.") == {("time to mend or replace", 0.17)}
