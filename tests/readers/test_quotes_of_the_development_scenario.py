"""Every quote that the development scenario vouches for stands, letter for letter, in one block that a buyer sees."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.fakes.documents_of import documents_of

pytestmark = pytest.mark.real_data


@pytest.fixture(scope="module")
def scenario(shared: Path) -> tuple[dict[str, Any], Any]:
    folder = shared / "scenarios" / "harbourlink"
    gold = yaml.safe_load((folder / "gold.yaml").read_text())
    return gold, documents_of(folder)


def _quotes(node: Any) -> list[tuple[str, str]]:
    if isinstance(node, dict):
        own = [(node["path"], node["quote"])] if "path" in node and "quote" in node else []
        return own + [quote for value in node.values() for quote in _quotes(value)]
    return [quote for value in node for quote in _quotes(value)] if isinstance(node, list) else []


def test_every_touchpoint_is_read(scenario):
    _, documents = scenario
    assert len(documents.documents) == 17
    assert documents.unread == ()


def test_every_quote_is_an_exact_substring_of_one_visible_block(scenario):
    gold, documents = scenario
    blocks = {d.path: [b.text for b in d.blocks if b.kind != "hidden"] for d in documents.documents}
    quotes = _quotes(gold)
    assert len(quotes) > 150
    assert [(path, quote) for path, quote in quotes if not any(quote in text for text in blocks[path])] == []


def test_hidden_text_stands_only_in_hidden_blocks(scenario):
    gold, documents = scenario
    by_path = {d.path: d for d in documents.documents}
    for entry in gold["hidden_text"]:
        kinds = {b.kind for b in by_path[entry["path"]].blocks if entry["text"] in b.text}
        assert kinds == {"hidden"}, entry


def test_what_the_index_says_is_on_the_document(scenario):
    _, documents = scenario
    deck = next(d for d in documents.documents if d.kind == "deck")
    assert (deck.title, deck.owner_team, deck.published_at, deck.based_on) == (
        "First meeting deck",
        "sales",
        "2024-03-18",
        "messaging v2",
    )
