"""A mark or a share that an answer gives, in digits or in words: "seven and a half out of ten", "a generous three", "nine of twelve templates are old"."""

from __future__ import annotations

import re
from typing import Literal

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
_VALUES = {word: float(number) for number, word in enumerate(_UNITS.split())} | {
    word: float(10 * tens)
    for tens, word in enumerate(
        ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"], start=3
    )
}
_ONE = r"(?:\d+(?:[.,]\d+)?|" + "|".join(sorted(_VALUES, key=len, reverse=True)) + r")"
_NUMBER = rf"(?P<low>{_ONE})(?P<low_half> and a half|½)?(?: ?(?:to|or|-|–|/|,? maybe|and(?=.{{0,12}}$)) ?(?:an? )?(?P<high>{_ONE})(?P<high_half> and a half|½)?)?"
_SCALE = re.compile(
    rf"(?<![\w.,]){_NUMBER} ?(?:out of|of|/|from|on a scale of(?: one to| 1 to| 1-)?) ?(?:a |the )?(?P<top>{_ONE})(?!\w|'|[.,]\d)(?P<after>[^.;!?]*)"
)
_STARS = re.compile(rf"{_NUMBER} stars?\b")
_PERCENT = re.compile(rf"(?<![\w.]){_NUMBER} ?(?:%|per ?cent)(?P<after>[^.;!?]*)")
_SAID_BEFORE = r"(?:(?:i|we) (?:would )?(?:give|say|rate|call|put|score|go for|go with|tick)(?: (?:us|it|that|them|this|ourselves|at))*|us|maybe|perhaps|probably|honestly|about|around|roughly|somewhere (?:around|between|near)|between|make it|call it|let us say|say|on a (?:good|bad) day|at (?:best|most|least)|my (?:answer|mark|score) is|easily|barely|hardly|just(?: about)?|well)"
_BARE = re.compile(
    rf"^(?:{_SAID_BEFORE},? )*(?:an? )?(?:(?:solid|strong|weak|generous|good|bad|friendly|polite|kind|honest|clear|full|low|high|small|tentative|firm|cautious|grudging|shaky|proud|straight|mild) )?{_NUMBER}(?: (?:points?|marks?))?"
    r"(?=$|[ ]?[.,;:!?)]|,? (?:and|but|because|since|for|if|on|when|maybe|perhaps|at|from|i|in|out|being|rounding|depending|with|after|though|ish|to be|as)\b)"
)
_SMALL_WORD = re.compile(r"(?:zero|one|two)\b(?! *$| *[.,!])")
_WORSE = re.compile(
    r"\b(?:old|older|out ?dated|stale|wrong|reject\w*|unread|ignored|missing|unworked|behind|last year|previous|never|not|no longer|contradict\w*|differ\w*|rubbish|useless|bad)\b"
)
_COUNTED = re.compile(
    r" (?!and\b|but\b|for\b|if\b|on\b|in\b|at\b|i\b|with\b|because\b|to\b|when\b|being\b|depending\b)[a-z]"
)
_OF_THINGS = re.compile(r" (?:of (?!the way)|\w+s\b|(?:is|are|was|were|will|gets?)\b)")
_SCALES = (5.0, 10.0, 100.0)
BELOW_IS_NO, FROM_IS_YES = 0.45, 0.7
"""A mark is a no below the first and a yes from the second on."""
FEW, NEARLY_ALL = 0.25, 0.9
"""A count of things ("nine of twelve pages") is a yes or a no only where it is nearly all or few of them."""

Side = Literal["yes", "no", "mixed"]


def read_rating(text: str) -> tuple[float, Side] | None:
    """The share of the scale that a plain answer gives (0 to 1) and its side; a number alone is taken out of ten. None where no mark is given."""
    return _on_a_scale(text) or _in_stars(text) or _in_percent(text) or _bare(text)


def _on_a_scale(text: str) -> tuple[float, Side] | None:
    match = _SCALE.search(text)
    if match is None:
        return None
    top, number = _value(match["top"]), _middle(match)
    if top < 3 or number > top:
        return None
    share = number / top
    if top in _SCALES and not _COUNTED.match(match["after"]):
        return share, _side(share, BELOW_IS_NO, FROM_IS_YES)
    return _counted(share, match["after"])


def _counted(share: float, of_what: str) -> tuple[float, Side]:
    share = 1 - share if _WORSE.search(of_what) else share
    return share, _side(share, FEW, NEARLY_ALL)


def _in_stars(text: str) -> tuple[float, Side] | None:
    match = _STARS.search(text)
    if match is None or _middle(match) > 5:
        return None
    share = _middle(match) / 5
    return share, _side(share, BELOW_IS_NO, FROM_IS_YES)


def _in_percent(text: str) -> tuple[float, Side] | None:
    match = _PERCENT.search(text)
    if match is None or _middle(match) > 100:
        return None
    share = _middle(match) / 100
    if _OF_THINGS.match(match["after"]):
        return _counted(share, match["after"])
    return share, _side(share, BELOW_IS_NO, FROM_IS_YES)


def _bare(text: str) -> tuple[float, Side] | None:
    match = _BARE.match(text)
    if match is None or _middle(match) > 10 or _SMALL_WORD.match(text):
        return None
    share = _middle(match) / 10
    return share, _side(share, BELOW_IS_NO, FROM_IS_YES)


def _middle(match: re.Match[str]) -> float:
    low = _value(match["low"]) + (0.5 if match["low_half"] else 0)
    if not match["high"]:
        return low
    return (low + _value(match["high"]) + (0.5 if match["high_half"] else 0)) / 2


def _value(text: str) -> float:
    return _VALUES[text] if text in _VALUES else float(text.replace(",", "."))


def _side(share: float, no_below: float, yes_from: float) -> Side:
    return "no" if share < no_below else "yes" if share >= yes_from else "mixed"
