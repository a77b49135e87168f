"""Messages to the outside, of one workspace."""

from __future__ import annotations

from datetime import datetime

from ridgepole.storage.models.outbox_message import OutboxMessage
from ridgepole.storage.tenancy import rows_of


class DjangoOutbox:
    """Written in the transaction of the cause; the sender (storage/deliveries.py) takes them from there."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def has(self, key: str) -> bool:
        """Whether it was put already, whatever became of it."""
        return rows_of(OutboxMessage, self._id).filter(key=key).exists()

    def put(self, *, key: str, channel: str, to: str, subject: str, body: str, due_at: datetime) -> bool:
        """Once for each key."""
        _row, made = rows_of(OutboxMessage, self._id).get_or_create(
            workspace_id=self._id,
            key=key,
            defaults={"channel": channel, "to": to, "subject": subject, "body": body, "due_at": due_at},
        )
        return made
