"""Quantities are read as a person reads them."""

import pytest

from ridgepole.core.messaging.quantity import number_in, quantities_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,912", 1912),
        ("99.95", 99.95),
        ("thirty-six", 36),
        ("seven point nine", 7.9),
        ("three and a half", 3.5),
        ("one hundred and twenty", 120),
    ],
)
def test_numbers_in_digits_and_words(text, number):
    assert number_in(text) == pytest.approx(number)


@pytest.mark.parametrize(
    ("text", "nature", "value"),
    [
        ("crane moves rose by 18%", "percent", 18),
        ("took six per cent off", "percent", 6),
        ("almost a fifth more", "percent", 20),
        ("fourteen weeks from signature", "duration", 98),
        ("two and a half months", "duration", 2.5 * 30.4375),
        ("First delivery: week 31", "duration", 217),
        ("EUR 6,900 a month", "money", 6900),
        ("£1.2m in total", "money", 1_200_000),
        ("60+ hospitals rely on us", "count", 60),
    ],
)
def test_one_quantity_of_its_nature(text, nature, value):
    (found,) = quantities_in(text)
    assert (found.nature, found.value) == (nature, pytest.approx(value))
    assert 0 <= found.start < found.end <= len(text)


def test_a_pair_of_values_is_a_change():
    (change,) = quantities_in("the wait came down from 11.4 hours to 7.9")
    assert change.nature == "change"
    assert change.percent_change == pytest.approx(-30.7, abs=0.1)


@pytest.mark.parametrize(
    "text", ["certified to ISO 27001", "in March 2022", "between 08:00 and 18:00", "see RFP 2025/08"]
)
def test_names_years_and_clock_times_are_no_quantities(text):
    assert quantities_in(text) == ()


def test_words_around_a_number_bound_it():
    (over,) = quantities_in("more than eleven hours")
    (under,) = quantities_in("less than eight hours")
    assert over.low * 24 == pytest.approx(11)
    assert over.high * 24 > 11.4
    assert under.low * 24 < 7.9 < under.high * 24


@pytest.mark.parametrize(
    ("text", "nature", "low", "high"),
    [
        ("Working temperature +2 to +35 °C", "measure", 1.5, 35.5),
        ("down to -25 °C", "measure", -25.5, -24.5),
        ("It weighs 28 kg.", "measure", 27440, 28560),
        ("between four and six weeks", "duration", 28, 42),
        ("done in a single morning", "duration", 0.1, 0.5),
        ("Not one failed swab", "count", 0, 0),
        ("4-6 weeks", "duration", 24.5, 45.5),
    ],
)
def test_measures_ranges_and_words_for_values_are_read(text, nature, low, high):
    (found,) = quantities_in(text)
    assert found.nature == nature
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    ("text", "nature", "value", "origin"),
    [
        ("98 of every hundred panels", "percent", 98, None),
        ("four in a thousand declarations", "percent", 0.4, None),
        ("It fell from 61 euros to 43.", "change", 43, 61),
        ("between $4,800 and $11,500", "money", 11500, None),
        ("412 corrections down to 48", "change", 48, 412),
        ("from 14% to half a per cent", "change", 0.5, 14),
    ],
)
def test_shares_falling_prices_and_bounds_are_read(text, nature, value, origin):
    (found,) = quantities_in(text)
    assert (found.nature, found.value, found.origin) == (nature, pytest.approx(value), origin)


def test_times_that_something_happened_are_no_multiple():
    assert [q.nature for q in quantities_in("The crane came three times in 2022.")] == ["count"]
    assert [q.nature for q in quantities_in("Picking is three times faster.")] == ["multiple"]
