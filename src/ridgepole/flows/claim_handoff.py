"""Take a lead out of the queue for oneself: once, however many reach for it."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.handoff_step import take_step, the_lead
from ridgepole.flows.handover_values import HandedOver
from ridgepole.flows.workplace_ports import Workplace


def claim_handoff(*, workplace: Workplace, party: Party, handoff_id: str, time_zone: str, now: datetime) -> HandedOver:
    """The lead, now this person's. BadUseError where somebody else was faster."""
    _may(party)
    with workplace.change():
        if not workplace.handoffs.claim(handoff_id, party.person_id):
            handed = the_lead(workplace, handoff_id)
            raise BadUseError(f"{handed.owner_name or 'Somebody'} has this lead.", hint="Take the next one.")
        return _claimed(workplace, handoff_id, party, time_zone, now)


def claim_next_handoff(*, workplace: Workplace, party: Party, time_zone: str, now: datetime) -> HandedOver | None:
    """The lead that has waited longest, now this person's; None where none is free."""
    _may(party)
    with workplace.change():
        handoff_id = workplace.handoffs.first_unclaimed()
        if handoff_id is None or not workplace.handoffs.claim(handoff_id, party.person_id):
            return None
        return _claimed(workplace, handoff_id, party, time_zone, now)


def _may(party: Party) -> None:
    if not party.may_write or party.team not in {"sales", "revops"}:
        raise BadUseError("Sales takes leads from the queue.")


def _claimed(workplace: Workplace, handoff_id: str, party: Party, time_zone: str, now: datetime) -> HandedOver:
    handed = the_lead(workplace, handoff_id)
    return take_step(workplace=workplace, handed=handed, event="claimed", party=party, time_zone=time_zone, now=now)
