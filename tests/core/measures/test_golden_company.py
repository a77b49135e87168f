import pytest
from tests.core.measures.golden import answers, check_answer, company
from tests.fakes.ledger_of import ledger_of

from ridgepole.core.measures.catalogue import measures


@pytest.fixture(scope="module")
def ledger():
    about = company()
    return ledger_of(time_zone=about["time_zone"], currency=about["currency"], **about["tables"])


@pytest.mark.parametrize("answer", answers(), ids=lambda a: f"{a['measure']} by {a.get('by', 'nothing')}")
def test_hand_written_answers(ledger, answer):
    check_answer(ledger, answer)


def test_every_measure_of_the_ledger_alone_has_a_hand_written_answer():
    # The others need agreements or reported figures, and have files of their own.
    others = {"sla_kept", "before_after", "reconciliation"}
    assert set(measures()) - {answer["measure"] for answer in answers()} <= others
