"""The queue with its clocks, one lead with its past, handing over, and answering."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.faces.web.handover.clock_words import EVENT_WORDS, face, faces
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.accept_handoff import accept_handoff
from ridgepole.flows.claim_handoff import claim_handoff, claim_next_handoff
from ridgepole.flows.handover_values import Queued
from ridgepole.flows.log_contact import log_contact
from ridgepole.flows.merge_handoffs import merge_handoffs
from ridgepole.flows.offer_handoff import offer_handoff, offered_stage
from ridgepole.flows.pause_handoff import pause_handoff, resume_handoff
from ridgepole.flows.queue_handoffs import (
    agreed_funnel,
    count_queue,
    decided_handoffs,
    handover_terms,
    look_up_handoff,
    queue_handoffs,
)
from ridgepole.flows.reassign_handoff import reassign_handoff
from ridgepole.flows.reject_handoff import recycle_handoff, reject_handoff
from ridgepole.flows.reopen_handoff import reopen_handoff
from ridgepole.flows.take_over_handoffs import take_over_handoffs
from ridgepole.wiring.handover_clock import now_of
from ridgepole.wiring.known_people import known_fields
from ridgepole.wiring.results import ask

SHOWN = 100
ALIKE_SHOWN = 8
ALWAYS_ASKED = ("email", "name", "title", "role", "company", "source", "campaign")
SAID = {
    "claim": "Yours.",
    "accept": "Accepted. Marketing sees it.",
    "reject": "Rejected, with your reason. Marketing sees it by campaign.",
    "recycle": "Sent back to be nursed.",
    "pause": "The clock stands still.",
    "resume": "The clock goes on.",
    "contact": "Noted.",
    "merge": "One lead now, with the past of both and one clock.",
    "reassign": "Given on. The promise goes on as it was.",
}


def queue(request: WorkspaceRequest) -> HttpResponse:
    """What waits, what is mine, what was decided. `?part=rows` is the list alone, for polling."""
    here = request.here
    now, zone = now_of(here.tenant), here.tenant.company.time_zone
    show = request.GET.get("show", "waiting")
    me = here.party.person_id
    counts = count_queue(workplace=here.workplace, time_zone=zone, now=now, owner_id=me)
    if show == "decided":
        leads = decided_handoffs(workplace=here.workplace, time_zone=zone, now=now, most=SHOWN)
    else:
        owner = me if show == "mine" else 0
        leads = queue_handoffs(workplace=here.workplace, time_zone=zone, now=now, most=SHOWN, owner_id=owner)
    terms = handover_terms(here.workplace, zone)
    there_are = {"mine": counts.mine, "decided": len(leads)}.get(show, counts.waiting)
    context = {
        "show": show,
        "rows": [_row(lead) for lead in leads],
        "more": max(0, there_are - len(leads)),
        "counts": counts,
        "sla": terms.sla_at(int(now.timestamp())),
        "draft_sla": terms.draft,
        "now": now,
    }
    if request.GET.get("part") == "rows":
        return render(request, "handover/rows.html", context)
    ledger = ask(here.tenant, "undecided")
    context["answer"] = ledger if ledger.value is None else None
    known = here.workplace.handoffs.known()
    found = ledger.value["leads"] if ledger.value else []
    context["in_ledger"] = sum(lead["handoff_id"] not in known for lead in found)
    return render(request, "handover/queue.html", context)


def take_next(request: WorkspaceRequest) -> HttpResponse:
    """POST: the lead that has waited longest becomes mine."""
    here = request.here
    handed = claim_next_handoff(
        workplace=here.workplace,
        party=here.party,
        time_zone=here.tenant.company.time_zone,
        now=now_of(here.tenant),
    )
    if handed is None:
        messages.info(request, "Every lead has somebody.")
        return redirect("handover.queue", here.tenant.slug)
    return redirect("handover.page", here.tenant.slug, handed.handoff_id)


def take_over(request: WorkspaceRequest) -> HttpResponse:
    """POST: brings undecided leads of the ledger into the queue."""
    here = request.here
    answer_ = ask(here.tenant, "undecided")
    taken = take_over_handoffs(
        workplace=here.workplace,
        party=here.party,
        leads=answer_.value["leads"] if answer_.value else [],
        time_zone=here.tenant.company.time_zone,
        now=now_of(here.tenant),
    )
    messages.success(request, f"{taken} {'lead' if taken == 1 else 'leads'} came into the queue.")
    return redirect("handover.queue", here.tenant.slug)


def offer(request: WorkspaceRequest) -> HttpResponse:
    """Hand a lead over: found in the ledger or typed in. What is missing is said beside what was typed."""
    here = request.here
    funnel = agreed_funnel(here.workplace, now_of(here.tenant))
    stage = offered_stage(funnel)
    required = tuple(field.strip().lower().replace(" ", "_") for field in stage.required_fields) if stage else ()
    names = tuple(dict.fromkeys((*required, *ALWAYS_ASKED)))
    typed: dict[str, str] = {}
    trouble: BadInputError | None = None
    if request.method == "POST":
        person_id = request.POST.get("person_id", "")[:200]
        known = known_fields(here.tenant, person_id)
        typed = {name: request.POST.get(name, "") for name in names}
        try:
            handed = offer_handoff(
                workplace=here.workplace,
                party=here.party,
                person_id=person_id if known else "",
                fields={**known, **{name: value for name, value in typed.items() if value.strip()}},
                note=request.POST.get("note", ""),
                time_zone=here.tenant.company.time_zone,
                now=now_of(here.tenant),
            )
        except BadInputError as error:
            trouble = error
        else:
            messages.success(request, f"{handed.lead.called} is with sales; the clock runs.")
            return redirect("handover.page", here.tenant.slug, handed.handoff_id)
    words = request.GET.get("q", "").strip()[:100]
    found = ask(here.tenant, f"people:{words}") if words else None
    people = found.value["people"] if found and found.value else []
    person_id = request.POST.get("person_id") or request.GET.get("person", "")
    person = next((p for p in people if p["person_id"] == person_id), None)
    if person is None and person_id:
        person = {"person_id": person_id, "fields": known_fields(here.tenant, person_id)}
    fields = {**(person["fields"] if person else {}), **{k: v for k, v in typed.items() if v}}
    wrong = {problem.column for problem in trouble.problems} if trouble else set()
    context = {
        "stage": stage,
        "funnel": funnel,
        "words": words,
        "people": people,
        "person": person,
        "answer": found,
        "trouble": trouble,
        "note": request.POST.get("note", ""),
        "fields": [
            {"name": name, "value": fields.get(name, ""), "required": name in required, "wrong": name in wrong}
            for name in names
        ],
    }
    return render(request, "handover/offer.html", context, status=422 if trouble else 200)


def lead_page(request: WorkspaceRequest, handoff_id: str) -> HttpResponse:
    """One lead: clocks, what is known, what happened, what can be done."""
    here = request.here
    now, zone = now_of(here.tenant), here.tenant.company.time_zone
    lead = look_up_handoff(workplace=here.workplace, handoff_id=handoff_id, time_zone=zone, now=now)
    if lead is None:
        raise Http404
    terms = handover_terms(here.workplace, zone)
    now_s = int(now.timestamp())
    reasons = terms.reasons_at(now_s)
    words = {reason.id: reason.says or reason.id for reason in reasons}
    context = {
        "lead": lead,
        "handed": lead.handed,
        "clocks": faces(lead),
        "past": [
            {"h": h, "words": EVENT_WORDS.get(h.event, h.event), "reason": words.get(h.reason, h.reason)}
            for h in reversed(lead.handed.happenings)
        ],
        "reasons": reasons,
        "recycling": [reason for reason in reasons if reason.recycle_to] or reasons,
        "pause_reasons": terms.pause_reasons_at(now_s),
        "sellers": [m for m in here.workplace.people.members() if m.team == "sales" and m.may_write],
        "facts": [(k, v) for k, v in lead.handed.lead.fields.items() if k != "account_id"],
        "can_answer": here.party.may_write
        and here.party.team in {"sales", "revops"}
        and (lead.handed.owner_id in {0, here.party.person_id} or here.party.role in {"leader", "admin"}),
        "alike": here.workplace.handoffs.alike(lead.handed, ALIKE_SHOWN),
        "is_paused": any(c.state.clock == "paused" for c in lead.clocks),
        "is_running": any(c.state.clock == "running" for c in lead.clocks),
    }
    return render(request, "handover/page.html", context)


def answer(request: WorkspaceRequest, handoff_id: str) -> HttpResponse:
    """POST: claim, accept, reject, recycle, pause, resume, contact, merge or reassign, as the button says."""
    here, do = request.here, request.POST.get("do", "")
    reason, note = request.POST.get("reason", ""), request.POST.get("note", "")
    more: dict[str, dict[str, Any]] = {
        "claim": {},
        "accept": {"note": note},
        "reject": {"reason": reason, "note": note},
        "recycle": {"reason": reason, "note": note},
        "pause": {"reason": reason, "note": note},
        "resume": {"note": note},
        "contact": {"note": note},
        "merge": {"other_id": request.POST.get("other", "")[:200]},
        "reassign": {"to_person_id": _number(request.POST.get("to", "")), "note": note},
    }
    flows: dict[str, Callable[..., object]] = {
        "claim": claim_handoff,
        "accept": accept_handoff,
        "reject": reject_handoff,
        "recycle": recycle_handoff,
        "pause": pause_handoff,
        "resume": resume_handoff,
        "contact": log_contact,
        "merge": merge_handoffs,
        "reassign": reassign_handoff,
    }
    if do not in flows:
        raise BadUseError("Choose what to do with the lead.")
    flows[do](
        workplace=here.workplace,
        party=here.party,
        handoff_id=handoff_id,
        time_zone=here.tenant.company.time_zone,
        now=now_of(here.tenant),
        **more[do],
    )
    messages.success(request, SAID[do])
    return redirect("handover.page", here.tenant.slug, handoff_id)


def reopen(request: WorkspaceRequest, handoff_id: str) -> HttpResponse:
    """POST: a decided lead waits again."""
    here = request.here
    reopen_handoff(
        workplace=here.workplace,
        party=here.party,
        handoff_id=handoff_id,
        note=request.POST.get("note", ""),
        time_zone=here.tenant.company.time_zone,
        now=now_of(here.tenant),
    )
    messages.success(request, "It waits again; the clock goes on where it stopped.")
    return redirect("handover.page", here.tenant.slug, handoff_id)


def _row(lead: Queued) -> dict[str, Any]:
    last = lead.handed.happenings[-1] if lead.handed.happenings else None
    return {
        "lead": lead,
        "handed": lead.handed,
        "clock": face(lead.clock) if lead.clock else None,
        "last": last,
        "last_words": EVENT_WORDS.get(last.event, last.event) if last else "",
    }


def _number(text: str) -> int:
    return int(text) if text.isdigit() and len(text) < 12 else 0
