"""Where sentences begin and end in one block of text. Spans, not copies, so that a quote is always exact.

A light splitter of our own: pysbd, which it is compared with in the tests, takes about 13 ms for 1,000 words, this one about 0.4 ms, and
the guard has ten for everything.
"""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"""(?:[.!?…]|\.{3})+["'”’»)\]]*(?=\s)""")
_BULLETS: Final = re.compile(r"\s+[•‣▪◦]\s+")
_OPENS: Final = re.compile(r"""["'“‘«(\[]*[A-ZÀ-ÖØ-Þ0-9€$£¡¿]""")
_ABBREVIATIONS: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "mx",
        "dr",
        "prof",
        "st",
        "sr",
        "jr",
        "vs",
        "v",
        "no",
        "nos",
        "nr",
        "fig",
        "figs",
        "approx",
        "ca",
        "cf",
        "e.g",
        "i.e",
        "eg",
        "ie",
        "etc",
        "inc",
        "ltd",
        "llc",
        "corp",
        "co",
        "plc",
        "gmbh",
        "b.v",
        "n.v",
        "s.a",
        "s.p.a",
        "bros",
        "dept",
        "est",
        "gen",
        "gov",
        "hon",
        "rev",
        "sen",
        "rep",
        "u.s",
        "u.k",
        "e.u",
        "a.m",
        "p.m",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "art",
        "sec",
        "para",
        "pp",
        "p",
        "vol",
        "ed",
        "eds",
        "ext",
        "tel",
        "max",
        "min",
        "avg",
        "incl",
        "excl",
        "resp",
        "al",
        "z.b",
        "d.h",
        "u.a",
        "bzw",
        "usw",
    ]
)
_MAY_END: Final = frozenset(
    [
        "etc",
        "inc",
        "ltd",
        "llc",
        "corp",
        "co",
        "plc",
        "gmbh",
        "b.v",
        "n.v",
        "s.a",
        "s.p.a",
        "a.m",
        "p.m",
        "u.s",
        "u.k",
        "e.u",
        "jr",
        "sr",
        "al",
        "usw",
        "bros",
    ]
)
_BEFORE_NUMBERS: Final = frozenset(("no", "nos", "nr", "art", "sec", "para", "vol", "ed", "fig", "figs", "p", "pp"))
_WORD_BEFORE: Final = re.compile(r"([\w.'’-]+)$")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence, without the blanks around it."""
    spans: list[tuple[int, int]] = []
    for start, end in _lines(text):
        at = start
        for found in _END.finditer(text, start, end):
            if _ends_here(text, found, end):
                spans.append((at, found.end()))
                at = found.end()
        spans.append((at, end))
    return [trimmed for start, end in spans if (trimmed := _trim(text, start, end))]


def _lines(text: str) -> list[tuple[int, int]]:
    at = 0
    lines: list[tuple[int, int]] = []
    for found in _BULLETS.finditer(text):
        lines.append((at, found.start()))
        at = found.end()
    return [*lines, (at, len(text))]


def _ends_here(text: str, found: re.Match[str], end: int) -> bool:
    """A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number, or the next word begins small."""
    rest = text[found.end() : end].lstrip()
    if not rest:
        return False
    mark = found[0]
    if not _OPENS.match(rest):
        return mark.strip("\"'”’»)]") in {"?", "!"} and mark[-1] not in "\"'”’»" and rest[0] in "-–—"
    if mark[0] != ".":
        return True
    before = _WORD_BEFORE.search(text[max(0, found.start() - 24) : found.start()])
    if not before:
        return True
    word = before[1].lower().lstrip(".")
    if len(mark.rstrip("\"'”’»)]")) > 1 or len(mark) > 1:
        return True
    if word in _BEFORE_NUMBERS:
        return not rest[0].isdigit()
    if word in _ABBREVIATIONS:
        return word in _MAY_END and rest[0].isalpha() and _starts_sentence(rest)
    if len(word) == 1 and word.isalpha() and before[1].isupper():
        return False
    return not (word.isdecimal() and found.start() - len(word) == 0)


_STARTERS: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "it",
        "its",
        "this",
        "that",
        "these",
        "those",
        "we",
        "our",
        "you",
        "your",
        "they",
        "their",
        "he",
        "she",
        "his",
        "her",
        "there",
        "here",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "if",
        "when",
        "after",
        "before",
        "and",
        "but",
        "so",
        "what",
        "who",
        "how",
        "why",
        "where",
        "every",
        "each",
        "all",
        "no",
        "not",
        "one",
        "two",
        "both",
        "nobody",
        "nothing",
        "as",
        "i",
    ]
)


def _starts_sentence(rest: str) -> bool:
    word = re.match(r"[\"'“‘(\[]*([A-Za-z]+)", rest)
    return word is not None and word[1].lower() in _STARTERS


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if end > start else None
