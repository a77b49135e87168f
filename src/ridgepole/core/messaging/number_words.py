"""Numbers as they are written: in digits, grouped in the European or the Indian way, in words, with a scale behind them, and with a word that says how exact they are."""

from __future__ import annotations

import re
from typing import Final

_ONES: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_BIG: Final = {
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "lakhs": 100_000, "lakh": 100_000, "crores": 10_000_000, "crore": 10_000_000, "dozen": 12,
}  # fmt: skip
_CLOSES_A_GROUP: Final = frozenset(("thousand", "million", "billion", "lakh", "lakhs", "crore", "crores"))

ONE_WORD: Final = "(?:" + "|".join([*_TENS, *sorted(_ONES, key=len, reverse=True), *_BIG]) + ")"
_NUMBER_WORD: Final = rf"{ONE_WORD}(?:(?:-|[ ]and[ ]|[ ]){ONE_WORD})*"
_DIGITS: Final = (
    r"(?:\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?:[, ’'\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?)"
)
_SCALED: Final = rf"{_DIGITS}\s(?:thousand|million|billion|lakhs?|crores?)\b"
_SPOKEN: Final = rf"{_NUMBER_WORD}[ ]point[ ]{_NUMBER_WORD}|{_NUMBER_WORD}[ ]and[ ]a[ ]half|{_NUMBER_WORD}"
NUMBER: Final = rf"(?:{_SCALED}|{_DIGITS}|\b(?:{_SPOKEN})\b)"

_NEARLY: Final = re.compile(
    r"(?:almost|nearly|close to|close on|just under|just short of|(?:little|a little|somewhat) short of|not quite|getting on for|(?:best|better|greater) part of|nigh on|knocking on|scarcely|barely|hardly|a bare)(?: an?)?\s*$",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"(?:about|around|roughly|some|approximately|circa|ca\.?|~|or so|in the region of|more or less)(?: an?)?\s*$",
    re.IGNORECASE,
)
_OVER: Final = re.compile(
    r"(?:more than|over|at least|a good|a solid|well above|above|well over|upwards of|exceeds?|exceeded|beyond|from|starting at|starts at|a little over|no fewer than|no less than|north of|in excess of|a clear|>)(?: an?)?\s*$",
    re.IGNORECASE,
)
_UNDER: Final = re.compile(
    r"(?:less than|under|below|at most|up to|fewer than|no more than|within|as little as|inside|before|<)(?: an?)?\s*$",
    re.IGNORECASE,
)


def number_in(text: str) -> float | None:
    """A number in digits or words: "1,912", "6 900", "9,62,000", "99.95", "2.7 million", "thirty-six", "seven point nine", "three and a half"."""
    text = text.strip().lower()
    if text[:1].isdigit():
        digits, _, scale = text.partition(" ")
        return _in_digits(digits) * _BIG[scale] if scale in _BIG else _in_digits(text)
    if text == "half a":
        return 0.5
    if text.endswith("and a half"):
        whole = number_in(text.removesuffix("and a half"))
        return None if whole is None else whole + 0.5
    if " point " in text:
        whole_words, digits = text.split(" point ", 1)
        whole = number_in(whole_words)
        decimals = "".join(str(_ONES.get(word, "")) for word in re.split(r"[ -]", digits))
        return None if whole is None or not decimals else float(f"{whole:.0f}.{decimals}")
    return _in_words(text)


def _in_digits(text: str) -> float:
    if re.fullmatch(r"\d{1,3}(?:[, ’'\u202f]\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?", text):
        return float(re.sub(r"[, ’'\u202f]", "", text))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text) and text.count(".") > 1:
        return float(text.replace(".", ""))
    return float(text.replace(",", "."))


def _in_words(text: str) -> float | None:
    total, current, seen = 0.0, 0.0, False
    for word in re.split(r"[\s-]+", text):
        if word in _ONES or word in _TENS:
            current += _ONES.get(word, _TENS.get(word, 0))
            seen = True
        elif word in _BIG:
            current = max(current, 1) * _BIG[word]
            seen = True
            if word in _CLOSES_A_GROUP:
                total, current = total + current, 0.0
    return total + current if seen else None


def rounding_of(raw: str, number: float) -> float:
    """Half of the last place that was written; round thousands are taken to be rounded."""
    if not raw[:1].isdigit():
        return 0.0
    digits, _, scale = raw.lower().partition(" ")
    if scale in _BIG:
        return rounding_of(digits, number / _BIG[scale]) * _BIG[scale]
    decimals = re.search(r"\.(\d+)$", raw)
    if decimals:
        return 0.5 * 10.0 ** -len(decimals.group(1))
    zeros = len(raw) - len(raw.rstrip("0"))
    return 0.5 * 10.0 ** (zeros - 1) if zeros >= 2 and number >= 1000 else 0.5


def bounds_of(number: float, slack: float, start: int, text: str) -> tuple[float, float]:
    """What the number can mean after rounding by `slack` and the words before its place: "almost", "more than", "about"."""
    before = text[max(0, start - 26) : start]
    if _NEARLY.search(before):
        return number * 0.85, number
    if _OVER.search(before):
        return number, number * 1.35
    if _UNDER.search(before):
        return number * 0.7, number
    if _ABOUT.search(before):
        return number * 0.9 - slack, number * 1.1 + slack
    return number - slack, number + slack
