"""Positions: which side a sentence holds, in the words of many trades; whose words they are; and that no way to say it is overlooked for the sake of speed."""

import re
from pathlib import Path

import pytest

from ridgepole.core.messaging.facets import BY_NAME, FACETS, positions_in
from ridgepole.core.messaging.positions.index import WaysByWord
from ridgepole.core.messaging.positions.literals import needs_of
from ridgepole.core.messaging.positions.position import side
from ridgepole.core.messaging.positions.slots import filled

HOLDS = (
    ("Title to the goods passes to you on delivery.", "ownership", "bought"),
    ("The crates remain our property and go back at the end of the season.", "ownership", "subscribed"),
    ("You write it down over seven years.", "ownership", "bought"),
    ("A leasing model does not exist with us, the press is sold outright.", "ownership", "bought"),
    ("40% with the order, 60% before dispatch.", "payment_timing", "paid_before"),
    ("There is no deposit and no card on file.", "payment_timing", "nothing_before"),
    ("There is no set-up fee.", "in_the_price", "included"),
    ("Training is charged separately.", "in_the_price", "extra"),
    ("There is no contract to sign and no minimum to reach.", "volume", "flexible"),
    ("Take or pay applies.", "volume", "fixed"),
    ("Unused credits expire at the end of the year.", "unused_credit", "lost"),
    ("What is left of the prepaid hours is carried over.", "unused_credit", "kept"),
    ("The agreement renews automatically for a further year.", "renewal", "automatic"),
    ("It simply ends, no letter is needed.", "renewal", "ends_itself"),
    ("No win, no fee.", "success_fee", "only_on_result"),
    ("The search fee is payable whether or not the post is filled.", "success_fee", "regardless"),
    ("The pilot is billed at the usual day rate.", "trial", "no_trial"),
    ("The first month is on the house.", "trial", "trial_free"),
    ("Nobody at the plant was made redundant.", "jobs", "people_kept"),
    ("Works without the internet, in a tunnel too.", "connection", "works_offline"),
    ("Your records never leave Switzerland.", "data_location", "at_home"),
    ("The recordings are transcribed by a team in Manila.", "data_location", "abroad"),
    ("We never train on your documents.", "data_use", "leaves_data_alone"),
    ("Each batch is checked by a pharmacist before it leaves.", "automation", "human_decides"),
    ("The order goes out automatically, without anybody touching it.", "automation", "fully_automatic"),
    ("Open a ticket and the next free agent takes it.", "who_looks_after", "whoever_is_free"),
    ("Everybody who comes to you is on our payroll.", "own_staff", "own_people"),
    ("Please turn to your nearest dealer.", "sales_route", "partner"),
    ("We are not the cheapest.", "price_stance", "not_cheapest"),
    ("Only one shop per town gets the range.", "exclusivity", "exclusive"),
)  # fmt: skip
SILENT = (
    "Your company cars are leased through the bank, as we gathered.",
    "Does your insurer charge extra for glass?",
    "Until 2019 the brewery had leased its kegs.",
    "Thank you in advance for your patience.",
    "Your hotel charges its guests extra for dogs.",
    "The milk expires on the date on the lid.",
    "Please keep noise to a minimum in the corridors.",
    "Their servers are patched by the hospital's two administrators.",
    "Credits roll at the end of the film.",
)


@pytest.mark.parametrize(("text", "facet", "held"), HOLDS)
def test_a_sentence_holds_its_side_of_a_position_and_not_the_other(text, facet, held):
    assert {p.side for p in positions_in(text) if p.facet.name == facet} == {held}


@pytest.mark.parametrize("text", SILENT)
def test_what_is_asked_or_told_of_others_or_of_former_times_holds_nothing(text):
    assert positions_in(text) == ()


@pytest.mark.parametrize(
    ("text", "held"),
    [("The rate rises in January.", "price_rises"), ("The rate does not rise in January.", "price_fixed")],
)
def test_to_deny_one_side_is_to_hold_the_other(text, held):
    assert {p.side for p in positions_in(text) if p.facet.name == "price_change"} == {held}


def test_every_position_has_two_sides_of_different_names_and_a_name_of_its_own():
    assert len(BY_NAME) == len(FACETS)
    assert all(f.left.name != f.right.name and f.left.ways and f.right.ways for f in FACETS)
    assert all(f.other(f.other(s.name)) == s.name for f in FACETS for s in (f.left, f.right))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(r"own(?:ed|s)?", "we owned it"), (r"(?:the|your) (?:present )?owner", "your present owner"), (r"x?rays?", "rays"), (r"in \d+ (?:days?|weeks?)", "in 3 days"), (r"<YOU> (?:can )?leave", "the customer can leave"), (r"[a-z]{2,3}(?= rent)", "no rent"), (r"as[ -]a[ -]service", "as-a-service")],
)  # fmt: skip
def test_the_words_that_a_pattern_needs_stand_in_whatever_it_matches(pattern, text):
    assert re.search(filled(pattern), text)
    needs = needs_of(pattern)
    assert needs is None or any(literal in text for literal in needs)


def test_a_way_asks_for_its_topic_near_the_verdict_and_for_none_of_what_excludes_it():
    (way,) = side("lost", "expires? & (?:credits?|hours) & ~(?:milk|lid)").ways
    assert [*way.places("unused credits expire in may")] == [(15, 21)]
    assert not [*way.places("the offer expires in may")]
    assert not [*way.places("credits for the milk expire")]


def test_no_way_is_overlooked_in_what_companies_write():
    pages = sorted((Path(__file__).parents[2] / "cases" / "companies").glob("*/touchpoints/**/*.md"))
    lines = sorted({line.lower() for page in pages for line in page.read_text("utf-8").splitlines() if line.strip()})
    chosen, ways = lines[::6], WaysByWord(FACETS)
    assert len(chosen) > 90
    for line in chosen:
        offered = {id(way) for _, _, way in ways.of(line)}
        for facet in FACETS:
            for way in (*facet.left.ways, *facet.right.ways):
                assert id(way) in offered or not [*way.places(line)], (line, way)
