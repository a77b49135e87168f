"""Quantities that are told without a number beside a unit: "a good third", "one applicant in three", "a fortnight and a day", "half a year", "by the third morning"."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.number_words import NUMBER, ONE_WORD, bounds_of, number_in
from ridgepole.core.messaging.units import UNITS_OF_TIME


class Spoken(NamedTuple):
    """A share in percent or a duration in days, what it can mean, and where it stands."""

    nature: Literal["percent", "duration"]
    value: float
    low: float
    high: float
    unit: str
    start: int
    end: int


_PARTS: Final = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20,
}  # fmt: skip
_NTH: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "fourteenth": 14, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_HEDGE: Final = r"(?:good|solid|full|fair|cool|clear|bare|whole|single|mere|round|entire)"
_UNIT: Final = r"(?:minute|hour|day|week|fortnight|month|quarter|year)"
_PART: Final = (
    r"(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twelfths?|twentieths?)"
)
_FEW: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|an?)"
_OF_A_WHOLE: Final = r"(?=\s*(?:$|[.,;:!?)…—–-])|\s(?:of\b(?!\san?\s(?:minute|hour|day|week|month|year))|as\b|in\b|since\b|by\b|than\b|on\b|off\b|down\b|up\b|what\b|and\b|below\b|above\b|between\b|cheaper|less|more|better|fewer|\w+er\b|each\b|within\b|the\b|over\b|after\b|now\b|today\b|is\b|are\b|was\b|were\b|at\b|before\b|did\b|do\b|had\b|have\b))"
_KINDS: Final = (
    (
        AnyCase(r"\b(?:minute|hour|day|week|fortnight|month|quarter|year)s? and\b"),
        re.compile(
            rf"""(?P<both>\b(?P<b1>{NUMBER}|an?)\s(?P<bu1>{_UNIT})s?\sand\s(?:(?P<bhalf>a\shalf|a\squarter)\b|(?P<b2>{NUMBER}|an?)\s(?P<bu2>{_UNIT})s?\b))""",
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
    (
        AnyCase(
            r"\b(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twelfths?|twentieths?)\b"
        ),
        re.compile(
            rf"""(?P<part>\b(?P<pn>{_FEW})[\s-](?P<pp>{_PART})\sof\san?\s(?:working\s)?(?P<pu>{_UNIT})\b|\bhalf\san?\s(?:{_HEDGE}\s)?(?P<hu>{_UNIT})\b|\bhalf\sof\san?\s(?P<hu2>{_UNIT})\b)|(?P<frac>(?<!\sand\s)\b(?:(?P<fn>{_FEW})[\s-])(?:(?P<fhedge>{_HEDGE})\s)?(?P<fp>{_PART})\b)""",
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
    (
        AnyCase(r"\b(?:good|solid|full|fair|cool|clear|bare|whole|single|mere|round|entire|part of an?)\b"),
        re.compile(
            rf"""(?P<whole>\b(?:an?|one)\s(?P<hedge>{_HEDGE})\s(?:calendar\s|working\s)?(?P<wu>{_UNIT})\b(?!(?<=quarter)\s(?:less|fewer|more|of\b|cheaper|off|\w+er\b))|\b(?:best|better|greater)\spart\sof\san?\s(?P<wu2>{_UNIT})\b)""",
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
    (
        AnyCase(r"\bthe (?:same |calendar |working )*(?:week|month)\b"),
        re.compile(
            r"""(?P<same>\b(?:within|in|inside|during|before)\s(?:the\s(?:same\s)?(?:calendar\s|working\s)?(?P<su>week|month)\b(?!\s(?:of|in|before|after|that|when|is\slong))))""",
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
    (
        AnyCase(
            r"\bthe (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fourteenth|twentieth|thirtieth)\b"
        ),
        re.compile(
            r"""(?P<nth>\b(?:by|on|before|until)\sthe\s(?P<nn>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fourteenth|twentieth|thirtieth)\s(?:working\s|business\s|calendar\s)?(?P<nu>day|morning|evening|week|month)\b(?!\sof\s(?:each|every|the|a)))""",
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
    (
        AnyCase(rf"\s(?:in|out of)\s(?:every |each |a )?(?:\d|{ONE_WORD})"),
        re.compile(
            rf"""(?P<share>\b(?P<s1>{NUMBER})\s(?:in|out\sof)\s(?:every\s|each\s|a\s)?(?P<s2>{NUMBER})\b(?![.,]\d|\s?(?:%|[€$£])|[\s-](?:per\s?cent|percent|working|business|calendar|minutes?|hours?|days?|weeks?|months?|quarters?|years?|seconds?|countries|languages|places|cities|towns|sites|parts|steps|plants|stages|instal\w+)))|(?P<noun_share>\b(?P<t1>one|two|three|four|five|six|seven|eight|nine|\d{{1,2}})\s(?:[a-z'’-]+\s){{1,2}}(?:in|out\sof)\s(?:every\s|each\s|a\s)?(?P<t2>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|100|(?:a\s)?hundred)\b(?=\s*(?:$|[.,;:!?)])|\s(?:is|are|was|were|gave|gives?|left|leaves?|had|has|have|now|today|who|did|does|do|will|still|never|goes|went|comes|came|drops|dropped|fails|failed|quits?|stays?|stayed|needs?|needed)\b))""",
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
    (
        AnyCase(r"\bof (?:whom|which|them)\b"),
        re.compile(
            rf"""(?P<whom>\b(?P<o2>{NUMBER})\s(?:[a-z'’-]+\s?){{1,3}},\sof\s(?:whom|which|them)\s(?P<o1>{NUMBER})\b(?!\s?(?:%|per\s?cent)))""",
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
    (
        AnyCase(r"\bof (?:every|each)\b"),
        re.compile(
            rf"""(?P<each_of>\bof\s(?:every|each)\s(?P<e2>{NUMBER})\s(?:[a-z'’-]+\s){{1,4}}?(?:[a-z'’-]+,\s)?(?P<e1>one|two|three|four|five|six|seven|eight|nine)\b)""",
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
)
_RECURRING: Final = re.compile(
    r"(?:\b(?:once|twice|times|per|every|each|first|second|last|next|this|that|month|year|week|visits?|invoiced|billed|paid|reports?|[a-z]+s)|\d|[€$£%])\s*$",
    re.IGNORECASE,
)
_OVER_TIME: Final = re.compile(r"\b(?:in|within|over|for|after|last|next|past|first|every|these)\s$", re.IGNORECASE)
_WHOLE: Final = re.compile(_OF_A_WHOLE, re.IGNORECASE)
_SHORT_OF: Final = frozenset(("bare", "mere"))
_MORE_THAN: Final = frozenset(("good", "solid", "clear", "fair", "cool"))
_MOST: Final = 1000.0


class _Said:
    """What one pattern found, asked by the names of any of them."""

    def __init__(self, match: re.Match[str]) -> None:
        self.start, self.end = match.span()
        self._words = match.groupdict()

    def __getitem__(self, name: str) -> str:
        return self._words.get(name) or ""


def spoken_in(text: str) -> tuple[Spoken, ...]:
    """A share is in percent. Each kind is looked for only where a word of its own stands; of two that overlap the one listed first counts."""
    found: list[Spoken] = []
    for hint, pattern in _KINDS:
        if hint.search(text):
            for match in pattern.finditer(text):
                told = _read(_Said(match), text)
                if told is not None and not any(told.start < f.end and f.start < told.end for f in found):
                    found.append(told)
    return tuple(found)


def _read(match: _Said, text: str) -> Spoken | None:
    if match["both"]:
        return _both(match, text)
    if match["part"]:
        return _part(match, text)
    if match["whole"]:
        return _whole(match, text)
    if match["same"]:
        days = UNITS_OF_TIME[match["su"].lower()]
        return Spoken("duration", days, 0.5 * days, days, match["su"].lower(), match.start, match.end)
    if match["nth"]:
        unit = {"morning": "day", "evening": "day"}.get(match["nu"].lower(), match["nu"].lower())
        days = UNITS_OF_TIME[unit]
        count = _NTH[match["nn"].lower()]
        return Spoken("duration", count * days, (count - 1) * days, count * days * 1.01, unit, match.start, match.end)
    if match["frac"]:
        return _fraction(match, text)
    return _share(match, text)


def _count(words: str) -> float:
    return 1.0 if words.lower() in {"a", "an"} else number_in(words) or 0.0


def _both(match: _Said, text: str) -> Spoken | None:
    unit = match["bu1"].lower()
    days = _count(match["b1"]) * UNITS_OF_TIME[unit]
    if match["bhalf"]:
        more = (0.5 if "half" in match["bhalf"].lower() else 0.25) * UNITS_OF_TIME[unit]
    else:
        smaller = match["bu2"].lower()
        if UNITS_OF_TIME[smaller] >= UNITS_OF_TIME[unit]:
            return None
        more = _count(match["b2"]) * UNITS_OF_TIME[smaller]
    low, high = bounds_of(days + more, 0.02 * days, match.start, text)
    return Spoken("duration", days + more, low, high, unit, match.start, match.end)


def _part(match: _Said, text: str) -> Spoken | None:
    unit = (match["pu"] or match["hu"] or match["hu2"]).lower()
    share = _count(match["pn"]) / _parts(match["pp"]) if match["pn"] else 0.5
    days = share * UNITS_OF_TIME[unit]
    low, high = bounds_of(days, 0.15 * days, match.start, text)
    return Spoken("duration", days, low, high, unit, match.start, match.end)


def _whole(match: _Said, text: str) -> Spoken | None:
    unit = (match["wu"] or match["wu2"]).lower()
    days = UNITS_OF_TIME[unit]
    hedge = (match["hedge"] or "").lower()
    if match["wu2"]:
        return Spoken("duration", days, 0.7 * days, days, unit, match.start, match.end)
    low, high = (
        (days, 1.35 * days)
        if hedge in _MORE_THAN
        else (0.85 * days, days)
        if hedge in _SHORT_OF
        else bounds_of(days, 0.1 * days, match.start, text)
    )
    return Spoken("duration", days, low, high, unit, match.start, match.end)


def _fraction(match: _Said, text: str) -> Spoken | None:
    part, count = match["fp"].lower(), _count(match["fn"])
    parts = _parts(part)
    singular = not part.endswith(("s", "halves"))
    if (singular and count > 1 and "-" not in match["frac"]) or count >= parts:
        return None
    if count == 1 and not _WHOLE.match(text, match.end):
        return None  # "a third party", "a half marathon", "a quarter hour"
    before = text[: match.start]
    if part.startswith("quarter") and (
        count == 2
        or (count == 1 and _RECURRING.search(before))
        or (count == 3 and _OVER_TIME.search(before) and not text[match.end :].startswith(" of"))
    ):
        return None  # three months, or half a year, or three of four periods
    value, hedge = 100 * count / parts, (match["fhedge"] or "").lower()
    low, high = (
        (value, 1.2 * value)
        if hedge in _MORE_THAN
        else (0.85 * value, value)
        if hedge in _SHORT_OF
        else _spoken_bounds(value, match.start, text)
    )
    return Spoken("percent", value, low, high, "%", match.start, match.end)


def _share(match: _Said, text: str) -> Spoken | None:
    first = match["s1"] or match["t1"] or match["o1"] or match["e1"]
    second = match["s2"] or match["t2"] or match["o2"] or match["e2"]
    few = number_in(first)
    of = 100.0 if second.lower().endswith("hundred") and " " in second else number_in(second)
    if few is None or of is None or not 0 < few < of or not 2 <= of <= _MOST or not few.is_integer():
        return None
    value = 100 * few / of
    slack = 0.06 if of <= 20 else 0.005
    low, high = bounds_of(value, slack * value, match.start, text)
    return Spoken("percent", value, low, high, "%", match.start, match.end)


def _spoken_bounds(value: float, start: int, text: str) -> tuple[float, float]:
    """A fraction in words is as exact as the next fraction allows; "nearly" and "more than" keep to their side."""
    low, high = bounds_of(value, 0.12 * value, start, text)
    return (low, min(high, 1.2 * value)) if high > 1.3 * value else (low, high)


def _parts(word: str) -> int:
    return _PARTS[word.lower()] if word.lower() in _PARTS else _PARTS[word.lower().removesuffix("s")]
