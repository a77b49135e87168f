"""Send a lead back for an agreed reason: rejected for good, or recycled to be nursed."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from ridgepole.core.agreements.party import Party
from ridgepole.core.agreements.sla import RejectionReason
from ridgepole.core.handoff.terms import Terms
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.handoff_step import OPEN, may_answer, must_be, take_step, the_lead
from ridgepole.flows.handover_values import HandedOver
from ridgepole.flows.queue_handoffs import handover_terms
from ridgepole.flows.workplace_ports import Workplace


def reject_handoff(
    *,
    workplace: Workplace,
    party: Party,
    handoff_id: str,
    reason: str,
    note: str = "",
    time_zone: str,
    now: datetime,
    event: Literal["rejected", "recycled"] = "rejected",
) -> HandedOver:
    """The lead as it went back. `reason` is the id of a reason of the SLA; BadUseError for any other, and for a lead that was sent back already.

    Where no SLA lists reasons, any words will do, but not none.
    """
    with workplace.change():
        handed = the_lead(workplace, handoff_id)
        may_answer(handed, party)
        terms = handover_terms(workplace, time_zone)
        must_be(handed, terms, OPEN | {"accepted"}, now, "This lead is {standing} already.")
        agreed = agreed_reason(terms, reason, now)
        return take_step(
            workplace=workplace,
            handed=handed,
            event=event,
            party=party,
            time_zone=time_zone,
            now=now,
            reason=agreed,
            note=note,
        )


def recycle_handoff(
    *,
    workplace: Workplace,
    party: Party,
    handoff_id: str,
    reason: str,
    note: str = "",
    time_zone: str,
    now: datetime,
) -> HandedOver:
    """Back to marketing to be nursed, for an agreed reason; otherwise as `reject_handoff`."""
    return reject_handoff(
        workplace=workplace,
        party=party,
        handoff_id=handoff_id,
        reason=reason,
        note=note,
        time_zone=time_zone,
        now=now,
        event="recycled",
    )


def agreed_reason(terms: Terms, reason: str, now: datetime) -> str:
    """The reason's id as agreed, by its id or its words. BadUseError where it was not agreed on."""
    wanted = " ".join(reason.strip().lower().replace("_", " ").split())
    if not wanted:
        raise BadUseError("Say why: marketing learns from nothing else.")
    reasons: tuple[RejectionReason, ...] = terms.reasons_at(int(now.timestamp()))
    if not reasons:
        return reason.strip()
    for known in reasons:
        if wanted in {known.id.lower().replace("_", " "), " ".join(known.says.lower().split())}:
            return known.id
    raise BadUseError(
        f"“{reason.strip()[:80]}” is no reason that both teams agreed on.",
        hint="Agreed are: " + ", ".join(known.says or known.id for known in reasons) + ".",
    )
