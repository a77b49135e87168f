"""What buyers meet: the story by touchpoint, one touchpoint as it was read, the scoreboard and the report beside it."""

from __future__ import annotations

import base64
from datetime import date
from typing import Any, Literal

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Router, Schema

from ridgepole.faces.api.answers import answer_of
from ridgepole.faces.api.shapes import AnswerOut, Trouble
from ridgepole.faces.api.tokens import READ, caller
from ridgepole.wiring.results import ask
from ridgepole.wiring.scoreboard_now import ScoreboardNumber, scoreboard_now

router = Router(tags=["answers"])
REPORTS = {"pdf": "application/pdf", "html": "text/html; charset=utf-8"}


class TeamSaysOut(Schema):
    """A number as one team reports it, in its newest period, and what it means by it."""

    team: str
    value: float | None
    period: str
    source: str
    definition: str


class NumberOut(Schema):
    """One agreed number; `measured` is the measurement with definition, period, n and interval, None while it is computed or where nothing counts it."""

    metric: str
    target: float | None
    period: str
    measure: str
    is_current: bool
    measured: dict[str, Any] | None
    reached: bool
    roles: list[str]
    says: list[TeamSaysOut]


class ScoreboardOut(Schema):
    """The shared numbers first, then what each team's people are measured on."""

    agreement: str
    is_signed: bool
    as_of: date
    shared: list[NumberOut]
    teams: dict[str, list[NumberOut]]


@router.get("/scoreboard", auth=READ, response={200: ScoreboardOut, 403: Trouble})
def scoreboard(request: HttpRequest) -> Any:
    """What the agreement names, and what the ledger shows of it. Ask again until each number `is_current`."""
    who = caller(request)
    board = scoreboard_now(who.tenant, who.workplace)
    return {
        "agreement": board.agreed.name if board.agreed else "",
        "is_signed": bool(board.agreed and board.agreed.is_signed),
        "as_of": board.as_of,
        "shared": [_number(number) for number in board.shared],
        "teams": {team: [_number(number) for number in numbers] for team, numbers in board.teams},
    }


@router.get("/story", auth=READ, response={200: AnswerOut, 403: Trouble})
def story(request: HttpRequest) -> Any:
    """The story in the shape that `ridgepole story --format json` prints. Ask again until `is_current`."""
    return answer_of(caller(request), "story")


@router.get("/story/touchpoints/{path:path}", auth=READ, response={200: AnswerOut, 403: Trouble, 404: Trouble})
def touchpoint(request: HttpRequest, path: str) -> Any:
    """One touchpoint as it was read, block by block with locators."""
    who = caller(request)
    if "|" in path or "\0" in path or len(path) >= 120:
        raise Http404("There is no touchpoint of that path.")
    found = answer_of(who, f"document:{path}")
    if found["value"] is not None and not found["value"]["blocks"]:
        raise Http404("There is no touchpoint of that path.")
    return found


@router.get("/report.{form}", auth=READ, response={200: None, 202: AnswerOut, 403: Trouble, 404: Trouble})
def report(request: HttpRequest, form: Literal["pdf", "html"]) -> Any:
    """The executive report as a file; 202 with how far it is while it is written."""
    who = caller(request)
    answer = ask(who.tenant, f"report:{form}")
    if answer.value is None or not answer.is_current:
        return 202, {**answer_of(who, f"report:{form}"), "value": None}
    response = HttpResponse(base64.b64decode(answer.value["base64"]), content_type=REPORTS[form])
    response.headers["Content-Disposition"] = f'attachment; filename="{who.tenant.slug}-report.{form}"'
    return response


def _number(number: ScoreboardNumber) -> dict[str, Any]:
    return {
        "metric": number.metric,
        "target": number.target,
        "period": number.period,
        "measure": number.measure.name if number.measure else "",
        "is_current": number.answer is None or number.answer.is_current,
        "measured": number.value,
        "reached": number.reached,
        "roles": list(number.roles),
        "says": number.says,
    }
