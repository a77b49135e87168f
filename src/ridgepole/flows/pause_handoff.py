"""Stop a lead's clock for an agreed reason, and let it go on. A pause ends by itself at its cap."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.agreements.party import Party
from ridgepole.core.handoff.terms import Terms
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.handoff_step import may_answer, take_step, the_lead
from ridgepole.flows.handover_values import HandedOver
from ridgepole.flows.queue_handoffs import handover_terms
from ridgepole.flows.workplace_ports import Workplace


def pause_handoff(
    *,
    workplace: Workplace,
    party: Party,
    handoff_id: str,
    reason: str,
    note: str = "",
    time_zone: str,
    now: datetime,
) -> HandedOver:
    """The lead with its clocks stopped. BadUseError where the reason was not agreed, no clock runs, or pauses have reached their cap."""
    return _change_clock(
        workplace=workplace,
        party=party,
        handoff_id=handoff_id,
        event="paused",
        reason=reason,
        note=note,
        time_zone=time_zone,
        now=now,
    )


def resume_handoff(
    *, workplace: Workplace, party: Party, handoff_id: str, note: str = "", time_zone: str, now: datetime
) -> HandedOver:
    """The lead with its clocks running again, where they were. BadUseError where none is paused."""
    return _change_clock(
        workplace=workplace,
        party=party,
        handoff_id=handoff_id,
        event="resumed",
        reason="",
        note=note,
        time_zone=time_zone,
        now=now,
    )


def _change_clock(
    *,
    workplace: Workplace,
    party: Party,
    handoff_id: str,
    event: str,
    reason: str,
    note: str,
    time_zone: str,
    now: datetime,
) -> HandedOver:
    with workplace.change():
        handed = the_lead(workplace, handoff_id)
        may_answer(handed, party)
        after = take_step(
            workplace=workplace,
            handed=handed,
            event=event,
            party=party,
            time_zone=time_zone,
            now=now,
            reason=reason,
            note=note,
        )
        why = _ignored(after, handover_terms(workplace, time_zone))
        if why:
            raise BadUseError(why)  # nothing of the step is kept: it was in the same transaction
    return after


def _ignored(after: HandedOver, terms: Terms) -> str:
    """Why the last event changed no clock; empty where it changed one."""
    last = after.happenings[-1]
    clocks = terms.clocks(after.events, int(last.at.timestamp()))
    if not clocks:
        return "No promise runs for this lead, so there is no clock to stop."
    whys = [next((i.why for i in c.state.ignored if i.event == last.as_event), "") for c in clocks]
    if not all(whys):
        return ""
    agreed = ", ".join(terms.pause_reasons_at(int(last.at.timestamp())))
    hint = f" Agreed are: {agreed}." if "no agreed reason" in whys[0] and agreed else ""
    return whys[0][:1].upper() + whys[0][1:] + "." + hint
