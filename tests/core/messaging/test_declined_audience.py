"""Whom the profile rules out, and who is offered the product nevertheless."""

from datetime import date

import pytest

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.messaging.declined_audience import (
    DeclinedAudience,
    names_whom_we_serve,
    says_who_it_is_for,
    turns_away,
)
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.statement import Statement
from ridgepole.engines.embedding.potion_embedder import potion_embedder

PROFILE = IdealCustomerProfile.model_validate(
    {
        "kind": "icp",
        "id": "icp",
        "title": "Who",
        "version": 1,
        "statement": "Village bakeries.",
        "industries": ["Bakeries"],
        "employees": {"min": 5, "max": 200},
        "disqualifiers": [
            {"field": "industry", "is": "freight forwarding", "because": "no ovens"},
            {"field": "industry", "is": "online retail", "because": "no ovens"},
        ],
    }
)


def said(text, kind="email", following=""):
    return Statement("a.md", kind, "p1", text, text, 1, "paragraph", 0, len(text), following=following)


def departs(statement):
    frame = frame_of(framework=None, strategy=None, icp=PROFILE, names=Names("Ovenly"), as_of=date(2026, 1, 1), embedder=potion_embedder())  # fmt: skip
    return bool(list(DeclinedAudience(frame).departing(statement)))


@pytest.mark.parametrize(
    "text",
    [
        "We do ovens of every kind, for freight forwarders and parcel networks just as for bakeries.",
        "Many of our customers are forwarders and web shops.",
        "Ovenly for top-20 chains and global retailers",
        "We look after companies of any size.",
    ],
)
def test_who_is_ruled_out_by_trade_or_by_size_and_offered_it_nevertheless_departs(text):
    assert departs(said(text))


@pytest.mark.parametrize(
    "text",
    [
        "We work for village bakeries.",
        "We do not work for freight forwarders.",
        "Freight forwarders write to us and we send them elsewhere.",
        "Built for bakers who are up at three.",
        "We look forward to meeting you.",
        "Ovenly for a year costs 900 euros.",
    ],
)
def test_whom_we_serve_and_whom_we_send_away_does_not(text):
    assert not departs(said(text))


def test_a_case_study_and_a_battlecard_may_name_anybody():
    assert not departs(said("We work for freight forwarders.", "case_study"))
    assert not departs(said("We work for freight forwarders.", "battlecard"))


def test_the_opposite_names_whom_we_serve_or_sends_others_away():
    assert names_whom_we_serve(said("We look after bakeries whose owners still bake."))
    assert turns_away(said("Groups with a head office are better served elsewhere."))
    assert turns_away(said("We send both to colleagues who do it better."))
    assert not says_who_it_is_for(said("The oven is hot."))
