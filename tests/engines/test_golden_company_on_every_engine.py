"""Every hand-written answer on every engine to 1e-9; and every measure by every dimension as on DuckDB."""

from contextlib import ExitStack

import pytest
from tests.core.measures.golden import answers, check_answer, company
from tests.engines.engines import ENGINES, ledger_in, needs
from tests.engines.spark_cluster import cluster
from tests.fakes.ledger_of import tables_of

pytestmark = pytest.mark.engines


@pytest.fixture(scope="module", params=ENGINES)
def ledger(request, tmp_path_factory):
    about = company()
    tables = tables_of(about["time_zone"], about["currency"], **about["tables"])
    needs(request.param)
    with ExitStack() as stack:
        master = stack.enter_context(cluster(tmp_path_factory.mktemp("spark"))) if request.param == "spark" else ""
        made = ledger_in(request.param, tables, about["time_zone"], master)
        if master:
            stack.callback(made._session.stop)
        yield made


@pytest.mark.parametrize("answer", answers(), ids=lambda a: f"{a['measure']} by {a.get('by', 'nothing')}")
def test_hand_written_answers(ledger, answer):
    check_answer(ledger, answer)
