"""Which check a digest belongs to, as the app knows it: from the newest answers, without computing anything."""

from __future__ import annotations

from typing import Any

from ridgepole.flows.find_judged import check_of_claim
from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.results import ask

LISTS = ("violations", "vocabulary", "stale", "unsupported", "off_framework")


def check_judged(tenant: Tenant, digest: str) -> str:
    """The code of the check that found it; "" where nothing of now has this digest."""
    diagnosis = ask(tenant, "diagnosis").value
    for finding in diagnosis["all_findings"] if diagnosis else ():
        if finding["digest"] == digest:
            return str(finding["code"])
    story = ask(tenant, "story").value
    return "" if story is None else _of_claim(story, digest)


def _of_claim(story: dict[str, Any], digest: str) -> str:
    for conflict in story["conflicts"]:
        if conflict["digest"] == digest:
            return check_of_claim(conflict["kind"])
    return next((check_of_claim(kind) for kind in LISTS for noted in story[kind] if noted["digest"] == digest), "")
