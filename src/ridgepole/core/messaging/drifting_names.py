"""Candidates for one thing that goes by several names: words that take the same place in sentences of different touchpoints. For review, never asserted.

Two sentences of ours that speak of the same are laid side by side; where the words around agree and one name stands for another ("what a shift check finds", "what the
comparison finds"), the two names are a candidate. A name that the framework agrees on comes first. How many of the listed are useful is in docs/benchmarks/story.md.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.alike import alike_pairs
from ridgepole.core.messaging.drift_candidate import DriftCandidate
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of

MOST_CANDIDATES: Final = 10
MOST_PLACES: Final = 3
MOST_WORDS: Final = 3
MOST_PAIRS: Final = 3_000
MOST_COMPARED: Final = 12_000
LONGEST: Final = 40
SAME_MATTER: Final = 0.5
NEAR_NAMES: Final = 0.2
LEAST_SCORE: Final = 1.2
FEWEST_SHARED: Final = 2
_WORD: Final = re.compile(r"[^\W_][\w’'-]*")
_NO_NAME: Final = frozenset(
    """next last previous present current same new old good better best first second third fourth half full whole great big small large short long early late day days
    week weeks month months quarter year years hour hours minute minutes morning evening night monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december spring summer autumn winter two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen eighteen twenty thirty forty fifty sixty hundred thousand million include included takes make made call called ones plus attempt try""".split()  # noqa: SIM905 - a word list is read, not a Python list
)
_BEFORE_A_NAME: Final = frozenset(
    """the a an our your their its his her one each every per this these those any no fewer more less of in on at for with by from to into under over without and or plus
    between across against as than""".split()  # noqa: SIM905 - a word list is read, not a Python list
)
_ARTICLES: Final = frozenset(("the", "a", "an", "our", "your", "each", "every"))
_KINDRED: Final = re.compile(r"(\w{5,})\w* \1\w*$")
_NO_NOUN: Final = re.compile(
    r"(?:ly|n['’]t|['’](?:s|re|ll|ve|d))$|^\d|^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-"
)


@dataclass(frozen=True)
class _Swap:
    """Two names in one place: in statements `i` and `j`."""

    name: str
    other: str
    i: int
    j: int
    shared: int


def drift_candidates(
    statements: Sequence[Statement], vectors: NDArray[np.float32], frame: Frame
) -> tuple[DriftCandidate, ...]:
    """At most `MOST_CANDIDATES`, the likeliest first."""
    swaps = [swap for i, j in _same_matter(statements, vectors) for swap in _swapped(statements, i, j)]
    if not swaps:
        return ()
    names = sorted({name for swap in swaps for name in (swap.name, swap.other)})
    place = {name: n for n, name in enumerate(names)}
    near = frame.embedder.embed(names)
    agreed = frozenset(_key(term.use) for term in frame.framework.vocabulary) if frame.framework else frozenset()
    scored = []
    for swap in swaps:
        likeness = float(near[place[swap.name]] @ near[place[swap.other]])
        known = _key(swap.name) in agreed or _key(swap.other) in agreed
        if likeness >= NEAR_NAMES and _KINDRED.match(f"{swap.name} {swap.other}") is None:
            score = likeness + float(vectors[swap.i] @ vectors[swap.j]) + 0.1 * swap.shared + 0.5 * known
            scored += [(score, swap)] if score >= LEAST_SCORE else []
    return tuple(_candidates(sorted(scored, key=lambda one: (-one[0], one[1].name, one[1].other)), statements, agreed))


def _same_matter(statements: Sequence[Statement], vectors: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """Pairs of statements of ours from different touchpoints, the nearest first."""
    ours = _compared(statements)
    if not ours:
        return
    rows, columns, cosines = alike_pairs(vectors[ours], SAME_MATTER)
    order = np.argsort(-cosines, kind="stable")
    pairs = ((ours[int(rows[n])], ours[int(columns[n])]) for n in order)
    apart = ((i, j) for i, j in pairs if statements[i].path != statements[j].path)
    yield from (pair for _, pair in zip(range(MOST_PAIRS), apart, strict=False))


def _compared(statements: Sequence[Statement]) -> list[int]:
    """Statements of ours, each wording once; of a large site the first ones of each touchpoint, `MOST_COMPARED` in all."""
    once: dict[str, int] = {}
    for n, s in enumerate(statements):
        if s.is_ours and 3 <= len(s.quote.split()) <= LONGEST:
            once.setdefault(f"{s.path}\n{s.quote}", n)
    ours = list(once.values())
    if len(ours) <= MOST_COMPARED:
        return ours
    each = max(MOST_COMPARED // len({statements[n].path for n in ours}), 1)
    taken: Counter[str] = Counter()
    found = []
    for n in ours:
        taken[statements[n].path] += 1
        if taken[statements[n].path] <= each:
            found.append(n)
    return found[:MOST_COMPARED]


def _swapped(statements: Sequence[Statement], i: int, j: int) -> Iterator[_Swap]:
    """Where the words around agree on both sides (or on one, at the end of a sentence) and one to three words differ."""
    left, right = _WORD.findall(statements[i].quote), _WORD.findall(statements[j].quote)
    a, b = [stem_of(w.lower()) for w in left], [stem_of(w.lower()) for w in right]
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    shared = sum(
        1 for code, i1, i2, _, _ in codes if code == "equal" for w in left[i1:i2] if w.lower() not in EMPTY_WORDS
    )
    if shared < FEWEST_SHARED:
        return
    for i1, i2, j1, j2 in _differing(codes, left):
        held = (
            (i1 and i2 < len(a)) or (i1 >= FEWEST_SHARED and j2 == len(b)) or (i2 <= len(a) - FEWEST_SHARED and not j1)
        )
        name, other = _name(left, i1, i2), _name(right, j1, j2)
        one, two = set(_key(name)), set(_key(other))
        if held and name and other and not one <= two and not two <= one:
            yield _Swap(name, other, i, j, shared)


def _differing(codes: Sequence[tuple[str, int, int, int, int]], left: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Stretches that differ, up to where a word that carries no meaning agrees again: "managed network" and "private network service", not "managed" and "private"."""
    open_at: tuple[int, int] | None = None
    for code, i1, i2, j1, j2 in codes:
        if code != "equal":
            open_at = open_at or (i1, j1)
            end = (i2, j2)
            continue
        stop = next((n for n in range(i1, i2) if left[n].lower() in EMPTY_WORDS), i2)
        if open_at is not None and (stop < i2 or i2 - i1 >= FEWEST_SHARED or i2 == len(left)):
            has_object = stop < i2 and left[stop].lower() in _ARTICLES
            end = (stop, j1 + stop - i1) if stop - i1 == 1 and not has_object else (i1, j1)
            yield open_at[0], end[0], open_at[1], end[1]
            open_at = None
    if open_at is not None:
        yield open_at[0], end[0], open_at[1], end[1]


def _name(words: list[str], start: int, end: int) -> str:
    """`words[start:end]` where they may name a thing, articles left off; empty where one of them may not, or where no word stands before that a name follows."""
    while start < end and words[start].lower() in EMPTY_WORDS:
        start += 1
    kept = [word.lower() for word in words[start:end]]
    before = words[start - 1].lower() if start else "the"
    if not 1 <= len(kept) <= MOST_WORDS or not (before in _BEFORE_A_NAME or before[0].isdigit()):
        return ""
    fits = all(len(w) >= 3 and w not in EMPTY_WORDS and w not in _NO_NAME and not _NO_NOUN.search(w) for w in kept)
    return " ".join(kept) if fits else ""


def _key(name: str) -> tuple[str, ...]:
    return tuple(stem_of(word) for word in name.lower().split())


def _candidates(
    scored: list[tuple[float, _Swap]], statements: Sequence[Statement], agreed: frozenset[tuple[str, ...]]
) -> Iterator[DriftCandidate]:
    """Each pair of names once, with the touchpoints where they stand."""
    found: dict[frozenset[tuple[str, ...]], list[tuple[float, _Swap]]] = {}
    for score, swap in scored:
        found.setdefault(frozenset((_key(swap.name), _key(swap.other))), []).append((score, swap))
    for pairs in list(found.values())[:MOST_CANDIDATES]:
        score, best = pairs[0]
        name, other = (best.other, best.name) if _key(best.other) in agreed else (best.name, best.other)
        places: dict[str, dict[str, Passage]] = {name: {}, other: {}}
        for _, swap in pairs:
            for said, n in ((swap.name, swap.i), (swap.other, swap.j)):
                of = name if _key(said) == _key(name) else other
                places[of].setdefault(statements[n].path, statements[n].passage)
        yield DriftCandidate(
            name,
            other,
            score,
            name if _key(name) in agreed else "",
            tuple(places[name].values())[:MOST_PLACES],
            tuple(places[other].values())[:MOST_PLACES],
        )
