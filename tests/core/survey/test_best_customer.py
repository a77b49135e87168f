"""Facets of free-text best customers: harbourlink's gold, sentences from other industries, and who is seen to mean the same."""

import csv
from datetime import date
from pathlib import Path

import pytest
import yaml

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.survey.answer import Answer, Survey
from ridgepole.core.survey.best_customer import Vocabulary, likeness, read_best_customer
from ridgepole.core.survey.facet import FACETS
from ridgepole.core.survey.survey_reading import read_survey

HELD_OUT = Path(__file__).parent / "held_out_customers.yaml"
GENERAL = Vocabulary()


def said(text, vocabulary=GENERAL, respondent="r01", team="sales", level="leader"):
    return read_best_customer(Answer(respondent, team, level, "best_customer", text), vocabulary)


def test_facets_of_many_industries_are_read_right_in_nine_of_ten():
    right = total = 0
    for case in yaml.safe_load(HELD_OUT.read_text(encoding="utf-8")):
        read = said(case["says"])
        for name in ("industry", "employees", "role", "pain"):
            if name not in case:
                continue
            facet, wanted, total = read.facet(name), case[name], total + 1
            if name == "employees":
                right += (None if facet is None else [facet.min, facet.max]) == wanted
            else:
                right += (facet is None) == (wanted is None) and (facet is None or wanted in facet.labels)
    assert total >= 70
    assert right / total >= 0.9


def test_every_quote_is_an_exact_substring_of_the_answer():
    for case in yaml.safe_load(HELD_OUT.read_text(encoding="utf-8")):
        read = said(case["says"])
        for name in FACETS:
            facet = read.facet(name)
            if facet is not None:
                assert case["says"][facet.quote.start : facet.quote.end] == facet.quote.text
                assert facet.quote.text.strip()


@pytest.mark.parametrize(
    ("facet", "one", "other"),
    [
        ("industry", "Regional hospitals with a CIO", "A health system that is losing nurses"),
        ("industry", "SaaS scale-ups, 100 people", "Software vendors who sell to banks"),
        ("industry", "Bakeries with five ovens", "A bakery chain that delivers at dawn"),
        ("industry", "Truffle hunters", "A truffle hunter with dogs"),
        ("industry", "Breweries", "Food and drink manufacturers"),
        ("industry", "Anyone with budget", "Any company that can sign"),
        ("employees", "Banks with 500 to 2,000 employees", "Mid-sized banks"),
        ("employees", "Insurers of 1,200 people", "Insurers with a thousand people or more"),
        ("role", "The CFO of a hotel group", "Hotels whose finance director counts every towel"),
        ("role", "Head of IT at a council", "Councils, the CIO decides"),
        ("role", "Plant managers", "a COO who walks the floor of the plant"),
        ("pain", "Clinics drowning in paper forms", "Clinics where nurses re-key everything by hand"),
        ("pain", "Factories with unplanned downtime", "Factories whose lines keep breaking down, outages every week"),
    ],
)
def test_two_people_who_mean_the_same_are_seen_to_agree(facet, one, other):
    assert likeness(facet, said(one), said(other), GENERAL) >= 0.5


@pytest.mark.parametrize(
    ("facet", "one", "other"),
    [
        ("industry", "Regional hospitals", "Dental practices"),
        ("industry", "Car makers", "Breweries"),
        ("industry", "Any company with budget", "Universities with a new dean"),
        ("employees", "Banks with fewer than 200 employees", "Banks with more than 5,000 staff"),
        ("role", "The CFO of a hotel group", "The IT director of a hotel group"),
        ("role", "A plant manager", "A procurement director"),
        ("pain", "Shops with stock-outs every week", "Shops that cannot hire staff"),
    ],
)
def test_two_people_who_mean_different_things_are_seen_to_differ(facet, one, other):
    assert likeness(facet, said(one), said(other), GENERAL) < 0.2


def test_silence_is_neither_agreement_nor_disagreement():
    assert likeness("role", said("Hospitals"), said("The CFO of a hospital"), GENERAL) is None
    assert said("Hospitals").role is None


def test_a_company_teaches_its_own_words():
    icp = IdealCustomerProfile(kind="icp", id="icp", industries=("Wellness retreats and sanctuaries",))
    own = Vocabulary.of(Agreements((icp,)), date(2026, 1, 1))
    one, other = said("A sanctuary with twelve rooms", own), said("Wellness retreats whose owner cooks", own)
    assert likeness("industry", one, other, own) == 1


def panel(*rows):
    answers = [Answer(f"r{n:02}", team, level, "best_customer", text) for n, (team, level, text) in enumerate(rows)]
    return read_survey(Survey(answers=tuple(answers)), Agreements())


def test_leaders_who_describe_one_customer_agree():
    reading = panel(
        ("marketing", "leader", "Mid-sized hospitals whose CFO fights denied claims."),
        ("sales", "leader", "A hospital of 800 people, finance director, claims denied every day."),
        ("product", "leader", "Hospitals with a revenue cycle director who is buried in claim denials."),
        ("sales", "practitioner", "Anyone who picks up."),
    )
    assert reading.leaders_agree_on_customer.answer == "yes"
    assert {f.facet: f for f in reading.facets}["industry"].agreement.value == 1


def test_leaders_who_exclude_each_other_do_not():
    reading = panel(
        ("marketing", "leader", "Mid-sized hospitals whose CFO fights denied claims."),
        ("sales", "leader", "Dental chains, the office manager, no-shows."),
    )
    assert reading.leaders_agree_on_customer.answer == "no"
    assert "industry" in reading.leaders_agree_on_customer.why


def test_one_voice_or_sentences_about_different_things_are_unclear():
    assert panel(("sales", "leader", "Hospitals")).leaders_agree_on_customer.answer == "unclear"
    two = panel(("sales", "leader", "Hospitals"), ("marketing", "leader", "The CFO signs"))
    assert two.leaders_agree_on_customer.answer == "unclear"
    assert two.as_json()["leaders_agree_on_customer"] is None


def harbourlink(shared):
    folder = shared / "scenarios" / "harbourlink"
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))["survey"]
    icp = IdealCustomerProfile.model_validate(yaml.safe_load((folder / "agreements" / "icp.yaml").read_text("utf-8")))
    with (folder / "survey" / "answers.csv").open(encoding="utf-8") as file:
        answers = tuple(
            Answer(row["respondent_id"], row["team"], row["level"], row["question_id"], row["answer"])
            for row in csv.DictReader(file)
        )
    return gold, read_survey(Survey(answers=answers), Agreements((icp,)))


@pytest.mark.real_data
def test_harbourlinks_leaders_disagree_on_the_customer(shared):
    gold, reading = harbourlink(shared)
    assert reading.leaders_agree_on_customer.truth is gold["leaders_agree_on_customer"]


@pytest.mark.real_data
def test_harbourlinks_facets_speak_and_are_silent_where_a_person_says_so(shared):
    gold, reading = harbourlink(shared)
    right = total = 0
    for read in reading.best_customer:
        for name, wanted in gold["best_customer"][read.respondent_id].items():
            facet = read.facet(name)
            spoke = facet is not None or (name == "pain" and read.trigger is not None and wanted is not None)
            total += 1
            right += spoke == (wanted is not None)
    assert total == 60
    assert right >= 57


@pytest.mark.real_data
def test_harbourlinks_industries_and_roles_fall_into_the_groups_of_the_gold(shared):
    gold, reading = harbourlink(shared)
    for name in ("industry", "role"):
        wanted = {r: facets[name] for r, facets in gold["best_customer"].items() if facets[name]}
        read = {said.respondent_id: said for said in reading.best_customer}
        pairs = [(a, b) for a in wanted for b in wanted if a < b and "(" not in wanted[a] + wanted[b]]
        same = {"finance": "finance director", "IT": "IT director"}
        right = sum(
            (likeness(name, read[a], read[b], GENERAL) >= 0.5)
            == (same.get(wanted[a], wanted[a]) == same.get(wanted[b], wanted[b]))
            for a, b in pairs
        )
        assert right / len(pairs) >= 0.95


def test_quotes_keep_their_place_behind_letters_that_grow_in_lower_case():
    read = said("İİİ Bank in İzmir, the CFO signs, 500+ employees")
    assert (read.role.quote.text, read.employees.quote.text) == ("CFO", "500+ employees")
    assert read.industry.quote.text == "Bank"
