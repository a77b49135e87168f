"""Which industries an answer speaks of: by the company's own words, by general families, or by the noun that it is about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ridgepole.core.survey.facet import Facet, Quote
from ridgepole.core.survey.industry_words import ANY, ANYONE, FAMILIES, GENERIC, ORGANISATION, STRONG, WEAK

Span = tuple[int, int]
ANY_LABEL = "any industry"

_SENTENCES = re.compile(r"[^.;!?\n]+")
_HEAD_ENDS = re.compile(
    r"(?<![\w-])(?:with|without|that|who|whose|which|where|when|because|since|if|about|of \d|having|needing|needs|wants?|running|using|looking|struggling|trying|facing)(?![\w-])"
)
_LEAD_IN = re.compile(
    r"^\W*(?:(?:honestly|frankly|for me|to me|personally|i think|i guess|i would say|it is|it's|they are|that is|usually|typically|ideally|think of|picture|our (?:best|ideal) customers? (?:is|are)|the (?:best|ideal) (?:one|customer)s? (?:is|are)|basically|well|so|mostly|probably)[ ,:]+)+"
)
_PLACES_AND_SIZES = {
    *(["a", "an", "the", "our", "some", "any", "typical", "classic", "mid", "mid-sized", "midsize", "mid-size", "medium", "medium-sized", "small", "smaller", "big", "bigger", "large", "larger", "huge", "tiny", "regional", "national", "local", "global", "international"]),
    *(["european", "american", "german", "french", "british", "uk", "us", "dutch", "nordic", "spanish", "family", "family-owned", "independent", "private", "public", "multi-site", "multi-location", "growing", "fast-growing", "established", "modern"]),
    *(["good", "best", "ideal", "great", "perfect", "happy", "serious", "mid-market", "enterprise", "older", "new", "traditional", "busy", "profitable", "well-funded", "series", "seed-stage", "late-stage", "early-stage", "or", "and"]),
}  # fmt: skip
_GENERIC = re.compile(
    rf"(?:{GENERIC}|{ORGANISATION}|people|persons?|someone|somebody|teams?|folks|users?|ones?|guys|things?|it|they|i|we|you)"
)


def read_industry(text: str, own_words: Sequence[tuple[re.Pattern[str], str]], taken: Sequence[Span]) -> Facet | None:
    """The industries of one answer; `text` is lower case, `own_words` the company's, `taken` spans that are a role or a size."""
    named: list[tuple[int, int, str]] = []
    anybody: re.Match[str] | None = None
    anything: re.Match[str] | None = None
    for sentence in _SENTENCES.finditer(text):
        start, end = sentence.span()
        head_end = _HEAD_ENDS.search(text, start + 1, end)
        found = [m for m in _matches(text, start, end, own_words, taken) if not _is_refused(text, start, m[0])]
        head = [match for match in found if head_end is None or match[0] < head_end.start()]
        named += head or found[:1]
        anything = anything or _free(ANY, text, start, end, taken)
        anybody = anybody or (_free(ANYONE, text, start, end, taken) if not found else None)
    if anything is not None:
        return _unrestricted(text, anything)
    if named:
        labels = tuple(dict.fromkeys(label for _, _, label in _most_precise(named)))
        return Facet(" and ".join(labels), frozenset(labels), _quote(text, named[0][0], named[0][1]))
    in_short = _in_short(text, own_words, taken)
    if in_short is not None:
        return in_short
    return _unrestricted(text, anybody) if anybody is not None else _head_noun(text, taken)


def _unrestricted(text: str, match: re.Match[str]) -> Facet:
    return Facet(ANY_LABEL, frozenset({ANY_LABEL}), _quote(text, *match.span()), unrestricted=True)


_OF_AGREED = re.compile(r"[a-z][\w-]+")
_TELLS_NO_INDUSTRY = frozenset(
    [
        "large",
        "small",
        "medium",
        "regional",
        "national",
        "local",
        "global",
        "general",
        "other",
        "private",
        "public",
        "services",
        "service",
        "group",
        "groups",
        "network",
        "networks",
    ]
)


def _in_short(text: str, own_words: Sequence[tuple[re.Pattern[str], str]], taken: Sequence[Span]) -> Facet | None:
    """What is agreed, said in short: "independents", "a secondary" or "practices" where the profile has "independent veterinary practices" or "secondary schools"."""
    for pattern, label in own_words:
        words = [
            word
            for word in _OF_AGREED.findall(pattern.pattern.replace("(?:s|es)?", "").replace("\\", ""))
            if len(word) > 4
        ]
        for word in dict.fromkeys(words):
            stem = singular(word)
            if _GENERIC.fullmatch(word) or _GENERIC.fullmatch(stem) or word in _TELLS_NO_INDUSTRY:
                continue
            found = re.compile(
                rf"(?<![\w-]){re.escape(stem.removesuffix('y'))}(?:y|ies|s|es|ly owned)?(?![\w-])"
            ).search(text)
            if found and not any(found.start() < b and a < found.end() for a, b in taken):
                return Facet(label, frozenset({label}), _quote(text, *found.span()))
    return None


_REFUSED = re.compile(
    r"(?<![\w-])(?:not|no|never|no more|no longer|rather than|instead of|forget|avoid|anything but|enough of|tired of|except|keep away from)(?! (?:only|just))(?: (?!with|without|who|whose|that)\w+){0,2} $"
)


def _is_refused(text: str, sentence: int, start: int) -> bool:
    return bool(_REFUSED.search(text[sentence:start]))


def refused_industries(text: str, own_words: Sequence[tuple[re.Pattern[str], str]]) -> frozenset[str]:
    """Industries that the answer (lower case) names in order to shut them out."""
    return frozenset(
        label
        for sentence in _SENTENCES.finditer(text)
        for start, _, label in _matches(text, *sentence.span(), own_words, ())
        if _is_refused(text, sentence.start(), start)
    )


def _free(pattern: re.Pattern[str], text: str, start: int, end: int, taken: Sequence[Span]) -> re.Match[str] | None:
    """Where "whoever signs" or "any large site" leaves the industry open; "anyone in procurement" and "any plant manager" speak of a role."""
    free = (
        m
        for m in pattern.finditer(text, start, end)
        if not any(m.start() < b + 1 and a - 1 < m.end() for a, b in taken)
    )
    return next(free, None)


def _matches(
    text: str, start: int, end: int, own_words: Sequence[tuple[re.Pattern[str], str]], taken: Sequence[Span]
) -> list[tuple[int, int, str]]:
    patterns = [*own_words, *((p, label) for label, p in STRONG.items()), *((p, label) for label, p in WEAK.items())]
    found = [(m.start(), m.end(), label) for p, label in patterns for m in p.finditer(text, start, end)]
    free = [(a, b, label) for a, b, label in found if not any(a < t_end and t_start < b for t_start, t_end in taken)]
    # The longest match at a place wins: "container terminals" over "terminals", "school districts" over "schools".
    kept: list[tuple[int, int, str]] = []
    for match in sorted(free, key=lambda m: (m[0] - m[1], m[0])):
        if not any(match[0] < b and a < match[1] for a, b, _ in kept):
            kept.append(match)
    return sorted(kept)


def _most_precise(named: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Without families of which a member was named too: "manufacturers, mostly breweries" is about breweries."""
    families = {FAMILIES.get(label, "") for _, _, label in named}
    return [match for match in named if match[2] not in families]


def _head_noun(text: str, taken: Sequence[Span]) -> Facet | None:
    """What no lexicon knows: the noun that the first sentence is about, by its own name."""
    start = match.end() if (match := _LEAD_IN.match(text)) else 0
    stop = re.search(
        r"[,.;:!?(]|(?<![\w-])(?:with|that|who|whose|which|where|when|because|in|at|of|from|for|on|between|over|under|about|to|like|is|are|has|have|needs?|wants?|run(?:s|ning)?|using|doing)(?![\w-])",
        text[start:],
    )
    end = start + stop.start() if stop else len(text)
    if any(start < t_end and t_start < end for t_start, t_end in taken):
        return None
    words = list(re.finditer(r"[a-zà-ÿ][\w&'-]*", text[start:end]))
    kept = [m for m in words if m[0] not in _PLACES_AND_SIZES and not _GENERIC.fullmatch(m[0])]
    if not kept or len(kept) > 3 or not _names_things(words):
        return None
    label = " ".join(singular(m[0]) for m in kept)
    return Facet(label, frozenset({label}), _quote(text, start + kept[0].start(), start + kept[-1].end()))


def _names_things(words: Sequence[re.Match[str]]) -> bool:
    """A noun phrase opens with an article or ends in a plural; "I open" and "judging" do not."""
    return words[0][0] in {"a", "an", "the", "our"} or (
        words[-1][0].endswith("s") and not words[-1][0].endswith(("ss", "us"))
    )


def singular(word: str) -> str:
    """A plain English singular: enough to see that "bakeries" and "a bakery" are one."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _quote(text: str, start: int, end: int) -> Quote:
    return Quote(text[start:end], start, end)


def industry_likeness(a: Facet, b: Facet) -> float:
    """1 the same, 0.7 one is the other's family, 0 otherwise; "any industry" is like nothing but itself."""
    if a.unrestricted or b.unrestricted:
        return float(a.unrestricted and b.unrestricted)
    if a.labels & b.labels:
        return 1.0
    if any(FAMILIES.get(x) == y or FAMILIES.get(y) == x for x in a.labels for y in b.labels):
        return 0.7
    heads = ({label.split()[-1] for label in facet.labels - FAMILIES.keys()} for facet in (a, b))
    first, second = heads
    return 0.7 if first & second else 0.0


def own_industry_words(industries: Sequence[str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns for the words of the agreed profile: "Ports and terminals" teaches that a terminal is a port."""
    learnt: dict[str, str] = {}
    for phrase in industries:
        text = phrase.lower().strip()
        known = _known_label(text)
        parts = [part.strip() for part in re.split(r"\s*(?:,|;|/|&|\band\b|\bor\b)\s*", text) if part.strip()]
        for part in [text, *parts]:
            if part == text or not _matches(part, 0, len(part), (), ()):
                learnt.setdefault(part, known or text)
    return tuple((_plural_pattern(words), label) for words, label in learnt.items())


def _known_label(text: str) -> str | None:
    found = _matches(text, 0, len(text), (), ())
    if found:
        return found[0][2]
    families: Mapping[str, re.Pattern[str]] = WEAK
    return next((label for label, pattern in families.items() if pattern.search(f"{text} companies")), None)


def _plural_pattern(words: str) -> re.Pattern[str]:
    stem = re.escape(singular(words))
    ending = r"(?:s|es)?" if not stem.endswith("y") else r""
    alternatives = f"{stem}{ending}" if not stem.endswith("y") else f"{stem}|{stem[:-1]}ies"
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])")
