"""Make and end keys with which programs act for a person."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.invite_person import token_sha256
from ridgepole.flows.workplace_ports import Workplace
from ridgepole.flows.workplace_values import HeldToken

SCOPES = ("read", "write", "sign", "import", "admin")
"""read everything; write what pages write; sign for one's team; import into the ledger; look after people, keys and webhooks."""
LASTS = timedelta(days=365)
PREFIX = "rp_"


def make_api_token(
    *, workplace: Workplace, party: Party, name: str, scopes: Sequence[str], now: datetime
) -> tuple[HeldToken, str]:
    """The key as it is kept, and its secret, which is shown once. It never may more than the person who made it."""
    name = name.strip()[:80]
    if not name:
        raise BadUseError("Name the program that will use it.")
    chosen = [scope for scope in SCOPES if scope in scopes]
    if not chosen:
        raise BadUseError("Choose what it may do.", hint=", ".join(SCOPES))
    if chosen != ["read"] and not party.may_write:
        raise BadUseError("You can read this workspace, not change it; so can a key of yours.")
    secret = PREFIX + secrets.token_urlsafe(32)
    with workplace.change():
        kept = workplace.tokens.add(
            party=party, name=name, token_sha256=token_sha256(secret), scopes=chosen, at=now, until=now + LASTS
        )
    return kept, secret


def revoke_api_token(*, workplace: Workplace, party: Party, token_id: int, now: datetime) -> None:
    """It stops working at once. BadUseError where it is somebody else's, and you are no admin."""
    with workplace.change():
        if not workplace.tokens.revoke(token_id, by=party, at=now):
            raise BadUseError("There is no such key of yours.")
