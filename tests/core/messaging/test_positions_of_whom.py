"""A position is ours where the sentence is about our offer; a length that is agreed binds nobody by itself."""

from dataclasses import replace

import pytest
from tests.fakes.case_of import case_of

from ridgepole.core.messaging.facets import positions_in
from ridgepole.engines.embedding.potion_embedder import potion_embedder
from ridgepole.flows.check_draft import guard_of

FRAMEWORK = {
    "kind": "messaging",
    "effective_from": "2025-01-01",
    "commercial_model": {
        "says": "You own the machine from the day of delivery. Set-up is part of the price. The first term is 24 months. After that the contract can be ended on any day: there is no notice period.",
        "never_says": ["implementation fee", "lock-in"],
    },
}


@pytest.fixture(scope="module")
def guard():
    return guard_of(case=replace(case_of(as_of="2026-01-01", agreements=[FRAMEWORK]), embedder=potion_embedder()))


DRAFTS = pytest.mark.parametrize(
    "draft",
    [
        "The contract runs for two years.",
        "Your present supplier may well want six months' notice; you can begin with us on any evening during those six months.",
        "Set-up and migration belong to the price of the machine.",
        "You cannot buy direct from the factory.",
        "Invoices come at the end of the month and are due in thirty days.",
    ],
)


def test_the_framework_holds_the_other_side_of_what_is_tried(guard):
    frame, _, _ = guard.compiled
    assert {name: frame.held[name][0] for name in ("early_exit", "notice")} == {
        "early_exit": "free_to_leave",
        "notice": "no_notice",
    }


@DRAFTS
def test_what_is_agreed_or_is_theirs_departs_from_nothing(guard, draft):
    assert guard.check(draft).violations == ()


@pytest.mark.parametrize("draft", ["The contract runs for five years.", "We want six months' notice from you."])
def test_another_length_and_a_notice_of_ours_do(guard, draft):
    assert guard.check(draft).verdict == "violation"


@pytest.mark.parametrize("text", ["A chatbot decides nothing here.", "Your people keep the list of devices."])
def test_who_decides_nothing_or_keeps_a_list_takes_no_side(text):
    assert not {p.facet.name for p in positions_in(text)} & {"automation", "who_operates"}
