"""The record: the hash chain, and the log of who changed what."""

from __future__ import annotations

import json

from django.http import HttpResponse
from django.shortcuts import render

from ridgepole.core.agreements.verify_chain import chain_troubles, signature_troubles
from ridgepole.core.kernel.digest import canonical_json
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.wiring.audit import changes_of

SHOWN = 200
WORDS = {
    "agreement_saved": "saved a text of",
    "agreement_signed": "signed",
    "finding_judged": "decided about a finding",
}


def chain(request: WorkspaceRequest) -> HttpResponse:
    """Every entry, newest first, with the verdict on the whole."""
    record = request.here.workplace.record
    entries = record.entries()
    checkpoints = record.checkpoints()
    plain = [entry.as_json() for entry in entries]
    troubles = chain_troubles(plain, tuple((c.seq, c.hash) for c in checkpoints)) + signature_troubles(plain)
    rows = []
    for entry in reversed(entries[-SHOWN:]):
        header = json.loads(entry.header)
        payload = json.loads(entry.payload) if entry.payload else {}
        rows.append(
            {
                "seq": entry.seq,
                "hash": entry.hash,
                "at": header.get("at", ""),
                "who": payload.get("written_by") or payload.get("name", ""),
                "does": WORDS.get(header.get("kind", ""), header.get("kind", "").replace("_", " ")),
                "what": f"{payload['document_id']} v{payload['version']}"
                if "document_id" in payload
                else payload.get("verdict", ""),
            }
        )
    context = {
        "rows": rows,
        "count": len(entries),
        "troubles": troubles,
        "checkpoints": list(reversed(checkpoints))[:14],
    }
    return render(request, "record/chain.html", context)


def chain_file(request: WorkspaceRequest) -> HttpResponse:
    """The chain as `verify_chain.py` reads it."""
    lines = "".join(canonical_json(entry.as_json()) + "\n" for entry in request.here.workplace.record.entries())
    response = HttpResponse(lines, content_type="application/jsonl; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="chain.jsonl"'
    return response


def audit_log(request: WorkspaceRequest) -> HttpResponse:
    """Who changed which row, newest first."""
    return render(request, "record/log.html", {"changes": changes_of(request.here.tenant, SHOWN)})
