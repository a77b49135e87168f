"""Diagnose one case: why, what first, what it costs."""

from __future__ import annotations

from ridgepole.core.checks.case import Case
from ridgepole.core.diagnosis.answer_questions import answer_questions
from ridgepole.core.diagnosis.diagnosis import Diagnosis
from ridgepole.flows.run_checks import run_checks


def diagnose(*, case: Case) -> Diagnosis:
    """The four questions answered from survey, agreements, documents and data, with what people waived, confirmed and dismissed."""
    return answer_questions(case, run_checks(case=case))
