"""Statements that say what a clause says is never said, word for word or nearly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.stance import is_asked, is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of

_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SAME: Final = (
    ("cheap", "cheaper", "cheapest", "cheaply", "inexpensive"), ("fast", "faster", "fastest", "quick", "quicker", "speed"), ("good", "better", "best"), ("staff", "team", "people", "crew", "personnel", "employees", "workforce"),
    ("fee", "charge", "price", "cost", "payment", "money"), ("separately", "separate", "extra", "additionally", "addition"), ("replace", "replaces", "replaced", "substitute"), ("cut", "reduce", "shrink", "slash", "halve", "half"), ("support", "maintenance", "helpdesk"), ("yearly", "annual", "annually"),
    ("own", "yours", "ownership", "owned"), ("implementation", "set-up", "setup", "onboarding"), ("server", "servers", "machine", "machines"), ("licence", "license", "licences", "licensing"), ("user", "seat", "users", "seats", "named"),
    ("centre", "center"), ("shared", "pooled"), ("only", "just"), ("leave", "vacate", "empty"), ("guarantee", "promise"), ("free", "gratis"),
    ("unlimited", "unrestricted"), ("customer", "client"), ("training", "course"), ("update", "updates", "upgrade"), ("mandatory", "must", "compulsory", "required", "obligatory", "obliged"), ("minimum", "least"), ("volume", "quantity"), ("buy", "order", "purchase", "bought", "ordered", "purchased"), ("subscription", "subscribe", "subscribes", "subscriber", "subscribed"), ("uplift", "rise", "rises", "increase", "indexation", "escalator"),
    ("outsource", "outsourcing", "outsourced"), ("offshore", "abroad", "overseas"), ("rental", "rent", "rented", "hire", "lease"), ("commitment", "commit", "commits", "committed"),
)  # fmt: skip
_GROUP: Final = {stem_of(word): f"~{group[0]}" for group in _SAME for word in group}
_WORK_ORDER: Final = re.compile(r"\b(?:(?:work|job|court|standing|sort) orders?|in order (?:to|that))\b", re.IGNORECASE)
_FEE: Final = re.compile(r"\b(?:fee|charge|paid|cost)s?\b", re.IGNORECASE)
_YEARLY: Final = AnyCase(
    r"\b(?:(?:each|every|per|a) (?:year|spring|summer|autumn|winter|january|april|july|october)|twelve months|12 months|one year|from year to year|year by year)\b",
)
_IN_EXCHANGE: Final = re.compile(r"\bagainst(?= (?:an?|the|payment)\b)", re.IGNORECASE)
_LOWEST: Final = AnyCase(r"\blowest (?:cost|price|fee)s?\b")
_ON_TOP: Final = AnyCase(r"\b(?:on top|over and above)\b")
_AS_A_SERVICE: Final = re.compile(r"as[ -]a[ -]service", re.IGNORECASE)
_ASKS_WHAT: Final = re.compile(r"\b(?:what|how much) (?:\w+ ){0,3}$", re.IGNORECASE)
_YOUR: Final = re.compile(r"\byou(?:r|rs)?\b", re.IGNORECASE)
_LACKS: Final = re.compile(r"\b(?:without|no|not)\b|-free\b|-less\b", re.IGNORECASE)
_PER: Final = re.compile(r"\b(?:per|each|every|by the|for an?)\b(?! (?:month|year|week|day)\b)|/(?=\w)", re.IGNORECASE)
_OF_THEIRS: Final = re.compile(
    r"\b(?:your|their|his|her) (?:present|current|existing|old|last|former)\b", re.IGNORECASE
)
_NOTHING: Final = re.compile(r"\s*(?:you |us |them )?(?:nothing|no|zero|nil|none)\b", re.IGNORECASE)
_DENIAL: Final = re.compile(r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without)\b|n['’]t\b", re.IGNORECASE)
_DENIAL_BEFORE: Final = re.compile(r"\b(?:no|not|never|without) $", re.IGNORECASE)
_NOTHING_AFTER: Final = re.compile(
    r"^[^.;!?]{0,40}\b(?:zero|nil)\b|^\s(?!and\b|but\b|or\b|so\b|that\b)(?:\w+\s)?(?:nothing|none|nobody|no one|nowhere|never)\b|^\s?[:–—]\s(?:none|never|nothing)\b",
    re.IGNORECASE,
)
_KEEP: Final = frozenset(("own", "yours", "only", "no", "must", "best", "less", "more", "first", "free"))
NEAR: Final = 9
_SPAN: Final = frozenset(
    stem_of(w)
    for w in """one two three four five six seven eight nine ten twelve eighteen twenty-four thirty-six day days week weeks month months year years hour hours""".split()  # noqa: SIM905 - a word list is read, not a Python list
)


@dataclass(frozen=True, slots=True)
class NeverPattern:
    """The stems of one forbidden phrase, in its order."""

    line: Line
    stems: tuple[str, ...]


def never_patterns(frame: Frame) -> tuple[NeverPattern, ...]:
    """One for each forbidden phrase of the framework."""
    found = []
    product = {_token(w) for w in _WORD.findall(frame.framework.category)} if frame.framework else set()
    for line in frame.lines:
        if line.role == "never":
            text = _AS_A_SERVICE.sub("as-a-service", line.text)
            stems = tuple(dict.fromkeys(_token(w) for w in _WORD.findall(text) if _counts(w)))
            kept = tuple(stem for stem in stems if stem not in product)
            if stems:
                found.append(NeverPattern(line, kept if _tells_enough(kept) else stems))
    return tuple(found)


def _tells_enough(stems: tuple[str, ...]) -> bool:
    """What is left of a phrase without the product's own words still says something: two words that are more than a span of time."""
    return stems == ("~cheap",) or len([stem for stem in stems if stem not in _SPAN]) > 1


def _counts(word: str) -> bool:
    return word.lower() not in EMPTY_WORDS or word.lower() in _KEEP or (word.isupper() and len(word) > 1)


@lru_cache(maxsize=65536)
def _token(word: str) -> str:
    if word.isupper() and word.lower() in EMPTY_WORDS:
        return word
    stem = stem_of(word.lower().replace("’", "'"))
    return _GROUP.get(stem, stem)


def never_said(
    statement: Statement, patterns: tuple[NeverPattern, ...], held: dict[str, tuple[str, str]]
) -> Iterator[Departure]:
    """Departures of one statement of ours: all words of a phrase (or words of the same meaning) stand close together and are meant."""
    if not statement.is_ours:
        return
    text = _WORK_ORDER.sub(lambda m: "-" * len(m.group()), statement.meaning)
    tokens = [(_token(m.group()), m.start(), m.end()) for m in _WORD.finditer(text) if _counts(m.group())]
    tokens += [("~fee", q.start, q.end) for q in statement.quantities if q.nature == "money"]
    tokens.sort(key=lambda token: token[1])
    tokens += [("~cheap", m.start(), m.end()) for m in _LOWEST.finditer(text)]
    tokens += [("~separately", m.start(), m.end()) for m in _ON_TOP.finditer(text)]
    tokens += [("~yearly", m.start(), m.end()) for m in _YEARLY.finditer(text)]
    tokens.sort(key=lambda token: token[1])
    present = {token for token, _, _ in tokens}
    done: set[str] = set()
    for pattern in patterns:
        if pattern.line.clause in done or not set(pattern.stems) <= present:
            continue
        span = _window(tokens, pattern.stems)
        if (
            span is None
            or not _is_claimed(statement, pattern, span, tokens)
            or _says_the_right_thing(statement, pattern, held)
            or not _in_order(tokens, pattern.stems, span)
        ):
            continue
        done.add(pattern.line.clause)
        facets = {p.facet.name: p for p in pattern.line.positions}
        facet = next(iter(facets.values()), None)
        yield Departure(
            statement, facet.facet.kind if facet else _kind(pattern.line.clause), pattern.line.clause, f'says what is never said: "{pattern.line.text}"',
            "critical" if pattern.line.clause == "commercial_model" else "high", 0.85, f"{facet.facet.name}" if facet else f"never:{pattern.line.text}",
            side=facet.side if facet else "", start=span[0], end=span[1], never=pattern.line.text,
        )  # fmt: skip


def _is_claimed(
    statement: Statement, pattern: NeverPattern, span: tuple[int, int], tokens: list[tuple[str, int, int]]
) -> bool:
    """The words are ours and meant: none of them denied, asked, of the buyer's own things, or without the word that makes the phrase an offence."""
    text, (start, end), words = statement.meaning, span, pattern.line.text
    if len(pattern.stems) == 1 and not _is_bold(pattern) and pattern.stems != ("~cheap",):
        return False
    if start < _answer_of(statement):
        return False
    if _DENIAL.search(words):
        return _denies_as_well(text, start, end)
    if not _meant(text, start, end):
        return False
    plain = _IN_EXCHANGE.sub("for    ", text)
    if not all(is_meant(plain, a, z) for token, a, z in tokens if token in pattern.stems and start <= a and z <= end):
        return False
    if len(pattern.stems) > 2 and _YOUR.search(words) and not _YOUR.search(text):
        return False
    if _OF_THEIRS.search(text[max(0, start - 20) : end]) or _ASKS_WHAT.search(text[:start]):
        return False
    return _is_same_measure(text, pattern) and not _is_nothing(statement, pattern)


def _denies_as_well(text: str, start: int, end: int) -> bool:
    """A phrase that itself denies something ("no responsibility for ...") stands there with its denial, and that is not denied in turn."""
    before = _DENIAL_BEFORE.search(text[:start])
    inside = _DENIAL.search(text[start:end]) is not None
    begins = before.start() if before and not inside else start
    return (inside or before is not None) and is_meant(text, begins, end)


def _answer_of(statement: Statement) -> int:
    """Where the answer begins in a row that asks: what is asked is no claim unless the answer is yes."""
    label = statement.cells[0] if statement.cells else ""
    asks = is_asked(label) and statement.meaning.startswith(label)
    rest = statement.meaning[len(label) :].lstrip(": ") if asks else ""
    return len(label) if asks and not rest.lower().startswith("yes") else 0


def _is_same_measure(text: str, pattern: NeverPattern) -> bool:
    """What is forbidden "without" or "for each" is said only with such a word: a charge is not yet a charge for each."""
    words = pattern.line.text
    return (not _LACKS.search(words) or _LACKS.search(text) is not None) and (
        not _PER.search(words) or _PER.search(text) is not None
    )


def _is_nothing(statement: Statement, pattern: NeverPattern) -> bool:
    """A row that puts nothing on a fee says that there is none."""
    return "~fee" in pattern.stems and any(q.nature == "money" and q.value == 0 for q in statement.quantities)


def _says_the_right_thing(statement: Statement, pattern: NeverPattern, held: dict[str, tuple[str, str]]) -> bool:
    """The sentence holds the agreed side of the very position that the phrase offends: "set-up belongs to the price" is no set-up fee."""
    facets = {p.facet.name for p in pattern.line.positions} | (
        {"in_the_price"} if _FEE.search(pattern.line.text) else set()
    )
    sides = {(p.facet.name, p.side) for p in statement.positions if p.facet.name in facets and p.facet.name in held}
    return bool(sides) and all(held[name][0] == side for name, side in sides)


def _in_order(tokens: list[tuple[str, int, int]], stems: tuple[str, ...], span: tuple[int, int]) -> bool:
    """Where a phrase says what comes first, the statement must say it of the same: "own people first, agencies after" is not "agencies first"."""
    if len(stems) < 2 or stems[-1] != "first":
        return True
    inside = [token for token, start, end in tokens if span[0] <= start and end <= span[1] and token in stems]
    return inside[-1] == "first" and stems[-2] in inside[:-1]


def _kind(clause: str) -> str:
    return "commercial_model" if clause == "commercial_model" else "positioning"


def _is_bold(pattern: NeverPattern) -> bool:
    """A one-word phrase forbids the word itself."""
    return len(pattern.line.text.split()) == 1


def _meant(text: str, start: int, end: int) -> bool:
    text = _IN_EXCHANGE.sub("for    ", text)  # "possible against a fee" asks for the fee
    if _NOTHING.match(text, end) or _NOTHING_AFTER.match(text[end:]):  # "set-up and support cost nothing extra"
        return False
    if is_meant(text, start, end):
        inner = text[start:end]
        return not re.search(r"\b(?:not|never|no|none|nobody|nothing|neither|nor)\b|n['’]t\b", inner, re.IGNORECASE)
    return False


def _window(tokens: list[tuple[str, int, int]], stems: tuple[str, ...]) -> tuple[int, int] | None:
    wanted = set(stems)
    best: tuple[int, int] | None = None
    best_size = NEAR + len(wanted)
    for i, (token, start, _) in enumerate(tokens):
        if token not in wanted:
            continue
        missing = set(wanted)
        for j in range(i, min(len(tokens), i + best_size)):
            missing.discard(tokens[j][0])
            if not missing:
                if j - i < best_size:
                    best, best_size = (start, tokens[j][2]), j - i
                break
    return best
