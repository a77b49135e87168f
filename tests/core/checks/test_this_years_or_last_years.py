"""Answers that choose one of two years."""

import pytest

from ridgepole.core.checks.this_years_or_last_years import chosen


@pytest.mark.parametrize(
    ("answer", "choice"),
    [
        ("This year's. We went through everything.", "yes"),
        ("The current one. Nobody uses the old pitch any more.", "yes"),
        ("It carries the new strategy, we replaced the old material in spring.", "yes"),
        ("Last year's. My sequences still mention campuses.", "no"),
        ("The old one, I am afraid.", "no"),
        ("This year's for the website, but the deck is older.", None),
        ("It is the new one in parts; the rest is older, though.", None),
        ("Nobody told us to change the script.", None),
        ("Half and half.", None),
    ],
)
def test_the_year_that_an_answer_opens_with(answer, choice):
    assert chosen(answer) == choice
