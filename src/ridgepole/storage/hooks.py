"""Outgoing webhooks, of one workspace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ridgepole.flows.survey_values import Hook
from ridgepole.storage.models.webhook import Webhook
from ridgepole.storage.tenancy import rows_of


class DjangoHooks:
    """A removed one is kept, and gets nothing any more."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def all(self) -> Sequence[Hook]:
        """Oldest first."""
        return [_hook(row) for row in rows_of(Webhook, self._id).filter(removed_at=None).order_by("pk")]

    def add(self, *, address: str, secret: str, by: str, at: datetime) -> Hook:
        """One more."""
        row = Webhook(workspace_id=self._id, address=address, secret=secret, made_by=by, made_at=at)
        row.save(force_insert=True)
        return _hook(row)

    def remove(self, hook_id: int, *, at: datetime) -> bool:
        """Once."""
        row = rows_of(Webhook, self._id).filter(pk=hook_id, removed_at=None).first()
        if row is None:
            return False
        row.removed_at = at
        row.save(update_fields=["removed_at"])
        return True

    def renew(self, hook_id: int, secret: str) -> bool:
        """Another secret."""
        row = rows_of(Webhook, self._id).filter(pk=hook_id, removed_at=None).first()
        if row is None:
            return False
        row.secret = secret
        row.save(update_fields=["secret"])
        return True


def _hook(row: Webhook) -> Hook:
    return Hook(row.pk, row.address, row.secret, row.made_at, row.made_by)
