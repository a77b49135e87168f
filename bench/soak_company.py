"""A workspace with its people, for the long runs; call `django_app.start` first."""

import itertools
import os
from datetime import UTC, datetime
from types import SimpleNamespace

SLA_SIGNED_AT = datetime(2026, 1, 5, tzinfo=UTC)
CAST = {
    "mara": ("Mara Lind", "marketing", "leader"),
    "sam": ("Sam Ortiz", "sales", "leader"),
    "rae": ("Rae Chen", "revops", "admin"),
    "sid": ("Sid Park", "sales", "practitioner"),
}
SLA = {
    "kind": "sla",
    "id": "sla",
    "calendar": {"time_zone": "Europe/Amsterdam", "hours": "24/7"},
    "commitments": [
        {"id": "answer", "by_team": "sales", "promise": "Answered within four hours", "within_minutes": 240}
    ],
    "escalation": [{"after_minutes": 240, "to": "sales leader"}, {"after_minutes": 480, "to": "both leaders"}],
}


def company(counter=itertools.count(1)):  # noqa: B008 - counts the companies of this process
    from ridgepole.core.checks.case import Company
    from ridgepole.storage import tenants
    from ridgepole.wiring.workplaces import workplace_of

    slug = f"soak-{os.getpid()}-{next(counter)}"
    tenant = tenants.make_tenant(slug, Company("Soak", "EUR", "01-01", "Europe/Amsterdam"))
    cast = {
        who: tenants.add_member(slug, email=f"{who}@{slug}.example", name=name, team=team, role=role)
        for who, (name, team, role) in CAST.items()
    }
    return SimpleNamespace(tenant=tenant, slug=slug, workplace=workplace_of(tenant), **cast)


def signed_sla(made, at):
    """The SLA, signed by both leaders."""
    from ridgepole.flows.draft_agreement import draft_agreement
    from ridgepole.flows.sign_agreement import sign_agreement

    text = draft_agreement(workplace=made.workplace, party=made.mara, body=SLA, based_on_digest="", now=at)
    for party in (made.mara, made.sam):
        sign_agreement(workplace=made.workplace, party=party, document_id="sla", digest_seen=text.digest, now=at)
