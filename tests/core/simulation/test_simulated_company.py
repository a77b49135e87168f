"""A simulated company is what it says: the same for the same seed, valid, and different only where a cause acts."""

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from ridgepole.core.agreements.agreement import KINDS
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.ledger.tables import TABLES
from ridgepole.core.simulation.setting import Setting
from ridgepole.core.simulation.simulate import simulate
from ridgepole.core.survey.questions import QUESTIONS

AS_OF = date(2026, 5, 31)


def company(seed, *causes):
    return simulate(Setting(seed, frozenset(causes), "small", AS_OF))


def column(simulated, table, name):
    names = [c.name for t in TABLES if t.name == table for c in t.columns]
    return [record[names.index(name)] for record in simulated.rows.tables[table]]


def segment_won(simulated, since_days):
    industry = dict(
        zip(column(simulated, "accounts", "account_id"), column(simulated, "accounts", "industry"), strict=True)
    )
    newest = max(filter(None, column(simulated, "opportunities", "closed_at")))
    rows = simulated.rows.opportunities
    return Counter(industry[r[1]] for r in rows if r[10] == "won" and r[9] > newest - since_days * 86_400)


def test_the_same_setting_gives_the_same_company():
    assert company(7, 1, 3).rows.tables == company(7, 1, 3).rows.tables
    assert company(7, 1, 3).touchpoints == company(7, 1, 3).touchpoints


def test_another_seed_gives_another_company():
    assert company(7).name != company(8).name
    assert len({company(seed).agreements[0].industries for seed in range(6)}) > 3


@pytest.mark.parametrize("seed", range(4))
def test_every_record_has_the_columns_of_its_table_and_keys_are_unique(seed):
    simulated = company(seed, 1, 2, 3, 4)
    for table in TABLES:
        records = simulated.rows.tables[table.name]
        assert records, table.name
        names = [c.name for c in table.columns]
        assert all(len(record) == len(names) for record in records)
        keys = [tuple(record[names.index(key)] for key in table.key) for record in records]
        assert len(set(keys)) == len(keys), table.name
        for c in table.columns:
            values = {record[names.index(c.name)] for record in records}
            if c.choices:
                assert values <= {*c.choices, ""}, (table.name, c.name)
            if c.references:
                known = {r[0] for r in simulated.rows.tables[c.references]}
                assert values <= known | {""}, (table.name, c.name)


def test_nothing_happens_after_the_day_that_was_asked_for():
    simulated = company(3, 2, 4)
    end = max(column(simulated, "people", "created_at"))
    for table in TABLES:
        for c in table.columns:
            if c.type == "instant":
                times = [value for value in column(simulated, table.name, c.name) if value is not None]
                assert max(times, default=0) < end + 3 * 86_400, (table.name, c.name)


def test_stages_of_a_deal_only_move_forward_in_time():
    simulated = company(5, 4)
    by_deal = {}
    for deal, _, entered in simulated.rows.opportunity_stages:
        by_deal.setdefault(deal, []).append(entered)
    assert all(a < b for times in by_deal.values() for a, b in pairwise(times))


def test_a_sound_company_has_all_seven_agreements_signed_by_both():
    simulated = company(11)
    assert {document.kind for document in simulated.agreements} == set(KINDS)
    assert all(document.is_signed for document in simulated.agreements)


def test_the_survey_answers_every_built_in_question_with_leaders_of_all_four_teams():
    answers = company(2).answers
    assert {a[3] for a in answers} == {q.id for q in QUESTIONS}
    assert {a[1] for a in answers if a[2] == "leader"} == {"marketing", "sales", "product", "revops"}


@pytest.mark.parametrize("seed", range(5))
def test_a_different_customer_in_mind_sends_campaigns_elsewhere_than_the_money_comes_from(seed):
    def aimed_at_winners(simulated):
        won = {industry for industry, _ in segment_won(simulated, 240).most_common(2)}
        targets = [set(t.split("|")) for t in column(simulated, "campaigns", "target_industries")]
        return sum(bool(target & won) for target in targets) / len(targets)

    assert aimed_at_winners(company(seed, 1)) < aimed_at_winners(company(seed)) - 0.2


@pytest.mark.parametrize("seed", range(5))
def test_two_scoreboards_raise_qualified_volume_while_acceptance_falls(seed):
    def by_half(simulated):
        offered = sorted((r[2], r[0]) for r in simulated.rows.handoffs if r[3] == "offered")
        accepted = {r[0] for r in simulated.rows.handoffs if r[3] == "accepted"}
        middle = (offered[0][0] + offered[-1][0]) / 2
        halves = [[h for at, h in offered if at <= middle], [h for at, h in offered if at > middle]]
        return [(len(half), sum(h in accepted for h in half) / len(half)) for half in halves]

    (early, early_rate), (late, late_rate) = by_half(company(seed, 3))
    (sound_early, _), (sound_late, sound_rate) = by_half(company(seed))
    assert late / early > sound_late / sound_early
    assert late_rate < early_rate
    assert late_rate < sound_rate - 0.1


@pytest.mark.parametrize("seed", range(5))
def test_strategy_lost_in_execution_leaves_artefacts_older_than_the_decision(seed):
    def outdated(simulated):
        decision = next(d for d in simulated.agreements if d.kind == "strategy").decisions[0]
        kinds = {reach.kind for d in [decision] for reach in d.must_reach}
        touched = [t for t in simulated.touchpoints if t.kind in kinds]
        return sum(t.updated_on < decision.decided_on for t in touched) / len(touched)

    assert outdated(company(seed, 2)) >= 0.4
    assert outdated(company(seed)) <= 0.25


@pytest.mark.parametrize("seed", range(5))
def test_a_different_story_is_heard_in_the_quote_and_nowhere_when_absent(seed):
    def terms(simulated, path):
        return next(t for t in simulated.touchpoints if t.path == path).lines[-3:]

    sound, broken = company(seed), company(seed, 4)
    assert terms(sound, "website/pricing.html") == terms(sound, "quote/standard-quote.txt")
    assert terms(broken, "website/pricing.html") == terms(sound, "website/pricing.html")
    assert terms(broken, "quote/standard-quote.txt") != terms(sound, "quote/standard-quote.txt")


def test_the_icp_of_a_company_with_a_different_customer_in_mind_differs_by_seed_in_how_it_failed():
    forms = set()
    for seed in range(20):
        icps = [d for d in company(seed, 1).agreements if isinstance(d, IdealCustomerProfile)]
        forms.add((len(icps), bool(icps) and icps[-1].is_signed))
    assert forms == {(0, False), (1, True), (2, False), (2, True)}
