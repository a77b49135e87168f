"""Quantities in running text: what is counted, in which unit, and what would be the same figure said otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from ridgepole.core.messaging.any_case import AnyCase

Nature = Literal["percent", "duration", "money", "count", "change", "multiple", "measure"]

_ONES: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_BIG: Final = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
_FRACTIONS: Final = {
    "half": 50.0, "halved": 50.0, "halves": 50.0, "a third": 100 / 3, "one third": 100 / 3, "two thirds": 200 / 3, "a quarter": 25.0,
    "one quarter": 25.0, "three quarters": 75.0, "a fifth": 20.0, "one fifth": 20.0, "two fifths": 40.0, "three fifths": 60.0, "four fifths": 80.0, "a tenth": 10.0,
    "a sixth": 100 / 6, "an eighth": 12.5, "one in five": 20.0, "one in four": 25.0, "one in three": 100 / 3, "one in ten": 10.0, "two in three": 200 / 3,
    "three in four": 75.0, "four in five": 80.0, "nine in ten": 90.0, "eight in ten": 80.0, "eight out of ten": 80.0, "nine out of ten": 90.0, "four out of five": 80.0, "three out of four": 75.0, "two out of three": 200 / 3, "one out of ten": 10.0, "seven out of ten": 70.0, "six out of ten": 60.0, "seven in ten": 70.0, "six in ten": 60.0,
}  # fmt: skip
UNITS_OF_TIME: Final = {
    "millisecond": 0.001 / 86400, "ms": 0.001 / 86400, "second": 1 / 86400, "minute": 1 / 1440, "min": 1 / 1440, "hour": 1 / 24, "hr": 1 / 24, "day": 1.0,
    "week": 7.0, "fortnight": 14.0, "month": 30.4375, "quarter": 91.3125, "year": 365.25,
}  # fmt: skip
UNITS_OF_MEASURE: Final = {
    "°c": ("degree", 1.0), "degrees celsius": ("degree", 1.0), "degrees c": ("degree", 1.0), "degrees": ("degree", 1.0), "degree": ("degree", 1.0), "c": ("degree", 1.0),
    "mm": ("metre", 0.001), "cm": ("metre", 0.01), "m": ("metre", 1.0), "metre": ("metre", 1.0), "meter": ("metre", 1.0), "km": ("metre", 1000.0), "kilometre": ("metre", 1000.0), "kilometer": ("metre", 1000.0), "millimetre": ("metre", 0.001), "centimetre": ("metre", 0.01),
    "g": ("gram", 1.0), "gram": ("gram", 1.0), "kg": ("gram", 1000.0), "kilo": ("gram", 1000.0), "kilogram": ("gram", 1000.0), "kilogramme": ("gram", 1000.0), "t": ("gram", 1e6), "tonne": ("gram", 1e6), "ton": ("gram", 1e6),
    "ml": ("litre", 0.001), "l": ("litre", 1.0), "litre": ("litre", 1.0), "liter": ("litre", 1.0), "m²": ("square metre", 1.0), "m2": ("square metre", 1.0), "square metre": ("square metre", 1.0), "square meter": ("square metre", 1.0), "hectare": ("square metre", 1e4), "m³": ("litre", 1000.0), "cubic metre": ("litre", 1000.0),
    "w": ("watt", 1.0), "kw": ("watt", 1e3), "mw": ("watt", 1e6), "kilowatt": ("watt", 1e3), "megawatt": ("watt", 1e6), "kwh": ("watt-hour", 1e3), "mwh": ("watt-hour", 1e6), "kwp": ("watt peak", 1e3), "mah": ("ampere-hour", 0.001), "v": ("volt", 1.0), "volt": ("volt", 1.0), "bar": ("bar", 1.0), "db": ("decibel", 1.0), "decibel": ("decibel", 1.0),
    "kb": ("byte", 1e3), "mb": ("byte", 1e6), "gb": ("byte", 1e9), "tb": ("byte", 1e12), "megabyte": ("byte", 1e6), "gigabyte": ("byte", 1e9), "terabyte": ("byte", 1e12), "kbit/s": ("bit a second", 1e3), "mbit/s": ("bit a second", 1e6), "gbit/s": ("bit a second", 1e9), "mbps": ("bit a second", 1e6), "gbps": ("bit a second", 1e9),
    "hz": ("hertz", 1.0), "khz": ("hertz", 1e3), "mhz": ("hertz", 1e6), "ghz": ("hertz", 1e9), "km/h": ("km/h", 1.0), "m/s": ("km/h", 3.6), "rpm": ("rpm", 1.0), "lux": ("lux", 1.0), "lumen": ("lumen", 1.0),
}  # fmt: skip
_CURRENCY: Final = {
    "€": "EUR", "$": "USD", "£": "GBP", "eur": "EUR", "euro": "EUR", "euros": "EUR", "usd": "USD", "dollars": "USD", "dollar": "USD", "gbp": "GBP", "pounds": "GBP",
    "chf": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "czk": "CZK", "pln": "PLN", "cad": "CAD", "aud": "AUD", "jpy": "JPY", "inr": "INR",
}  # fmt: skip

_ONE_WORD: Final = "(?:" + "|".join([*_TENS, *sorted(_ONES, key=len, reverse=True), *_BIG]) + ")"
_NUMBER_WORD: Final = rf"{_ONE_WORD}(?:(?:-|[ ]and[ ]|[ ]){_ONE_WORD})*"
_DIGITS: Final = r"\d{1,3}(?:[, ’'\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?"
_SPOKEN: Final = rf"{_NUMBER_WORD}[ ]point[ ]{_NUMBER_WORD}|{_NUMBER_WORD}[ ]and[ ]a[ ]half|{_NUMBER_WORD}"
_NUMBER: Final = rf"(?:{_DIGITS}|\b(?:{_SPOKEN})\b)"
NUMBER: Final = _NUMBER  # in digits or words, for patterns that read one
_TIME: Final = r"(?:working[ ]|business[ ]|calendar[ ]|full[ ])?(?:milliseconds?|ms|seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|quarters?|years?)"
_MONEY: Final = r"€|\$|£|\b(?:eur|usd|gbp|chf|sek|nok|dkk|czk|pln|cad|aud|jpy|inr)\b"
_PERCENT: Final = r"(?:%|\s?(?:per[ ]?cent|percent)\b)"
_MEASURE: Final = "(?:" + "|".join(
    sorted((re.escape(u).replace("\\ ", r"\s") + ("s?" if len(u) > 3 and u.isalpha() else "") for u in UNITS_OF_MEASURE if u not in {"c", "g", "l", "m", "t", "v", "w"}), key=len, reverse=True)
) + r"|°\s?[cC]|(?-i:[glmtCVW])(?![\w'’.-]))"  # fmt: skip
_SIGNED: Final = rf"(?:(?:minus|plus)\s|[+−–-](?=\d))?{_NUMBER}"
_FIND: Final = re.compile(
    rf"""
    (?P<mrange>(?:from\s|between\s)?(?P<r1>(?<![\w.]){_SIGNED})(?:\s?{_MEASURE})?\s*(?:to|and|–|—|-|\.\.\.|…)\s*(?P<r2>{_SIGNED})\s?(?P<ru>{_MEASURE})(?!\w))
    |(?P<measure>(?P<n1>(?<![\w.]){_SIGNED})\s?(?P<nu>{_MEASURE})(?!\w))
    |(?P<fromto>(?P<from>from\s+)?(?P<f1>{_NUMBER})(?P<fu1>{_PERCENT}|[\s-]{_TIME}\b)?(?:\s(?:a|per)\s\w+)?(?:\s(?:moves|calls|errors|tickets|people|points)(?:\sper\s\w+)?|(?:\s[a-z-]+){{1,3}}(?=\s(?:down|up)\sto\s))?(?(from)(?:\s(?!to\b|and\b|by\b)[a-z-]+){{0,3}}?)
        \s*(?:to|→|->|down\sto|up\sto|[–-](?=\d+[\s-]?(?:%|hour|minute|day|week|month|year|working|business)))\s*(?P<f2>{_NUMBER}|half\sa(?=\sper\s?cent))(?P<fu2>{_PERCENT}|[\s-]{_TIME}\b)?)
    |(?P<between>\bbetween\s(?P<b1>{_NUMBER})(?P<bu1>{_PERCENT}|[\s-]{_TIME}\b)?\sand\s(?P<b2>{_NUMBER})(?P<bu2>{_PERCENT}|[\s-]{_TIME}\b))
    |(?P<mchange>\bfrom\s(?=[^.;]{{0,24}}(?:€|\$|£|\b(?:eur|usd|gbp|chf|sek|nok|dkk|euros?|dollars?|pounds)\b))(?:(?P<c1>{_MONEY})\s?)?(?P<mf1>{_NUMBER})\s?(?P<c2>{_MONEY}|euros?|dollars?|pounds)?\s(?:down\s)?to\s(?:(?P<c3>{_MONEY})\s?)?(?P<mf2>{_NUMBER})\s?(?P<c4>€|£|\b(?:euros?|dollars?|pounds|eur|usd|gbp|chf|sek|nok|dkk)\b)?)
    |(?P<mbetween>(?:\bbetween\s|\bfrom\s)?(?P<mc>{_MONEY})\s?(?P<mb1>{_NUMBER})\s?(?:and|to|–|-)\s?(?:{_MONEY})\s?(?P<mb2>{_NUMBER}))
    |(?P<money>(?P<cur>{_MONEY})\s?(?P<m1>{_NUMBER})(?P<mk>\s?(?:k|m|bn|million|thousand)\b)?)
    |(?P<money2>(?P<m2>{_NUMBER})(?P<mk2>\s?(?:k|m|bn|million|thousand))?\s?(?P<cur2>€|£|\b(?:euros?|dollars?|pounds|eur|usd|gbp|chf|sek|nok|dkk|czk)\b))
    |(?P<share>(?P<s1>{_NUMBER})\s(?:in|of|out\sof)\s(?:every\s|each\s|a\s|one\s)?(?P<sof>hundred|100|thousand|1,000)\b)
    |(?P<pct>(?P<p1>{_NUMBER}){_PERCENT})
    |(?P<week>\b(?:week|month|day)s?\s(?P<w1>\d+))
    |(?P<clock>\b\d{{1,2}}[:.]\d{{2}}\b)
    |(?P<dur>(?P<d1>{_NUMBER})[\s-](?P<du>{_TIME})\b)
    |(?P<while>\b(?:in|within|for|lasts?|takes?|took|after|needs?|under|inside)\s(?:just\s|only\s|less\sthan\s|about\s|under\s)?(?:an?|a\ssingle|one\ssingle|half\san?|one)\s(?P<wu>minute|hour|morning|afternoon|evening|night|day|week|fortnight|month|year)\b|\b(?:an?|one)\s(?P<wn>day|week|fortnight|month|quarter|year)['’]s(?=\s(?:\w+\s)?notice\b))
    |(?P<none>\b(?:not\s(?:one|a\ssingle|even\sone))\b(?=\s+[a-z]{{3,}}))
    |(?P<halfpct>\bhalf\sa\sper\s?cent\b)
    |(?P<frac>(?<!first\s)(?<!second\s)(?<!last\s)(?<!next\s)(?<!this\s)\b(?:{"|".join(sorted(map(re.escape, _FRACTIONS), key=len, reverse=True))})\b)
    |(?P<mult>\b(?:(?P<x1>{_NUMBER})\s?(?:x\b|times\b|-fold\b|fold\b)|twice|double[sd]?|tripled?|twofold|threefold)\b)
    |(?P<num>{_NUMBER})
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANY_NUMBER: Final = AnyCase(
    rf"\d|\b{_ONE_WORD}\b|\b(?:a single|not a single|(?:in|within|for|lasts?|takes?|took|after|needs?|under|inside) (?:\w+ )?an?|half|halve[sd]|thirds?|quarters?|fifths?|tenth|sixth|eighth|twice|double[sd]?|tripled?|twofold|threefold)\b",
)
_BEGINS: Final = AnyCase(
    rf"[€$£]|[+−–-]?\d|(?<![^\W_])(?:{_ONE_WORD}|minus|plus|from|between|eur|usd|gbp|chf|sek|nok|dkk|czk|pln|cad|aud|jpy|inr|in|within|for|lasts?|takes?|took|after|needs?|under|inside|an?|not|half|halve[sd]|three|two|one|nine|eight|seven|six|four|twice|double[sd]?|tripled?|twofold|threefold|weeks?|months?|days?)(?![^\W_])",
)
_NEARLY: Final = AnyCase(r"(?:almost|nearly|close to|just under|just short of|not quite)\s*$")
_ABOUT: Final = AnyCase(r"(?:about|around|roughly|some|approximately|circa|ca\.?|~|or so)\s*$")
_OVER: Final = AnyCase(
    r"(?:more than|over|at least|a good|a solid|well above|above|well over|upwards of|exceeds?|exceeded|beyond|from|starting at|starts at|a little over|no fewer than|>)\s*$",
)
_UNDER: Final = AnyCase(
    r"(?:less than|under|below|at most|up to|fewer than|no more than|within|as little as|inside|<)\s*$"
)
_CLOCK_FACE: Final = re.compile(r"\s(?:to|past)(?:\s(?:the hour|\w+)\b)?\s*(?:[,.;]|$)", re.IGNORECASE)
_OF_WORK: Final = re.compile(r"(?:working|business) days?", re.IGNORECASE)
_YEAR: Final = re.compile(r"^(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity. `low` and `high` bound what it can mean after rounding and words such as "almost"; durations are in days, changes in percent.

    `nature` "change" is a from-to pair (`origin`, `value`); its percentage and difference are derived where they are compared. `unit` is the currency of money,
    the unit of time as written, or the noun that is counted.
    """

    nature: Nature
    value: float
    low: float
    high: float
    unit: str
    start: int
    end: int
    origin: float | None = None
    per: str = ""
    words: bool = False

    @property
    def percent_change(self) -> float | None:
        """Of a from-to pair, the change in percent (negative for a fall)."""
        if self.origin is None or self.origin == 0:
            return None
        return (self.value / self.origin - 1) * 100


def number_in(text: str) -> float | None:  # noqa: C901 - one way of writing after the other
    """A number in digits or words: "1,912", "6 900", "99.95", "thirty-six", "seven point nine", "three and a half"."""
    text = text.strip().lower()
    if re.match(r"\d", text):
        if re.fullmatch(r"\d{1,3}(?:[, ’'\u202f]\d{3})+(?:\.\d+)?", text):
            return float(re.sub(r"[, ’'\u202f]", "", text))
        if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text) and text.count(".") > 1:
            return float(text.replace(".", ""))
        return float(text.replace(",", "."))
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
    total, current, seen = 0.0, 0.0, False
    for word in re.split(r"[\s-]+", text):
        if word in _ONES or word in _TENS:
            current += _ONES.get(word, _TENS.get(word, 0))
            seen = True
        elif word in _BIG:
            current = max(current, 1) * _BIG[word]
            seen = True
            if word in {"thousand", "million"}:
                total, current = total + current, 0.0
    return total + current if seen else None


@lru_cache(maxsize=16384)
def quantities_in(text: str) -> tuple[Quantity, ...]:
    """All quantities of a sentence, in order; clock times, years, ordinals and list numbers are left out."""
    found: list[Quantity] = []
    if not _ANY_NUMBER.search(text):
        return ()
    for match in _all_matches(text):
        quantity = _read(match, text)
        if quantity is not None:
            found.append(quantity)
    return tuple(found)


def _all_matches(text: str) -> Iterator[re.Match[str]]:
    """As `finditer`, but the long pattern is tried only where a quantity can begin: it is many times slower to refuse every letter."""
    at = 0
    while begins := _BEGINS.search(text, at):
        match = _FIND.match(text, begins.start())
        if match:
            yield match
            at = max(match.end(), begins.start() + 1)
        else:
            at = begins.start() + 1


def _read(match: re.Match[str], text: str) -> Quantity | None:  # noqa: C901, PLR0912 - one branch for each kind of quantity
    if match["mchange"]:
        return _money_change(match)
    if match["share"]:
        return _share(match)
    if match["mrange"] or match["measure"]:
        return _measure(match)
    if match["mbetween"]:
        return _money_range(match, text)
    if match["between"]:
        return _between(match)
    if match["while"]:
        return _while(match)
    if match["none"]:
        return Quantity("count", 0, 0, 0, _noun_after(text, match.end()), match.start(), match.end(), words=True)
    if match["halfpct"]:
        return Quantity("percent", 0.5, 0.45, 0.55, "%", match.start(), match.end(), words=True)
    if match["fromto"]:
        return _from_to(match, text)
    if match["money"] or match["money2"]:
        return _money(match, text)
    if match["clock"]:
        return None
    if match["pct"]:
        return _plain("percent", match, match["p1"], "%", text)
    if match["week"]:
        number = number_in(match["w1"])
        unit = re.split(r"\s", match["week"])[0].lower().rstrip("s")
        return None if number is None else _made("duration", number, unit, match, text, match["w1"])
    if match["dur"]:
        if _CLOCK_FACE.match(text[match.end() :]):
            return None
        unit = match["du"].lower().split()[-1].rstrip("s")
        found = _plain("duration", match, match["d1"], "ms" if unit == "m" else unit, text)
        return _in_calendar_days(found) if _OF_WORK.match(match["du"]) else found
    if match["frac"]:
        word = match["frac"].lower()
        if re.match(r"\s*(?:a |an |past |hour|year|day|dozen|million|week|month)", text[match.end() :], re.IGNORECASE):
            return None
        value = _FRACTIONS[word]
        low, high = _bounds(value, value * 0.12, match.start(), text)
        return Quantity("percent", value, low, high, "%", match.start(), match.end(), words=True)
    if match["mult"]:
        return _multiple(match)
    return _count(match, text)


def _in_calendar_days(quantity: Quantity | None) -> Quantity | None:
    """Five working days are a week, and a little more where a holiday falls into them."""
    return quantity and replace(quantity, high=quantity.high * 1.45)


def _multiple(match: re.Match[str]) -> Quantity | None:
    triple = match["mult"].lower().startswith(("trip", "three"))
    times = number_in(match["x1"]) if match["x1"] else 3.0 if triple else 2.0
    if times is None:
        return None
    return Quantity("multiple", times, times * 0.9, times * 1.1, "x", match.start(), match.end())


def _from_to(match: re.Match[str], text: str) -> Quantity | None:
    first, second = number_in(match["f1"]), number_in(match["f2"])
    if first is None or second is None or _YEAR.match(match["f1"]) or _YEAR.match(match["f2"]):
        return None
    unit = (match["fu2"] or match["fu1"] or "").strip(" -").lower().split(" ")[-1].rstrip("s")
    unit = "%" if unit in {"%", "cent", "percent"} else unit
    if not unit:
        unit = _noun_after(text, match.end())
    verb = text[max(0, match.start() - 25) : match.start()].lower()
    is_change = (
        match["fromto"].lower().startswith("from")
        or re.search(r"(?:rose|fell|went|down|up|drop\w*|time|cut|grew|wait\w*)\s*(?:from)?\s*$", verb) is not None
    )
    low, high = min(first, second), max(first, second)
    slack = _rounding(match["f2"], second)
    first_unit = (match["fu1"] or "").strip(" -").lower().split(" ")[-1].rstrip("s")
    if unit in UNITS_OF_TIME and first_unit in UNITS_OF_TIME and first_unit != unit:
        first *= UNITS_OF_TIME[first_unit] / UNITS_OF_TIME[unit]
        low, high = min(first, second), max(first, second)
    if unit in UNITS_OF_TIME:
        scale = UNITS_OF_TIME[unit]
        first, second, low, high, slack = first * scale, second * scale, low * scale, high * scale, slack * scale
    nature: Nature = "change" if is_change or low != first else ("duration" if unit in UNITS_OF_TIME else "change")
    return Quantity(nature, second, low - slack, high + slack, unit, match.start(), match.end(), origin=first)


def _signed(raw: str) -> float | None:
    raw = raw.strip()
    bare = re.sub(r"^(?:minus\s|plus\s|[+−–-])", "", raw, flags=re.IGNORECASE)
    number = number_in(bare)
    return None if number is None else -number if re.match(r"minus\s|[−–-]", raw, re.IGNORECASE) else number


def _measure(match: re.Match[str]) -> Quantity | None:
    """A physical quantity or a range of one, in the base unit of its dimension."""
    raw = re.sub(r"\s", " ", match["ru"] or match["nu"]).lower().replace("° c", "°c")
    unit, scale = UNITS_OF_MEASURE.get(raw) or UNITS_OF_MEASURE.get(raw.removesuffix("s"), ("", 0.0))
    ends = [_signed(match[name]) for name in (("r1", "r2") if match["mrange"] else ("n1",))]
    if not unit or any(end is None for end in ends):
        return None
    values = sorted(end * scale for end in ends if end is not None)
    slack = 0.02 * max(abs(v) for v in values) if unit != "degree" else 0.5
    return Quantity("measure", values[-1], values[0] - slack, values[-1] + slack, unit, match.start(), match.end())


def _between(match: re.Match[str]) -> Quantity | None:
    """Bounds of one value: "between four and six weeks"."""
    first, second = number_in(match["b1"]), number_in(match["b2"])
    if first is None or second is None:
        return None
    unit = match["bu2"].strip(" -").lower().split(" ")[-1].rstrip("s")
    if unit in UNITS_OF_TIME:
        of_first = (match["bu1"] or match["bu2"]).strip(" -").lower().split(" ")[-1].rstrip("s")
        low, high = first * UNITS_OF_TIME[of_first], second * UNITS_OF_TIME[unit]
        return Quantity("duration", high, low, high, unit, match.start(), match.end())
    return Quantity("percent", second, first, second, "%", match.start(), match.end())


def _money_change(match: re.Match[str]) -> Quantity | None:
    """A price that fell: "from 61 euros to 43". A rise is a range of prices as often as a change, and read as such."""
    first, second = number_in(match["mf1"]), number_in(match["mf2"])
    sign = next((match[name] for name in ("c1", "c2", "c3", "c4") if match[name]), "")
    if first is None or second is None or not sign:
        return None
    currency = _CURRENCY.get(sign.lower(), "")
    if first < second:
        return Quantity("money", second, first, second, currency, match.start(), match.end())
    return Quantity("change", second, second, first, currency, match.start(), match.end(), origin=first)


def _share(match: re.Match[str]) -> Quantity | None:
    """A share told in words: 94 of every hundred, four in a thousand."""
    number = number_in(match["s1"])
    if number is None:
        return None
    value = number / (10.0 if match["sof"].lower() in {"thousand", "1,000"} else 1.0)
    return Quantity("percent", value, value * 0.995, value * 1.005, "%", match.start(), match.end(), words=True)


def _money_range(match: re.Match[str], text: str) -> Quantity | None:
    """Bounds of a price: "between $4,800 and $11,500"."""
    ends = [number_in(match[name]) for name in ("mb1", "mb2")]
    low, high = (end or 0.0 for end in ends)
    if low >= high:
        return None
    currency = _CURRENCY.get(match["mc"].lower(), "")
    return Quantity("money", high, low, high, currency, match.start(), match.end(), per=_per(text, match.end()))


def _while(match: re.Match[str]) -> Quantity | None:
    """One unit of time told in words: "within an hour", "in a single morning", "half a day"."""
    unit = (match["wu"] or match["wn"]).lower()
    half = 0.5 if re.search(r"\bhalf an?\s\w+$", match["while"], re.IGNORECASE) else 1.0
    if unit in {"morning", "afternoon", "evening", "night"}:
        return Quantity("duration", 0.25, 0.1, 0.5, unit, match.start(), match.end(), words=True)
    value = half * UNITS_OF_TIME[unit]
    return Quantity("duration", value, 0.8 * value, 1.1 * value, unit, match.start(), match.end(), words=True)


def _money(match: re.Match[str], text: str) -> Quantity | None:
    raw = match["m1"] or match["m2"]
    number = number_in(raw)
    if number is None:
        return None
    size = (match["mk"] or match["mk2"] or "").strip().lower()
    number *= {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9}.get(size, 1)
    currency = _CURRENCY.get((match["cur"] or match["cur2"]).lower(), "")
    slack = 0.5 * 10.0 ** (len(str(int(number))) - 4) if number >= 10_000 else 0.005
    low, high = _bounds(number, slack, match.start(), text)
    return Quantity("money", number, low, high, currency, match.start(), match.end(), per=_per(text, match.end()))


def _plain(nature: Nature, match: re.Match[str], raw: str, unit: str, text: str) -> Quantity | None:
    number = number_in(raw)
    return None if number is None else _made(nature, number, unit, match, text, raw)


def _slack(nature: Nature, raw: str, number: float) -> float:
    """Near 100 per cent the distance to 100 is what counts: 99.9 and 99.95 are two promises."""
    return 0.05 * (100 - number) if nature == "percent" and 98 <= number <= 100 else _rounding(raw, number)


def _made(  # noqa: PLR0917 - private, called twice
    nature: Nature, number: float, unit: str, match: re.Match[str], text: str, raw: str
) -> Quantity:
    scale = UNITS_OF_TIME.get(unit, 1.0) if nature == "duration" else 1.0
    low, high = _bounds(number, _slack(nature, raw, number), match.start(), text)
    return Quantity(
        nature, number * scale, low * scale, high * scale, unit, match.start(), match.end(), words=not raw[0].isdigit()
    )


def _count(match: re.Match[str], text: str) -> Quantity | None:
    raw = match["num"]
    number = number_in(raw)
    before, after = text[: match.start()], text[match.end() :]
    if number is None or _YEAR.match(raw) or re.match(r"(?:st|nd|rd|th)\b", after, re.IGNORECASE):
        return None
    if re.search(r"[A-Za-z]{2,}[ -]?$", before) and re.search(
        r"\b(?:ISO|IEC|EN|DIN|SOC|No|Article|slide|page|part|step|item|section|chapter|version|v|type|Q|week|Wi-Fi|RFP|quote)[ -]?$",
        before,
        re.IGNORECASE,
    ):
        return None
    if re.search(r"[/\d.-]$", before) or re.match(r"[-/]\d", after):
        return None
    if raw.lower() == "one":
        return None
    low, high = _bounds(number, _rounding(raw, number), match.start(), text)
    if after.startswith("+"):
        high = float("inf")
    return Quantity(
        "count",
        number,
        low,
        high,
        _noun_after(text, match.end()),
        match.start(),
        match.end(),
        words=not raw[0].isdigit(),
    )


def _rounding(raw: str, number: float) -> float:
    """Half of the last place that was written; round thousands are taken to be rounded."""
    if not raw[0].isdigit():
        return 0.0
    decimals = re.search(r"\.(\d+)$", raw)
    if decimals:
        return 0.5 * 10.0 ** -len(decimals.group(1))
    zeros = len(raw) - len(raw.rstrip("0"))
    return 0.5 * 10.0 ** (zeros - 1) if zeros >= 2 and number >= 1000 else 0.5


def _bounds(number: float, slack: float, start: int, text: str) -> tuple[float, float]:
    before = text[max(0, start - 22) : start]
    if _NEARLY.search(before):
        return number * 0.85, number
    if _OVER.search(before):
        return number, number * 1.35
    if _UNDER.search(before):
        return number * 0.7, number
    if _ABOUT.search(before):
        return number * 0.9 - slack, number * 1.1 + slack
    return number - slack, number + slack


def _noun_after(text: str, end: int) -> str:
    match = re.match(r"\+?\s+((?:[a-z][\w-]*\s+){0,2}[a-z][\w-]*)", text[end:], re.IGNORECASE)
    return match.group(1).lower() if match else ""


def _per(text: str, end: int) -> str:
    match = re.match(
        r"\s*,?\s*(?:(?:each\s+)?(?:per|for (?:each|every)|each|every|an?|/)\s+(?:named\s)?([a-z-]+)|(each|monthly|yearly|annually)\b)",
        text[end:],
        re.IGNORECASE,
    )
    return (match.group(1) or match.group(2)).lower() if match else ""
