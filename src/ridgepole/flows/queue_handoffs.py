"""The queue: leads that wait for sales, each with its clocks as they stand now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.handoff.terms import Terms, terms_of
from ridgepole.flows.handover_values import HandedOver, Queued
from ridgepole.flows.workplace_ports import Workplace


def queue_handoffs(*, workplace: Workplace, time_zone: str, now: datetime) -> list[Queued]:
    """Every undecided lead: overdue first, then by the instant at which it falls due, then without a clock, oldest first."""
    return _sorted(as_queued(workplace.handoffs.undecided(), handover_terms(workplace, time_zone), now))


def decided_handoffs(*, workplace: Workplace, time_zone: str, now: datetime, most: int = 50) -> list[Queued]:
    """The leads that were decided last."""
    return as_queued(workplace.handoffs.decided(most), handover_terms(workplace, time_zone), now)


def look_up_handoff(*, workplace: Workplace, handoff_id: str, time_zone: str, now: datetime) -> Queued | None:
    """One lead as it stands now."""
    handed = workplace.handoffs.get(handoff_id)
    return as_queued([handed], handover_terms(workplace, time_zone), now)[0] if handed else None


def as_queued(leads: Iterable[HandedOver], terms: Terms, now: datetime) -> list[Queued]:
    """Leads with their clocks."""
    return [
        Queued(h, terms.standing(h.events, at_s), terms.clocks(h.events, at_s))
        for h in leads
        for at_s in [h.seen_at_s(now)]
    ]


def handover_terms(workplace: Workplace, time_zone: str) -> Terms:
    """What both teams agreed on the handover."""
    texts = [text for text in workplace.shelf.all() if text.kind == "sla"]
    return terms_of(Agreements(tuple(text.as_agreement() for text in texts)), time_zone)


def agreed_funnel(workplace: Workplace, now: datetime) -> Funnel | None:
    """The funnel that holds: the signed one where there is one."""
    texts = [text for text in workplace.shelf.all() if text.kind == "funnel"]
    agreements = Agreements(tuple(text.as_agreement() for text in texts))
    return agreements.in_force(Funnel, now.date()) or agreements.current(Funnel, now.date())


def _sorted(queue: Sequence[Queued]) -> list[Queued]:
    def place(lead: Queued) -> tuple[bool, int, str]:
        due = lead.clock.state.due_at_s if lead.clock else None
        return (not lead.is_overdue, due if due is not None else 2**62, lead.handed.handoff_id)

    return sorted(queue, key=place)
