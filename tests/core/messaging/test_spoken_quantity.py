"""Quantities that are told in words, in another country's digits or its money."""

import pytest

from ridgepole.core.messaging.quantity import quantities_in


def read(text):
    return [(q.nature, round(q.value, 2), q.unit) for q in quantities_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("INR 9,62,000 before tax", [("money", 962000.0, "INR")]),
        ("R148,000 and R31.40 per kg", [("money", 148000.0, "ZAR"), ("money", 31.4, "ZAR")]),
        ("three lakh rupees", [("money", 300000.0, "INR")]),
        ("ninety-six bucks an hour", [("money", 96.0, "USD")]),
        ("2.7 million supply points", [("count", 2700000.0, "supply points")]),
        ("one applicant in three gave up", [("percent", 33.33, "%")]),
        ("it's 9 in 100.", [("percent", 9.0, "%")]),
        ("two out of three people", [("percent", 66.67, "%")]),
        ("a solid one-third", [("percent", 33.33, "%")]),
        ("a fortnight and a day", [("duration", 15.0, "fortnight")]),
        ("three quarters of a day", [("duration", 0.75, "day")]),
        ("a day and six hours early", [("duration", 1.25, "day")]),
        ("half a year", [("duration", 182.62, "year")]),
        ("by the third morning", [("duration", 3.0, "day")]),
        ("Rs 62 lakh to Rs 4 lakh", [("change", 400000.0, "INR")]),
    ],
)
def test_a_quantity_in_words_is_read_as_its_value(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text", ["a third party", "within the first quarter", "14 towns in three countries", "Month 0"]
)
def test_an_ordinal_a_period_or_a_place_is_no_share(text):
    assert all(nature not in {"percent", "duration"} for nature, _, _ in read(text))


def test_nearly_and_more_than_keep_to_their_side():
    nearly, more = quantities_in("nearly two out of three")[0], quantities_in("more than two-fifths")[0]
    assert nearly.low <= 64 <= nearly.high < 67
    assert more.low == pytest.approx(40)
    assert more.low <= 43 <= more.high
