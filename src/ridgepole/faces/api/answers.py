"""Diagnosis and measures: answers that may take a while. Ask again until `is_current`."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.measures.catalogue import measures
from ridgepole.faces.api.shapes import AnswerOut, Trouble
from ridgepole.faces.api.tokens import READ, Caller, caller
from ridgepole.wiring.results import ask

router = Router(tags=["answers"])


@router.get("/diagnosis", auth=READ, response={200: AnswerOut, 403: Trouble})
def diagnosis(request: HttpRequest) -> Any:
    """The four questions, in the shape that `ridgepole diagnose --format json` prints."""
    answer = answer_of(caller(request), "diagnosis")
    value = answer["value"]
    return {**answer, "value": value["diagnosis"] if value else None}


@router.get("/measures", auth=READ, response={200: list[dict[str, Any]], 403: Trouble})
def measure_list(request: HttpRequest) -> Any:
    """Every measure there is."""
    caller(request)
    return [
        {"name": m.name, "title": m.title, "dimensions": list(m.dimensions), "synonyms": list(m.synonyms)}
        for m in measures().values()
    ]


@router.get("/measures/{name}", auth=READ, response={200: AnswerOut, 403: Trouble, 404: Trouble, 409: Trouble})
def measure(request: HttpRequest, name: str, by: str = "") -> Any:
    """One measure, whole or by a dimension, in the shape that `ridgepole measure --format json` prints."""
    who = caller(request)
    if name not in measures():
        raise Http404("There is no measure of that name.")
    if by and by not in measures()[name].dimensions:
        raise BadUseError(f"{name} cannot be asked by {by!r}", hint=", ".join(measures()[name].dimensions))
    return answer_of(who, f"measure:{name}" + (f":{by}" if by else ""))


def answer_of(who: Caller, name: str) -> dict[str, Any]:
    """A slow answer by its name (see wiring/answers.py), or how far it is."""
    answer = ask(who.tenant, name)
    return {
        "is_current": answer.is_current,
        "is_working": answer.is_working,
        "percent": answer.job.percent,
        "trouble": answer.job.trouble,
        "value": answer.value,
    }
