"""The survey's page before the reveal (who has answered, never what) and after it (everything, side by side)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ridgepole.faces.web.ask.gap_chart import gap_chart
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.open_survey import open_survey, survey_places
from ridgepole.flows.reveal_survey import FEWEST, reveal_survey
from ridgepole.wiring.results import ask, utc_now
from ridgepole.wiring.survey_links import answers_file

FACET_WORDS = {
    "industry": "Industry",
    "employees": "Size",
    "role": "Who decides",
    "pain": "What hurts",
    "trigger": "Why now",
}
FOR_THE_ROOM = ("marketing", "sales", "product", "revops")


def survey(request: WorkspaceRequest) -> HttpResponse:
    """Links and how many people of each team have answered."""
    here = request.here
    opened = here.workplace.surveys.open_round()
    counts = here.workplace.surveys.counts(opened.id) if opened else {}
    places = [
        {
            "team": place.team,
            "level": place.level,
            "link": request.build_absolute_uri(reverse("answer.survey", args=[place.token])),
            "people": counts.get((place.team, place.level), 0),
        }
        for place in (survey_places(opened) if opened else ())
    ]
    context = {
        "round": opened,
        "places": places,
        "people": sum(counts.values()),
        "may_reveal": sum(counts.values()) >= FEWEST,
        "fewest": FEWEST,
        "leads": here.party.role in {"leader", "admin"},
        "earlier": [r for r in here.workplace.surveys.rounds() if not r.is_open],
        "answer": ask(here.tenant, "survey"),
    }
    return render(request, "ask/page.html", context)


def open_round(request: WorkspaceRequest) -> HttpResponse:
    """POST: a new round."""
    open_survey(workplace=request.here.workplace, party=request.here.party, now=utc_now())
    messages.success(request, "The survey is open. Pass each team its link.")
    return redirect("ask.page", request.here.tenant.slug)


def reveal(request: WorkspaceRequest) -> HttpResponse:
    """POST: everybody sees every answer from now on."""
    here = request.here
    opened = here.workplace.surveys.open_round()
    reveal_survey(
        workplace=here.workplace,
        party=here.party,
        round_id=opened.id if opened else 0,
        keeps=answers_file(here.tenant),
        now=utc_now(),
    )
    return redirect("ask.revealed", here.tenant.slug)


def revealed(request: WorkspaceRequest) -> HttpResponse:
    """What a room looks at together: sentences side by side, agreement by facet, three numbers, perception gaps, definitions."""
    answer = ask(request.here.tenant, "survey")
    reading = answer.value.get("reading") if answer.value else None
    sentences = answer.value["sentences"] if answer.value and reading else []
    context = {
        "answer": answer,
        "reading": reading,
        "leaders": _leaders(sentences, "best_customer"),
        "customer": reading["verdicts"]["leaders_agree_on_customer"] if reading else None,
        "apart": reading["verdicts"]["leaders_agree_on_customer"]["why"].rstrip(".").split("; ") if reading else [],
        "numbers": reading["verdicts"]["leaders_agree_on_numbers"] if reading else None,
        "named": _named(reading, sentences) if reading else [],
        "facets": [
            {"name": FACET_WORDS.get(name, name), **value}
            for name, value in (reading["facets"] if reading else {}).items()
        ],
        "chart": gap_chart(reading["perception_gaps"]) if reading else None,
        "gaps": reading["perception_gaps"] if reading else [],
        "definitions": [s for s in sentences if s["asks"] in {"definition", "free"}],
    }
    return render(request, "ask/revealed.html", context)


def _leaders(sentences: list[dict[str, Any]], asks: str) -> list[dict[str, Any]]:
    said = [a for s in sentences if s["asks"] == asks for a in s["answers"] if a["level"] == "leader"]
    return sorted(said, key=lambda a: FOR_THE_ROOM.index(a["team"]))


def _named(reading: dict[str, Any], sentences: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leaders' three numbers; those that leaders of another team name too are marked."""
    leaders = _leaders(sentences, "three_numbers")
    named = [{**a, "names": reading["three_numbers"].get(a["respondent"], [])} for a in leaders]
    by_name: dict[str, set[str]] = {}
    for a in named:
        for name in a["names"]:
            by_name.setdefault(name, set()).add(a["team"])
    return [{**a, "names": [(name, len(by_name[name]) > 1) for name in a["names"]]} for a in named]
