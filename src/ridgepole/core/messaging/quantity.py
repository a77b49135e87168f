"""Quantities in running text: what is counted, in which unit, and what would be the same figure said otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.currencies import AFTER, BEFORE, BEGINS, currency_of
from ridgepole.core.messaging.number_words import NUMBER, ONE_WORD, bounds_of, number_in, rounding_of
from ridgepole.core.messaging.spoken_quantity import spoken_in
from ridgepole.core.messaging.units import UNITS_OF_MEASURE, UNITS_OF_TIME

Nature = Literal["percent", "duration", "money", "count", "change", "multiple", "measure"]

_TIME: Final = r"(?:working[ ]|business[ ]|calendar[ ]|full[ ]|whole[ ])?(?:milliseconds?|ms|seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|quarters?|years?)"
_PERCENT: Final = r"(?:%|\s?(?:per[ ]?cent|percent)\b)"
_MEASURE: Final = "(?:" + "|".join(
    sorted((re.escape(u).replace("\\ ", r"\s") + ("s?" if len(u) > 3 and u.isalpha() else "") for u in UNITS_OF_MEASURE if u not in {"c", "g", "l", "m", "t", "v", "w"}), key=len, reverse=True)
) + r"|°\s?[cC]|(?-i:[glmtCVW])(?![\w'’.-]))"  # fmt: skip
_SIGNED: Final = rf"(?:(?:minus|plus)\s|[+−–-](?=\d))?{NUMBER}"
_FIND: Final = re.compile(
    rf"""
    (?P<mrange>(?:from\s|between\s)?(?P<r1>(?<![\w.]){_SIGNED})(?:\s?{_MEASURE})?\s*(?:to|and|–|—|-|\.\.\.|…)\s*(?P<r2>{_SIGNED})\s?(?P<ru>{_MEASURE})(?!\w))
    |(?P<measure>(?P<n1>(?<![\w.]){_SIGNED})\s?(?P<nu>{_MEASURE})(?!\w))
    |(?P<fromto>(?P<from>from\s+)?(?P<f1>{NUMBER})(?P<fu1>{_PERCENT}|[\s-]{_TIME}\b)?(?:\s(?:a|per)\s\w+)?(?:\s(?:moves|calls|errors|tickets|people|points)(?:\sper\s\w+)?|(?:\s[a-z-]+){{1,3}}(?=\s(?:down|up)\sto\s))?(?(from)(?:\s(?!to\b|and\b|by\b)[a-z-]+){{0,3}}?)
        \s*(?:to|→|->|down\sto|up\sto|[–-](?=\d+[\s-]?(?:%|hour|minute|day|week|month|year|working|business)))\s*(?P<f2>{NUMBER}|half\sa(?=\sper\s?cent))(?P<fu2>{_PERCENT}|[\s-]{_TIME}\b)?)
    |(?P<between>\bbetween\s(?P<b1>{NUMBER})(?P<bu1>{_PERCENT}|[\s-]{_TIME}\b)?\sand\s(?P<b2>{NUMBER})(?P<bu2>{_PERCENT}|[\s-]{_TIME}\b))
    |(?P<mchange>\bfrom\s(?=[^.;]{{0,24}}(?:{BEFORE}|{AFTER}))(?:(?P<c1>{BEFORE})\s?)?(?P<mf1>{NUMBER})\s?(?P<c2>{AFTER})?\s(?:down\s)?to\s(?:(?P<c3>{BEFORE})\s?)?(?P<mf2>{NUMBER})\s?(?P<c4>{AFTER})?)
    |(?P<mbetween>(?P<mlead>\bbetween\s|\bfrom\s)?(?P<mc>{BEFORE})\s?(?P<mb1>{NUMBER})\s?(?(mlead)(?:and|to|–|-)|(?:to|–|-))\s?(?:{BEFORE})\s?(?P<mb2>{NUMBER}))
    |(?P<money>(?P<cur>{BEFORE})\s?(?P<m1>{NUMBER})(?P<mk>\s?(?:k|m|bn|mn|cr|l)\b)?)
    |(?P<money2>(?P<m2>{NUMBER})(?P<mk2>\s?(?:k|m|bn|mn))?\s?(?P<cur2>{AFTER}))
    |(?P<share>(?P<s1>{NUMBER})\s(?:in|of|out\sof)\s(?:every\s|each\s|a\s|one\s)?(?P<sof>hundred|100|thousand|1,000)\b)
    |(?P<pct>(?P<p1>{NUMBER}){_PERCENT})
    |(?P<week>\b(?:week|month|day)s?\s(?P<w1>\d+))
    |(?P<clock>\b\d{{1,2}}[:.]\d{{2}}\b)
    |(?P<dur>(?P<d1>{NUMBER})[\s-](?P<du>{_TIME})\b)
    |(?P<while>\b(?:in|within|for|lasts?|takes?|took|after|needs?|under|inside)\s(?:just\s|only\s|less\sthan\s|about\s|under\s)?(?:an?|a\ssingle|one\ssingle|half\san?|one)\s(?P<wu>minute|hour|morning|afternoon|evening|night|day|week|fortnight|month|year)\b|\b(?:an?|one)\s(?P<wn>day|week|fortnight|month|quarter|year)['’]s(?=\s(?:\w+\s)?notice\b))
    |(?P<none>\b(?:not\s(?:one|a\ssingle|even\sone))\b(?=\s+[a-z]{{3,}}))
    |(?P<halfpct>\bhalf\sa\sper\s?cent\b)
    |(?P<frac>(?<!first\s)(?<!second\s)(?<!last\s)(?<!next\s)(?<!this\s)\b(?:half|halved|halves)\b)
    |(?P<mult>\b(?:(?P<x1>{NUMBER})\s?(?:x\b|times\b(?!\ (?:in|since|during|last|this|over|before|on|at|per|an?|each|every|daily|weekly|by|to|with)\b)|-fold\b|fold\b)|twice|double[sd]?|tripled?|twofold|threefold)\b)
    |(?P<num>{NUMBER})
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANY_NUMBER: Final = AnyCase(
    rf"\d|\b{ONE_WORD}\b|\b(?:a single|not a single|(?:in|within|for|lasts?|takes?|took|after|needs?|under|inside) (?:\w+ )?an?|half|halve[sd]|thirds?|quarters?|fifths?|tenths?|sixths?|sevenths?|eighths?|ninths?|twelfths?|twentieths?|fortnight|an? (?:\w+ )?(?:minute|hour|day|week|month|year)|the (?:same |second |calendar |working )?(?:calendar )?(?:week|month|day|morning)|twice|double[sd]?|tripled?|twofold|threefold)\b",
)
_BEGINS: Final = AnyCase(
    rf"(?<![^\W_]){BEGINS}|[+−–-]?\d|(?<![^\W_])(?:{ONE_WORD}|minus|plus|from|between|in|within|for|lasts?|takes?|took|after|needs?|under|inside|an?|not|half|halve[sd]|three|two|one|nine|eight|seven|six|four|twice|double[sd]?|tripled?|twofold|threefold|weeks?|months?|days?)(?![^\W_])",
)
_CLOCK_FACE: Final = re.compile(r"\s(?:to|past)(?:\s(?:the hour|\w+)\b)?\s*(?:[,.;]|$)", re.IGNORECASE)
_OF_WORK: Final = re.compile(r"(?:working|business) (?:days?|hours?|hrs?)", re.IGNORECASE)
_POINTS: Final = re.compile(r"\b(?:in|of|from|till|until) (?:week|month|day) \d", re.IGNORECASE)
_HOURS_OF_WORK: Final = 8.0
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


@lru_cache(maxsize=16384)
def quantities_in(text: str) -> tuple[Quantity, ...]:
    """All quantities of a sentence, in order; clock times, years, ordinals and list numbers are left out."""
    if not _ANY_NUMBER.search(text):
        return ()
    spoken = [Quantity(*q[:7], words=True) for q in spoken_in(text)]
    read = (_read(match, text) for match in _all_matches(text))
    plain = [q for q in read if q is not None and not any(q.start < s.end and s.start < q.end for s in spoken)]
    return tuple(sorted([*plain, *spoken], key=lambda q: q.start))


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
        if not number or len(_POINTS.findall(text)) > 1:
            return None  # "from week 10 to the shortlist in week 17" are points of a calendar
        return _made("duration", number, unit, match, text, match["w1"])
    if match["dur"]:
        if _CLOCK_FACE.match(text[match.end() :]):
            return None
        unit = match["du"].lower().split()[-1].rstrip("s")
        found = _plain("duration", match, match["d1"], "ms" if unit == "m" else unit, text)
        return _in_calendar_time(found) if _OF_WORK.match(match["du"]) else found
    if match["frac"]:
        if re.match(r"\s*(?:a |an |past |hour|year|day|dozen|million|week|month)", text[match.end() :], re.IGNORECASE):
            return None
        value = 50.0
        low, high = bounds_of(value, value * 0.12, match.start(), text)
        return Quantity("percent", value, low, high, "%", match.start(), match.end(), words=True)
    if match["mult"]:
        return _multiple(match)
    return _count(match, text)


def _in_calendar_time(quantity: Quantity | None) -> Quantity | None:
    """Five working days are a week, and a little more where a holiday falls into them; eight working hours are a day."""
    longer = 24 / _HOURS_OF_WORK if quantity and quantity.unit in {"hour", "hr"} else 1.0
    return quantity and replace(quantity, high=quantity.high * 1.45 * longer)


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
    slack = rounding_of(match["f2"], second)
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
    told = [end * scale for end in ends if end is not None]
    if match["mrange"] and told[0] > told[-1] > 0 and unit != "degree":
        return Quantity("change", told[-1], told[-1], told[0], unit, match.start(), match.end(), origin=told[0])
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
    currency = currency_of(sign)
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
    currency = currency_of(match["mc"])
    if low >= high:
        return Quantity("change", high, high, low, currency, match.start(), match.end(), origin=low)
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
    number *= {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "l": 1e5, "cr": 1e7}.get(size, 1)
    currency = currency_of(match["cur"] or match["cur2"])
    slack = 0.5 * 10.0 ** (len(str(int(number))) - 4) if number >= 10_000 else 0.005
    low, high = bounds_of(number, slack, match.start(), text)
    return Quantity("money", number, low, high, currency, match.start(), match.end(), per=_per(text, match.end()))


def _plain(nature: Nature, match: re.Match[str], raw: str, unit: str, text: str) -> Quantity | None:
    number = number_in(raw)
    return None if number is None else _made(nature, number, unit, match, text, raw)


def _slack(nature: Nature, raw: str, number: float) -> float:
    """Near 100 per cent the distance to 100 is what counts: 99.9 and 99.95 are two promises."""
    return 0.05 * (100 - number) if nature == "percent" and 98 <= number <= 100 else rounding_of(raw, number)


def _made(  # noqa: PLR0917 - private, called twice
    nature: Nature, number: float, unit: str, match: re.Match[str], text: str, raw: str
) -> Quantity:
    scale = UNITS_OF_TIME.get(unit, 1.0) if nature == "duration" else 1.0
    low, high = bounds_of(number, _slack(nature, raw, number), match.start(), text)
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
    low, high = bounds_of(number, rounding_of(raw, number), match.start(), text)
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
