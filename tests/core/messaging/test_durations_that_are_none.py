"""A quarter of a sum and thirty days to pay are no time to a first delivery."""

from __future__ import annotations

import pytest

from ridgepole.core.messaging.differing_figure import _SHARE, _TO_PAY


@pytest.mark.parametrize("text", ["one quarter of the total", "half of our fee"])
def test_a_part_of_a_sum_is_a_share(text):
    assert _SHARE.search(text)


@pytest.mark.parametrize(
    "text", ["Half at the first production, thirty days each.", "Payable in thirty days.", "Invoiced monthly"]
)
def test_words_of_paying_are_heard(text):
    assert _TO_PAY.search(text)


@pytest.mark.parametrize(
    "text", ["The first production goes out in 30 days.", "In half the time", "due diligence takes ten days"]
)
def test_a_plain_time_has_none(text):
    assert not _TO_PAY.search(text)
