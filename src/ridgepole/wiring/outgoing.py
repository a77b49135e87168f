"""What leaves the app, for pages: addresses that may be posted to, and messages that wait for a person."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.workplace_ports import Workplace
from ridgepole.flows.workplace_values import Tenant
from ridgepole.flows.write_digest import digest_text
from ridgepole.sources.web.fetch_page import FetchError
from ridgepole.sources.web.post_webhook import WebhookPoster
from ridgepole.storage.deliveries import Stuck, settle_stuck, stuck
from ridgepole.wiring.handover_clock import now_of, queue_page


def check_address(address: str) -> None:
    """BadUseError where nothing may be posted to."""
    try:
        WebhookPoster().check(address)
    except FetchError as error:
        raise BadUseError(error.message, hint="Webhooks go to addresses on the public internet, by https.") from error


def digest_now(tenant: Tenant, workplace: Workplace) -> str:
    """The week's digest as both teams would get it now; empty where there is nothing to tell."""
    return digest_text(workplace=workplace, company=tenant.company, page=queue_page(tenant), now=now_of(tenant))


def stuck_messages(tenant: Tenant) -> list[Stuck]:
    """Those whose outcome is not known, and those that failed for good."""
    return stuck(tenant.id)


def settle_message(tenant: Tenant, message_id: int, *, send_again: bool, by: str, now: datetime) -> bool:
    """False where it waits for nobody."""
    return settle_stuck(tenant.id, message_id, send_again=send_again, by=by, now=now)
