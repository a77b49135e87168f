"""Sums that follow from agreed ones and from the lines beside them."""

from datetime import date

import pytest
from tests.fakes.flat_embedder import FlatEmbedder

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.agreed_prices import agreed_prices, is_agreed_price
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.statement import Statement

FRAMEWORK = MessagingFramework.model_validate(
    {
        "kind": "messaging",
        "id": "messaging",
        "title": "What we say",
        "version": 1,
        "positioning": "For quays.",
        "category": "Cranes",
        "value_propositions": [{"id": "vp", "says": "Lift on time.", "proof": []}],
        "proof_points": [],
        "commercial_model": {"says": "A lift costs EUR 240, haulage is charged at cost plus 10%. We take a royalty of 7% of the revenue."},
    }
)  # fmt: skip


def is_agreed(text, beside=""):
    frame = frame_of(
        framework=FRAMEWORK, strategy=None, icp=None, names=Names("Quayhook"), as_of=date(2026, 1, 1), embedder=FlatEmbedder()
    )  # type: ignore[arg-type]  # fmt: skip
    said = Statement("a", "draft", "p1", text, text, 1, "paragraph", 0, len(text), beside=beside)
    last = [q for q in said.quantities if q.nature == "money"][-1]
    return is_agreed_price(last, said, agreed_prices(frame, ()))


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Twelve lifts come to EUR 2,880.", ""),
        ("With 19% VAT a lift is EUR 285.60.", ""),
        ("Haulage as charged to you | EUR 9,020", "The haulier's invoice | EUR 8,200"),
        ("Royalty | EUR 5,600", "Revenue of the month | EUR 80,000"),
        ("Twenty lifts a year, EUR 4,800.", ""),
    ],
)
def test_what_follows_is_agreed(text, beside):
    assert is_agreed(text, beside)


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Twelve lifts come to EUR 3,120.", ""),
        ("Haulage as charged to you | EUR 10,250", "The haulier's invoice | EUR 8,200"),
        ("Royalty | EUR 7,200", "Revenue of the month | EUR 80,000"),
    ],
)
def test_what_does_not_is_none(text, beside):
    assert not is_agreed(text, beside)
