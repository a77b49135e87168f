"""Amounts and numbers as people write them: with currency signs, either decimal mark, grouped thousands, brackets for minus."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from math import isfinite
from typing import Literal

from ridgepole.core.ledger.currencies import CODES, SIGNS
from ridgepole.core.ledger.value_refused import ValueRefusedError

DecimalMark = Literal["point", "comma", "undecided"]
MARK_HINT = "write 1234.50, or say in the mapping which mark is the decimal one: `decimal: comma` or `decimal: point`"
LARGEST_MINOR = 2**62

_MONEY = re.compile(
    r"(?P<open>\()?(?P<minus>[-\u2212])?\s*(?P<before>[A-Z]{3}\b|R\$|US\$|[^\W\d_.,]{1,3}\.?|[$€£¥₹₩₽₺₫₪])?\s*(?P<minus2>[-\u2212])?"
    r"(?P<number>[\d.,'’\u00a0\u202f ]*\d)\s*(?P<after>[A-Za-z]{3}|[$€£¥₹₩₽₺₫₪])?(?P<close>\))?"
)
_PLAIN = re.compile(r"-?\d+(?:\.\d{1,2})?")


def decimal_mark_of(texts: Iterable[str]) -> DecimalMark:
    """Which mark a column uses for decimals, as far as its values tell."""
    point = comma = False
    for text in texts:
        match = _MONEY.fullmatch(text)
        if match is None:
            continue
        number = match["number"]
        points, commas = number.count("."), number.count(",")
        if points and commas:
            last_is_point = number.rfind(".") > number.rfind(",")
            point, comma = point or last_is_point, comma or not last_is_point
        elif points > 1 or commas > 1:
            point, comma = point or commas > 1, comma or points > 1
        elif points:
            point = point or not _groups_of_three(number, ".")
        elif commas:
            comma = comma or not _groups_of_three(number, ",")
    if point == comma:
        return "undecided"
    return "point" if point else "comma"


def money_minor(text: str, mark: DecimalMark) -> tuple[int, str]:
    """Hundredths, and the currency that the value itself names ("" where it names none)."""
    if _PLAIN.fullmatch(text) and (mark != "comma" or "." not in text):
        whole, _, cents = text.partition(".")
        value = abs(int(whole)) * 100 + int(cents.ljust(2, "0") or 0)
        return _in_range(-value if text[0] == "-" else value, text), ""
    match = _MONEY.fullmatch(text)
    if match is None or bool(match["open"]) != bool(match["close"]) or (match["minus"] and match["minus2"]):
        exponent = _exponent(text)
        if exponent is None:
            raise ValueRefusedError(f"{text[:40]!r} is no amount", "write 1234.50, the currency in its own column")
        return _hundredths(exponent, text), ""
    amount = _decimal(match["number"], mark, text)
    if match["open"] or match["minus"] or match["minus2"]:
        amount = -amount
    currency = _currency(match["before"] or match["after"] or "", text)
    return _hundredths(amount, text), currency


def number(text: str, mark: DecimalMark) -> float:
    """A plain number; "12%" is 0.12."""
    percent = text.endswith("%")
    digits = text.removesuffix("%").strip()
    exponent = _exponent(digits) if mark != "comma" else None
    if exponent is None:
        match = _MONEY.fullmatch(digits)
        if match is None or match["open"]:
            raise ValueRefusedError(f"{text[:40]!r} is no number", "write digits with a decimal point, such as 1234.5")
        exponent = _decimal(match["number"], mark, text) * (-1 if match["minus"] or match["minus2"] else 1)
    value = float(exponent) / (100 if percent else 1)
    if not isfinite(value):
        raise ValueRefusedError(f"{text[:40]!r} is too large", "look whether an id stands in this column")
    return value


def integer(text: str, mark: DecimalMark) -> int:
    """A whole number; 12.0 is one, 12.5 is none."""
    if text.isascii() and text.removeprefix("-").isdigit():
        value: float = int(text)
    else:
        thousands = re.fullmatch(r"-?\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3})+", text)
        value = int(re.sub(r"[^\d-]", "", text)) if thousands else number(text, mark)
    if value != int(value):
        raise ValueRefusedError(f"{text!r} is no whole number", "write it without decimals")
    if abs(value) > 2**53:
        raise ValueRefusedError(f"{text[:40]!r} is too large", "look whether an id stands in this column")
    return int(value)


def _decimal(written: str, mark: DecimalMark, text: str) -> Decimal:
    plain = re.sub(r"['’\u00a0\u202f ]", "", written)
    points, commas = plain.count("."), plain.count(",")
    if points + commas == 1 and _groups_of_three(plain, "." if points else ","):
        if mark == "undecided":
            raise ValueRefusedError(f"{text!r} can be read with two different decimal marks", MARK_HINT)
        decimal = "." if mark == "point" else ","
    elif points and commas:
        decimal = "." if plain.rfind(".") > plain.rfind(",") else ","
    else:
        decimal = "." if points == 1 or commas > 1 else ","
        if points > 1:
            decimal = ","
    thousands = "," if decimal == "." else "."
    whole, _, fraction = plain.partition(decimal)
    groups = whole.split(thousands)
    if decimal in fraction or thousands in fraction or (len(groups) > 1 and any(len(g) != 3 for g in groups[1:])):
        raise ValueRefusedError(f"{text!r} has marks in places where no number has them", MARK_HINT)
    return Decimal(f"{''.join(groups) or '0'}.{fraction or '0'}")


def _groups_of_three(number: str, mark: str) -> bool:
    """Such as 1,234: one to three digits that do not begin with 0, then the mark, then exactly three."""
    whole, _, rest = number.partition(mark)
    return len(rest) == 3 and rest.isdigit() and 1 <= len(whole) <= 3 and whole.isdigit() and whole[0] != "0"


def _exponent(text: str) -> Decimal | None:
    if not re.fullmatch(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?", text):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _currency(sign: str, text: str) -> str:
    if not sign:
        return ""
    code = SIGNS.get(sign) or (sign.upper() if sign.upper() in CODES else "")
    if not code:
        raise ValueRefusedError(
            f"{text!r} names a currency that is not known: {sign}",
            "put its ISO code into the column currency, such as EUR",
        )
    return code


def _hundredths(amount: Decimal, text: str) -> int:
    if abs(amount) > LARGEST_MINOR:
        return _in_range(LARGEST_MINOR + 1, text)
    return _in_range(int((amount * 100).quantize(Decimal(1), ROUND_HALF_EVEN)), text)


def _in_range(minor: int, text: str) -> int:
    if abs(minor) > LARGEST_MINOR:
        raise ValueRefusedError(f"{text[:40]!r} is too large for an amount", "look whether an id stands in this column")
    return minor
