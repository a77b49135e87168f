"""What the workplace's ports hand over: frozen values, never rows of a database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from ridgepole.core.agreements.party import Party, Role, Team
from ridgepole.core.checks.case import Company

Verdict = Literal["confirmed", "dismissed", "waived", "open", "assigned"]


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One entry of the record; see core/agreements/verify_chain.py for what its parts are."""

    seq: int
    header: str
    hash: str
    previous: str
    salt: str
    payload: str | None

    def as_json(self) -> dict[str, Any]:
        """One line of record/chain.jsonl."""
        return {
            "header": self.header,
            "hash": self.hash,
            "previous": self.previous,
            "salt": self.salt,
            "payload": self.payload,
        }


@dataclass(frozen=True, slots=True)
class DailyCheckpoint:
    """The last entry of a day."""

    on: date
    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class ClauseComment:
    """What a person said about a clause; `clause` "" is the whole document, `digest` the text that was being read."""

    document_id: str
    digest: str
    clause: str
    says: str
    person_id: int
    person_name: str
    person_team: str
    said_at: datetime
    id: int = 0
    resolved_at: datetime | None = None
    resolved_by: str = ""


@dataclass(frozen=True, slots=True)
class FindingJudgement:
    """What a person decided about a finding's digest, or a claim's. A waiver has an owner and a last day; an assignment has an owner. `about` is the check's code."""

    finding: str
    verdict: Verdict
    reason: str
    owner: str
    expires_on: date | None
    person_id: int
    person_name: str
    judged_at: datetime
    about: str = ""

    def holds_on(self, day: date) -> bool:
        """A waiver ends by itself."""
        return self.verdict != "waived" or (self.expires_on is not None and day <= self.expires_on)


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    """Somebody who may join."""

    id: int
    email: str
    name: str
    team: Team
    role: Role
    invited_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Belonging:
    """Somebody who belongs, or did: `is_active` False is a membership that was ended. `wants_digest` False: they opted out of the weekly mail."""

    party: Party
    is_active: bool = True
    wants_digest: bool = True


@dataclass(frozen=True, slots=True)
class Door:
    """An invitation that somebody holds the secret of, and the workspace that it opens."""

    invitation: OpenInvitation
    workspace_name: str
    known_person: bool


@dataclass(frozen=True, slots=True)
class Tenant:
    """A workspace: `id` for storage, `slug` for addresses and folders. `as_of` is the day on which it is judged, None for today; `as_of_since` is when that was chosen."""

    id: int
    slug: str
    company: Company
    as_of: date | None = None
    as_of_since: datetime | None = None
    calendar_secret: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """Slow work: `state` is waiting, running, done or failed."""

    id: int
    key: str
    state: str
    percent: int
    says: str
    trouble: str
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """One row that somebody made, changed or deleted."""

    at: datetime
    who: str
    action: str
    what: str
    changes: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class HeldToken:
    """A program's key, without its secret. It acts as the person who made it, within `scopes`."""

    id: int
    name: str
    person_id: int
    person_name: str
    scopes: tuple[str, ...]
    made_at: datetime
    expires_at: datetime | None
    last_used_on: date | None
