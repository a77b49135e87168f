"""Every hand-written answer on every engine to 1e-9."""

import pytest
from tests.core.measures.golden import answers, check_answer, company
from tests.engines.engines import ENGINES, ledger_in
from tests.fakes.ledger_of import tables_of

pytestmark = pytest.mark.engines


@pytest.fixture(scope="module", params=ENGINES)
def ledger(request):
    about = company()
    tables = tables_of(about["time_zone"], about["currency"], **about["tables"])
    master = request.getfixturevalue("spark_master") if request.param == "spark" else ""
    return ledger_in(request.param, tables, about["time_zone"], master)


@pytest.mark.parametrize("answer", answers(), ids=lambda a: f"{a['measure']} by {a.get('by', 'nothing')}")
def test_hand_written_answers(ledger, answer):
    check_answer(ledger, answer)
