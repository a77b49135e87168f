"""What o'clock it is in a workspace, and what its timers do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

from ridgepole.core.kernel.digest import digest_of
from ridgepole.flows.escalate_handoff import escalate_handoff, watch_all
from ridgepole.flows.workplace_values import Tenant
from ridgepole.storage.django_workplace import DjangoWorkplace
from ridgepole.storage.due_timers import Effect, fire_due


def now_of(tenant: Tenant) -> datetime:
    """What o'clock it is in the workspace: the present, or, where it is judged as of a day, the time that has gone by since somebody chose that day, which began at the same hour on it.

    Such a clock goes on after midnight. It never runs backwards: the clocks of leads would.
    """
    now = datetime.now(UTC)
    if tenant.as_of is None:
        return now
    chosen = tenant.as_of_since or now
    hour = chosen.astimezone(ZoneInfo(tenant.company.time_zone))
    began = hour.replace(year=tenant.as_of.year, month=tenant.as_of.month, day=tenant.as_of.day)
    return began.astimezone(UTC) + (now - chosen)


def page_of(tenant: Tenant) -> Callable[[str], str]:
    """The address of a lead's page."""
    root = str(settings.PUBLIC_URL).rstrip("/")
    return lambda handoff_id: f"{root}/w/{tenant.slug}/handover/{handoff_id}/"


def queue_page(tenant: Tenant) -> str:
    """The address of the queue."""
    return f"{str(settings.PUBLIC_URL).rstrip('/')}/w/{tenant.slug}/handover/"


def ring_timers(tenant: Tenant, workplace: DjangoWorkplace, now: datetime) -> int:
    """How many timers were done. A new SLA, whose clocks ring at other instants, sets the timers of every waiting lead anew, once."""
    signed = [(text.digest, text.signed_teams) for text in workplace.shelf.all() if text.kind == "sla"]
    with workplace.change():
        workplace.timers.set(key=f"watch-{digest_of(signed)[:40]}", kind="watch", payload={}, due_at=now)
    return fire_due(workplace, tenant.id, _effects(tenant), now)


def _effects(tenant: Tenant) -> Mapping[str, Effect]:
    zone = tenant.company.time_zone

    def handoff(workplace: DjangoWorkplace, payload: Mapping[str, Any], now: datetime) -> None:
        escalate_handoff(
            workplace=workplace,
            handoff_id=str(payload["handoff_id"]),
            time_zone=zone,
            page_of=page_of(tenant),
            now=now,
        )

    def watch(workplace: DjangoWorkplace, _payload: Mapping[str, Any], now: datetime) -> None:
        watch_all(workplace=workplace, time_zone=zone, now=now)

    return {"handoff": handoff, "watch": watch}
