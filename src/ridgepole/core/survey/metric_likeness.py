"""Whether two wordings name one metric: word by word, with what distinguishes a metric weighing more than "rate", "number" or "signed"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from ridgepole.core.kernel.embedder import Embedder

_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_SAYS_LITTLE = frozenset(
    [
        "rate",
        "share",
        "percent",
        "percentage",
        "number",
        "count",
        "value",
        "total",
        "amount",
        "volume",
        "average",
        "level",
        "figure",
        "signed",
        "sign",
        "held",
        "hold",
        "new",
        "net",
        "per",
        "week",
        "weekly",
        "month",
        "monthly",
        "year",
        "yearly",
        "annual",
        "quarter",
        "quarterly",
        "day",
        "daily",
        "days",
        "time",
        "times",
        "customer",
        "customers",
        "cost",
        "under",
        "contract",
        "live",
        "sold",
        "sale",
        "booked",
        "book",
        "accepted",
        "accept",
        "created",
        "create",
        "made",
        "make",
        "done",
        "score",
        "index",
        "ratio",
        "size",
        "many",
        "much",
        "often",
        "money",
        "side",
    ]
)
_SAYS_NOTHING = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "by",
        "to",
        "for",
        "from",
        "with",
        "without",
        "and",
        "or",
        "our",
        "my",
        "their",
        "his",
        "her",
        "its",
        "we",
        "i",
        "they",
        "you",
        "he",
        "she",
        "it",
        "us",
        "them",
        "that",
        "who",
        "which",
        "what",
        "how",
        "when",
        "where",
        "are",
        "is",
        "was",
        "were",
        "be",
        "been",
        "am",
        "has",
        "have",
        "had",
        "having",
        "do",
        "does",
        "did",
        "get",
        "gets",
        "got",
        "getting",
        "will",
        "would",
        "can",
        "could",
        "should",
        "may",
        "so",
        "as",
        "than",
        "then",
        "this",
        "these",
        "those",
        "there",
        "here",
        "each",
        "every",
        "any",
        "all",
        "one",
        "ones",
        "own",
        "same",
        "us",
        "go",
        "goes",
        "come",
        "comes",
        "came",
        "via",
        "through",
        "up",
        "out",
        "over",
        "too",
        "also",
        "just",
        "only",
        "really",
        "them",
        "thing",
        "things",
        "people",
        "via",
        "after",
        "before",
        "during",
        "into",
    ]
)
_SYNONYMS = (
    frozenset(["renew", "renewal", "retain", "retention", "retent", "stay", "stick", "keep", "kept", "keeper", "still", "again", "repeat", "return", "rebook", "loyal", "remain", "second", "back"]),
    frozenset(["demo", "demonstrate", "demonstration", "show"]),
    frozenset(["pipeline", "opportunity", "opp", "opps", "funnel"]),
    frozenset(["accept", "win", "won", "hit", "yes", "close"]),
    frozenset(["bought", "buy", "sold", "sell", "sale"]),
    frozenset(["margin", "profit", "keep", "kept"]),
    frozenset(["cost", "costs", "expense", "spend", "euros", "dollar", "pound"]),
    frozenset(["connect", "hook", "network", "online", "live"]),
    frozenset(["downtime", "outage", "standstill", "still"]),
    frozenset(["machine", "robot", "unit", "device"]),
    frozenset(["fast", "quick", "quickly", "soon", "speed", "minute", "minutes", "hour", "hours"]),
    frozenset(["convert", "conversion", "become", "becomes", "turn", "paid", "payment"]),
    frozenset(["call", "contact", "touch", "reach"]),
)  # fmt: skip
_BY_TEAM = re.compile(r"\b(?:that|which|by) (?:sales|marketing)\b")
SAME_WORD, LIKE_WORD = 0.9, 0.45
"""Prefix likeness from which two words are forms of one; cosine from which two words mean much the same (static vectors of single words)."""
WEIGHT_OF_LITTLE = 0.35
SAID_WEIGHS, NAMED_WEIGHS = 0.6, 0.4
"""How much of what was said is explained counts more than how much of the metric's name was said: people shorten."""


def metric_words(text: str) -> tuple[str, ...]:
    """The words of a wording that can tell metrics apart, singular and without hyphens, numbers as digits."""
    named = _BY_TEAM.sub("", text.lower())
    found = (_NUMBERS.get(word, word) for word in re.findall(r"[a-zà-ÿ]+|\d+", named) if word not in _SAYS_NOTHING)
    return tuple(dict.fromkeys(_singular(word) for word in found))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def likeness_of_words(embedder: Embedder | None) -> Callable[[str, str], float]:
    """0 to 1 for two single words: forms of one word and synonyms are alike, others as far as their vectors are."""

    def alike(one: str, other: str) -> float:
        if one == other or (len(one) > 3 and len(other) > 3 and _one_stem(one, other)):
            return 1.0
        if any(_in(one, group) and _in(other, group) for group in _SYNONYMS):
            return 0.85
        if embedder is None or len(one) < 3 or len(other) < 3:
            return 0.0
        first, second = embedder.embed([one, other])
        cosine = float(first @ second)
        return min(0.9, cosine + 0.15) if cosine >= LIKE_WORD else 0.0

    return alike


def _one_stem(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    shared = len(longer) - len(longer.removeprefix(shorter[: max(4, len(shorter) - 2)]))
    return (shared > 0 and len(longer) - len(shorter) <= 5) or fuzz.ratio(one, other) >= 100 * SAME_WORD


def _in(word: str, group: frozenset[str]) -> bool:
    return word in group or any(len(member) > 4 and word.startswith(member[:-1]) for member in group)


def metric_likeness(said: str, named: str, alike: Callable[[str, str], float], common: Sequence[str] = ()) -> float:
    """How far `said` means the metric `named`: 1 the same words, 0 nothing in common. Words in `common` (of several metrics) tell little."""
    first, second = metric_words(said), metric_words(named)
    if not first or not second:
        return 0.0
    explained = _explained(first, second, alike, common)
    return SAID_WEIGHS * explained + NAMED_WEIGHS * _explained(second, first, alike, common)


def explained(said: str, named: str, alike: Callable[[str, str], float]) -> float:
    """The share of what was said that the metric's name accounts for."""
    first, second = metric_words(said), metric_words(named)
    return _explained(first, second, alike, ()) if first and second else 0.0


def _explained(
    these: Sequence[str], those: Sequence[str], alike: Callable[[str, str], float], common: Sequence[str]
) -> float:
    weights = [WEIGHT_OF_LITTLE if word in _SAYS_LITTLE or word in common or word.isdigit() else 1.0 for word in these]
    found = [max(alike(word, other) for other in those) for word in these]
    return sum(weight * like for weight, like in zip(weights, found, strict=True)) / sum(weights)
