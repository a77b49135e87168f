"""Statements held against one company's own clauses: whom it declines, what it holds, where and how often it works, what it is not."""

from datetime import date

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.departures import departures_of, rules_of
from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.statements import statements_of
from ridgepole.engines.embedding.potion_embedder import potion_embedder

FRAMEWORK = MessagingFramework(
    id="messaging",
    title="What Lintwell says",
    version=1,
    positioning=(
        "Lintwell cares for lifts in office blocks and department stores with 4 to 60 lifts in Belgium, for their owners only. We do not work for hospitals and we do not look after private homes. We are not a lift maker."
    ),
    category="Lift maintenance",
    value_propositions=[
        {
            "id": "vp_rope",
            "says": "The ropes are inspected after every 5,000th trip by our own fitters, who are certified to EN 13015 since March 2019. ISO 45001 is applied for and not yet granted.",
            "never_says": ["subcontracted fitters", "maintenance-free ropes", "EN 81201 certified"],
        },
        {
            "id": "vp_remote",
            "says": "Readings of the control are stored in Antwerp only. A mobile app is planned for spring 2028.",
            "never_says": ["lifetime ropes"],
        },
        {"id": "vp_visit", "says": "A fitter greases the guide rails once a month.", "never_says": []},
    ],
    commercial_model={"says": "One fee for each lift and month.", "never_says": []},
    competitors=[
        {"name": "Hoistra", "their_claim": "One supplier for escalators, gates and lifts", "our_answer": "We do lifts."}
    ],
)
NAMES = Names("Lintwell", rivals=("Hoistra",))
FRAME = frame_of(framework=FRAMEWORK, strategy=None, icp=None, names=NAMES, as_of=date(2027, 5, 1), embedder=potion_embedder())  # fmt: skip
RULES = rules_of(FRAME)


def topics(text, kind="email", frame=FRAME):
    document = Document("a.md", kind, blocks=(Block(0, "paragraph", text, "draft"),))
    statements = statements_of(document, NAMES)
    rules = RULES if frame is FRAME else rules_of(frame)
    vectors = frame.embedder.embed([s.meaning for s in statements])
    found = (departures_of(s, v, rules, text) for s, v in zip(statements, vectors, strict=True))
    return [d.topic.partition(":")[0] for departures in found for d in departures]


@pytest.mark.parametrize(
    "text",
    [
        "We gladly take on the lift of your clinic as well.",
        "Two infirmaries have handed us their goods lifts this year.",
        "Your bungalow has a stair lift? Families also find the right fitter at Lintwell.",
        "Calling all stud farms: our fitters come to you too.",
        "We also look after lifts in Rotterdam and Breda now.",
        "Even an owner with 2 lifts is welcome.",
    ],
)
def test_who_is_declined_or_outside_the_agreed_range_and_offered_it_departs(text):
    assert "audience" in topics(text)


@pytest.mark.parametrize(
    "text",
    [
        "A clinic wrote to us last week; we gave them a name in Ghent and wished them luck.",
        "We met the owner at the hospital, where his daughter was born.",
        "For your bungalow please ask the electrician round the corner.",
        "We also look after lifts in Ghent and Bruges now.",
        "Owners with 12 lifts are welcome.",
        "If you ran a hospital we would have to say no.",
    ],
)
def test_who_is_sent_away_or_served_as_agreed_does_not_depart(text):
    assert "audience" not in topics(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Our firm holds ISO 45001.", "certificate"),
        ("EN 13015: applied for, audit in autumn 2027.", "certificate"),
        ("Our fitters have been certified to EN 13015 since 2012.", "certificate"),
        ("No. 7, certificates: we were audited against the standard, number 81201, and passed.", "certificate"),
        ("Every reading of the control is mirrored on a server in Warsaw.", "place"),
        ("The ropes are inspected after every 9,000th trip.", "rhythm"),
        ("The guide rails are greased every quarter.", "rhythm"),
        ("Faults reach you in the driver's app on your phone.", "claim"),
        ("The work is done by selected regional contractors.", "claim"),
        ("These ropes are unbreakable.", "claim"),
        ("As a lift maker we build what you need.", "identity"),
        ("With us you get everything from one hand.", "claim"),
    ],
)
def test_what_a_clause_says_turned_round_departs(text, topic):
    assert topic in topics(text)


@pytest.mark.parametrize(
    "text",
    [
        "ISO 45001 is applied for; the auditor comes next year.",
        "Our fitters have been certified to EN 13015 since 2019.",
        "ISO 14001 is applied for.",
        "We have never been audited against the standard 81201.",
        "Our depot stands in 81201 Overlinden, beside the standard gauge line.",
        "Every reading is mirrored on a second server in Antwerp.",
        "Our colleague in Warsaw flew home on Friday.",
        "The ropes are inspected after every 5,000th trip.",
        "The guide rails are greased every month.",
        "You pay once a quarter and the fitter greases what squeaks.",
        "An app for the phone will come in 2028, not before.",
        "No regional contractor ever touches your ropes.",
        "No rope is unbreakable.",
        "We are not a lift maker and will not become one.",
        "Hoistra will tell you that everything should come from one hand.",
    ],
)
def test_what_is_as_agreed_denied_or_of_another_thing_does_not_depart(text):
    assert not {"certificate", "place", "rhythm", "claim", "identity", "later", "audience"} & set(topics(text))


def test_a_framework_that_declines_nobody_and_holds_nothing_finds_nothing():
    silent = FRAMEWORK.model_copy(
        update={"positioning": "Lintwell cares for lifts.", "value_propositions": (), "competitors": ()}
    )
    frame = frame_of(framework=silent, strategy=None, icp=None, names=NAMES, as_of=date(2027, 5, 1), embedder=potion_embedder())  # fmt: skip
    assert rules_of(frame).clauses.rules == ()


def test_a_claim_that_another_sentence_rules_out_must_speak_of_the_same_thing():
    framework = MessagingFramework(
        id="m",
        title="m",
        version=1,
        value_propositions=[{"id": "vp", "says": "Only our own fitters inspect the ropes.", "never_says": []}],
    )
    frame = frame_of(framework=framework, strategy=None, icp=None, names=NAMES, as_of=date(2027, 5, 1), embedder=potion_embedder())  # fmt: skip
    assert "claim" in topics("Partner firms inspect the ropes for you.", frame=frame)
    assert "claim" not in topics("Partner firms print our brochures.", frame=frame)
