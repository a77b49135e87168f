"""Begin a smarketing meeting with the agenda of this moment, decide, follow up, end it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from ridgepole.core.actions.smarketing_meeting import AgendaItem
from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.meeting_values import Decision, HeldMeeting
from ridgepole.flows.tell_hooks import tell_hooks
from ridgepole.flows.workplace_ports import Workplace


def hold_meeting(*, workplace: Workplace, party: Party, agenda: Sequence[AgendaItem], now: datetime) -> HeldMeeting:
    """The meeting, begun. BadUseError where another one has not ended."""
    _may(party)
    with workplace.change():
        if any(meeting.closed_at is None for meeting in workplace.meetings.all()):
            raise BadUseError("The last meeting has not ended.", hint="End it, then begin the next one.")
        return workplace.meetings.add(at=now, agenda=[item.as_json() for item in agenda], by=party.name)


def record_decision(
    *,
    workplace: Workplace,
    party: Party,
    meeting_id: int,
    says: str,
    owner: str,
    due_on: date | None,
    about: str = "",
    now: datetime,
) -> Decision:
    """The decision, on the record of both teams; it comes back at the first meeting after its day. It needs an owner and a day."""
    _may(party)
    says, owner = " ".join(says.split())[:1000], owner.strip()[:160]
    if not says or not owner or due_on is None:
        raise BadUseError("A decision says what, who and by when.")
    if due_on < now.date():
        raise BadUseError("The day lies in the past.")
    with workplace.change():
        meeting = the_meeting(workplace, meeting_id)
        if meeting.closed_at is not None:
            raise BadUseError("This meeting has ended.")
        kept = workplace.meetings.decide(
            meeting_id, Decision(says, owner, due_on, about[:300], now, party.name, meeting_id)
        )
        payload = {
            "decision": kept.id,
            "meeting": meeting_id,
            "says": says,
            "owner": owner,
            "due_on": due_on.isoformat(),
            "about": about,
            "name": party.name,
            "email": party.email,
        }
        workplace.record.append("meeting_decided", payload, at=now)
        tell_hooks(workplace=workplace, event="meeting.decided", key=str(kept.id), payload=payload, now=now)
    return kept


def settle_decision(*, workplace: Workplace, party: Party, decision_id: int, outcome: str, now: datetime) -> None:
    """Done, or dropped, in words. BadUseError where it is settled already."""
    _may(party)
    if not outcome.strip():
        raise BadUseError("Say what came of it.")
    with workplace.change():
        if not workplace.meetings.settle(decision_id, by=party.name, at=now, outcome=outcome.strip()[:1000]):
            raise BadUseError("This decision is settled already.")
        workplace.record.append(
            "decision_settled",
            {"decision": decision_id, "outcome": outcome.strip()[:1000], "name": party.name, "email": party.email},
            at=now,
        )


def end_meeting(*, workplace: Workplace, party: Party, meeting_id: int, present: str, now: datetime) -> None:
    """The minutes stay as they are from here."""
    _may(party)
    with workplace.change():
        meeting = the_meeting(workplace, meeting_id)
        if meeting.closed_at is not None:
            raise BadUseError("This meeting has ended already.")
        workplace.meetings.say_present(meeting_id, " ".join(present.split())[:500])
        workplace.meetings.close(meeting_id, now)


def the_meeting(workplace: Workplace, meeting_id: int) -> HeldMeeting:
    """BadUseError where there is none."""
    meeting = workplace.meetings.get(meeting_id)
    if meeting is None:
        raise BadUseError("There is no such meeting.")
    return meeting


def _may(party: Party) -> None:
    if not party.may_write:
        raise BadUseError("You can read this workspace, not change it.")
