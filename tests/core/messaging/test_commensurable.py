"""A number can speak of an agreed figure only where both measure one thing between the same two events."""

import pytest

from ridgepole.core.messaging.commensurable import can_speak_of
from ridgepole.core.messaging.quantity import quantities_in


def speaks(said, agreed):
    return can_speak_of(said, quantities_in(said)[0], quantities_in(agreed)[0], agreed)


@pytest.mark.parametrize(
    ("said", "agreed"),
    [
        ("Its debt stands at 11.8% of the amount billed", "From 11 weeks to 9 working days"),
        ("Calls fell from 1,240 to 610", "Debt fell from 14.2% to 9.6%"),
        ("Thirty-six months from the first cycle", "Seven months from contract to the first cycle"),
        ("Three months' notice", "Seven months from contract to the first cycle"),
        ("Our plants have between 9,000 and 210,000 points", "2.7 million points"),
        ("Prices are 12% lower", "A share of 40% of all orders"),
    ],
)
def test_a_number_of_another_thing_says_nothing_about_the_figure(said, agreed):
    assert not speaks(said, agreed)


@pytest.mark.parametrize(
    ("said", "agreed"),
    [
        ("The wait was cut by 40%", "From 11 weeks to 9 working days"),
        ("Debt is down to 12.5% now", "Debt fell from 14.2% to 9.6%"),
        ("Nine months from signature to the first cycle", "Seven months from contract to the first cycle"),
        ("3.1 million points", "2.7 million points"),
    ],
)
def test_a_number_of_the_same_thing_can_be_compared(said, agreed):
    assert speaks(said, agreed)
