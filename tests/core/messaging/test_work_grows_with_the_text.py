"""However much a site says and however often it departs, each statement is read once for what it carries, and each question to all of them is asked once."""

from collections import Counter
from datetime import date

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging import conflicts, statement, statement_index
from ridgepole.core.messaging.document import Block, Document, Documents
from ridgepole.core.messaging.tell import tell
from ridgepole.engines.embedding.potion_embedder import potion_embedder

FRAMEWORK = MessagingFramework.model_validate(
    {
        "kind": "messaging",
        "id": "messaging",
        "positioning": "For orchards that sell to cider makers, Pomarium presses fruit on the farm.",
        "proof_points": [{"id": "pp_yield", "claim": "The juice from each tonne rises by 12%", "figure": "12%"}],
        "commercial_model": {"says": "You subscribe: one monthly fee. The contract runs for 24 months."},
    }
)
READINGS = ((statement, "positions_in"), (statement, "quantities_in"), (statement, "terms_in"))
QUESTIONS = ((conflicts, "figures_stated"), (statement_index, "held_terms_of"))


def site(quotes: int) -> Documents:
    """A website that says what is agreed, and quotes that each say something else of a term, a figure and what is bought, each in words of its own."""
    agreed = Document(
        "home",
        "website",
        blocks=(
            Block(0, "paragraph", "The contract runs for 24 months and you pay a monthly fee.", "1"),
            Block(1, "paragraph", "The juice from each tonne rises by 12%.", "2"),
            Block(2, "paragraph", "A fault is repaired within 2 days.", "3"),
        ),
    )
    others = [
        Document(
            f"quote{n}",
            "quote",
            blocks=(
                Block(0, "paragraph", f"The contract for press {n} runs for {30 + n} months.", "1"),
                Block(1, "paragraph", f"The juice from each tonne of row {n} rises by {20 + n}%.", "2"),
                Block(2, "paragraph", f"You buy press {n} outright, paid once.", "3"),
                Block(3, "paragraph", f"A fault of press {n} is repaired within {20 + n} days.", "4"),
                Block(4, "paragraph", f"Row {n} has {60 + n} trees.", "5"),
            ),
        )
        for n in range(quotes)
    ]
    return Documents((agreed, *others))


def calls(quotes: int, monkeypatch: pytest.MonkeyPatch) -> tuple[Counter[str], int, int]:
    """How often each reading and each question was done; the number of statements; of conflicts."""
    done: Counter[str] = Counter()

    def counted(name, inner):
        def call(*said):
            done[name] += 1
            return inner(*said)

        return call

    documents = site(quotes)
    with monkeypatch.context() as patch:
        for module, name in (*READINGS, *QUESTIONS):
            patch.setattr(module, name, counted(name, getattr(module, name)))
        story = tell(
            documents=documents,
            framework=FRAMEWORK,
            strategy=None,
            icp=None,
            company="Pomarium",
            as_of=date(2026, 5, 1),
            embedder=potion_embedder(),
        )
    return done, sum(len(d.blocks) for d in documents.documents), len(story.conflicts)


def test_each_statement_is_read_once_for_each_thing_that_it_carries(monkeypatch):
    done, statements, conflicts_found = calls(30, monkeypatch)
    assert conflicts_found >= 60  # every quote departs, so every reading is wanted again and again
    assert all(0 < done[name] <= statements for _, name in READINGS)


def test_twice_the_text_is_twice_the_work_though_there_are_twice_the_departures_too(monkeypatch):
    once, _, _ = calls(20, monkeypatch)
    twice, _, _ = calls(40, monkeypatch)
    assert all(0 < twice[name] <= 2.2 * once[name] for _, name in QUESTIONS)
