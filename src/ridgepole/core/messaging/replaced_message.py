"""Statements that still carry what a strategy decision replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.audience import sectors_in
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, words_of

LOOSE: Final = frozenset(
    stem_of(w)
    for w in """leading lead leads large small any site sites sold customer customers contract company project projects year yearly model edition product
    offer offers employer employers end start own wide""".split()  # noqa: SIM905 - a word list is read, not a Python list
)
_ONLY: Final = AnyCase(r"\b(?:only|exclusively|solely)\b")
NEAR: Final = 0.42
AHEAD: Final = 0.06


@lru_cache(maxsize=1024)
def _distinctive(text: str, now: frozenset[str]) -> frozenset[str]:
    return frozenset({stem_of(w) for w in words_of(text) if w not in EMPTY_WORDS} - now - LOOSE)


def distinctive_stems(frame: Frame, index: int) -> frozenset[str]:
    """Stems of a replaced line that no line of what we say now uses."""
    return _distinctive(frame.lines[index].text, frame.said_now)


_PHRASE_ENDS: Final = re.compile(r"[,;:–—(]|\s-\s|\s(?:and|or|with|by|at|in|for|on|to|from|beside)\s", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Phrases of at least two meaningful words that name what was replaced: "universal code search"."""
    parts = [tuple(stem_of(w) for w in words_of(part) if w not in EMPTY_WORDS) for part in _PHRASE_ENDS.split(text)]
    return tuple(part for part in parts if 2 <= len(part) <= 5 and not set(part) & LOOSE)


def _phrase_in(statement: Statement, phrases: tuple[tuple[str, ...], ...]) -> tuple[int, int] | None:
    """Where a whole phrase stands, word by word; None where none does."""
    phrases = tuple(phrase for phrase in phrases if statement.stems & set(phrase))
    if not phrases:
        return None
    found = [
        (stem_of(m.group().lower()), m.start(), m.end())
        for m in re.finditer(r"[^\W_]+(?:[-'’][^\W_]+)*", statement.meaning)
    ]
    stems = [stem for stem, _, _ in found]
    here = set(stems)
    for phrase in phrases:
        if not set(phrase) <= here:
            continue
        for i in range(len(stems) - len(phrase) + 1):
            if tuple(stems[i : i + len(phrase)]) == phrase and is_meant(
                statement.meaning, found[i][1], found[i + len(phrase) - 1][2]
            ):
                return found[i][1], found[i + len(phrase) - 1][2]
    return None


@lru_cache(maxsize=1024)
def names_in(text: str) -> frozenset[str]:
    """Stems of the names within a replaced line: a place that it mentions is no message by itself."""
    return frozenset(stem_of(m.group().lower()) for m in re.finditer(r"(?<=[a-z,] )[A-ZÀ-Þ][a-zà-ÿ]\w+", text))


def is_said(statement: Statement, shared: frozenset[str]) -> bool:
    """The shared words are meant, not reported, denied or supposed."""
    if not shared:
        return True
    places = [
        m for m in re.finditer(r"[^\W_]+(?:[-'’][^\W_]+)*", statement.meaning) if stem_of(m.group().lower()) in shared
    ]
    return not places or any(is_meant(statement.meaning, m.start(), m.end()) for m in places)


def replaced_messages(statement: Statement, vector: NDArray[np.float32], frame: Frame) -> Iterator[Departure]:
    """A departure where a statement of ours is nearer in meaning to what a decision replaced than to all that we say now, and shares its words or its position."""
    if not statement.is_ours or statement.kind == "battlecard":
        return
    replaced = frame.rows("replaced")
    if not replaced:
        return
    cosines = frame.vectors @ vector
    best_now = float(cosines[frame.rows("says", "proof", "answer")].max(initial=0.0))
    for i in replaced:
        line = frame.lines[i]
        if len(sectors_in(line.text)) > 1:  # who it is for is the audience's business
            continue
        cosine = float(cosines[i])
        shared = statement.stems & distinctive_stems(frame, i)
        same_side = {(p.facet.name, p.side) for p in statement.positions} & {
            (p.facet.name, p.side) for p in line.positions
        }
        opposed = bool(same_side) and any(frame.held.get(name, (side, ""))[0] != side for name, side in same_side)
        named = _phrase_in(statement, tuple(p for p in _phrases(line.text) if not set(p) <= frame.said_now))
        if not named and statement.stems & frame.words_decided.get(line.decision, frozenset()) - LOOSE:
            continue  # what was decided instead is said as well
        strong = (
            cosine >= NEAR
            and cosine > best_now + AHEAD
            and bool(shared - names_in(line.text))
            and (len(shared) > 0.5 * len(distinctive_stems(frame, i)) or cosine >= NEAR + 0.1)
        )
        if not is_said(statement, shared) or (_ONLY.search(line.text) and not _ONLY.search(statement.meaning)):
            continue
        start, end = named or (0, len(statement.meaning))
        if (
            named
            or strong
            or (len(shared) >= 2 and len(shared) > 0.5 * len(distinctive_stems(frame, i)) and cosine > best_now)
            or (opposed and cosine >= 0.25 and cosine > best_now)
        ):
            yield Departure(
                statement, "positioning", line.clause, f'still carries what a decision replaced: "{line.text}"', "medium", 0.85 if named else min(0.9, 0.5 + cosine / 2), f"decision:{line.decision}",
                side="replaced", decision=line.decision, start=start, end=end,
            )  # fmt: skip
