"""Cases of the app's workspaces, kept open in the server for what must answer in milliseconds: drafts and facts."""

from __future__ import annotations

import threading
from functools import lru_cache

from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.answer_job import as_of_day
from ridgepole.wiring.kept_open import KeptOpen, mark_of_files
from ridgepole.wiring.workplaces import folder_of, open_case, workplace_of

MOST_OPEN = 8
_LOCK = threading.Lock()


def kept_open(tenant: Tenant) -> KeptOpen:
    """The kept case of a workspace: the same object for the same tenant as long as it is among the eight asked last."""
    with _LOCK:
        return _kept(tenant)


@lru_cache(maxsize=MOST_OPEN)
def _kept(tenant: Tenant) -> KeptOpen:
    return KeptOpen(
        opens=lambda: open_case(tenant),
        mark=lambda: (
            mark_of_files(folder_of(tenant.slug)),
            [(text.digest, text.signed_teams) for text in workplace_of(tenant).shelf.all()],
            len(workplace_of(tenant).judgements.all()),
        ),
        today=lambda: as_of_day(tenant),
    )
