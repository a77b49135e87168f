"""A real company's handbook: three generations of positioning on pages of one day, found against a framework written from its newest page."""

import csv
from datetime import date

import pytest
from tests.fakes.documents_of import documents_of

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.messaging.tell import tell
from ridgepole.engines.embedding.potion_embedder import potion_embedder

FRAMEWORK = MessagingFramework.model_validate({
    "kind": "messaging",
    "id": "messaging",
    "effective_from": "2023-09-27",
    "positioning": "Sourcegraph is a code AI platform: software that builds software.",
    "category": "Code AI platform",
    "value_propositions": [
        {"id": "vp_cody", "says": "Cody writes, fixes and maintains code with the context of the whole codebase."},
        {"id": "vp_search", "says": "Code Search helps developers explore their entire codebase and make large migrations and security fixes."},
    ],
})  # fmt: skip


def generations(shared):
    with (shared / "data/sourcegraph_handbook/POSITIONING_TIMELINE.tsv").open() as lines:
        return [(date.fromisoformat(day), says) for day, _, says in csv.reader(lines, delimiter="\t")]


@pytest.fixture(scope="module")
def story(shared):
    rows = generations(shared)
    newest = rows[-1][0]
    replaced = {
        "search": ("universal code search", rows[1][0]),
        "intelligence": ("code intelligence platform", rows[-2][0]),
    }
    decisions = [
        {"id": f"dec_{name}", "decided_on": newest, "effective_from": newest, "says": "Sourcegraph is a code AI platform", "replaces": f"{words} ({since:%Y})"}
        for name, (words, since) in replaced.items()
    ]  # fmt: skip
    strategy = Strategy.model_validate({"kind": "strategy", "id": "strategy", "decisions": decisions})
    documents = documents_of(shared / "data/sourcegraph_handbook")
    return tell(
        documents=documents,
        framework=FRAMEWORK,
        strategy=strategy,
        icp=None,
        company="Sourcegraph",
        as_of=date(2023, 12, 1),
        embedder=potion_embedder(),
    )


@pytest.mark.real_data
def test_pages_that_carry_an_older_generation_are_found_page_by_page(story):
    found = {}
    for noted in story.stale:
        found.setdefault(noted.get("decision"), set()).add(noted.passage.path.rsplit("/", 1)[-1])
    assert {"messaging.md", "common_customer_questions.md"} <= found["dec_search"]
    assert "github_vs_sourcegraph.md" in found["dec_intelligence"]


@pytest.mark.real_data
def test_the_newest_page_that_tells_the_history_is_not_stale(story):
    quotes = [n.passage.quote for n in story.stale if n.passage.path.endswith("/positioning.md")]
    assert not [q for q in quotes if q.startswith("Previously")]


@pytest.mark.real_data
def test_the_list_is_short_enough_to_read_and_says_how_long_after(story):
    assert 3 <= len(story.stale) <= 40
    assert all(noted.get("days_since") == "65" for noted in story.stale)
