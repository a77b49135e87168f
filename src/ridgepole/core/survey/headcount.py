"""How large the customer is, in people: exact ranges, open ends, numbers in words, and vague words for size."""

from __future__ import annotations

import math
import re

from ridgepole.core.survey.facet import Headcount, Quote

_UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]
_VALUES = dict(zip(_UNITS, (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50, 60, 70, 80, 90), strict=True)) | {"a": 1, "an": 1}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "k": 1_000}
_NUM = (
    r"(?:\d{1,3}(?:[,.' ]\d{3})+|\d+(?:\.\d+)?(?: ?k\b| thousand| hundred)?|(?:an?|" + "|".join(_UNITS) + r")[ -](?:hundred|thousand)(?! of)|(?:" + "|".join(_UNITS[9:]) + r")(?:[ -](?:" + "|".join(_UNITS[:9]) + r"))?)"
)  # fmt: skip
_PEOPLE = (
    r"(?:paid employees|people|folks?|crew(?: members)?|lads|fee[- ]earners|hires|employees?|carers|employees|staff(?: members)?|fte'?s?|full[- ]time(?: \w+)?|heads|headcount|workers|persons?|colleagues|team members|souls|on (?:the )?payroll|employed|"
    r"reps|sales ?people|engineers|developers|agents|drivers|nurses|clinicians|physicians|doctors|teachers|lawyers|attorneys|consultants|technicians|operators|hands|desk workers|knowledge workers|seats)"
)
_OF = r"(?: (?:or so|full-time|permanent|active|office|field|total|inside|outside|sales|support|of|own))?[ -]"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("range", rf"(?:between |from )?(?<![\w.,€$£])({_NUM})\+?(?:{_OF}{_PEOPLE})? ?(?:to|-|–|—|and|up to|through) ?({_NUM}){_OF}({_PEOPLE})"),
        ("range", rf"(?:{_PEOPLE})(?: count)?(?: of)?:? (?:between |from )?({_NUM}) ?(?:to|-|–|—|and) ?({_NUM})()(?![\w%])"),
        ("from", rf"(?<![\w.,€$£])({_NUM})(?:{_OF}({_PEOPLE}))? ?,?(?:or more|and up|and above|and over|plus|upwards?|or above|or over|minimum|at least)(?:{_OF}({_PEOPLE}))?"),
        ("from", rf"(?<![\w.,€$£])({_NUM}) ?\+{_OF}({_PEOPLE})()"),
        ("from", rf"(?:not (?:below|under|less than|fewer than|smaller than)|more than|over|at least|above|upwards of|north of|minimum(?: of)?|no (?:fewer|less) than|exceeding|beyond|>=?) ?({_NUM}){_OF}({_PEOPLE})()"),
        ("to", rf"(?:under|fewer than|less than|up to|at most|below|no more than|maximum(?: of)?|south of|<=?) ?({_NUM}){_OF}({_PEOPLE})()"),
        ("to", rf"(?<![\w.,€$£])({_NUM}){_OF}({_PEOPLE})? ?(?:or (?:fewer|less)|at most|tops|max(?:imum)?)()"),
        ("about", rf"(?<![\w.,€$£])({_NUM}){_OF}({_PEOPLE})()(?![\w-])"),
        ("about", rf"({_NUM})-(person|people|employee|staff|man|strong)()"),
        ("about", rf"(?:headcount|workforce|staff|team) (?:of|around|is) (?:about |around |roughly |some )?({_NUM})()()"),
        ("range", r"(?<![\w.,€$£/])(\d{1,3}(?:[,.']\d{3})+|\d{2,4}) ?(?:to|-|–|—) ?(\d{1,3}(?:[,.']\d{3})+|\d{3,5})()(?=[.,;]?(?: [.,;A-Z]|$)|[.,;] )"),
        ("to", r"(?<![\w-])up to (\d{1,3}(?:[,.']\d{3})+|\d{2,5})()()(?=[.,;]?(?: [.,;]|$)|[.,;] )"),
        ("to", rf"(?:\bsub|\bsub-)-?({_NUM})(?: ({_PEOPLE}))?()"),
    )
)  # fmt: skip
_VAGUE_NUMBERS: tuple[tuple[re.Pattern[str], int, int | None], ...] = tuple(
    (re.compile(rf"(?<![\w-]){words}(?: of)?(?: or so)?{_OF}(?:{_PEOPLE})"), low, high)
    for words, low, high in (
        (r"(?:(?:a )?few|several|some) hundred", 200, 900),
        (r"a couple (?:of )?hundred", 150, 300),
        (r"(?:many |the )?hundreds", 200, 999),
        (r"(?:(?:a )?few|several|some) thousand", 2_000, 9_000),
        (r"a couple (?:of )?thousand", 1_500, 3_000),
        (r"(?:many )?thousands(?! of (?!people|employees|staff|workers))|tens of thousands", 2_000, None),
        (r"(?:a few |several )?dozens?", 24, 99),
        (r"(?:a )?(?:handful|few|couple)", 2, 15),
    )
)
_ORGANISATIONS = r"(?:[\w-]+ ){0,2}?(?:compan(?:y|ies)|firms?|business(?:es)?|organi[sz]ations?|enterprises?|manufacturers?|retailers?|hospitals?|banks?|insurers?|corporates?|corporations?|groups?|chains?|players?|accounts?|customers?|operators?|carriers?|providers?|universit(?:y|ies)|districts?|utilit(?:y|ies)|employers?|brands?|agenc(?:y|ies)|farms?|ports?|contractors?|distributors?|health systems?|vendors?|schools?)"  # fmt: skip
_VAGUE_SIZES: tuple[tuple[re.Pattern[str], int, int | None], ...] = tuple(
    (re.compile(rf"(?<![\w-]){words}(?![\w-])"), low, high)
    for words, low, high in (
        (r"mid-? ?market|mid-? ?(?:sized?|size|tier)|medium-? ?sized?|middle market", 100, 3_000),
        (r"smbs?|smes?|small (?:and|to|or|-) ?(?:mid|medium)\S*(?: businesses| companies)?", 1, 500),
        (rf"(?:very )?small(?:er)?(?= {_ORGANISATIONS})|micro-?businesses|mom[- ]and[- ]pop", 1, 99),
        (rf"(?:large|larger|big|bigger|huge|major)(?= {_ORGANISATIONS})|large enterprises?|fortune \d+|global 2000|ftse \d+|blue[- ]chips?|multinationals?", 1_000, None),
        (r"enterprises?(?! (?:software|saas|tech\w*|architect\w*|data|resource|it\b|value|agreement|plan|tier|licen\w+))", 1_000, None),
    )
)  # fmt: skip


_ONE_OR_TWO = re.compile(r"(?<![\w-])(?:an? |one )(hundred|thousand) or (?:two|so)(?![\w-])(?! (?:a|per|each) )")
_VAGUE = r"(?:(?:a )?(?:few|couple(?: of)?|several|some) (?:hundred|thousand|dozen)|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty) ?(?:hundred|thousand)?|\\d+(?: ?(?:hundred|thousand|k))?)"
_WORDED_RANGE = re.compile(
    rf"(?:between |from )?(?<![\w-])({_VAGUE}) ?(?:to|-|–|—|and|up to) ?((?:a )?(?:few|couple(?: of)?|several|some|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty) (?:hundred|thousand)){_OF}{_PEOPLE}"
)


def read_headcount(text: str) -> Headcount | None:
    """The employees that an answer (lower case) speaks of; numbers win over words such as "mid-sized". A lone number stands for half as many to twice as many."""
    wide = _vague_range(text)
    if wide:
        return wide
    for kind, pattern in _PATTERNS:
        match = next((m for m in pattern.finditer(text) if not _of_things(text, m)), None)
        if match:
            said = _from_match(kind, match)
            if said:
                return said
    match = _ONE_OR_TWO.search(text)
    if match:
        scale = _SCALES[match[1]]
        return Headcount(match[0].strip(" ,"), scale, 2 * scale, _quote(match))
    for pattern, low, high in _VAGUE_NUMBERS:
        match = pattern.search(text)
        if match and not _of_things(text, match):
            return Headcount(_words(match[0]), low, high, _quote(match), _counts(match[0]))
    for pattern, low, high in _VAGUE_SIZES:
        match = pattern.search(text)
        if match:
            return Headcount(match[0], low, high, _quote(match))
    return None


def _vague_range(text: str) -> Headcount | None:
    """Words at both ends, as in "a few hundred to a couple of thousand people": from the lower end of one to the upper end of the other."""
    match = _WORDED_RANGE.search(text)
    if match is None:
        return None
    ends = [_vague_number(match[1], match[2]), _vague_number(match[2], match[2])]
    if None in ends:
        return None
    (low, _), (_, high) = (end for end in ends if end is not None)
    if high is not None and low > high:
        return None
    return Headcount(f"{match[1]} to {match[2]}", low, high, _quote(match), _counts(match[0]))


def _vague_number(words: str, scale_of: str) -> tuple[int, int | None] | None:
    """What a number in words may mean; "three" in "three to eight hundred" takes the scale of the other end."""
    for pattern, low, high in _VAGUE_NUMBERS:
        if pattern.fullmatch(f"{words} people"):
            return low, high
    number = _number(words)
    scale = re.search(r"hundred|thousand", scale_of)
    if number and scale and not re.search(r"hundred|thousand|k\b|\d{2}", words):
        number *= _SCALES[scale[0]]
    return (number, number) if number else None


def _of_things(text: str, match: re.Match[str]) -> bool:
    """Not people of the company: "dozens of people a year" are no staff, nor are "too few people"; "not below 200" is a floor and not a ceiling."""
    before, after = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 20]
    return bool(
        re.search(r"\bnot $|\b(?:too|so|very) $", before)
        or re.match(r" (?:a|per|each|every) (?:year|month|week|day|quarter|shift|night)\b", after)
    )


def _from_match(kind: str, match: re.Match[str]) -> Headcount | None:
    first = _number(match[1])
    if kind == "range":
        second, counts = _number(match[2]), _counts(match[0])
        if (
            first < 1_000 <= second
            and match[2].endswith(("k", "thousand"))
            and not match[1].endswith("k")
            and first * 1_000 <= second
        ):
            first *= 1_000
        low, high = sorted((first, second))
        return Headcount(_shown(f"{low}-{high}", counts), low, high, _quote(match), counts)
    if first < 1 or (kind == "from" and not match[2] and not match[3]):
        return None
    counts = _counts(match[0])
    if kind == "from":
        return Headcount(_shown(f"{first}+", counts), first, None, _quote(match), counts)
    if kind == "to":
        return Headcount(_shown(f"up to {first}", counts), None, first, _quote(match), counts)
    return Headcount(_shown(f"about {first}", counts), max(1, first // 2), first * 2, _quote(match), counts)


def _shown(value: str, counts: str) -> str:
    return value if counts == "people" else f"{value} {counts}"


def _counts(text: str) -> str:
    special = re.search(
        r"reps|sales ?people|engineers|developers|agents|drivers|nurses|clinicians|physicians|doctors|teachers|lawyers|attorneys|consultants|technicians|seats",
        text,
    )
    return special[0] if special else "people"


def _words(text: str) -> str:
    return re.sub(rf"{_OF}{_PEOPLE}$", "", text).removesuffix(" of")


def _number(text: str) -> int:
    text = text.strip()
    digits = re.fullmatch(r"(\d{1,3}(?:[,.' ]\d{3})+|\d+(?:\.\d+)?) ?(k|thousand|hundred)?", text)
    if digits:
        grouped = re.fullmatch(r"\d{1,3}(?:[,.' ]\d{3})+", digits[1])
        value = float(re.sub(r"[,.' ]", "", digits[1]) if grouped else digits[1])
        return int(value * _SCALES.get(digits[2] or "", 1))
    total = 0
    for word in re.split(r"[ -]+", text):
        total = total * _SCALES[word] if word in _SCALES else total + _VALUES.get(word, 0)
    return total


def _quote(match: re.Match[str]) -> Quote:
    return Quote(match[0], match.start(), match.end())


def headcount_likeness(a: Headcount, b: Headcount) -> float | None:
    """Overlap of two ranges on a logarithmic scale, as a share of the narrower: 0 disjoint, 1 contained; None where different things are counted."""
    if a.counts != b.counts:
        return None
    low_a, high_a = math.log(a.min or 1), math.log(a.max or 1_000_000)
    low_b, high_b = math.log(b.min or 1), math.log(b.max or 1_000_000)
    overlap = min(high_a, high_b) - max(low_a, low_b)
    if overlap < 0:
        return 0.0
    narrower = min(high_a - low_a, high_b - low_b)
    return 1.0 if narrower <= 0 else max(0.25, min(1.0, overlap / narrower))
