"""Bring leads that the ledger knows as handed over, and that nobody has decided, into the queue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.handoff_step import watch_handoff
from ridgepole.flows.handover_values import HandedOver, Happening, Lead
from ridgepole.flows.queue_handoffs import handover_terms
from ridgepole.flows.workplace_ports import Workplace


def take_over_handoffs(
    *, workplace: Workplace, party: Party, leads: Sequence[Mapping[str, Any]], time_zone: str, now: datetime
) -> int:
    """How many came into the queue. `leads` are as `core.handoff.ledger_leads.LedgerLead.as_json`; those that are there already are left alone.

    Their past stays the ledger's: it is not written to it a second time.
    """
    if not party.may_write or party.team not in {"sales", "revops", "marketing"}:
        raise BadUseError("You can read this workspace, not change it.")
    with workplace.change():
        known = workplace.handoffs.known()
        terms = handover_terms(workplace, time_zone)
        taken = 0
        for lead in leads:
            if str(lead["handoff_id"]) in known or not lead["events"]:
                continue
            handed = _handed(lead, party, now)
            if workplace.handoffs.add(handed):
                watch_handoff(workplace, handed, terms, now)
                taken += 1
    return taken


def _handed(lead: Mapping[str, Any], party: Party, now: datetime) -> HandedOver:
    happenings = tuple(
        Happening(
            number=number,
            at=datetime.fromtimestamp(int(at_s), tz=UTC),
            event=str(event),
            team=str(actor) if actor in {"marketing", "sales", "product", "revops"} else "",
            person_name="" if actor in {"marketing", "sales", "product", "revops"} else str(actor),
            reason=str(reason),
            from_ledger=True,
        )
        for number, (at_s, event, actor, reason) in enumerate(lead["events"], start=1)
    )
    taken = Happening(
        number=len(happenings) + 1,
        at=max(now.astimezone(UTC).replace(microsecond=0), happenings[-1].at),
        event="taken_over",
        team=party.team,
        person_id=party.person_id,
        person_name=party.name,
    )
    fields = {str(name): str(value) for name, value in lead["fields"].items()}
    return HandedOver(str(lead["handoff_id"]), Lead(str(lead["person_id"]), fields), "", 0, "", (*happenings, taken))
