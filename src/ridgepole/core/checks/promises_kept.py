"""Follow-up promises of the SLA against what happened, in working time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ridgepole.core.agreements.sla import Commitment, ServiceLevelAgreement
from ridgepole.core.agreements.working_hours import opening_hours
from ridgepole.core.checks.handed_over import HandedOver, last_year_of
from ridgepole.core.checks.standing import standing, until_s
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.kernel.working_time import NeverOpenError, WorkingTime

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case


@dataclass(frozen=True, slots=True)
class Promised:
    """One commitment with the handoffs that fell due: kept in time, and late (answered late, or not at all)."""

    sla: ServiceLevelAgreement
    commitment: Commitment
    kept: tuple[HandedOver, ...]
    late: tuple[HandedOver, ...]


def follow_up_promises(case: Case) -> tuple[Promised, ...]:
    """Every promise of sales to answer within so many working minutes, for all leads, with the handoffs of twelve months that fell due by the day asked about.

    A promise that holds for a segment only cannot be judged from handoffs and is left out. A calendar that cannot be read makes no promise.
    """
    sla = standing(case, ServiceLevelAgreement)
    if sla is None:
        return ()
    try:
        clock = WorkingTime(opening_hours(sla.calendar, case.company.time_zone))
    except BadInputError:
        return ()
    found = []
    for commitment in sla.commitments:
        if commitment.within_minutes is None or commitment.by_team not in {"sales", ""} or commitment.segment:
            continue
        kept: list[HandedOver] = []
        late: list[HandedOver] = []
        for handoff in last_year_of(case, aged_days=0):
            due = _due(clock, handoff.offered_s, commitment.within_minutes)
            if due is None or due > until_s(case):
                continue
            answered = handoff.answered_s
            (kept if answered is not None and answered <= due else late).append(handoff)
        found.append(Promised(sla, commitment, tuple(kept), tuple(late)))
    return tuple(found)


def _due(clock: WorkingTime, offered_s: int, minutes: float) -> int | None:
    try:
        return clock.add(offered_s, round(minutes * 60))
    except NeverOpenError:
        return None
