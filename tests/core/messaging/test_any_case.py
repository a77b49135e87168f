"""A pattern for any case finds what `re.IGNORECASE` finds, where it finds it."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from ridgepole.core import messaging
from ridgepole.core.messaging.any_case import AnyCase

MODULES = [importlib.import_module(f"{messaging.__name__}.{m.name}") for m in pkgutil.iter_modules(messaging.__path__)]
PATTERNS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": pattern
    for module in MODULES
    for name, pattern in vars(module).items()
    if isinstance(pattern, AnyCase)
}
COMPANIES = Path(__file__).parents[2] / "cases" / "companies"


def spans(found):
    return [match.span() for match in found]


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """What companies write, as it stands, in capitals, and cut at a place as rules cut it."""
    texts = [page.read_text("utf-8") for page in sorted(COMPANIES.glob("*/touchpoints/**/*.md"))[::3]]
    found = sorted({line.strip() for text in texts for line in text.splitlines() if line.strip()})[:400]
    return [*found, *(line.upper() for line in found[::4]), *(line[len(line) // 3 :] for line in found[::4])]


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_every_pattern_of_the_rules_finds_what_it_finds_letter_by_letter(name, lines):
    quick = PATTERNS[name]
    slow = re.compile(quick.pattern, quick.flags | re.IGNORECASE)
    assert [spans(quick.finditer(line)) for line in lines] == [spans(slow.finditer(line)) for line in lines]


def test_places_are_those_of_the_text_also_where_a_letter_is_longer_in_lower_case():
    text = "İstanbul WARD and Ward"
    assert [text[slice(*span)] for span in spans(AnyCase("ward").finditer(text))] == ["WARD", "Ward"]


def test_classes_of_letters_and_names_of_groups_keep_their_case():
    assert spans(AnyCase(r"(?P<Word>\S+)\W+ON\b").finditer("Hands, on. Hands,one")) == [(0, 9)]


def test_words_are_put_into_each_place_and_the_rest_keeps_its_case():
    assert AnyCase("not only").sub("~", "NOT ONLY A, not only B.") == "~ A, ~ B."
    assert AnyCase("not only").sub("~", "Neither A.") == "Neither A."


def test_a_part_that_tells_cases_apart_is_refused():
    with pytest.raises(ValueError, match="tells upper from lower case"):
        AnyCase("a (?-i:B) c")
