"""Read the blind survey of a company."""

from __future__ import annotations

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.survey_read import reading
from ridgepole.core.survey.survey_reading import SurveyReading


def read_survey(*, case: Case) -> SurveyReading:
    """What people answered by the day of the case, as the checks read it; of nobody where nobody was asked."""
    return reading(case)
