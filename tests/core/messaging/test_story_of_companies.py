"""Whole stories: a company whose touchpoints contradict each other, and one that is consistent and full of decoys."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.fakes.documents_of import documents_of

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.messaging.tell import tell
from ridgepole.engines.embedding.potion_embedder import potion_embedder

COMPANIES = Path(__file__).parents[2] / "cases" / "companies"


def story_of(folder):
    def agreement(name, kind):
        return kind(**yaml.safe_load((folder / "agreements" / f"{name}.yaml").read_text()))

    documents = documents_of(folder)
    as_of = date.fromisoformat(str(yaml.safe_load((folder / "gold.yaml").read_text())["as_of"]))
    story = tell(
        documents=documents,
        framework=agreement("messaging", MessagingFramework),
        strategy=agreement("strategy", Strategy),
        icp=agreement("icp", IdealCustomerProfile),
        company=folder.name.title(),
        as_of=as_of,
        embedder=potion_embedder(),
    )
    return documents, story


@pytest.fixture(scope="module")
def wardpay():
    return story_of(COMPANIES / "wardpay")


@pytest.fixture(scope="module")
def sweepfield():
    return story_of(COMPANIES / "sweepfield")


@pytest.fixture(scope="module")
def quillmoor():
    return story_of(COMPANIES / "quillmoor")


@pytest.fixture(scope="module")
def pennyroyal():
    return story_of(COMPANIES / "pennyroyal")


def pair(story, a, b):
    return [c for c in story.conflicts if a in c.a.quote and b in c.b.quote]


def test_a_consistent_company_has_no_conflict_no_violation_and_no_stale_content(sweepfield):
    _, story = sweepfield
    assert story.conflicts == ()
    assert story.violations == ()
    assert story.stale == ()
    assert story.vocabulary == ()


def test_figures_of_one_customer_that_differ_are_set_side_by_side(wardpay):
    _, story = wardpay
    (conflict, *_) = pair(story, "62%", "75%")
    assert (conflict.kind, conflict.status, conflict.clause) == ("figure", "asserted", "pp_corrections")


def test_a_certificate_held_conflicts_with_one_in_preparation(wardpay):
    _, story = wardpay
    assert pair(story, "holds an ISO 27001 certificate", "In preparation")


def test_history_questions_and_a_rivals_words_are_not_our_position(wardpay):
    _, story = wardpay
    quotes = [c.b.quote for c in story.conflicts] + [v.passage.quote for v in story.violations]
    assert not [q for q in quotes if "cellars" in q or "Paymark tells" in q or q.endswith("?")]


def test_every_quote_is_an_exact_substring_of_what_the_reader_extracts(wardpay, sweepfield):
    for documents, story in (wardpay, sweepfield):
        blocks = {(d.path, b.id): b.text for d in documents.documents for b in d.blocks}
        passages = [p for c in story.conflicts for p in (c.a, c.b)]
        passages += [
            n.passage
            for notes in (story.violations, story.vocabulary, story.stale, story.unsupported, story.off_framework)
            for n in notes
        ]
        for passage in passages:
            assert blocks[passage.path, passage.block_id][passage.start : passage.end] == passage.quote


def test_shares_of_a_touchpoint_sum_to_one(wardpay):
    _, story = wardpay
    for touchpoint in story.touchpoints:
        assert sum(share for _, share in touchpoint.lead.shares) == pytest.approx(1, abs=0.01)


def test_hidden_text_is_never_quoted(wardpay):
    _, story = wardpay
    assert "Server edition 2022" not in str(story.as_json())


def test_a_consistent_company_of_another_author_with_35_decoys_has_no_conflict(quillmoor):
    _, story = quillmoor
    assert [(c.a.quote, c.b.quote) for c in story.conflicts] == []


def test_both_ends_of_an_agreed_change_are_right_wherever_they_stand(quillmoor):
    _, story = quillmoor
    assert not [v for v in story.violations if v.get("clause") == "pp_stay"]


def test_a_capability_that_is_there_on_a_slide_and_planned_on_the_website_is_a_conflict(pennyroyal):
    _, story = pennyroyal
    found = pair(story, "leave on their own", "planned for spring 2026")
    assert [(c.kind, c.status) for c in found] == [("capability", "for_review")]


def test_a_price_that_rises_each_year_conflicts_with_one_that_is_fixed_for_the_term(pennyroyal):
    _, story = pennyroyal
    assert [c for c in story.conflicts if "retail price index" in c.b.quote and c.clause == "commercial_model"]


def test_two_touchpoints_that_plan_the_same_are_no_conflict(pennyroyal):
    _, story = pennyroyal
    assert not pair(story, "automatic from spring 2026", "planned for spring 2026")


@pytest.fixture(scope="module")
def tymbrel():
    return story_of(COMPANIES / "tymbrel")


@pytest.fixture(scope="module")
def pellwick():
    return story_of(COMPANIES / "pellwick")


@pytest.fixture(scope="module")
def trialwick():
    return story_of(COMPANIES / "trialwick")


@pytest.fixture(scope="module")
def karrenfeld():
    return story_of(COMPANIES / "karrenfeld")


def test_a_second_consistent_company_of_another_author_is_silent(tymbrel):
    _, story = tymbrel
    assert [(c.a.quote, c.b.quote) for c in story.conflicts] == []
    assert [v.passage.quote for v in (*story.violations, *story.stale, *story.unsupported)] == []


def test_a_list_of_what_never_to_say_and_a_former_lease_are_not_our_position(pellwick):
    _, story = pellwick
    quotes = [c.b.quote for c in story.conflicts] + [v.passage.quote for v in story.violations]
    assert not [q for q in quotes if "That we have the widest" in q or "present analyser" in q or "lease ended" in q]


def test_a_row_that_charges_for_what_the_price_page_lists_as_free_is_a_conflict(pellwick, karrenfeld, trialwick):
    assert pair(pellwick[1], "telephone advice", "per case, after the first three")
    assert pair(karrenfeld[1], "Evenings until", "Papers received between 18:00 and 07:00")
    assert pair(karrenfeld[1], "nor the number of tariff lines", "goods value above EUR 250,000")
    assert pair(trialwick[1], "All outreach", "Digital and radio media")


def test_a_reference_customer_under_another_name_is_set_against_who_says_what_it_is(pellwick, karrenfeld, trialwick):
    assert pair(pellwick[1], "is four small practices", "Mill Lane Vets, Derby")
    assert pair(karrenfeld[1], "makes safety valves", "Odenwald Armaturen, Darmstadt")
    assert pair(trialwick[1], "is a company of 120 people", "Corvanta Biosciences, San Diego")


def test_those_whom_the_profile_rules_out_are_not_offered_the_product(karrenfeld, trialwick):
    assert pair(karrenfeld[1], "we send both to colleagues", "for freight forwarders, parcel networks and web shops")
    assert pair(trialwick[1], "We work for biotech companies", "top-20 pharma and global CROs")


def test_notice_conflicts_with_leaving_on_any_day(pellwick):
    _, story = pellwick
    assert pair(story, "on any day", "three months' written notice")


def test_a_departing_passage_stands_against_two_touchpoints_at_most(pellwick, karrenfeld, trialwick):
    for _, story in (pellwick, karrenfeld, trialwick):
        of_one = {}
        for c in story.conflicts:
            of_one.setdefault((c.b, c.topic), set()).add(c.a.path)
        assert max(len(paths) for paths in of_one.values()) <= 2


def test_a_consistent_company_of_wind_turbines_is_told_without_a_conflict():
    """A fee that is refunded, guests who will come, one customer's week, a proposal to somebody, zeros in a form: none departs."""
    _, story = story_of(COMPANIES / "havlytte")
    assert [(c.a.quote, c.b.quote) for c in story.conflicts] == []


def test_a_consistent_company_of_billing_is_told_without_a_conflict():
    """A year's price is twelve months', a term of another region is agreed, a log that can be read at any hour is no help at any hour."""
    _, story = story_of(COMPANIES / "acequiam")
    assert [(c.a.quote, c.b.quote) for c in story.conflicts] == []
