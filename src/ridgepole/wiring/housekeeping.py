"""What happens without anybody asking: timers ring, messages leave the outbox, the day's checkpoint is made, reminders and digests are written."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime

from django.db import connection

from ridgepole.flows.make_checkpoint import make_checkpoint
from ridgepole.flows.remind_of_reviews import remind_of_reviews
from ridgepole.flows.write_digest import write_digest
from ridgepole.storage import tenants
from ridgepole.storage.deliveries import deliver_due
from ridgepole.wiring.handover_clock import now_of, queue_page, ring_timers
from ridgepole.wiring.senders import senders
from ridgepole.wiring.workplaces import workplace_of

EVERY_SECONDS = 20
log = logging.getLogger(__name__)


def begin_housekeeping() -> threading.Event:
    """Starts the thread; setting the event ends it."""
    stop = threading.Event()
    threading.Thread(target=_loop, args=(stop,), name="housekeeping", daemon=True).start()
    return stop


def keep_house(now: datetime) -> None:
    """One round. Every effect has a key of its own in the database, so that rounds of several processes do nothing twice."""
    for tenant in tenants.tenants():
        workplace = workplace_of(tenant)
        here = now_of(tenant) if tenant.as_of else now
        make_checkpoint(workplace=workplace, time_zone=tenant.company.time_zone, now=now)
        remind_of_reviews(workplace=workplace, on=now.date(), now=now)
        ring_timers(tenant, workplace, here)
        write_digest(
            workplace=workplace,
            company=tenant.company,
            page=queue_page(tenant),
            now=here,
        )
    deliver_due(now, senders())


def _loop(stop: threading.Event) -> None:
    while not stop.wait(EVERY_SECONDS):
        try:
            keep_house(datetime.now(UTC))
        except Exception:
            log.exception("housekeeping failed; it is tried again")
        finally:
            connection.close()
