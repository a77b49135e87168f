"""The story: what each touchpoint leads with, where two of them part, and one touchpoint with what is said of it marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.faces.web.story.marked import marked_blocks
from ridgepole.flows.judge_finding import judge_finding
from ridgepole.flows.workplace_values import FindingJudgement, Verdict
from ridgepole.wiring.judged_about import check_judged
from ridgepole.wiring.results import ask, utc_now

KINDS = (
    ("violations", "Against a clause"),
    ("stale", "Still carries what a decision replaced"),
    ("vocabulary", "Another word than was agreed"),
    ("unsupported", "Claimed without proof"),
    ("off_framework", "Covered by no value proposition"),
)
OFF = "off_framework"
SAID = {
    "confirmed": "Confirmed: it stands, whatever the rules thought.",
    "dismissed": "Dismissed, with your reason beside it. It comes back when its words or its clause change.",
    "open": "Open again.",
}


def story(request: WorkspaceRequest) -> HttpResponse:
    """The whole: a touchpoint by value-proposition map, conflicts side by side, and what departs from the framework. POST says of a claim that it is right or is not so."""
    if request.method == "POST":
        return _judge(request)
    answer = ask(request.here.tenant, "story")
    value = answer.value
    propositions = list(dict.fromkeys(p for t in value["touchpoints"] for p in t["shares"])) if value else []
    rows = [(t, [(p, t["shares"].get(p, 0.0)) for p in propositions]) for t in value["touchpoints"]] if value else []
    conflicts = value["conflicts"] if value else []
    context = {
        "answer": answer,
        "story": value,
        "propositions": propositions,
        "rows": [(t, [(p, share, _band(share)) for p, share in shares]) for t, shares in rows],
        "asserted": disagreements([c for c in conflicts if c["status"] == "asserted"]),
        "for_review": disagreements([c for c in conflicts if c["status"] != "asserted"]),
        "noted": [(title, value[kind]) for kind, title in KINDS if value[kind] and kind != OFF] if value else [],
        "off_framework": [note for note in value[OFF] if not note.get("like")] if value else [],
        "dismissed": _dismissed(request),
    }
    return render(request, "story/page.html", context)


def disagreements(conflicts: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """One for each claim: its strongest pair, and the other touchpoints that it contradicts."""
    found: dict[str, dict[str, Any]] = {}
    for conflict in conflicts:
        one = found.setdefault(conflict["digest"], {**conflict, "against": []})
        if conflict["a"] != one["a"] and conflict["a"] not in one["against"]:
            one["against"].append(conflict["a"])
    return list(found.values())


def _judge(request: WorkspaceRequest) -> HttpResponse:
    verdict, digest = request.POST.get("verdict", ""), request.POST.get("digest", "")[:64]
    if verdict not in SAID or not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise BadUseError("Choose what to say of it.")
    judge_finding(
        workplace=request.here.workplace,
        party=request.here.party,
        finding=digest,
        verdict=cast(Verdict, verdict),
        reason=request.POST.get("reason", ""),
        owner="",
        expires_on=None,
        now=utc_now(),
        about=check_judged(request.here.tenant, digest),
    )
    messages.success(request, SAID[verdict])
    return redirect("story.page", request.here.tenant.slug)


def _dismissed(request: WorkspaceRequest) -> list[FindingJudgement]:
    """Claims that people dismissed, newest first; findings have their own page."""
    newest = {j.finding: j for j in request.here.workplace.judgements.all() if j.verdict != "assigned"}
    return [j for j in reversed(list(newest.values())) if j.verdict == "dismissed"]


def touchpoint(request: WorkspaceRequest, path: str) -> HttpResponse:
    """One touchpoint as it was read, with the passages that are spoken of marked."""
    answer = ask(request.here.tenant, "story")
    read = ask(request.here.tenant, f"document:{path}") if "|" not in path and len(path) < 120 else None
    if read is None or (read.value is not None and not read.value["blocks"]):
        raise Http404
    notes = _notes(answer.value, path) if answer.value else []
    blocks = marked_blocks(read.value["blocks"], notes) if read.value else []
    return render(
        request,
        "story/touchpoint.html",
        {"answer": read, "path": path, "blocks": blocks, "notes": notes, "document": read.value},
    )


def _notes(value: dict[str, Any], path: str) -> list[dict[str, str]]:
    """What is said of this touchpoint: the quote, the sentence, and the other side of a conflict."""
    notes = [
        {"quote": noted["quote"], "says": title, "why": noted.get("why") or noted.get("preferred", ""), "other": ""}
        for kind, title in KINDS
        for noted in value[kind]
        if noted["path"] == path
    ]
    for conflict in value["conflicts"]:
        for side, other in (("a", "b"), ("b", "a")):
            if conflict[side]["path"] == path:
                against = f"{conflict[other]['path']}: “{conflict[other]['quote']}”"
                notes.append(
                    {
                        "quote": conflict[side]["quote"],
                        "says": "Another touchpoint says otherwise",
                        "why": conflict["why"],
                        "other": against,
                    }
                )
    return notes


def _band(share: float) -> int:
    """Five shades."""
    return min(4, int(share * 5))
