"""One answer of one respondent, whose name is not known."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace
from ridgepole.storage.models.survey_round import SurveyRound


class SurveyAnswer(InWorkspace):
    """`respondent` is a random name that only the browser of the respondent knows. Read before the reveal by nobody but that browser."""

    round = models.ForeignKey(SurveyRound, on_delete=models.CASCADE, related_name="answers")
    respondent = models.CharField(max_length=64)
    team = models.CharField(max_length=20)
    level = models.CharField(max_length=20)
    question_id = models.CharField(max_length=120)
    answer = models.TextField()
    answered_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["round", "respondent", "question_id"], name="survey_answer_once")
        ]

    def __str__(self) -> str:
        return self.question_id
