"""One saved text of an agreement: the exact bytes that people read, comment on and sign. It is never changed; an edit is another text."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from ridgepole.core.agreements.agreement import KINDS, SIGNING_TEAMS, Agreement, Kind, SignOff
from ridgepole.core.agreements.read_agreement import MODELS
from ridgepole.core.kernel.digest import canonical_json
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.kernel.problem import Problem


@dataclass(frozen=True, slots=True)
class Signature:
    """One sign-off as it was given: by whom, for which team, on which bytes, when. `person_id` is negative for a signer known by name only (imported)."""

    person_id: int
    name: str
    team: str
    role: str
    signed_at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class AgreementText:
    """`content` is the canonical JSON that `digest` (SHA-256) is taken of; `revision` counts the saved texts of one version, from 1."""

    document_id: str
    kind: Kind
    version: int
    revision: int
    content: str
    digest: str
    parent_digest: str
    written_by: str
    written_by_id: int
    written_for: str
    written_at: datetime
    signatures: tuple[Signature, ...] = ()

    @property
    def name(self) -> str:
        """As people say it: `icp v3`."""
        return f"{self.document_id} v{self.version}"

    @property
    def body(self) -> dict[str, Any]:
        """The content as plain values."""
        value: dict[str, Any] = json.loads(self.content)
        return value

    @property
    def signed_teams(self) -> tuple[str, ...]:
        """Signing teams that have signed these bytes, each by another person."""
        people: set[int] = set()
        teams = []
        for team in SIGNING_TEAMS:
            signer = next((s for s in self.signatures if s.team == team and s.person_id not in people), None)
            if signer is not None:
                people.add(signer.person_id)
                teams.append(team)
        return tuple(teams)

    @property
    def is_signed(self) -> bool:
        """Both teams have signed these very bytes."""
        return self.signed_teams == SIGNING_TEAMS

    @property
    def state(self) -> str:
        """signed, waiting for one team, or draft."""
        if self.is_signed:
            return "signed"
        return "half_signed" if self.signed_teams else "draft"

    def as_agreement(self) -> Agreement:
        """The typed document with its sign-offs."""
        sign_offs = [
            SignOff(name=s.name, team=s.team, role=s.role, signed_at=s.signed_at, digest=s.digest)
            for s in self.signatures
        ]
        return agreement_of(self.body).model_copy(update={"sign_offs": tuple(sign_offs)})


def content_of(agreement: Agreement) -> str:
    """The exact text that is signed."""
    return canonical_json(agreement.content())


def digest_of_text(content: str) -> str:
    """SHA-256 of the exact bytes, in lower-case hexadecimal."""
    return hashlib.sha256(content.encode("utf-8")).hexdigest()


def agreement_of(body: dict[str, Any]) -> Agreement:
    """The typed document in a mapping. BadInputError names every field that is wrong."""
    kind = body.get("kind")
    if kind not in KINDS:
        raise BadInputError(f"there is no agreement of kind {kind!r}", hint="one of " + ", ".join(KINDS))
    try:
        return MODELS[kind].model_validate(body)
    except ValidationError as error:
        problems = [
            Problem(
                file=str(kind),
                column=".".join(str(part) for part in issue["loc"]),
                why=issue["msg"],
                value=str(issue.get("input", ""))[:80],
            )
            for issue in error.errors(include_url=False)
        ]
        raise BadInputError("the agreement is not complete", problems=problems) from error
