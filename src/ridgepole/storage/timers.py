"""What is due later, of one workspace."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ridgepole.core.kernel.digest import canonical_json
from ridgepole.storage.models.timer import Timer
from ridgepole.storage.tenancy import rows_of


class DjangoTimers:
    """Set once for each key."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def set(self, *, key: str, kind: str, payload: Mapping[str, Any], due_at: datetime) -> bool:
        """False where the key is known."""
        _row, made = rows_of(Timer, self._id).get_or_create(
            workspace_id=self._id,
            key=key,
            defaults={"kind": kind, "payload": canonical_json(payload), "due_at": due_at},
        )
        return made
