"""Claims that nothing stands behind: ranks, savings, parts, time won, numbers of customers, what many say, figures of the market."""

from datetime import date

import pytest
from tests.fakes.flat_embedder import FlatEmbedder

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.departures import rules_of
from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.statements import statements_of
from ridgepole.core.messaging.unsupported import unsupported

NAMES = Names(company="Loafline")
FRAMEWORK = MessagingFramework(
    id="messaging",
    title="What we say",
    version=3,
    positioning="For bakeries that sell bread to shops, Loafline plans the night.",
    value_propositions=[{"id": "vp_waste", "says": "Less bread is thrown away.", "proof": ["pp_bins", "pp_shops"]}],
    proof_points=[
        {"id": "pp_bins", "claim": "Returned bread fell from 14% to 6%", "customer": "Kornblum Bakeries", "figure": "14% to 6%"},
        {"id": "pp_shops", "claim": "310 bakeries plan with us", "customer": "all", "figure": "310 bakeries"},
    ],
)  # fmt: skip
STUDY = "At Kornblum the night shift was shortened by 40% in one winter."


@pytest.fixture(scope="module")
def rules():
    return rules_of(frame_of(framework=FRAMEWORK, strategy=None, icp=None, names=NAMES, as_of=date(2026, 1, 1), embedder=FlatEmbedder()))  # fmt: skip


def said(text, kind="email"):
    return statements_of(Document(f"{kind}/x", kind, blocks=(Block(0, "paragraph", text, "1"),)), NAMES)


def reasons(text, rules, departs_in=frozenset(), kind="email"):
    known = said(STUDY, "case_study")
    return [u.why for s in said(text, kind) for u in unsupported(s, rules, known, departs_in=departs_in)]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody in the industry plans like this.",
        "Loafline is the fastest planner in Europe.",
        "It pays for itself within a season.",
        "Every one of them began with a single shop.",
        "Nine in ten say that they would never go back.",
        "Many of our customers tell me that they sleep again.",
        "Staff turnover dropped by a quarter as well.",
        "Bakeries saw their ratings rise by more than half a star.",
        "Our planning team gets one full day back every week.",
        "Auditors closed the file two months early.",
        "More than 700 bakeries already plan like this.",
        "The average bakery throws away 19 kilos each day.",
        "Flour bills are 12% lower with us.",
        "Doughs rise four times as fast with us.",
    ],
)
def test_a_claim_without_proof_is_told(rules, text):
    assert len(reasons(text, rules)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Returned bread fell from 14% to 6% at Kornblum Bakeries.",
        "More than 300 bakeries already plan with us.",
        "The night shift was shortened by 40% there.",
        "We are not the fastest planner in Europe.",
        "Is it true that nobody in the industry plans like this?",
        "Larger bakeries pay 10% less: the discount is in the list.",
        "In the spring they changed the plan four times, with less trouble.",
        "If 400 bakers work in January, all of them use it.",
        "A quiet month costs less than a busy one.",
        "The export runs at all our plants.",
        "The plan is ready by six.",
    ],
)
def test_proved_denied_asked_priced_or_plain_is_not(rules, text):
    assert reasons(text, rules) == []


def test_a_figure_that_departs_from_an_agreed_one_is_told_there(rules):
    text = "Flour bills are 12% lower with us."
    assert reasons(text, rules, frozenset({"figure"})) == []
    assert reasons(text, rules, frozenset({"ownership"})) != []


def test_a_case_study_is_evidence_and_no_claim(rules):
    assert reasons("Flour bills are 12% lower with us.", rules, kind="case_study") == []
