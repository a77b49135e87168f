"""Every hand-written answer on every engine to 1e-9."""

import pytest
from tests.core.measures.golden import COMPANIES, answers, check_answer, company, name_of, tables
from tests.engines.engines import ENGINES, ledger_in

pytestmark = pytest.mark.engines


@pytest.fixture(scope="module", params=ENGINES)
def ledgers(request):
    master = request.getfixturevalue("spark_master") if request.param == "spark" else ""
    return {name: ledger_in(request.param, tables(name), company(name)["time_zone"], master) for name in COMPANIES}


@pytest.mark.parametrize("answer", answers(), ids=name_of)
def test_hand_written_answers(ledgers, answer):
    check_answer(ledgers, answer)
