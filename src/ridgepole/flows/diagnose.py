"""Diagnose one case: why, what first, what it costs."""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.waiver import Waiver
from ridgepole.core.diagnosis.answer_questions import answer_questions
from ridgepole.core.diagnosis.diagnosis import Diagnosis
from ridgepole.flows.run_checks import run_checks


def diagnose(*, case: Case, rulings: Sequence[Waiver] = ()) -> Diagnosis:
    """The four questions answered from survey, agreements, documents and data; `rulings` are people's waivers, confirmations and dismissals."""
    return answer_questions(case, run_checks(case=case), rulings)
