"""What a touchpoint leads with: the signs, the choice among them, and weights that belong to the signs."""

import json
from datetime import date
from pathlib import Path

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.lead_message import OFF_FRAMEWORK, WEIGHTS, lead_of, likelihoods
from ridgepole.core.messaging.lead_signs import propositions_of, signs_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.rare_words import rare_words_of
from ridgepole.core.messaging.statements import statements_of
from ridgepole.engines.embedding.potion_embedder import potion_embedder

FRAMEWORK = MessagingFramework(
    id="messaging",
    title="What we say",
    version=3,
    positioning="For bakeries that sell bread to shops, Loafline plans the night.",
    value_propositions=[
        {"id": "vp_waste", "says": "Less bread is thrown away: each shop gets what it will sell tomorrow.", "for_roles": ["Master Baker"], "proof": ["pp_bins"]},
        {"id": "vp_sleep", "says": "Bakers sleep longer: the plan for the night is ready by six in the evening.", "for_roles": ["Operations Manager"], "proof": []},
    ],
    proof_points=[{"id": "pp_bins", "claim": "Returned bread fell from 14% to 6%", "customer": "Kornblum Bakeries", "figure": "14% to 6%"}],
)  # fmt: skip
NAMES = Names(company="Loafline")


def frame():
    return frame_of(framework=FRAMEWORK, strategy=None, icp=None, names=NAMES, as_of=date(2026, 1, 1), embedder=potion_embedder())  # fmt: skip


def signs(*sentences, kinds=(), departing=frozenset(), **about):
    given = {"path": "email/x.eml", "kind": "email", **about}
    blocks = tuple(
        Block(i, kinds[i] if i < len(kinds) else "paragraph", text, f"paragraph {i}")
        for i, text in enumerate(sentences)
    )
    document = Document(**given, blocks=blocks)
    statements = statements_of(document, NAMES)
    known = propositions_of(frame(), rare_words_of(statements))
    vectors = potion_embedder().embed([s.meaning for s in statements])
    return document, statements, vectors, known, departing


def lead(*sentences, **about):
    return lead_of(*signs(*sentences, **about))


def test_a_touchpoint_leads_with_the_proposition_whose_words_it_opens_with():
    found = lead("Throw less bread away", "Each shop gets only what it will sell tomorrow.", kinds=("heading",))
    assert (found.lead, found.second) != (OFF_FRAMEWORK, "vp_sleep")
    assert found.lead == "vp_waste"
    assert 0.5 < found.confidence <= 1


def test_shares_are_parts_of_one_whole():
    shares = dict(
        lead("Bakers sleep longer.", "The plan for the night is ready by six.", "Parking is behind the house.").shares
    )
    assert sum(shares.values()) == pytest.approx(1, abs=0.002)
    assert set(shares) == {"vp_waste", "vp_sleep", OFF_FRAMEWORK}


def test_a_touchpoint_in_which_only_questions_are_asked_leads_with_none():
    found = lead("How much bread do you throw away?", "When is your plan ready?")
    assert (found.lead, found.second, found.confidence) == (OFF_FRAMEWORK, "", 1.0)


def test_the_proposition_that_is_written_for_the_reader_is_likelier():
    text = ("Less bread is thrown away and bakers sleep longer.",)
    baker, manager, nobody = (
        likelihoods(signs_of(*signs(*text, audience_role=role))) for role in ("Master Baker", "Operations Manager", "")
    )
    assert baker[0] > nobody[0] > manager[0]
    assert manager[1] > nobody[1] > baker[1]


def test_a_touchpoint_of_another_version_is_likelier_to_lead_with_none():
    text = ("Our ovens bake four hundred loaves an hour and need no chimney.",)
    of = [
        likelihoods(signs_of(*signs(*text, based_on=written)))[-1] for written in ("messaging v2", "", "messaging v3")
    ]
    assert of[0] > of[1] > of[2]


def test_a_version_of_another_agreement_says_nothing_of_the_framework():
    row = signs_of(*signs("Bakers sleep longer with us.", based_on="icp v2")).none
    assert (row["on this version"], row["on another version"]) == (0.0, 0.0)


def test_the_third_version_is_not_the_thirtieth():
    row = signs_of(*signs("Bakers sleep longer with us.", based_on="messaging v30")).none
    assert (row["on this version"], row["on another version"]) == (0.0, 1.0)


def test_what_departs_counts_for_no_proposition():
    sentences = ("Each shop gets what it will sell tomorrow.", "Parking is behind the house.")
    kept, gone = (signs_of(*signs(*sentences, departing=d)) for d in (frozenset(), frozenset({0})))
    assert kept.shares[0] > 0
    assert gone.shares[0] == 0
    assert gone.none["departs early"] == 1.0


def test_a_customer_of_its_proof_speaks_for_a_proposition():
    rows = signs_of(*signs("Kornblum Bakeries told us about their new delivery vans last week.")).propositions
    assert [row["names its customer"] for row in rows] == [1.0, 0.0]


def test_a_framework_without_propositions_leads_with_none():
    document, statements, vectors, _, _ = signs("Bakers sleep longer with us.")
    assert lead_of(document, statements, vectors, None).lead == OFF_FRAMEWORK


def test_every_sign_has_a_weight_and_every_weight_a_sign():
    read = json.loads(WEIGHTS.read_text())
    found = signs_of(*signs("Bakers sleep longer with us."))
    assert set(read["a proposition"]) == set(found.propositions[0])
    assert set(read["none"]) == {"always", *found.none}


def test_the_weights_are_those_of_the_rows_that_the_script_fits():
    rows = Path(__file__).parents[3] / "bench" / "data" / "lead_signs.jsonl"
    first = json.loads(rows.read_text().splitlines()[0])
    read = json.loads(WEIGHTS.read_text())
    assert set(first["propositions"][0]) == set(read["a proposition"])
    assert {"always", *first["none"]} == set(read["none"])
