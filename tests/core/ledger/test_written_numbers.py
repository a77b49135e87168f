"""Amounts are exact, with either decimal mark, and refused where they can be read two ways."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ridgepole.core.ledger.value_refused import ValueRefusedError
from ridgepole.core.ledger.written_numbers import decimal_mark_of, integer, money_minor, number


def read(text: str, *column: str) -> tuple[int, str]:
    return money_minor(text, decimal_mark_of([text, *column]))


@pytest.mark.parametrize(
    ("text", "minor", "currency"),
    [
        ("1234.5", 123450, ""),
        ("1234.56", 123456, ""),
        ("-0.50", -50, ""),
        ("0", 0, ""),
        ("1234,56", 123456, ""),
        ("1.234,56", 123456, ""),
        ("1,234.56", 123456, ""),
        ("1,234,567", 123456700, ""),
        ("1.234.567", 123456700, ""),
        ("1 234,50", 123450, ""),
        ("1'234.50", 123450, ""),
        ("€ 1.234,50", 123450, "EUR"),
        ("$1,234.50", 123450, "USD"),
        ("1.234,50 €", 123450, "EUR"),
        ("GBP 12.50", 1250, "GBP"),
        ("12.50 usd", 1250, "USD"),
        ("R$ 9,90", 990, "BRL"),
        ("(12.50)", -1250, ""),
        ("-$12.50", -1250, "USD"),
        ("\u2212€12,50", -1250, "EUR"),
        ("24120000", 2412000000, ""),
        ("1e3", 100000, ""),
        ("0.125", 12, ""),
        ("226987.93", 22698793, ""),
    ],
)
def test_an_amount_with_one_meaning_is_exact(text, minor, currency):
    assert read(text) == (minor, currency)


@pytest.mark.parametrize(
    "text", ["1,234", "1.234", "abc", "1,2,3", "12.34.5", "XYZ 5", "5 apples", "(5", "9" * 40, "--5", "1e99"]
)
def test_an_amount_with_none_or_two_meanings_is_refused(text):
    with pytest.raises(ValueRefusedError):
        read(text)


def test_a_column_settles_its_marks():
    assert read("1,234", "12.50") == (123400, "")
    assert read("1.234", "12,50") == (123400, "")
    assert read("1.234", "0.5") == (123, "")


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_every_plain_decimal_is_read_to_the_cent(amount):
    assert money_minor(f"{amount:f}", "undecided") == (int(amount * 100), "")


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_grouped_amounts_are_read_to_the_cent_in_both_styles(amount):
    english = f"{amount:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))
    minor = int(Decimal(amount) * 100)
    assert read(english)[0] == minor
    assert read(german)[0] == minor


def test_whole_numbers_and_shares():
    assert integer("2,822", "undecided") == 2822
    assert integer("12.0", "point") == 12
    assert number("12%", "point") == pytest.approx(0.12)
    assert number("0,28", "comma") == pytest.approx(0.28)
    with pytest.raises(ValueRefusedError):
        integer("12.5", "point")
