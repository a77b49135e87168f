"""Who answered what in the blind survey."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["leader", "practitioner"]


@dataclass(frozen=True, slots=True)
class Question:
    """One question as it was put; `id` is what answers refer to; `asks` names the facet logic that reads it."""

    id: str
    text: str
    asks: Literal["best_customer", "three_numbers", "yes_no", "definition", "free"] = "free"


@dataclass(frozen=True, slots=True)
class Answer:
    """One respondent's answer to one question, verbatim; `row` is its line in answers.csv."""

    respondent_id: str
    team: str
    level: Level
    question_id: str
    answer: str
    answered_at_s: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """All questions and answers of a workspace; both empty where no survey was held."""

    questions: tuple[Question, ...] = ()
    answers: tuple[Answer, ...] = ()

    def answers_to(self, question_id: str) -> tuple[Answer, ...]:
        """The answers to one question, in the order of the file."""
        return tuple(answer for answer in self.answers if answer.question_id == question_id)
