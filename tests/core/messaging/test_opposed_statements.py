"""What one touchpoint shows as there and another puts off is a pair; what is past, unsold or merely named in capitals is none."""

from datetime import date

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.opposed_statements import OpposedStatements
from ridgepole.core.messaging.statements import statements_of
from ridgepole.engines.embedding.potion_embedder import potion_embedder

FRAMEWORK = MessagingFramework.model_validate(
    {"kind": "messaging", "id": "m", "title": "m", "version": 1, "positioning": "Scanners for hospitals that cannot wait."}
)  # fmt: skip
HELD = "The scanner carries the EHEDG certificate since May 2024."


@pytest.fixture
def pairs():
    embedder = potion_embedder()
    frame = frame_of(framework=FRAMEWORK, strategy=None, icp=None, names=Names("Acme"), as_of=date(2026, 3, 1), embedder=embedder)  # fmt: skip

    def pairs(*texts):
        said = [
            s
            for n, text in enumerate(texts)
            for s in statements_of(Document(f"{n}.md", "email", blocks=(Block(0, "paragraph", text, ""),)), frame.names)
        ]
        return [
            (c.a.quote, c.b.quote) for c in OpposedStatements(said, embedder.embed([s.meaning for s in said]), frame)
        ]

    return pairs


def test_a_certificate_that_is_held_and_applied_for_is_a_pair(pairs):
    later = "EHEDG: application in preparation."
    assert pairs(HELD, later) == [(HELD, later)]


def test_what_ran_from_a_month_that_is_past_is_not_put_off(pairs):
    assert pairs("From January 2023 we closed 418 EHEDG matters.", "Our site lists 418 EHEDG matters today.") == []


def test_what_is_not_yet_sold_is_there(pairs):
    assert pairs(HELD, "Four EHEDG scanners are finished and not yet spoken for.") == []


def test_a_name_in_capitals_on_most_pages_is_no_standard(pairs):
    everywhere = [f"Hospital {n} reads its MRI pictures with us." for n in "abcdef"]
    assert pairs(*everywhere, "MRI tables with a wider bore are planned for 2027.") == []
