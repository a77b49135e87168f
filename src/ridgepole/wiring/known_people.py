"""People of the ledger, by their id or by words that somebody types."""

from __future__ import annotations

from typing import Any

from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.results import ask


def known_fields(tenant: Tenant, person_id: str) -> dict[str, str]:
    """What the ledger knows of a person, by name of the field; nothing where it does not know them."""
    if not person_id:
        return {}
    answer = ask(tenant, f"people:{person_id}")
    people: list[dict[str, Any]] = answer.value["people"] if answer.value else []
    return next((dict(p["fields"]) for p in people if p["person_id"] == person_id), {})
