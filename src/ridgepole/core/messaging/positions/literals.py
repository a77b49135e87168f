"""The words without which a pattern cannot match, so that a sentence only meets the patterns that it could hold.

The method is that of a pre-filter for many regular expressions: from a sequence the rarest part that must stand there, from alternatives one part of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from ridgepole.core.messaging.positions.slots import SLOTS

_TOKEN: Final = re.compile(
    r"<(?P<slot>[A-Z_]+)>|(?P<look>\(\?(?:<?[=!]))|(?P<open>\((?:\?:)?)|(?P<close>\))|(?P<bar>\|)|(?P<set>\[(?:\\.|[^\]])+\])|(?P<escape>\\.)|(?P<count>[?*+]\??|\{[^}]*\}\??)|(?P<char>.)",
    re.DOTALL,
)
_OPTIONAL: Final = ("?", "*", "{0")
SHORTEST: Final = 2
_COMMON: Final = frozenset("the and for with your you not are that from this our has have was will can all one two any per who out its but when they".split())  # fmt: skip  # noqa: SIM905 - a word list is read, not a Python list

Needs = frozenset[str] | None


@cache
def needs_of(pattern: str) -> Needs:
    """Lower-case strings of which every match of `pattern` holds at least one; None where nothing can be said. A slot stands for its own."""
    return _alternatives([*_TOKEN.finditer(pattern)], 0)[0]


def _alternatives(tokens: list[re.Match[str]], at: int) -> tuple[Needs, int]:
    branches: list[Needs] = []
    while True:
        needs, at = _sequence(tokens, at)
        branches.append(needs)
        if at >= len(tokens) or tokens[at].lastgroup != "bar":
            break
        at += 1
    if any(branch is None for branch in branches):
        return None, at
    return frozenset().union(*(branch for branch in branches if branch)), at


def _sequence(tokens: list[re.Match[str]], at: int) -> tuple[Needs, int]:
    parts: list[Needs] = []
    run = ""
    while at < len(tokens) and tokens[at].lastgroup not in {"bar", "close"}:
        token, kind = tokens[at].group(), tokens[at].lastgroup
        needs: Needs = None
        if kind == "slot":
            needs = needs_of(SLOTS[tokens[at].group("slot")])
        if kind in {"open", "look"}:
            needs, at = _alternatives(tokens, at + 1)
        at += 1
        count = tokens[at].group() if at < len(tokens) and tokens[at].lastgroup == "count" else ""
        if kind == "char" and not count and token not in ".^$":  # noqa: S105 - a sign of a pattern
            run += token
            continue
        parts.append(frozenset((run,)) if run else None)
        run = ""
        if count:
            at += 1
        if kind in {"open", "slot"} and not count.startswith(_OPTIONAL):
            parts.append(needs)
    parts.append(frozenset((run,)) if run else None)
    return likeliest_to_fail(parts), at


def likeliest_to_fail(parts: Iterable[Needs]) -> Needs:
    """The part that the fewest sentences hold: each further string adds to its chance, each further letter takes away."""
    able = (part for part in parts if part and min(map(len, part)) >= SHORTEST)
    return min(able, key=lambda part: sum(map(_chance, part)), default=None)


def _chance(text: str) -> float:
    word = text.strip()
    return 0.5 if word in _COMMON else 0.4 ** len(word)
