"""Answers to "this year's strategy, or last year's?": a choice of two, which many answer by naming one and not by yes or no."""

from __future__ import annotations

import re
from typing import Literal

_LEAD = r"^(?:it(?:['’]s| is)?|they(?:['’]re| are)?|we|all of it|everything|mostly|mine|ours)?\s*(?:all\s+)?(?:carr(?:y|ies)|shows?|is|are|use[sd]?)?\s*(?:all\s+)?(?:the\s+|our\s+)?"
THIS_YEARS = re.compile(_LEAD + r"(?:new|current|present|latest|this year(?:['’]s)?)\b(?! year)", re.IGNORECASE)
LAST_YEARS = re.compile(_LEAD + r"(?:old|previous|last year(?:['’]s)?)\b", re.IGNORECASE)
TURNS = re.compile(
    r"\b(?:but|except|apart from|though|although|however|for the rest|half|partly|some of)\b|[.;,] (?:the|my|our) [\w ]{3,20} (?:not|is older|are older)",
    re.IGNORECASE,
)


def chosen(answer: str) -> Literal["yes", "no"] | None:
    """Which of the two an answer opens with: yes for this year's, no for last year's; None where it names neither, or turns."""
    said = answer.strip()
    if TURNS.search(said):
        return None
    if THIS_YEARS.match(said):
        return "yes"
    return "no" if LAST_YEARS.match(said) else None
