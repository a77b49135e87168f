"""Give a lead to another seller. The promise goes on as it was."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.handoff_step import may_answer, take_step, the_lead
from ridgepole.flows.handover_values import HandedOver
from ridgepole.flows.workplace_ports import Workplace


def reassign_handoff(
    *,
    workplace: Workplace,
    party: Party,
    handoff_id: str,
    to_person_id: int,
    note: str = "",
    time_zone: str,
    now: datetime,
) -> HandedOver:
    """The lead with its new owner. BadUseError where the other person is not of sales, or has it already."""
    with workplace.change():
        handed = the_lead(workplace, handoff_id)
        may_answer(handed, party)
        new = workplace.people.member(to_person_id)
        if new is None or new.team != "sales" or not new.may_write:
            raise BadUseError("Choose somebody of sales.")
        if handed.owner_id == to_person_id:
            raise BadUseError(f"{new.name} has this lead already.")
        workplace.handoffs.give(handoff_id, to_person_id)
        return take_step(
            workplace=workplace,
            handed=handed,
            event="reassigned",
            party=party,
            time_zone=time_zone,
            now=now,
            note=f"to {new.name}" + (f": {note.strip()}" if note.strip() else ""),
        )
