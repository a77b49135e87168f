"""Rounds of the blind survey, of one workspace."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import Count

from ridgepole.core.survey.answer import Question
from ridgepole.flows.survey_values import AnswerKept, Round
from ridgepole.storage.models.survey_answer import SurveyAnswer
from ridgepole.storage.models.survey_round import SurveyRound
from ridgepole.storage.tenancy import rows_of


def workspace_of_round(round_id: int) -> int | None:
    """The workspace that a round belongs to: a survey's link carries the round's number and a signature, and nothing else."""
    return SurveyRound._default_manager.filter(pk=round_id).values_list("workspace_id", flat=True).first()  # noqa: SLF001 - a door: the link is the way in, its signature is checked by the flow


class DjangoSurveys:
    """Answers of an open round are read by two methods alone: a respondent's own, and `all_answers` for the reveal."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def rounds(self) -> Sequence[Round]:
        """Newest first."""
        return [_round(row) for row in rows_of(SurveyRound, self._id).order_by("-pk")]

    def open_round(self) -> Round | None:
        """The one that is open."""
        row = rows_of(SurveyRound, self._id).filter(revealed_at=None).first()
        return _round(row) if row else None

    def add(self, *, secret: str, questions: str, by: str, at: datetime) -> Round:
        """Opens one."""
        row = SurveyRound(workspace_id=self._id, secret=secret, questions=questions, opened_at=at, opened_by=by)
        row.save(force_insert=True)
        return _round(row)

    def keep_answer(self, round_id: int, answer: AnswerKept) -> None:
        """One answer to each question of each respondent."""
        rows_of(SurveyAnswer, self._id).update_or_create(
            workspace_id=self._id,
            round_id=round_id,
            respondent=answer.respondent,
            question_id=answer.question_id,
            defaults={
                "team": answer.team,
                "level": answer.level,
                "answer": answer.answer,
                "answered_at": answer.answered_at,
            },
        )

    def answers_of(self, round_id: int, respondent: str) -> Mapping[str, str]:
        """A respondent's own."""
        rows = rows_of(SurveyAnswer, self._id).filter(round_id=round_id, respondent=respondent)
        return dict(rows.values_list("question_id", "answer"))

    def counts(self, round_id: int) -> Mapping[tuple[str, str], int]:
        """People, not answers."""
        rows = rows_of(SurveyAnswer, self._id).filter(round_id=round_id).exclude(answer="")
        counted = rows.values("team", "level").annotate(people=Count("respondent", distinct=True))
        return {(row["team"], row["level"]): int(row["people"]) for row in counted}

    def all_answers(self, round_id: int) -> Sequence[AnswerKept]:
        """By respondent."""
        rows = rows_of(SurveyAnswer, self._id).filter(round_id=round_id).order_by("respondent", "pk")
        return [
            AnswerKept(row.respondent, row.team, row.level, row.question_id, row.answer, row.answered_at)
            for row in rows
        ]

    def close(self, round_id: int, *, by: str, at: datetime) -> None:
        """Revealed."""
        row = rows_of(SurveyRound, self._id).get(pk=round_id)
        row.revealed_at, row.revealed_by = at, by
        row.save(update_fields=["revealed_at", "revealed_by"])


def _round(row: SurveyRound) -> Round:
    return Round(
        id=row.pk,
        secret=row.secret,
        questions=tuple(Question(**question) for question in json.loads(row.questions)),
        opened_at=row.opened_at,
        opened_by=row.opened_by,
        revealed_at=row.revealed_at,
        revealed_by=row.revealed_by,
    )
