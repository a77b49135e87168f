"""The workspace and its record."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from ridgepole.core.agreements.verify_chain import chain_troubles, signature_troubles
from ridgepole.faces.api.shapes import Trouble, WorkspaceOut
from ridgepole.faces.api.tokens import READ, caller
from ridgepole.wiring.answer_job import as_of_day

router = Router(tags=["workspace"])


@router.get("/workspace", auth=READ, response={200: WorkspaceOut, 403: Trouble})
def workspace(request: HttpRequest) -> dict[str, Any]:
    """Which workspace this key opens, and for whom."""
    who = caller(request)
    company = who.tenant.company
    return {
        "slug": who.tenant.slug,
        "name": company.name,
        "currency": company.currency,
        "time_zone": company.time_zone,
        "as_of": as_of_day(who.tenant),
        "person": who.party.name,
        "team": who.party.team,
        "role": who.party.role,
        "scopes": sorted(who.scopes),
    }


@router.get("/record", auth=READ, response={200: dict[str, Any], 403: Trouble})
def record(request: HttpRequest) -> dict[str, Any]:
    """The hash chain with the verdict on it."""
    kept = caller(request).workplace.record
    entries = [entry.as_json() for entry in kept.entries()]
    checkpoints = kept.checkpoints()
    troubles = chain_troubles(entries, tuple((c.seq, c.hash) for c in checkpoints)) + signature_troubles(entries)
    return {
        "holds": not troubles,
        "troubles": troubles,
        "entries": entries,
        "checkpoints": [{"on": c.on.isoformat(), "seq": c.seq, "hash": c.hash} for c in checkpoints],
    }
