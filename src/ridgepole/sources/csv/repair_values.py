"""Values that differ from a known one by case, blanks or a slip of the keyboard: repaired, and every repair is reported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process


def matches(values: Iterable[str], known: Sequence[str], likeness: float) -> dict[str, tuple[str, str]]:
    """For each value that is not known: the known one that is meant, and why.

    The same letters and digits in the same order decide at once. Otherwise one known value must be at least `likeness` alike (0 to 100) and
    clearly more so than the second.
    """
    by_letters: dict[str, list[str]] = {}
    for name in known:
        by_letters.setdefault(_letters(name), []).append(name)
    found = {}
    for value in set(values) - set(known):
        same = by_letters.get(_letters(value), [])
        if len(same) == 1:
            found[value] = (same[0], "the same letters, written differently")
            continue
        best = process.extract(value, known, scorer=fuzz.ratio, processor=str.lower, limit=2)
        if best and best[0][1] >= likeness and (len(best) == 1 or best[0][1] - best[1][1] >= 5):
            found[value] = (best[0][0], f"{best[0][1]:.0f}% alike")
    return found


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
