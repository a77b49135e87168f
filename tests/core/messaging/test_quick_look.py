"""The quick look says yes exactly where one of the phrases is found: tried on phrases of every form, and on all ways to hold a position."""

import re
from pathlib import Path

import pytest

from ridgepole.core.messaging.facets import FACETS
from ridgepole.core.messaging.quick_look import quick_look

PHRASES = (
    r"\bown(?:ed|s)?\b",
    r"\b(?:the|your) (?:present )?owner\b",
    r"\b(?:very )?fine\b",
    r"\bx?rays?\b",
    r"\b\d+ (?:days?|weeks?)\b",
    r"\bas[ -]a[ -]service\b",
    r"\bfirst\b|last\b",
    r"(?:^|[.;] )you buy\b",
    r"[€$]\s?\d",
    r"\b(?:is|are)(?! not) free\b",
    r"\b(?:a|b)+c\b",
)
TEXTS = (
    "we owned it", "disowned", "the owner", "your present owner", "an owner", "fine", "very fine", "refine", "rays", "xray", "x rays", "in 3 days", "as-a-service", "the first", "at last",
    "blast", "you buy", "so. you buy", "if you buy", "$ 4", "€5", "is free", "are not free", "abac", "bc", "c", "", "in the end",
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_it_finds_something_where_one_of_the_phrases_does_and_nowhere_else(text):
    assert bool(quick_look(PHRASES).search(text)) == any(re.search(phrase, text) for phrase in PHRASES)


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_alone_is_found_where_it_stands(phrase):
    assert [t for t in TEXTS if quick_look([phrase]).search(t)] == [t for t in TEXTS if re.search(phrase, t)] != []


def test_no_way_to_hold_a_position_is_overlooked_in_what_companies_write():
    ways = [way for facet in FACETS for side in (facet.left, facet.right) for way in side.ways]
    look, all_ways = quick_look(ways), re.compile("|".join(f"(?:{way})" for way in ways))
    pages = sorted((Path(__file__).parents[2] / "cases" / "companies").glob("*/touchpoints/**/*.md"))
    lines = {line.lower() for page in pages for line in page.read_text("utf-8").splitlines() if line.strip()}
    assert len(lines) > 500
    assert [line for line in lines if bool(look.search(line)) != bool(all_ways.search(line))] == []
