"""Takes messages out of the outbox: each under a lease, an unknown outcome left to a person."""

from __future__ import annotations

import smtplib
from datetime import datetime, timedelta

from django.core.mail import EmailMessage
from django.db import connection, transaction

from ridgepole.storage.models.outbox_message import OutboxMessage

LEASE = timedelta(minutes=2)
MOST_ATTEMPTS = 6


def deliver_due(now: datetime, *, most: int = 50) -> int:
    """How many were sent."""
    return sum(_deliver(message) for message in _lease(now, most))


def _lease(now: datetime, most: int) -> list[OutboxMessage]:
    """Mail that is due and that nobody else is sending. A lease that ran out means that its sender died in between: nobody knows whether it was sent."""
    with transaction.atomic():
        rows = OutboxMessage.objects.filter(state="waiting", channel="mail", due_at__lte=now).order_by("due_at")
        if connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True)
        leased = []
        for row in rows[:most]:
            if row.leased_until is not None and row.leased_until > now:
                continue
            if row.leased_until is not None:
                row.state, row.trouble = (
                    "unknown",
                    "the process that was sending it ended; look before sending it again",
                )
                row.save(update_fields=["state", "trouble"])
                continue
            row.leased_until = now + LEASE
            row.attempts += 1
            row.save(update_fields=["leased_until", "attempts"])
            leased.append(row)
    return leased


def _deliver(row: OutboxMessage) -> bool:
    try:
        EmailMessage(
            subject=row.subject, body=row.body, to=[row.to], headers={"Message-ID": f"<{row.pk}.{row.key}@ridgepole>"}
        ).send()
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused, ConnectionRefusedError) as error:
        row.leased_until = None
        row.state = "failed" if row.attempts >= MOST_ATTEMPTS else "waiting"
        row.due_at += timedelta(minutes=2**row.attempts)
        row.trouble = str(error)[:500]
        row.save(update_fields=["leased_until", "state", "due_at", "trouble"])
        return False
    except (OSError, smtplib.SMTPException) as error:
        row.state, row.trouble = "unknown", str(error)[:500]
        row.save(update_fields=["state", "trouble"])
        return False
    row.state, row.sent_at = "sent", row.leased_until
    row.save(update_fields=["state", "sent_at"])
    return True
