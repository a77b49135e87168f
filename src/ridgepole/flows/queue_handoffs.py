"""The queue: leads that wait for sales, each with its clocks as they stand now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.handoff.terms import Terms, terms_of
from ridgepole.flows.handover_values import HandedOver, QueueCounts, Queued, Shown
from ridgepole.flows.workplace_ports import Workplace

EVERY = 1_000_000


def queue_handoffs(
    *,
    workplace: Workplace,
    time_zone: str,
    now: datetime,
    most: int = EVERY,
    owner_id: int = 0,
    skip: int = 0,
    only: Shown = "all",
) -> list[Queued]:
    """At most `most` undecided leads after `skip`: overdue first, then by the instant at which they fall due, then without a clock. `owner_id` asks for one person's alone."""
    terms = handover_terms(workplace, time_zone)
    keep_instants_current(workplace, terms)
    leads = workplace.handoffs.waiting(now, most=most, owner_id=owner_id, skip=skip, only=only)
    return as_queued(leads, terms, now)


def count_queue(*, workplace: Workplace, time_zone: str, now: datetime, owner_id: int = 0) -> QueueCounts:
    """How many leads wait, and how many of them are this person's, overdue, nobody's."""
    keep_instants_current(workplace, handover_terms(workplace, time_zone))
    return workplace.handoffs.counts(now, owner_id)


def keep_instants_current(workplace: Workplace, terms: Terms) -> None:
    """After another SLA has come to hold, waiting leads fall due at other instants: those that are kept beside them are computed anew, once."""
    if not workplace.handoffs.under_other_terms(terms.digest):
        return
    with workplace.change():
        for handed in workplace.handoffs.under_other_terms(terms.digest):
            keep_instants(workplace, handed, terms)


def keep_instants(workplace: Workplace, handed: HandedOver, terms: Terms) -> None:
    """Beside the lead, when it falls due and is overdue if nothing else happens."""
    falls = terms.falls(handed.events)
    workplace.handoffs.keep_instants(
        handed.handoff_id,
        due_at=_instant(falls.due_s),
        overdue_from=_instant(falls.overdue_s),
        terms_digest=terms.digest,
    )


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


def _instant(at_s: int | None) -> datetime | None:
    return None if at_s is None else datetime.fromtimestamp(at_s, UTC)
