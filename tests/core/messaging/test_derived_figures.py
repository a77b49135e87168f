"""Numbers that follow from an agreed one by arithmetic."""

import pytest

from ridgepole.core.messaging.derived_figures import follows_by_arithmetic, is_difference
from ridgepole.core.messaging.quantity import quantities_in


def first(text):
    return quantities_in(text)[0]


@pytest.mark.parametrize(
    ("agreed", "said", "beside"),
    [
        ("1,260 forged papers a year", "105 forged papers", ""),
        ("312 tonnes less each year", "1,560 tonnes", "in five years"),
        ("from 4.2 to 1.7 queries", "3,400 queries", "among 200,000 fields"),
    ],
)
def test_a_part_a_multiple_and_a_rate_follow(agreed, said, beside):
    assert follows_by_arithmetic(first(said), first(agreed), quantities_in(f"{said} {beside}"))


@pytest.mark.parametrize(
    ("agreed", "said", "beside"),
    [
        ("1,260 forged papers a year", "210 forged papers", ""),
        ("312 tonnes less each year", "1,900 tonnes", "in five years"),
    ],
)
def test_another_number_does_not(agreed, said, beside):
    assert not follows_by_arithmetic(first(said), first(agreed), quantities_in(f"{said} {beside}"))


def test_the_days_between_plan_and_fact_follow():
    agreed = quantities_in("61 working days, against 75 planned")
    assert is_difference(first("14 working days"), agreed[0], agreed)
    assert not is_difference(first("30 working days"), agreed[0], agreed)
