"""Smarketing meetings and their decisions, of one workspace."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from ridgepole.core.kernel.digest import canonical_json
from ridgepole.flows.meeting_values import Decision, HeldMeeting
from ridgepole.storage.models.meeting import Meeting
from ridgepole.storage.models.meeting_decision import MeetingDecision
from ridgepole.storage.tenancy import rows_of


class DjangoMeetings:
    """Decisions are settled, never removed."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def all(self) -> Sequence[HeldMeeting]:
        """Newest first."""
        return [self._value(row) for row in rows_of(Meeting, self._id).order_by("-held_at", "-pk")]

    def get(self, meeting_id: int) -> HeldMeeting | None:
        """One."""
        row = rows_of(Meeting, self._id).filter(pk=meeting_id).first()
        return self._value(row) if row else None

    def add(self, *, at: datetime, agenda: Sequence[Mapping[str, Any]], by: str) -> HeldMeeting:
        """Begins one."""
        row = Meeting(
            workspace_id=self._id, held_at=at, agenda=canonical_json([dict(item) for item in agenda]), opened_by=by
        )
        row.save(force_insert=True)
        return self._value(row)

    def say_present(self, meeting_id: int, names: str) -> None:
        """Who is there."""
        row = rows_of(Meeting, self._id).get(pk=meeting_id)
        row.present = names
        row.save(update_fields=["present"])

    def close(self, meeting_id: int, at: datetime) -> None:
        """Ends it."""
        row = rows_of(Meeting, self._id).get(pk=meeting_id)
        row.closed_at = at
        row.save(update_fields=["closed_at"])

    def decide(self, meeting_id: int, decision: Decision) -> Decision:
        """Keeps one."""
        row = MeetingDecision(
            workspace_id=self._id,
            meeting_id=meeting_id,
            about=decision.about,
            says=decision.says,
            owner=decision.owner,
            due_on=decision.due_on,
            decided_at=decision.decided_at,
            decided_by=decision.decided_by,
        )
        row.save(force_insert=True)
        return _decision(row)

    def decisions(self) -> Sequence[Decision]:
        """Oldest first."""
        return [_decision(row) for row in rows_of(MeetingDecision, self._id).order_by("pk")]

    def settle(self, decision_id: int, *, by: str, at: datetime, outcome: str) -> bool:
        """Once."""
        row = rows_of(MeetingDecision, self._id).filter(pk=decision_id, settled_at=None).first()
        if row is None:
            return False
        row.settled_at, row.settled_by, row.outcome = at, by, outcome
        row.save(update_fields=["settled_at", "settled_by", "outcome"])
        return True

    def _value(self, row: Meeting) -> HeldMeeting:
        decided = rows_of(MeetingDecision, self._id).filter(meeting_id=row.pk).order_by("pk")
        return HeldMeeting(
            id=row.pk,
            held_at=row.held_at,
            agenda=tuple(json.loads(row.agenda)),
            opened_by=row.opened_by,
            present=row.present,
            closed_at=row.closed_at,
            decisions=tuple(_decision(decision) for decision in decided),
        )


def _decision(row: MeetingDecision) -> Decision:
    return Decision(
        says=row.says,
        owner=row.owner,
        due_on=row.due_on,
        about=row.about,
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        meeting_id=row.meeting_id,
        settled_at=row.settled_at,
        settled_by=row.settled_by,
        outcome=row.outcome,
        id=row.pk,
    )
