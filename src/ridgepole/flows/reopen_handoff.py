"""Open a decided lead again: its clock goes on where it stopped, it does not begin anew."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.handoff_step import must_be, take_step, the_lead
from ridgepole.flows.handover_values import HandedOver
from ridgepole.flows.queue_handoffs import handover_terms
from ridgepole.flows.workplace_ports import Workplace


def reopen_handoff(
    *, workplace: Workplace, party: Party, handoff_id: str, note: str, time_zone: str, now: datetime
) -> HandedOver:
    """The lead, in the queue again. BadUseError where it was not decided, or nobody says why."""
    if not party.may_write:
        raise BadUseError("You can read this workspace, not change it.")
    if not note.strip():
        raise BadUseError("Say why it is opened again, so that the other team can read it.")
    with workplace.change():
        handed = the_lead(workplace, handoff_id)
        decided = frozenset({"accepted", "rejected", "recycled"})
        must_be(
            handed,
            handover_terms(workplace, time_zone),
            decided,
            now,
            "This lead is not decided yet: it is {standing}.",
        )
        return take_step(
            workplace=workplace,
            handed=handed,
            event="reopened",
            party=party,
            time_zone=time_zone,
            now=now,
            note=note,
        )
