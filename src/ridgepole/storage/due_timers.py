"""Runs what is due: a timer's effect and the mark that it is done are one transaction, under the workspace's lock."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from ridgepole.storage.django_workplace import DjangoWorkplace
from ridgepole.storage.models.timer import Timer
from ridgepole.storage.tenancy import rows_of

Effect = Callable[[DjangoWorkplace, Mapping[str, Any], datetime], None]


def fire_due(workplace: DjangoWorkplace, workspace_id: int, effects: Mapping[str, Effect], now: datetime) -> int:
    """How many were done. An effect that raises leaves its timer for later, with its trouble; nothing of what it did is kept."""
    due = rows_of(Timer, workspace_id).filter(done_at=None, due_at__lte=now, kind__in=tuple(effects))
    return sum(
        _fire(workplace, workspace_id, pk, effects, now)
        for pk in due.order_by("due_at").values_list("pk", flat=True)[:500]
    )


def _fire(
    workplace: DjangoWorkplace, workspace_id: int, timer_id: int, effects: Mapping[str, Effect], now: datetime
) -> bool:
    try:
        with workplace.change():
            timer = rows_of(Timer, workspace_id).filter(pk=timer_id, done_at=None).first()
            if timer is None:
                return False
            effects[timer.kind](workplace, json.loads(timer.payload), now)
            timer.done_at = now
            timer.save(update_fields=["done_at"])
    except Exception as error:  # noqa: BLE001 - one timer must not stop the others; its trouble is kept
        with workplace.change():
            timer = rows_of(Timer, workspace_id).get(pk=timer_id)
            timer.attempts += 1
            timer.due_at = now + timedelta(minutes=min(2**timer.attempts, 720))
            timer.trouble = f"{type(error).__name__}: {error}"[:500]
            timer.save(update_fields=["attempts", "due_at", "trouble"])
        return False
    return True
