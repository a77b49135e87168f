"""Every measure, on ledgers that real companies bring: rows or "not enough", and never a number that cannot be."""

import json
import os
from datetime import date
from zlib import crc32

import pytest
from tests.fakes.odd_ledgers import AS_OF, ODD, odd_ledger, write_ledger

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.measures.attribution_paths import attribution_terms
from ridgepole.core.measures.catalogue import measures
from ridgepole.flows.diagnose import diagnose
from ridgepole.flows.qualify_leads import qualify_leads
from ridgepole.flows.run_checks import run_checks
from ridgepole.flows.take_measure import take_measure
from ridgepole.wiring.build import open_case_of_folder
from ridgepole.wiring.make_folder import init_folder

UNTIL = "2025-07-01T00:00:00Z"
FAST = (
    "nothing",
    "one of each",
    "odd sources",
    "refunded spend",
    "strange stages",
    "blank",
    "reported nonsense",
)
NAMED = {"name", "definition", "sql", "period", "agreement_version", "rows"}
UNBOUNDED = {"pipeline_per_spend", "reconciliation"}
DIAGNOSED = {"upstream_cause", "urgent_cause", "causes", "findings", "missing", "money"}
QUALIFIED = {"signals", "scorecard", "backtest", "against_current_rule", "refused"}


def case_of(folder, name):
    init_folder(folder / "acme")
    write_ledger(folder / "acme", odd_ledger(name))
    return open_case_of_folder(folder / "acme", date.fromisoformat(AS_OF))


def wrong_with(printed):
    """What a row says that cannot be so."""
    for row in printed["rows"]:
        at = f"{printed['name']} by {printed['by'] or 'nothing'}, {row['group']!r}"
        if lacking := row.get("not_enough"):
            if not lacking["has"] < lacking["needs"]:
                yield f"{at}: not enough, though {lacking}"
            continue
        low, value, high = row["low"], row["value"], row["high"]
        if not low <= value <= high:
            yield f"{at}: {value} outside of {low} to {high}"
        if printed["unit"] == "ratio" and printed["name"] not in UNBOUNDED and not (low >= 0 and high <= 1):
            yield f"{at}: a ratio from {low} to {high}"
        if row["n"] < 0:
            yield f"{at}: n is {row['n']}"


def measured(case, by_of):
    for measure in measures().values():
        for by in by_of(measure):
            printed = json.loads(
                json.dumps(take_measure(case=case, name=measure.name, by=by).as_json(), allow_nan=False)
            )
            assert set(printed) >= NAMED
            assert all(printed[key] for key in NAMED), f"{measure.name} by {by}: {[k for k in NAMED if not printed[k]]}"
            assert printed["period"]["until"] < UNTIL
            yield from wrong_with(printed)


def judged(case):
    run = run_checks(case=case)
    assert not [f"{result.check.code}: {result.gaps}" for result in run.failed]
    for finding in run.findings:
        worth = finding.money
        assert worth is None or worth.low <= worth.mid <= worth.high, finding
        assert finding.evidence, finding
    whole = json.loads(json.dumps(diagnose(case=case).as_json(), allow_nan=False))
    assert set(whole) >= DIAGNOSED
    if money := whole["money"]:
        assert money["low"] <= money["mid"] <= money["high"]
    assert set(json.loads(json.dumps(qualify_leads(case=case).as_json(), allow_nan=False))) >= QUALIFIED


@pytest.mark.parametrize("name", FAST)
def test_each_measure_answers_on_an_odd_ledger(tmp_path, name):
    assert not list(measured(case_of(tmp_path, name), lambda measure: ("",)))


@pytest.mark.slow
@pytest.mark.parametrize("name", ODD)
def test_each_measure_by_each_dimension_and_each_check_answers_on_an_odd_ledger(tmp_path, name):
    """One dimension of each measure, another on each ledger; all of them, two thousand answers, where RIDGEPOLE_SOAK is set."""
    case = case_of(tmp_path, name)
    judged(case)

    def dimensions(measure):
        if os.environ.get("RIDGEPOLE_SOAK") or not measure.dimensions:
            return ("", *measure.dimensions)
        return ("", measure.dimensions[crc32(f"{name}{measure.name}".encode()) % len(measure.dimensions)])

    assert not list(measured(case, dimensions))


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ordinary") / "acme"
    init_folder(folder)
    return write_ledger(folder, odd_ledger("ordinary"))


@pytest.mark.parametrize("day", [date.max, date.min, date(1969, 12, 31), date(2500, 1, 1)])
def test_a_measure_answers_on_any_day_of_the_calendar(ordinary, day):
    case = open_case_of_folder(ordinary, day)
    for since, until in ((None, None), (date.min, date.max), (date.max, None), (None, date.min)):
        answer = take_measure(case=case, name="win_rate", since=since, until=until).as_json()
        json.dumps(answer, allow_nan=False)


def test_a_period_from_the_year_one_on_still_counts_by_month(ordinary):
    case = open_case_of_folder(ordinary, date.fromisoformat(AS_OF))
    whole, *months = take_measure(case=case, name="win_rate", by="month", since=date.min).rows
    assert sum(month.n for month in months) == whole.n > 0


@pytest.mark.parametrize(
    ("written", "model", "half_life", "unknown"),
    [
        ("Last_Touch", "last", 7, ""),
        ("time decay 14 days", "time_decay", 14, ""),
        ("Time decay (half-life: 30 days)", "time_decay", 30, ""),
        ({"model": "time_decay", "half_life_days": "21 days"}, "time_decay", 21, ""),
        ({"model": "U-shaped", "window_days": "soon"}, "u_shaped", 7, ""),
        ("40/20/40", "u_shaped", 7, ""),
        ("Markov, order 2", "markov_2", 7, ""),
        ("multi-touch linear model", "linear", 7, ""),
        ("whatever the CMO says", "linear", 7, "whatever the CMO says"),
        (["first"], "first", 7, ""),
        (None, "linear", 7, ""),
    ],
)
def test_an_attribution_model_is_read_as_people_write_it(written, model, half_life, unknown):
    terms = attribution_terms(Scoreboard(kind="scoreboard", id="s", version=1, attribution_model=written))
    assert (terms.model, terms.half_life_days, terms.unknown) == (model, half_life, unknown)
    assert terms.window_days == 90
