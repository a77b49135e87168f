"""Stop the weekly mail, or get it again: by the link that stands in it, without signing in."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.workplace_ports import Workplace


@dataclass(frozen=True, slots=True)
class DigestLink:
    """Whose mail it is: a member of a workspace. Whoever holds the link may stop that mail and nothing else."""

    workspace_id: int
    person_id: int
    signature: str

    @property
    def token(self) -> str:
        """What stands in the address."""
        return f"{self.workspace_id}-{self.person_id}-{self.signature}"


def digest_link(*, workspace_id: int, person_id: int, secret: str) -> DigestLink:
    """The signed link of a member; it does not grow old, since mails are kept for years."""
    words = f"digest|{workspace_id}|{person_id}".encode()
    signature = hmac.new(secret.encode("utf-8"), words, hashlib.sha256).hexdigest()[:40]
    return DigestLink(workspace_id, person_id, signature)


def read_digest_link(token: str, secret: str) -> DigestLink | None:
    """None where nobody signed it so."""
    parts = token.split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() and len(part) < 16 for part in parts[:2]):
        return None
    made = digest_link(workspace_id=int(parts[0]), person_id=int(parts[1]), secret=secret)
    return made if hmac.compare_digest(made.signature.encode(), parts[2].encode()) else None


def choose_digest(*, workplace: Workplace, person_id: int, wants: bool) -> None:
    """Holds from the next mail on, also for one that waits in the outbox: it is asked again when it is sent. BadUseError where nobody such belongs."""
    with workplace.change():
        if not workplace.people.choose_digest(person_id, wants=wants):
            raise BadUseError("This link belongs to nobody here any more.")
