"""Give a program outside an address at which it is told what happens."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime

from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.survey_values import Hook
from ridgepole.flows.workplace_ports import Workplace

MOST = 10


def add_webhook(
    *, workplace: Workplace, party: Party, address: str, check: Callable[[str], None], now: datetime
) -> Hook:
    """The webhook with its secret, which is shown once. `check` raises where nothing may be sent to that address."""
    if not party.is_admin:
        raise BadUseError("Only an admin of the workspace adds webhooks.")
    address = address.strip()
    if not address.startswith("https://") or len(address) > 500:
        raise BadUseError("A webhook's address begins with https://.")
    check(address)
    with workplace.change():
        if len(workplace.hooks.all()) >= MOST:
            raise BadUseError(f"There are {MOST} webhooks already.", hint="Remove one that is not used.")
        hook = workplace.hooks.add(address=address, secret=_new_secret(), by=party.name, at=now)
        workplace.record.append("webhook_added", {"address": address, "name": party.name, "email": party.email}, at=now)
    return hook


def renew_webhook_secret(*, workplace: Workplace, party: Party, hook_id: int, now: datetime) -> Hook:
    """The webhook with another secret, which is shown once; messages from now on are signed with it."""
    if not party.is_admin:
        raise BadUseError("Only an admin of the workspace changes webhooks.")
    with workplace.change():
        if not workplace.hooks.renew(hook_id, _new_secret()):
            raise BadUseError("There is no such webhook.")
        hook = next(hook for hook in workplace.hooks.all() if hook.id == hook_id)
        workplace.record.append(
            "webhook_secret_renewed", {"address": hook.address, "name": party.name, "email": party.email}, at=now
        )
    return hook


def remove_webhook(*, workplace: Workplace, party: Party, hook_id: int, now: datetime) -> None:
    """It gets nothing any more. BadUseError where there is none such."""
    if not party.is_admin:
        raise BadUseError("Only an admin of the workspace removes webhooks.")
    with workplace.change():
        if not workplace.hooks.remove(hook_id, at=now):
            raise BadUseError("There is no such webhook.")


def _new_secret() -> str:
    return "whsec_" + secrets.token_urlsafe(32)
