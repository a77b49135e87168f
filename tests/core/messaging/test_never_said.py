"""What is never said, and what only shares its words."""

from dataclasses import replace

import pytest
from tests.fakes.case_of import case_of

from ridgepole.engines.embedding.potion_embedder import potion_embedder
from ridgepole.flows.check_draft import guard_of

FRAMEWORK = {
    "kind": "messaging",
    "effective_from": "2025-01-01",
    "value_propositions": [
        {"id": "vp_bank", "says": "Your own people fill the gap, agencies come last.", "never_says": ["agency first"]}
    ],
    "commercial_model": {
        "says": "By the month, set-up inside.",
        "never_says": ["set-up fee", "sensors to be bought", "twelve months of guarantee"],
    },
    "category": "Scanners with a guarantee",
}


@pytest.fixture(scope="module")
def guard():
    return guard_of(case=replace(case_of(as_of="2026-01-01", agreements=[FRAMEWORK]), embedder=potion_embedder()))


@pytest.mark.parametrize(
    "draft",
    [
        "You pay by the month for each seat, and set-up and support cost nothing extra.",
        "Set-up costs you nothing.",
        "We charge nothing for set-up.",
        "Own people first, agencies only when nobody answers.",
        "Your form has a line for a set-up fee, in which we have written zero.",
        "Six sensors listen, and a work order says what is to be done.",
        "The error log of the last twelve months is attached.",
    ],
)
def test_saying_that_there_is_none_of_it_is_no_offence(guard, draft):
    assert guard.check(draft).violations == ()


@pytest.mark.parametrize(
    "draft",
    [
        "There is a set-up fee in the first month.",
        "Our service goes agency first, then your own people.",
        "The sensors are bought by you.",
        "It comes with twelve months of guarantee.",
    ],
)
def test_saying_it_is(guard, draft):
    assert guard.check(draft).verdict == "violation"
