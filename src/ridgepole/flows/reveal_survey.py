"""Reveal the blind survey: from now on everybody sees every answer, and nobody can give or change one."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.survey.answer import Answer, Question
from ridgepole.flows.survey_values import Round
from ridgepole.flows.workplace_ports import Workplace

FEWEST = 2


class KeepsAnswers(Protocol):
    """Where the workspace's answers lie for diagnosis."""

    def keep(self, questions: tuple[Question, ...], answers: tuple[Answer, ...], *, at: datetime) -> None:
        """Puts these in the place of the answers of before, which are kept beside."""
        ...


def reveal_survey(*, workplace: Workplace, party: Party, round_id: int, keeps: KeepsAnswers, now: datetime) -> Round:
    """The revealed round; its answers are part of the workspace from now on, under names such as r01.

    BadUseError where fewer than two people have answered: one person's answers would be a name.
    """
    if party.role not in {"leader", "admin"}:
        raise BadUseError("A leader or an admin reveals the answers.")
    with workplace.change():
        opened = workplace.surveys.open_round()
        if opened is None or opened.id != round_id:
            raise BadUseError("This survey is revealed already.")
        people = sum(workplace.surveys.counts(round_id).values())
        if people < FEWEST:
            raise BadUseError("Fewer than two people have answered: there is nothing to compare yet.")
        answers = _answers(workplace, round_id)
        keeps.keep(opened.questions, answers, at=now)
        workplace.surveys.close(round_id, by=party.name, at=now)
        workplace.record.append(
            "survey_revealed",
            {"round": round_id, "people": people, "answers": len(answers), "name": party.name, "email": party.email},
            at=now,
        )
    return next(r for r in workplace.surveys.rounds() if r.id == round_id)


def _answers(workplace: Workplace, round_id: int) -> tuple[Answer, ...]:
    """Respondents are numbered by their random names, so that the order says nothing of who came first."""
    kept = [answer for answer in workplace.surveys.all_answers(round_id) if answer.answer.strip()]
    number = {name: f"r{n:02d}" for n, name in enumerate(sorted({a.respondent for a in kept}), start=1)}
    return tuple(
        Answer(
            respondent_id=number[a.respondent],
            team=a.team,
            level="leader" if a.level == "leader" else "practitioner",
            question_id=a.question_id,
            answer=a.answer,
            answered_at_s=int(a.answered_at.timestamp()),
        )
        for a in kept
    )
