"""Takes messages out of the outbox, one at a time: each under a lease, an unknown outcome left to a person.

Between the lease and the mark "sent" lies the only moment in which a dead process leaves something that nobody can know. Whoever finds such a lease run out
does not send again: the message becomes "unknown", and a person looks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction

from ridgepole.storage.models.outbox_message import OutboxMessage
from ridgepole.storage.tenancy import rows_of

LEASE = timedelta(minutes=2)
MOST_ATTEMPTS = 6
RETRY_FOR_CERTAIN = "the other side refused it; it was certainly not delivered"
ENDED = "the process that was sending it ended; look whether it arrived before sending it again"


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message as a sender is given it. `key` is the same at every attempt: the other side can tell a repetition by it."""

    id: int
    workspace_id: int
    key: str
    channel: str
    to: str
    subject: str
    body: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Stuck:
    """A message that waits for a person."""

    id: int
    state: str
    channel: str
    to: str
    subject: str
    trouble: str
    due_at: datetime
    attempts: int


class NotDeliveredError(Exception):
    """It certainly did not arrive: it may be tried again."""


class NotWantedError(Exception):
    """It is not to be sent any more: the address was removed, or the person opted out."""


Sender = Callable[[Parcel], None]


def deliver_due(now: datetime, senders: Mapping[str, Sender], *, most: int = 200) -> int:
    """How many were sent. `senders` maps a channel to what carries it; anything but the two errors above is an unknown outcome."""
    sent = 0
    for _ in range(most):
        leased = _lease(now, tuple(senders))
        if leased is None:
            break
        sent += _deliver(leased, senders[leased.channel], now)
    return sent


def _lease(now: datetime, channels: Sequence[str]) -> OutboxMessage | None:
    """The message that has waited longest, for this process alone."""
    with transaction.atomic():
        rows = OutboxMessage.objects.filter(state="waiting", channel__in=channels, due_at__lte=now)
        rows.filter(leased_until__lte=now).update(state="unknown", trouble=ENDED)
        free = rows.filter(leased_until=None).order_by("due_at", "pk")
        if connection.features.has_select_for_update_skip_locked:
            free = free.select_for_update(skip_locked=True)
        row = free.first()
        if row is None:
            return None
        row.leased_until, row.attempts = now + LEASE, row.attempts + 1
        row.save(update_fields=["leased_until", "attempts"])
        return row


def _deliver(row: OutboxMessage, send: Sender, now: datetime) -> bool:
    parcel = Parcel(row.pk, row.workspace_id, row.key, row.channel, row.to, row.subject, row.body, row.due_at)
    try:
        send(parcel)
    except NotDeliveredError as error:
        row.leased_until = None
        row.state = "failed" if row.attempts >= MOST_ATTEMPTS else "waiting"
        row.due_at = now + timedelta(minutes=2**row.attempts)
        row.trouble = (str(error) or RETRY_FOR_CERTAIN)[:500]
    except NotWantedError as error:
        row.state, row.trouble = "suppressed", str(error)[:500]
    except Exception as error:  # noqa: BLE001 - whatever it was, nobody knows whether the message arrived
        row.state, row.trouble = "unknown", f"{type(error).__name__}: {error}"[:500]
    else:
        row.state, row.sent_at, row.trouble = "sent", now, ""
    row.save(update_fields=["state", "sent_at", "leased_until", "due_at", "trouble"])
    return row.state == "sent"


def stuck(workspace_id: int, most: int = 200) -> list[Stuck]:
    """Messages of one workspace that wait for a person, newest first."""
    rows = rows_of(OutboxMessage, workspace_id).filter(state__in=("unknown", "failed")).order_by("-due_at", "-pk")
    return [
        Stuck(row.pk, row.state, row.channel, row.to, row.subject, row.trouble, row.due_at, row.attempts)
        for row in rows[:most]
    ]


def settle_stuck(workspace_id: int, message_id: int, *, send_again: bool, by: str, now: datetime) -> bool:
    """A person has looked: it is sent again, or counts as arrived. False where the message does not wait for anybody."""
    with transaction.atomic():
        rows = rows_of(OutboxMessage, workspace_id).select_for_update()
        row = rows.filter(pk=message_id, state__in=("unknown", "failed")).first()
        if row is None:
            return False
        row.state, row.leased_until, row.attempts = ("waiting", None, 0) if send_again else ("sent", None, row.attempts)
        row.due_at, row.sent_at = (now, None) if send_again else (row.due_at, now)
        row.trouble = f"{by}: {'send it again' if send_again else 'it arrived'}"
        row.save()
    return True
