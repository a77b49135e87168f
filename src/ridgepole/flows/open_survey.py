"""Open a round of the blind survey, and find the place of somebody who follows a link to it."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime

from ridgepole.core.agreements.party import TEAMS, Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.survey.answer import Question
from ridgepole.core.survey.questions import QUESTIONS
from ridgepole.flows.survey_values import Round
from ridgepole.flows.workplace_ports import Workplace

LEVELS = ("leader", "practitioner")


@dataclass(frozen=True, slots=True)
class Place:
    """Whose link it is: a team and a level of a round, never a person."""

    round_id: int
    team: str
    level: str
    signature: str

    @property
    def token(self) -> str:
        """What stands in the address."""
        return f"{self.round_id}-{self.team}-{self.level}-{self.signature}"


def open_survey(
    *, workplace: Workplace, party: Party, questions: tuple[Question, ...] = QUESTIONS, now: datetime
) -> Round:
    """The new round. BadUseError where one is open, or the person is neither a leader nor an admin."""
    if party.role not in {"leader", "admin"}:
        raise BadUseError("A leader or an admin opens the survey.")
    with workplace.change():
        if workplace.surveys.open_round() is not None:
            raise BadUseError("A survey is open already.", hint="Reveal it first; then open the next one.")
        opened = workplace.surveys.add(
            secret=secrets.token_hex(32),
            questions=json.dumps([asdict(question) for question in questions]),
            by=party.name,
            at=now,
        )
        workplace.record.append("survey_opened", {"round": opened.id, "name": party.name, "email": party.email}, at=now)
    return opened


def survey_places(opened: Round) -> tuple[Place, ...]:
    """One link for each team and level."""
    return tuple(Place(opened.id, team, level, _signed(opened, team, level)) for team in TEAMS for level in LEVELS)


def read_token(token: str) -> Place | None:
    """What the address says; nothing is checked yet. None where it says nothing."""
    parts = token.split("-")
    if (
        len(parts) != 4
        or not parts[0].isdigit()
        or len(parts[0]) > 12
        or parts[1] not in TEAMS
        or parts[2] not in LEVELS
    ):
        return None
    return Place(int(parts[0]), parts[1], parts[2], parts[3])


def round_of(workplace: Workplace, place: Place) -> Round | None:
    """The round that a link opens; None where its signature does not fit."""
    found = next((r for r in workplace.surveys.rounds() if r.id == place.round_id), None)
    if found is None or not hmac.compare_digest(_signed(found, place.team, place.level), place.signature):
        return None
    return found


def _signed(opened: Round, team: str, level: str) -> str:
    words = f"{opened.id}|{team}|{level}".encode()
    return hmac.new(opened.secret.encode("ascii"), words, hashlib.sha256).hexdigest()[:32]
