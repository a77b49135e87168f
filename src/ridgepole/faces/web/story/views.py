"""The story: what each touchpoint leads with, where two of them part, and one touchpoint with what is said of it marked."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.faces.web.story.marked import marked_blocks
from ridgepole.wiring.results import ask

KINDS = (
    ("violations", "Against a clause"),
    ("stale", "Still carries what a decision replaced"),
    ("vocabulary", "Another word than was agreed"),
    ("unsupported", "Claimed without proof"),
    ("off_framework", "Covered by no value proposition"),
)


def story(request: WorkspaceRequest) -> HttpResponse:
    """The whole: a touchpoint by value-proposition map, conflicts side by side, and what departs from the framework."""
    answer = ask(request.here.tenant, "story")
    value = answer.value
    propositions = list(dict.fromkeys(p for t in value["touchpoints"] for p in t["shares"])) if value else []
    rows = [(t, [(p, t["shares"].get(p, 0.0)) for p in propositions]) for t in value["touchpoints"]] if value else []
    context = {
        "answer": answer,
        "story": value,
        "propositions": propositions,
        "rows": [(t, [(p, share, _band(share)) for p, share in shares]) for t, shares in rows],
        "asserted": [c for c in value["conflicts"] if c["status"] == "asserted"] if value else [],
        "for_review": [c for c in value["conflicts"] if c["status"] != "asserted"] if value else [],
        "noted": [(title, value[kind]) for kind, title in KINDS if value[kind]] if value else [],
    }
    return render(request, "story/page.html", context)


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
