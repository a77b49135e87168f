"""Keep the record's last hash of the day, and send it to both teams, who can then see a tail that was cut off."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from ridgepole.core.agreements.agreement import SIGNING_TEAMS
from ridgepole.flows.workplace_ports import Workplace


def make_checkpoint(*, workplace: Workplace, time_zone: str, now: datetime) -> bool:
    """Whether one was made: once for each day on which the record has grown since the last one."""
    day = now.astimezone(ZoneInfo(time_zone)).date()
    with workplace.change():
        entries = workplace.record.entries()
        known = {checkpoint.seq for checkpoint in workplace.record.checkpoints()}
        if not entries or entries[-1].seq in known or not workplace.record.add_checkpoint(day, entries[-1], at=now):
            return False
        for member in workplace.people.members():
            if member.team in SIGNING_TEAMS and member.role in {"leader", "admin"}:
                workplace.outbox.put(
                    key=f"checkpoint-{day}-{member.person_id}",
                    channel="mail",
                    to=member.email,
                    subject=f"{workplace.slug}: checkpoint of the record, {day:%d %B %Y}",
                    body=f"Entry {entries[-1].seq} of the record has the hash\n\n{entries[-1].hash}\n\nKeep this mail: an export whose record does not contain this hash was cut or rewritten.\n",
                    due_at=now,
                )
    return True
