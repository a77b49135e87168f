"""The blind survey: open it, answer it by its link, reveal it, read it."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Annotated, Any

from django.conf import settings
from django.http import Http404, HttpRequest
from django.urls import reverse
from ninja import Router, Schema
from pydantic import StringConstraints

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.api.answers import answer_of
from ridgepole.faces.api.shapes import AnswerOut, Identifier, Trouble, Words
from ridgepole.faces.api.tokens import LEAD, READ, caller
from ridgepole.flows.answer_survey import answer_survey, choices_of
from ridgepole.flows.open_survey import open_survey, read_token, round_of, survey_places
from ridgepole.flows.reveal_survey import reveal_survey
from ridgepole.flows.survey_values import Round
from ridgepole.flows.workplace_ports import Workplace
from ridgepole.wiring.results import utc_now
from ridgepole.wiring.survey_links import answers_file, tenant_of_round
from ridgepole.wiring.workplaces import workplace_of

router = Router(tags=["the blind survey"])


class PlaceOut(Schema):
    """One team's and level's link, and how many people have answered by it. What they answered is not told before the reveal."""

    team: str
    level: str
    link: str
    people: int


class RoundOut(Schema):
    """One holding of the survey; `links` only while it is open."""

    id: int
    opened_at: datetime
    opened_by: str
    revealed_at: datetime | None
    revealed_by: str
    links: list[PlaceOut]


class QuestionOut(Schema):
    """A question as it is put; `choices` is empty where it is answered in words alone."""

    id: str
    text: str
    choices: dict[str, str]


class AskedOut(Schema):
    """What somebody who follows a link is asked, and for which team and level their answers count."""

    team: str
    level: str
    questions: list[QuestionOut]


class AnswerIn(Schema):
    """`respondent` is what the first answer gave back; it keeps the answers of one person together, and names nobody."""

    question_id: Identifier
    words: Words = ""
    choice: Identifier = ""
    respondent: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{32})?$")] = ""


class AnsweredOut(Schema):
    """Send it along with the next answer."""

    respondent: str


@router.get("/survey", auth=READ, response={200: list[RoundOut], 403: Trouble})
def rounds(request: HttpRequest) -> Any:
    """Every round, newest first."""
    who = caller(request)
    return [_round(who.workplace, opened) for opened in who.workplace.surveys.rounds()]


@router.post("/survey", auth=LEAD, response={201: RoundOut, 403: Trouble, 409: Trouble})
def open_round(request: HttpRequest) -> Any:
    """Open a round; 409 where one is open."""
    who = caller(request)
    return 201, _round(who.workplace, open_survey(workplace=who.workplace, party=who.party, now=utc_now()))


@router.post("/survey/{round_id}/reveal", auth=LEAD, response={200: RoundOut, 403: Trouble, 409: Trouble})
def reveal(request: HttpRequest, round_id: int) -> Any:
    """Everybody sees every answer from now on, and nobody can give one any more."""
    who = caller(request)
    revealed = reveal_survey(
        workplace=who.workplace, party=who.party, round_id=round_id, keeps=answers_file(who.tenant), now=utc_now()
    )
    return _round(who.workplace, revealed)


@router.get("/survey/reading", auth=READ, response={200: AnswerOut, 403: Trouble})
def reading(request: HttpRequest) -> Any:
    """The revealed answers as `ridgepole survey --format json` reads them, with the sentences. Ask again until `is_current`."""
    return answer_of(caller(request), "survey")


@router.get("/survey/links/{token}", auth=None, response={200: AskedOut, 404: Trouble, 409: Trouble})
def asked(request: HttpRequest, token: str) -> Any:  # noqa: ARG001 - the link is the key
    """The questions behind a link. It needs no key: the link is one."""
    place, opened, _workplace = _behind(token)
    return {
        "team": place.team,
        "level": place.level,
        "questions": [{"id": q.id, "text": q.text, "choices": choices_of(q)} for q in opened.questions],
    }


@router.post("/survey/links/{token}", auth=None, response={201: AnsweredOut, 404: Trouble, 409: Trouble})
def answer(request: HttpRequest, token: str, given: AnswerIn) -> Any:  # noqa: ARG001 - the link is the key
    """Keep one answer; given again it takes the place of the first. 409 after the reveal."""
    place, _opened, workplace = _behind(token)
    respondent = given.respondent or secrets.token_hex(16)
    answer_survey(
        workplace=workplace,
        place=place,
        respondent=respondent,
        question_id=given.question_id,
        words=given.words,
        choice=given.choice,
        now=utc_now(),
    )
    return 201, {"respondent": respondent}


def _behind(token: str) -> Any:
    place = read_token(token)
    tenant = tenant_of_round(place.round_id) if place else None
    workplace = workplace_of(tenant) if tenant else None
    opened = round_of(workplace, place) if workplace and place else None
    if opened is None:
        raise Http404("This link does not open a survey.")
    if not opened.is_open:
        raise BadUseError("The answers are revealed: nobody can answer any more.")
    return place, opened, workplace


def _round(workplace: Workplace, opened: Round) -> dict[str, Any]:
    counts = workplace.surveys.counts(opened.id) if opened.is_open else {}
    root = str(settings.PUBLIC_URL).rstrip("/")
    return {
        "id": opened.id,
        "opened_at": opened.opened_at,
        "opened_by": opened.opened_by,
        "revealed_at": opened.revealed_at,
        "revealed_by": opened.revealed_by,
        "links": [
            {
                "team": place.team,
                "level": place.level,
                "link": root + reverse("answer.survey", args=[place.token]),
                "people": counts.get((place.team, place.level), 0),
            }
            for place in (survey_places(opened) if opened.is_open else ())
        ],
    }
