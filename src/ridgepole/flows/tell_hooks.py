"""Tell programs outside what happened: one message for each webhook, through the outbox, in the transaction of its cause."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ridgepole.core.kernel.digest import canonical_json
from ridgepole.flows.workplace_ports import Workplace


def tell_hooks(*, workplace: Workplace, event: str, key: str, payload: Mapping[str, Any], now: datetime) -> None:
    """`key` makes it happen once for each webhook that can sign."""
    for hook in workplace.hooks.all():
        if not hook.secret:
            continue
        workplace.outbox.put(
            key=f"hook-{hook.id}-{event}-{key}"[-200:],
            channel="webhook",
            to=str(hook.id),
            subject=event,
            body=canonical_json(
                {"event": event, "workspace": workplace.slug, "happened_at": now.isoformat(), "data": dict(payload)}
            ),
            due_at=now,
        )
