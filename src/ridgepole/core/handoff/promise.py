"""What was promised for a handed-over lead: how long an answer may take in working time, what counts as one, and who hears when it does not come."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ridgepole.core.agreements.sla import Commitment, ServiceLevelAgreement

DECIDED = frozenset({"accepted", "rejected", "recycled"})
"""A lead that was sent back is answered, whatever was promised."""

_BY_TOUCH = re.compile(r"touch|contact|call|follow|reach|speak|speed", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EscalationStep:
    """When the clock has run for `after_s` working seconds since the offer and still runs, `to` hears of it."""

    after_s: int
    to: str


@dataclass(frozen=True, slots=True)
class Promise:
    """`within_s` working seconds until one of the events in `stops_on`. At most `pause_cap_s` working seconds may be spent in pauses, all of them together."""

    id: str
    within_s: int
    stops_on: frozenset[str] = DECIDED
    pause_reasons: frozenset[str] = frozenset()
    pause_cap_s: int = 0
    escalation: tuple[EscalationStep, ...] = ()
    agreement_version: str = ""


def promise_of(
    commitment: Commitment, sla: ServiceLevelAgreement, pause_cap_minutes: float | None = None
) -> Promise | None:
    """The promise that a commitment with `within_minutes` makes; None for a commitment that has no clock.

    A commitment that speaks of touching, calling or following up is kept by a touch; every other by a decision. Where no cap for pauses is
    given, all of them together may last as long as the promise itself.
    """
    if commitment.within_minutes is None:
        return None
    within_s = round(commitment.within_minutes * 60)
    by_touch = _BY_TOUCH.search(f"{commitment.measure} {commitment.promise} {commitment.to_stage}")
    return Promise(
        id=commitment.id,
        within_s=within_s,
        stops_on=frozenset({"touched", "rejected", "recycled"}) if by_touch else DECIDED,
        pause_reasons=frozenset(reason.strip().lower() for reason in sla.pause_reasons),
        pause_cap_s=within_s if pause_cap_minutes is None else round(pause_cap_minutes * 60),
        escalation=tuple(EscalationStep(round(step.after_minutes * 60), step.to) for step in sla.escalation),
        agreement_version=sla.name,
    )
