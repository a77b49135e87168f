"""The development scenario, as its gold says: causes 1, 2, 3 and 4, from survey, agreements and dates of documents."""

from datetime import date

import pytest
import yaml

from ridgepole.flows.diagnose import diagnose
from ridgepole.wiring.build import open_case_of_folder

pytestmark = pytest.mark.real_data


@pytest.fixture(scope="module")
def gold(shared):
    return yaml.safe_load((shared / "scenarios/harbourlink/gold.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def told(shared, gold):
    return diagnose(case=open_case_of_folder(shared / "scenarios/harbourlink", date.fromisoformat(str(gold["as_of"]))))


def test_the_causes_are_those_of_the_gold(told, gold):
    present = [answer.cause for answer in told.causes if answer.present == "yes"]
    assert present == gold["survey"]["root_causes"]
    assert told.upstream_cause == 1
    assert told.urgent_cause == 4


def test_every_answer_gives_a_reason_with_a_number_or_the_leaders_words(told):
    for answer in told.causes:
        assert answer.codes
        assert any(sign in answer.why for sign in ("%", "against", "says"))


def test_unsigned_agreements_are_said_and_still_used(told):
    unsigned = [finding for finding in told.findings if finding.code in {"CU03", "ST10", "SC03", "SY25"}]
    assert len(unsigned) == 4
    stands_on = [finding for finding in told.findings if finding.code in {"SC05", "ST13"}]
    assert stands_on
    assert all("not signed" in finding.evidence[0].says for finding in stands_on)


def test_nothing_of_after_the_day_asked_about_is_read(shared):
    early = diagnose(case=open_case_of_folder(shared / "scenarios/harbourlink", date(2025, 6, 9)))
    assert not [finding for finding in early.findings if finding.code in {"CU01", "SC01", "ST07", "SY20", "SC13"}]
