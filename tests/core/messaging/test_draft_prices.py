"""Sums that a draft asks for: agreed, following from an agreed one, told of somebody else, or agreed by nobody."""

from datetime import date

import pytest
from tests.fakes.flat_embedder import FlatEmbedder

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.draft_guard import DraftGuard
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names


@pytest.fixture(scope="module")
def guard() -> DraftGuard:
    framework = MessagingFramework.model_validate({
        "kind": "messaging", "id": "messaging", "title": "Story", "version": 1, "effective_from": "2025-01-01", "review_by": "2026-01-01",
        "authors": [{"name": "Ana Roe", "team": "marketing"}], "positioning": "For orchards, Pommel counts the blossom.", "category": "Counting for orchards",
        "value_propositions": [{"id": "vp_count", "says": "Know the harvest in May.", "for_roles": ["Grower"], "for_industries": ["Orchards"], "stages": ["awareness"], "proof": [], "never_says": ["harvest without pickers", "no answer for the count", "pay per tree"]}],
        "proof_points": [],
        "commercial_model": {"says": "EUR 40 for each hectare, between EUR 900 and EUR 5,000 a season. Flights and reports are inside. Invoiced in arrears.", "never_says": ["set-up fee", "share of the harvest", "prepaid flights"]},
        "objections": [], "competitors": [{"name": "Zeppo Drones", "their_claim": "The drone is free", "our_answer": "Its reports are not"}], "vocabulary": [], "voice": [],
    })  # fmt: skip
    frame = frame_of(
        framework=framework, strategy=None, icp=None, names=Names("Pommel", ("Zeppo Drones",), frozenset(), ()), as_of=date(2025, 6, 1), embedder=FlatEmbedder()
    )  # type: ignore[arg-type]  # fmt: skip
    return DraftGuard(frame)


@pytest.mark.parametrize(
    "draft",
    [
        "We charge EUR 120 each time the crew comes.",
        "Your orchard would pay EUR 85 a month.",
        "A second report can be had at EUR 30 a piece.",
        "We ask for a deposit of EUR 6,000 at signature.",
        "Each grower undertakes to order flights to the value of EUR 8,000.",
        "In a good year we take 2% of the harvest.",
        "Reports are billed at cost on top.",
        "The flights are paid when you order them.",
        "Pommel means a harvest without pickers.",
        "We give no answer for the count.",
    ],
)
def test_a_sum_or_a_duty_that_nobody_agreed_is_a_violation(guard: DraftGuard, draft: str) -> None:
    verdict = guard.check(draft)
    assert verdict.verdict == "violation", draft
    assert all(draft[v.start : v.end] == v.quote for v in verdict.violations)
    assert all(v.rewrite is None or not guard.check(v.rewrite).violations for v in verdict.violations)


@pytest.mark.parametrize(
    "draft",
    [
        "The price is EUR 40 for each hectare.",
        "Twelve hectares come to EUR 480.",
        "A season costs EUR 2,300 for an orchard like yours.",
        "Zeppo Drones asks for EUR 95 a flight.",
        "Zeppo Drones has a new list. With two flights that is about EUR 190 a week.",
        "Last year the frost took fruit worth EUR 7,000 from the lower field.",
        "There is no harvest without pickers.",
        "Pay per tree sounds cheap until you count the trees. We used to ask for it and stopped.",
        "Pay per tree is nothing that we offer.",
        "With many suppliers it is a share of the harvest. Here it is different.",
    ],
)
def test_agreed_sums_what_follows_from_them_and_those_of_others_pass(guard: DraftGuard, draft: str) -> None:
    assert guard.check(draft).verdict != "violation", [v.as_json() for v in guard.check(draft).violations]
