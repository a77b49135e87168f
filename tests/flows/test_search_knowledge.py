"""One knowledge base: the signed version in force, or a draft that says so; each fact with clause, version and digest."""

import pytest
from tests.fakes.case_of import case_of
from tests.fakes.story_case import DECISIONS, FRAMEWORK, PROFILE

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.engines.embedding.potion_embedder import potion_embedder
from ridgepole.flows.search_knowledge import knowledge_of, search_knowledge

BOTH = ["marketing", "sales"]
SIGNED = {**FRAMEWORK, "version": 1, "signed": BOTH}
DRAFT = {
    **FRAMEWORK,
    "version": 2,
    "effective_from": "2025-06-01",
    "commercial_model": {"says": "Robots are leased for 60 months.", "never_says": []},
    "competitors": [{"name": "Sweepline", "their_claim": "Robots break down", "our_answer": "Ours are swapped within a day"}],
}  # fmt: skip


def knowledge(*agreements, on="2025-06-30"):
    from dataclasses import replace

    return knowledge_of(case=replace(case_of(as_of=on, agreements=agreements), embedder=potion_embedder()))


def ask(query, *agreements, on="2025-06-30", **more):
    return search_knowledge(query, knowledge=knowledge(*agreements, on=on), **more).as_json()


def test_a_question_finds_the_clause_that_answers_it_with_version_and_digest():
    found = ask("who repairs the robots and what does it cost?", SIGNED, PROFILE, DECISIONS)
    first = found["results"][0]
    assert first["clause"] in {"vp_service", "commercial_model"}
    assert (first["document"], first["version"], first["status"]) == ("messaging", 1, "in force")
    assert len(first["digest"]) == 64
    assert {source["document"] for source in found["stands_on"]} == {"messaging", "icp", "strategy"}


def test_an_unsigned_newer_draft_never_answers_while_a_signed_version_is_in_force():
    words = str(ask("", SIGNED, DRAFT, limit=50))
    assert "60 months" not in words
    assert "Sweepline" not in words
    assert "24 months" in words


def test_without_any_signature_the_draft_answers_and_says_that_it_is_one():
    found = ask("are the robots leased", DRAFT)
    assert {result["status"] for result in found["results"]} == {"unsigned draft"}
    assert found["stands_on"][0]["signed_by"] == []


def test_the_version_of_the_day_asked_answers():
    newer = {**DRAFT, "signed": BOTH}
    before, after = (ask("Sweepline", SIGNED, newer, on=day)["results"] for day in ("2025-05-31", "2025-06-01"))
    assert "competitors:Sweepline" not in {result["clause"] for result in before}
    assert (after[0]["clause"], after[0]["version"]) == ("competitors:Sweepline", 2)


def test_an_expired_proof_is_shown_as_not_usable_and_leaves_its_proposition():
    before = ask("line stops", SIGNED, on="2026-01-01")["results"]
    after = ask("line stops", SIGNED, on="2026-01-02")["results"]
    by_clause = [{r["clause"]: r for r in results} for results in (before, after)]
    assert [found["pp_stops"]["usable"] for found in by_clause] == [True, False]
    assert "2026-01-01" in by_clause[1]["pp_stops"]["note"]
    listed = ask("", SIGNED, on="2026-01-02", kinds=["value_proposition"])["results"]
    assert all("pp_stops" not in result["proof"] for result in listed)


def test_where_nothing_was_agreed_the_answer_is_that_it_is_silent():
    found = ask("integration with SAP payroll", SIGNED, PROFILE, DECISIONS)
    assert found["results"] == []
    assert found["silent"]
    assert "ask a person" in found["note"]


def test_words_to_avoid_and_initials_of_a_role_find_their_clause():
    assert ask("may I write route script?", SIGNED)["results"][0]["clause"] == "vocabulary:line planner"
    profile = {**PROFILE, "buying_committee": [{"role": "approver", "titles": ["Chief Operating Officer"], "cares_about": ["hours of cleaning"]}]}  # fmt: skip
    assert ask("what moves a COO", SIGNED, profile)["results"][0]["clause"] == "buying_committee"


def test_an_objection_without_an_answer_is_not_usable():
    framework = {**SIGNED, "objections": [{"id": "obj_price", "objection": "It is too expensive."}]}
    found = ask("too expensive", framework)["results"][0]
    assert (found["usable"], found["note"]) == (False, "no answer is agreed yet")


def test_kinds_narrow_the_search_and_an_unknown_kind_is_named():
    assert {r["kind"] for r in ask("", SIGNED, PROFILE, kinds=["vocabulary", "objection"])["results"]} == {"vocabulary", "objection"}  # fmt: skip
    with pytest.raises(BadUseError, match="there are no facts of kind 'price'"):
        ask("x", SIGNED, kinds=["price"])


def test_a_decision_that_is_not_in_effect_yet_may_not_be_said():
    later = {**DECISIONS, "decisions": [{**DECISIONS["decisions"][0], "effective_from": "2025-09-01"}]}
    assert not ask("monthly service", SIGNED, later, kinds=["decision"])["results"][0]["usable"]


def test_a_workspace_without_agreements_is_silent():
    assert ask("anything")["silent"]
