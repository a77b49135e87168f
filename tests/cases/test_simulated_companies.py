"""The diagnosis finds what was switched on in companies that nobody used to build it: two of each of the sixteen subsets of causes.

Seeds here are neither those of development (below 100) nor those of docs/benchmarks/diagnosis.md. Bounds leave room for what 32 companies can show;
the page has the figures from many more.
"""

from dataclasses import dataclass
from datetime import date
from itertools import combinations

import pytest

from ridgepole.flows.diagnose import diagnose
from ridgepole.flows.make_sample import make_sample
from ridgepole.flows.open_case import open_case
from ridgepole.wiring.build import embedder, open_workspace

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("simulated companies")]

AS_OF = date(2026, 5, 31)
SUBSETS = [frozenset(subset) for count in range(5) for subset in combinations((1, 2, 3, 4), count)]
SEEDS = (7001, 7002)


@dataclass(frozen=True)
class Told:
    seed: int
    causes: frozenset
    said: dict
    upstream: int | None


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What the diagnosis said of each company, read from its files alone."""
    answers = []
    for seed in SEEDS:
        for causes in SUBSETS:
            folder = tmp_path_factory.mktemp("company") / "acme"
            make_sample(folder=folder, seed=seed, causes=causes, size="small", as_of=AS_OF)
            answer = diagnose(case=open_case(workspace=open_workspace(folder), as_of=AS_OF, embedder=embedder()))
            said = {verdict.cause: verdict.present for verdict in answer.causes}
            answers.append(Told(seed, causes, said, answer.upstream_cause))
    return answers


@pytest.mark.parametrize("cause", [1, 2, 3, 4])
def test_a_cause_that_acts_is_found(told, cause):
    acting = [t for t in told if cause in t.causes]
    missed = [(t.seed, sorted(t.causes), t.said[cause]) for t in acting if t.said[cause] != "yes"]
    assert len(acting) == 16
    assert len(missed) <= 1, missed


@pytest.mark.parametrize("cause", [1, 2, 3, 4])
def test_a_cause_that_does_not_act_is_not_called_present(told, cause):
    raised = [(t.seed, sorted(t.causes)) for t in told if cause not in t.causes and t.said[cause] == "yes"]
    assert len(raised) <= 1, raised


def test_the_upstream_cause_is_right_in_at_least_nine_of_ten(told):
    troubled = [t for t in told if t.causes]
    wrong = [(t.seed, sorted(t.causes), t.upstream) for t in troubled if t.upstream != min(t.causes)]
    assert len(troubled) == 30
    assert len(wrong) <= 3, wrong


def test_a_company_without_a_cause_gets_a_clean_bill(told):
    clean = [t for t in told if not t.causes]
    assert len(clean) == 2
    assert all(t.upstream is None and "yes" not in t.said.values() for t in clean), clean
