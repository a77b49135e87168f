"""The blind survey, field feedback and outgoing hooks, as flows and pages see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ridgepole.core.survey.answer import Question


@dataclass(frozen=True, slots=True)
class Round:
    """One holding of the survey. `secret` signs its links; `revealed_at` None: it is open, and nobody sees an answer."""

    id: int
    secret: str
    questions: tuple[Question, ...]
    opened_at: datetime
    opened_by: str
    revealed_at: datetime | None = None
    revealed_by: str = ""

    @property
    def is_open(self) -> bool:
        """People may answer."""
        return self.revealed_at is None


@dataclass(frozen=True, slots=True)
class AnswerKept:
    """One answer of somebody whose name is not known."""

    respondent: str
    team: str
    level: str
    question_id: str
    answer: str
    answered_at: datetime


@dataclass(frozen=True, slots=True)
class HeardFeedback:
    """What a seller heard: `kind` as in the ledger's table `feedback`; `subject` names the competitor, segment or objection."""

    kind: str
    text: str
    stage: str
    subject: str
    opportunity_id: str
    person_id: int
    person_name: str
    at: datetime
    id: int = 0


@dataclass(frozen=True, slots=True)
class Hook:
    """An address that is told what happens. `secret` "": it came from elsewhere, and is told nothing until it has one."""

    id: int
    address: str
    secret: str
    made_at: datetime
    made_by: str
