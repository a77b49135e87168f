"""One step in the life of a handed-over lead: added under the lock, timed for the ladder, told to programs outside."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ridgepole.core.agreements.party import Party
from ridgepole.core.handoff.terms import Terms
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.handover_values import HandedOver, Happening
from ridgepole.flows.queue_handoffs import handover_terms, keep_instants
from ridgepole.flows.tell_hooks import tell_hooks
from ridgepole.flows.workplace_ports import Workplace

OPEN = frozenset({"offered", "paused", "touched", "reopened"})


def the_lead(workplace: Workplace, handoff_id: str) -> HandedOver:
    """The lead as it is now. BadUseError where there is none."""
    handed = workplace.handoffs.get(handoff_id)
    if handed is None:
        raise BadUseError("There is no such lead in the queue.")
    return handed


def may_answer(handed: HandedOver, party: Party) -> None:
    """Its owner, a leader of sales or RevOps may answer; anybody of sales where nobody has it. BadUseError for others."""
    if not party.may_write or party.team not in {"sales", "revops"}:
        raise BadUseError("Sales answers for a lead that was handed over.")
    if handed.owner_id in {0, party.person_id} or party.role in {"leader", "admin"}:
        return
    raise BadUseError(f"{handed.owner_name} has this lead.", hint="Ask for it to be reassigned.")


def must_be(handed: HandedOver, terms: Terms, among: frozenset[str], now: datetime, refusal: str) -> None:
    """BadUseError with `refusal` where the lead stands elsewhere."""
    standing = terms.standing(handed.events, handed.seen_at_s(now))
    if standing not in among:
        raise BadUseError(refusal.format(standing=standing))


def take_step(
    *,
    workplace: Workplace,
    handed: HandedOver,
    event: str,
    party: Party | None,
    time_zone: str,
    now: datetime,
    reason: str = "",
    note: str = "",
) -> HandedOver:
    """The lead with one more event. Only inside `Workplace.change()`, where `handed` was read.

    Events of one lead never share a second: clocks read them in the order of their times.
    """
    at = now.astimezone(UTC).replace(microsecond=0)
    if handed.happenings and at <= handed.happenings[-1].at:
        at = handed.happenings[-1].at + timedelta(seconds=1)
    happening = Happening(
        number=len(handed.happenings) + 1,
        at=at,
        event=event,
        team=party.team if party else "",
        person_id=party.person_id if party else 0,
        person_name=party.name if party else "",
        reason=reason.strip()[:300],
        note=note.strip()[:4000],
    )
    workplace.handoffs.append(handed.handoff_id, happening)
    after = replace(handed, happenings=(*handed.happenings, happening))
    watch_handoff(workplace, after, handover_terms(workplace, time_zone), now)
    tell_hooks(
        workplace=workplace,
        event=f"handoff.{event}",
        key=f"{handed.handoff_id}-{happening.number}",
        payload={
            "handoff_id": handed.handoff_id,
            "person_id": handed.lead.person_id,
            "event": event,
            "team": happening.team,
            "by": happening.person_name,
            "reason": happening.reason,
            "at": at.isoformat(),
        },
        now=now,
    )
    return after


def watch_handoff(workplace: Workplace, handed: HandedOver, terms: Terms, now: datetime) -> None:
    """Sets a timer at each instant at which a step of the ladder is reached if nothing else happens, and keeps beside the lead when it falls due.

    What was reached is computed when a timer rings, never here.
    """
    keep_instants(workplace, handed, terms)
    for step in terms.steps(handed.events, handed.seen_at_s(now)):
        if step.at_s < known_since(handed):
            continue
        workplace.timers.set(
            key=f"handoff-{handed.handoff_id}-{step.at_s}"[-200:],
            kind="handoff",
            payload={"handoff_id": handed.handoff_id},
            due_at=datetime.fromtimestamp(step.at_s, tz=UTC),
        )


def known_since(handed: HandedOver) -> int:
    """UTC seconds since when the app has looked after the lead: steps of the ladder before that are past, and nobody is told of them."""
    return max((int(h.at.timestamp()) for h in handed.happenings if h.event == "taken_over"), default=0)
