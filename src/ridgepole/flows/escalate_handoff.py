"""What rings at a timer of a lead: whoever the SLA names hears of a promise that still waits, once for each step and offer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from ridgepole.core.handoff.terms import Step, Terms
from ridgepole.core.handoff.who_hears import who_hears
from ridgepole.flows.handoff_step import known_since, take_step, watch_handoff
from ridgepole.flows.handover_values import HandedOver
from ridgepole.flows.queue_handoffs import handover_terms
from ridgepole.flows.workplace_ports import Workplace

PageOf = Callable[[str], str]


def escalate_handoff(*, workplace: Workplace, handoff_id: str, time_zone: str, page_of: PageOf, now: datetime) -> int:
    """How many steps were taken. Computed from the events of now: a timer that rings late, twice or for nothing does no harm.

    Only inside `Workplace.change()`, in which the timer that rang is marked as done.
    """
    handed = workplace.handoffs.get(handoff_id)
    if handed is None:
        return 0
    terms = handover_terms(workplace, time_zone)
    now_s = int(now.timestamp())
    taken = 0
    for step in terms.steps(handed.events, now_s):
        if not known_since(handed) <= step.at_s <= now_s or step.clock.state.clock != "running":
            continue
        if _was_told(handed, step):
            continue
        heard = _tell(workplace, handed, step, time_zone, page_of, now)
        if heard:
            taken += 1
            handed = take_step(
                workplace=workplace,
                handed=handed,
                event="escalated",
                party=None,
                time_zone=time_zone,
                now=now,
                reason=_name(step),
                note=f"{', '.join(heard)} told: {step.clock.says}",
            )
    watch_handoff(workplace, handed, terms, now)
    return taken


def _name(step: Step) -> str:
    return f"after {step.step.after_s // 60} minutes: {step.step.to}"


def _was_told(handed: HandedOver, step: Step) -> bool:
    """Since this promise began; of a lead that was merged, under either name."""
    began_s = step.clock.state.offered_at_s or 0
    told = (h for h in handed.happenings if h.event == "escalated" and h.reason == _name(step))
    return any(int(h.at.timestamp()) >= began_s for h in told)


def watch_all(*, workplace: Workplace, time_zone: str, now: datetime) -> int:
    """Timers for every undecided lead: after a new SLA holds, its instants are others."""
    terms: Terms = handover_terms(workplace, time_zone)
    leads = workplace.handoffs.undecided()
    for handed in leads:
        watch_handoff(workplace, handed, terms, now)
    return len(leads)


def _tell(  # noqa: PLR0917 - what the mail says, in order
    workplace: Workplace, handed: HandedOver, step: Step, time_zone: str, page_of: PageOf, now: datetime
) -> list[str]:
    """Names of those to whom a mail was put, at most once for each offer and step."""
    members = workplace.people.members()
    owner = next((m for m in members if m.person_id == handed.owner_id), None)
    since = step.clock.state.offered_at_s or 0
    waited = datetime.fromtimestamp(since, ZoneInfo(time_zone))
    heard = []
    for person in who_hears(step.step.to, members, owner):
        put = workplace.outbox.put(
            key=f"escalation-{handed.handoff_id}-{since}-{step.step.after_s}-{person.person_id}"[-200:],
            channel="mail",
            to=person.email,
            subject=f"{handed.lead.called} waits: {step.clock.says}"[:300],
            body=(
                f"{handed.lead.called}{', ' + handed.lead.described if handed.lead.described else ''} was handed over on "
                f"{waited:%d %B %Y at %H:%M} and still waits for sales.\n\nAgreed is: {step.clock.says} "
                f"({step.clock.promise.agreement_version}).\n"
                f"{'Taken by ' + handed.owner_name if handed.owner_name else 'Nobody has taken it'}.\n\n{page_of(handed.handoff_id)}\n"
            ),
            due_at=now,
        )
        heard += [person.name] if put else []
    return heard
