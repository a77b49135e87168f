"""A blind survey: open while people answer, then revealed once."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ridgepole.storage.models.in_workspace import InWorkspace


class SurveyRound(InWorkspace):
    """`secret` signs the links; `questions` are those that are put, as JSON. After `revealed_at` nobody can answer any more."""

    secret = models.CharField(max_length=64)
    questions = models.TextField()
    opened_at = models.DateTimeField()
    opened_by = models.CharField(max_length=160)
    revealed_at = models.DateTimeField(null=True)
    revealed_by = models.CharField(max_length=160, blank=True, default="")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["workspace"], condition=models.Q(revealed_at=None), name="survey_one_open_round"
            )
        ]

    def __str__(self) -> str:
        return f"survey of {self.opened_at:%Y-%m-%d}"
