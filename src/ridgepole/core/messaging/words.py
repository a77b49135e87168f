"""Words as they are compared: lower case, without endings, without the words that carry no meaning of their own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_](?:[^\W_]|[-'’](?=[^\W_]))*|\d[\d.,]*(?:[^\W\d_]+)?", re.UNICODE)

EMPTY_WORDS: Final = frozenset(
    """a about above after again all almost also although always am an and another any are around as at away back be because been before being
    below between both but by came can cannot come could did do does doing done down during each either else enough even ever every everybody
    everyone everything few first for from further get gets getting give gives go goes going gone got had has have having he hence her here him
    his how however i if in indeed instead into is it its itself just keep kept last least less let like long lot made make makes many may me
    might mine more most much must my near need needs neither never next no nobody none nor not nothing now of off often on once one only onto
    or other others our ours out over per perhaps put quite rather really said same say says see seen shall she should since so some somebody
    something soon still such take than that the their theirs them themselves then there these they thing things this those though through till
    to today together too under until up upon us use used uses using usual very via was way we well went were what when where whether which
    while who whole whom whose why will with within without would year years yes yet you your yours already anybody anyone anything cent i'm
    we're you're it's don't that's there's won't we've i've you'll we'll i'd you'd can't doesn't isn't aren't didn't wasn't""".split()  # noqa: SIM905 - a word list is read, not a Python list
)


def words_of(text: str) -> list[str]:
    """All words and numbers, in lower case, in order."""
    lower = text.lower()
    if len(lower) != len(text):  # a letter became two, of which one is none
        return [match.group().lower().replace("’", "'") for match in _WORD.finditer(text)]
    return _WORD.findall(lower.replace("’", "'"))


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:  # noqa: C901 - a list of endings is a list
    """The word without the commonest English endings: enough to see that "licences" and "licence" are one word."""
    if len(word) <= 3 or word[0].isdigit():
        return word
    word = word.removesuffix("'s")
    for ending, least in (("ations", 4), ("ation", 4), ("ments", 4), ("ment", 4), ("ings", 4), ("ing", 4), ("ness", 4)):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word[: -len(ending)]
            break
    for ending, other in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + other
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ed") and len(word) > 5:
        word = word[:-2]
    if word.endswith("e") and len(word) > 4:
        word = word[:-1]
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "sle":
        word = word[:-1]
    return word


@lru_cache(maxsize=32768)
def stems_of(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning; numbers are left out."""
    return frozenset(stem_of(word) for word in words_of(text) if word not in EMPTY_WORDS and not word[0].isdigit())


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Shared stems over the smaller side, between 0 and 1; 0 where a side is empty."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0
