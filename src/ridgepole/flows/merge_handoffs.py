"""Say that two leads in the queue are one buyer: one clock from the first offer on, the past of both, and nobody is told twice."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.handoff_step import OPEN, take_step, the_lead
from ridgepole.flows.handover_values import HandedOver
from ridgepole.flows.queue_handoffs import handover_terms
from ridgepole.flows.workplace_ports import Workplace


def merge_handoffs(
    *, workplace: Workplace, party: Party, handoff_id: str, other_id: str, time_zone: str, now: datetime
) -> HandedOver:
    """The lead that stays, with the events of both. The other is found under it from now on; its owner keeps it where the lead that stays has none.

    The promise is that of all events together: the earliest offer that still holds began the clock, and an answer to either was an answer. BadUseError where they are one already.
    """
    if not party.may_write or party.team not in {"sales", "revops", "marketing"}:
        raise BadUseError("You can read this workspace, not change it.")
    with workplace.change():
        stays, goes = the_lead(workplace, handoff_id), the_lead(workplace, other_id)
        if stays.handoff_id == goes.handoff_id:
            raise BadUseError("That is the same lead already.")
        workplace.handoffs.merge(goes.handoff_id, into=stays.handoff_id)
        if goes.owner_id and not stays.owner_id:
            workplace.handoffs.give(stays.handoff_id, goes.owner_id)
        merged = take_step(
            workplace=workplace,
            handed=the_lead(workplace, stays.handoff_id),
            event="merged",
            party=party,
            time_zone=time_zone,
            now=now,
            note=f"with {goes.lead.called} ({goes.handoff_id})",
        )
        terms = handover_terms(workplace, time_zone)
        standing = terms.standing(merged.events, int(merged.happenings[-1].at.timestamp()))
        workplace.handoffs.say_whether_it_waits(merged.handoff_id, waits=standing in OPEN)
        return merged
