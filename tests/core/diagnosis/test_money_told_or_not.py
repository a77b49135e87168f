"""Each cause that is present has money beside it, or says why nothing can be put on it."""

import re
from datetime import date

import pytest

from ridgepole.flows.diagnose import diagnose
from ridgepole.flows.make_sample import make_sample
from ridgepole.wiring.build import open_case_of_folder


@pytest.mark.slow
def test_every_present_cause_is_told_in_money_or_said_not_to_be(tmp_path):
    made_on = date(2026, 11, 20)
    make_sample(folder=tmp_path / "acme", seed=77, causes=[1, 2, 3, 4], size="small", as_of=made_on)
    answer = diagnose(case=open_case_of_folder(tmp_path / "acme", made_on))
    present = {verdict.cause for verdict in answer.causes if verdict.present == "yes"}
    told, not_told = dict(answer.money_by_cause), dict(answer.money_not_told)
    assert present == {1, 2, 3, 4}
    assert set(told) | set(not_told) == present
    assert not set(told) & set(not_told)
    assert all(money.mid > 0 for money in told.values())
    assert all(re.search(r"it takes|about as often", why) for why in not_told.values())
    assert answer.as_json()["money_not_told"] == [{"cause": c, "why": why} for c, why in sorted(not_told.items())]
