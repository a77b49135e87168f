"""A simulated company with agreements and reported figures: every measure, and every dimension, answers as on DuckDB to 1e-9."""

from datetime import date

import pytest
from tests.engines.engines import ledger_in

from ridgepole.core.measures.catalogue import measures
from ridgepole.core.measures.measurement import Asked
from ridgepole.flows.make_sample import make_sample
from ridgepole.sources.folder.folder_workspace import FolderWorkspace

pytestmark = [pytest.mark.engines, pytest.mark.slow]
DAY = date(2026, 6, 30)
NEEDING_MORE = ("sla_kept", "before_after", "reconciliation")


class Tables:
    """A builder that hands on what it is given."""

    def build(self, tables, *, time_zone):
        return tables

    def in_place(self, stored):
        return None


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample") / "company"
    make_sample(folder=folder, seed=3, causes=(1, 3), size="small", as_of=DAY)
    return FolderWorkspace(folder, reads_documents=None, builds_ledger=Tables())


def test_every_measure_by_every_dimension_on_clickhouse(workspace):
    assert_answers_alike(
        workspace, "clickhouse", "", {name: ("", *measure.dimensions) for name, measure in measures().items()}
    )


def test_measures_that_need_agreements_on_spark(workspace, spark_master):
    """The others have hand-written answers on Spark; here are those without."""
    assert_answers_alike(workspace, "spark", spark_master, dict.fromkeys(NEEDING_MORE, ("",)))


def assert_answers_alike(workspace, engine, master, asked):
    zone = workspace.company.time_zone
    duckdb, other = ledger_in("duckdb", workspace.ledger, zone), ledger_in(engine, workspace.ledger, zone, master)
    for name, dimensions in asked.items():
        for by in dimensions:
            where = f"{name} by {by or 'nothing'}"
            assert_same(where, answer(workspace, duckdb, name, by), answer(workspace, other, name, by))


def answer(workspace, ledger, name, by):
    about = workspace.company
    asked = Asked(ledger, workspace.agreements, DAY, about.time_zone, about.currency, by)
    return measures()[name].measure(asked).as_json()


def assert_same(where, one, other):
    """Numbers to 1e-9 of their size, everything else exactly."""
    if isinstance(one, dict):
        assert one.keys() == other.keys(), where
        for key in one:
            assert_same(f"{where} · {key}", one[key], other[key])
    elif isinstance(one, list | tuple):
        assert len(one) == len(other), where
        for place, (left, right) in enumerate(zip(one, other, strict=True)):
            assert_same(f"{where} · {place}", left, right)
    elif isinstance(one, float):
        assert other == pytest.approx(one, rel=1e-9, abs=1e-9), where
    else:
        assert one == other, where
