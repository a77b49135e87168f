"""Read the blind survey of a company."""

from __future__ import annotations

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.survey_read import reading
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.survey.survey_reading import SurveyReading


def read_survey(*, case: Case) -> SurveyReading:
    """What people answered by the day of the case, as the checks read it. BadUseError where nobody was asked."""
    if not case.survey.answers:
        raise BadUseError(
            "this workspace holds no answers to a survey",
            hint="put survey/answers.csv there: respondent_id, team, level, question_id, answer, answered_at",
        )
    return reading(case)
