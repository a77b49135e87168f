"""The next agenda, a meeting with its decisions, and its minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from ridgepole.core.actions.smarketing_meeting import HEADINGS, minutes_of
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.hold_meeting import end_meeting, hold_meeting, record_decision, settle_decision
from ridgepole.wiring.agenda import agenda_at
from ridgepole.wiring.handover_clock import now_of
from ridgepole.wiring.minutes_format import minutes_pdf

ADDRESSES = {"finding": "findings.page", "review": "review.page", "agreement": "agreements.page"}
USUAL_DAYS = 14


def next_meeting(request: WorkspaceRequest) -> HttpResponse:
    """What would be on the table now, and meetings of before. POST begins the meeting."""
    here = request.here
    answer, agenda = agenda_at(here.tenant, here.workplace, now_of(here.tenant))
    if request.method == "POST":
        begun = hold_meeting(workplace=here.workplace, party=here.party, agenda=agenda, now=now_of(here.tenant))
        return redirect("meeting.page", here.tenant.slug, begun.id)
    held = here.workplace.meetings.all()
    context = {
        "answer": answer,
        "groups": _groups(item.as_json() for item in agenda),
        "minutes": minutes_of(agenda),
        "running": next((m for m in held if m.closed_at is None), None),
        "held": [m for m in held if m.closed_at is not None],
        "due": [d for d in here.workplace.meetings.decisions() if d.settled_at is None],
        "today": now_of(here.tenant).date(),
    }
    return render(request, "meeting/next.html", context)


def meeting(request: WorkspaceRequest, meeting_id: int) -> HttpResponse:
    """A meeting: its agenda, its decisions. POST records a decision."""
    here = request.here
    held = here.workplace.meetings.get(meeting_id)
    if held is None:
        raise Http404
    if request.method == "POST":
        record_decision(
            workplace=here.workplace,
            party=here.party,
            meeting_id=meeting_id,
            says=request.POST.get("says", ""),
            owner=request.POST.get("owner", ""),
            due_on=_day(request.POST.get("due_on", "")),
            about=request.POST.get("about", ""),
            now=now_of(here.tenant),
        )
        messages.success(request, "Decided, and on the record of both teams.")
        return redirect("meeting.page", here.tenant.slug, meeting_id)
    today = now_of(here.tenant).date()
    context = {
        "meeting": held,
        "groups": _groups(held.agenda),
        "titles": [item["title"] for item in held.agenda],
        "minutes": sum(int(item["minutes"]) for item in held.agenda),
        "people": here.workplace.people.members(),
        "usual_day": today + timedelta(days=USUAL_DAYS),
        "today": today,
    }
    return render(request, "meeting/page.html", context)


def settle(request: WorkspaceRequest, decision_id: int) -> HttpResponse:
    """POST: what came of a decision."""
    here = request.here
    settle_decision(
        workplace=here.workplace,
        party=here.party,
        decision_id=decision_id,
        outcome=request.POST.get("outcome", ""),
        now=now_of(here.tenant),
    )
    messages.success(request, "Settled.")
    return redirect("meeting.next", here.tenant.slug)


def end(request: WorkspaceRequest, meeting_id: int) -> HttpResponse:
    """POST: the minutes are final."""
    here = request.here
    end_meeting(
        workplace=here.workplace,
        party=here.party,
        meeting_id=meeting_id,
        present=request.POST.get("present", ""),
        now=now_of(here.tenant),
    )
    return redirect("meeting.page", here.tenant.slug, meeting_id)


def minutes(request: WorkspaceRequest, meeting_id: int) -> HttpResponse:
    """The minutes as PDF."""
    held = request.here.workplace.meetings.get(meeting_id)
    if held is None:
        raise Http404
    response = HttpResponse(minutes_pdf(held, request.here.tenant.company), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="minutes-{held.held_at:%Y-%m-%d}.pdf"'
    return response


def _groups(items: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Points by kind, in order, each with the route that it stands on."""
    shown = [
        {**item, "route": _route(str(item["about"])), "key": str(item["about"]).partition(":")[2]} for item in items
    ]
    return [
        {"heading": HEADINGS.get(kind, kind), "items": list(points)}
        for kind, points in groupby(shown, key=lambda item: item["kind"])
    ]


def _route(about: str) -> str:
    kind = about.partition(":")[0]
    return {"queue": "handover.queue", "feedback": "feedback.field"}.get(kind) or ADDRESSES.get(kind, "")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
