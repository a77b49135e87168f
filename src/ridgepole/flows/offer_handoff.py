"""Hand a lead over to sales: complete, or not at all (R31, R32)."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime

from ridgepole.core.agreements.funnel import Funnel, Stage
from ridgepole.core.agreements.party import Party
from ridgepole.core.handoff.required_data import missing_data
from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.core.kernel.problem import Problem
from ridgepole.flows.handoff_step import OPEN, take_step, watch_handoff
from ridgepole.flows.handover_values import HandedOver, Happening, Lead
from ridgepole.flows.queue_handoffs import agreed_funnel, handover_terms
from ridgepole.flows.tell_hooks import tell_hooks
from ridgepole.flows.workplace_ports import Workplace


def offer_handoff(
    *,
    workplace: Workplace,
    party: Party,
    person_id: str,
    fields: Mapping[str, str],
    note: str,
    time_zone: str,
    now: datetime,
) -> HandedOver:
    """The lead in the queue, its clocks running.

    BadInputError names every field that the funnel requires and the lead has not. BadUseError where the person waits in the queue already, or who offers is
    not of marketing. A person who was rejected or recycled may be offered again: the same handover then begins a new promise.
    """
    if not party.may_write or party.team not in {"marketing", "revops"}:
        raise BadUseError("Marketing hands leads over.")
    known = {name: value.strip()[:300] for name, value in fields.items() if value and value.strip()}
    stage = offered_stage(agreed_funnel(workplace, now))
    refuse_incomplete(stage, known)
    terms = handover_terms(workplace, time_zone)
    with workplace.change():
        earlier = workplace.handoffs.of_person(person_id) if person_id else ()
        for handed in earlier:
            if terms.standing(handed.events, handed.seen_at_s(now)) in OPEN:
                raise BadUseError(f"{handed.lead.called} waits in the queue already.", hint="Look there first.")
        if earlier:
            workplace.handoffs.give(earlier[0].handoff_id, None)
            return take_step(
                workplace=workplace,
                handed=earlier[0],
                event="offered",
                party=party,
                time_zone=time_zone,
                now=now,
                note=note,
            )
        handed = _new(person_id, known, stage, party, note, now)
        workplace.handoffs.add(handed)
        watch_handoff(workplace, handed, terms, now)
        tell_hooks(
            workplace=workplace,
            event="handoff.offered",
            key=f"{handed.handoff_id}-1",
            payload={"handoff_id": handed.handoff_id, "person_id": handed.lead.person_id, "by": party.name},
            now=now,
        )
    return handed


def offered_stage(funnel: Funnel | None) -> Stage | None:
    """The stage that a lead must have reached to be handed over: the last one of marketing before the first one of sales."""
    if funnel is None or not funnel.stages:
        return None
    for before, after in zip(funnel.stages, funnel.stages[1:], strict=False):
        if after.owner_team == "sales" and before.owner_team != "sales":
            return before
    return None


def refuse_incomplete(stage: Stage | None, known: Mapping[str, str]) -> None:
    """BadInputError with one problem for each required field that is missing."""
    missing = missing_data(stage, known) if stage else () if known.get("email") or known.get("name") else ("email",)
    if missing:
        name = (stage.name or stage.id) if stage else "lead"
        raise BadInputError(
            f"This lead cannot be handed over yet: {', '.join(field.replace('_', ' ') for field in missing)} "
            f"{'is' if len(missing) == 1 else 'are'} missing.",
            problems=[Problem(file=name, column=field, why="the agreed funnel requires it") for field in missing],
            hint="Both teams agreed that sales needs this to begin. Add it, or leave the lead where it is.",
        )


def _new(  # noqa: PLR0917 - the parts of a lead, in order
    person_id: str, known: Mapping[str, str], stage: Stage | None, party: Party, note: str, now: datetime
) -> HandedOver:
    name = secrets.token_hex(5)
    offered = Happening(
        number=1,
        at=now.astimezone(UTC).replace(microsecond=0),
        event="offered",
        team=party.team,
        person_id=party.person_id,
        person_name=party.name,
        note=note.strip()[:4000],
    )
    return HandedOver(
        handoff_id=f"app-{name}",
        lead=Lead(person_id or f"app-{name}", dict(known)),
        stage=stage.id if stage else "",
        owner_id=0,
        owner_name="",
        happenings=(offered,),
    )
