"""One question a screen, saved as they go. What somebody answered can be read here by their own browser alone."""

from __future__ import annotations

import secrets
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ridgepole.flows.answer_survey import answer_survey, choice_and_words, choices_of
from ridgepole.flows.open_survey import Place, read_token, round_of
from ridgepole.flows.survey_values import Round
from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.results import utc_now
from ridgepole.wiring.survey_links import tenant_of_round
from ridgepole.wiring.workplaces import workplace_of

HINTS = {
    "best_customer": "One sentence, in your own words. There is no right answer.",
    "three_numbers": "The first three that come to mind. “I cannot” is an answer.",
    "yes_no": "Choose, and add a sentence where you like.",
    "definition": "As you would explain it to somebody new.",
    "free": "In your own words.",
}


def survey(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows a question with this browser's answer; POST keeps the answer and goes on."""
    place, opened, tenant = _open(token)
    if not opened.is_open:
        return render(request, "answer/closed.html", {"tenant": tenant}, status=410)
    name = f"survey-{opened.id}"
    number = _number(request, len(opened.questions))
    if request.method == "POST":
        respondent = str(request.session.get(name) or secrets.token_hex(16))
        request.session[name] = respondent
        answer_survey(
            workplace=workplace_of(tenant),
            place=place,
            respondent=respondent,
            question_id=opened.questions[min(number, len(opened.questions) - 1)].id,
            words=request.POST.get("words", ""),
            choice=request.POST.get("choice", ""),
            now=utc_now(),
        )
        onwards = number if request.POST.get("go") == "back" else number + 2
        return redirect(f"{reverse('answer.survey', args=[token])}?n={max(1, onwards)}")
    return render(request, "answer/question.html", _page(request, token, place, opened, tenant, number))


def anew(request: HttpRequest, token: str) -> HttpResponse:
    """POST: somebody else answers on this phone. What was answered before stays kept."""
    _place, opened, _tenant = _open(token)
    request.session.pop(f"survey-{opened.id}", None)
    return redirect("answer.survey", token)


def _page(  # noqa: PLR0917 - what the page is about, in order
    request: HttpRequest, token: str, place: Place, opened: Round, tenant: Tenant, number: int
) -> dict[str, Any]:
    respondent = str(request.session.get(f"survey-{opened.id}") or "")
    given = workplace_of(tenant).surveys.answers_of(opened.id, respondent) if respondent else {}
    done = number >= len(opened.questions)
    question = None if done else opened.questions[number]
    choice, words = choice_and_words(question, given.get(question.id, "")) if question else ("", "")
    return {
        "tenant": tenant,
        "place": place,
        "token": token,
        "question": question,
        "hint": HINTS.get(question.asks, "") if question else "",
        "choices": choices_of(question).items() if question else (),
        "choice": choice,
        "words": words,
        "number": number + 1,
        "of": len(opened.questions),
        "steps": [
            "now" if n == number else "done" if given.get(q.id, "").strip() else ""
            for n, q in enumerate(opened.questions)
        ],
        "answered": sum(bool(answer.strip()) for answer in given.values()),
        "has_begun": bool(respondent),
    }


def _open(token: str) -> tuple[Place, Round, Tenant]:
    place = read_token(token)
    tenant = tenant_of_round(place.round_id) if place else None
    opened = round_of(workplace_of(tenant), place) if tenant and place else None
    if place is None or tenant is None or opened is None:
        raise Http404
    return place, opened, tenant


def _number(request: HttpRequest, most: int) -> int:
    """Counted from 0; `most` is the page after the last question."""
    text = request.GET.get("n", "1")
    return min(max(int(text) - 1, 0), most) if text.isdigit() and len(text) < 5 else 0
