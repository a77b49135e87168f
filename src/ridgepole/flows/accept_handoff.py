"""Accept a lead: sales works it from here."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.agreements.party import Party
from ridgepole.flows.handoff_step import OPEN, may_answer, must_be, take_step, the_lead
from ridgepole.flows.handover_values import HandedOver
from ridgepole.flows.queue_handoffs import handover_terms
from ridgepole.flows.workplace_ports import Workplace


def accept_handoff(
    *, workplace: Workplace, party: Party, handoff_id: str, note: str = "", time_zone: str, now: datetime
) -> HandedOver:
    """The accepted lead; nobody's becomes the person's who accepts it. BadUseError where it was decided already."""
    with workplace.change():
        handed = the_lead(workplace, handoff_id)
        may_answer(handed, party)
        must_be(handed, handover_terms(workplace, time_zone), OPEN, now, "This lead is {standing} already.")
        if not handed.owner_id:
            workplace.handoffs.claim(handoff_id, party.person_id)
        return take_step(
            workplace=workplace,
            handed=handed,
            event="accepted",
            party=party,
            time_zone=time_zone,
            now=now,
            note=note,
        )
