"""What the API takes and gives."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

# PostgreSQL keeps no NUL in a text; refused here, so that both databases answer alike.
Words = Annotated[str, StringConstraints(pattern=r"^[^\x00]*$", max_length=4_000)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[^\x00]*$", max_length=200)]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Trouble(Schema):
    """Why not."""

    message: str
    hint: str = ""
    problems: list[dict[str, Any]] = Field(default_factory=list)


class WorkspaceOut(Schema):
    """The workspace of the key, and who the key acts as."""

    slug: str
    name: str
    currency: str
    time_zone: str
    as_of: date
    person: str
    team: str
    role: str
    scopes: list[str]


class PersonOut(Schema):
    """A member, with the number that other operations name them by."""

    person_id: int
    name: str
    email: str
    team: str
    role: str


class SignatureOut(Schema):
    """One team's sign-off."""

    name: str
    team: str
    role: str
    signed_at: datetime
    digest: str


class TextOut(Schema):
    """One text of an agreement; `content` are the exact bytes that `digest` is the SHA-256 of."""

    document_id: str
    kind: str
    version: int
    revision: int
    state: str
    digest: str
    parent_digest: str
    content: str
    written_by: str
    written_for: str
    written_at: datetime
    signatures: list[SignatureOut]


class DraftIn(Schema):
    """The whole document without sign-offs, and the digest of the text that was edited ("" for a new one)."""

    body: dict[str, Any]
    based_on_digest: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")] = ""


class ClauseChangeOut(Schema):
    """A clause that differs: `words` are stretches in reading order, each "same", "added" or "removed"."""

    clause: str
    state: str
    words: list[tuple[str, str]]


class SignIn(Schema):
    """The digest of the text that was read."""

    digest: Digest


class CommentIn(Schema):
    """What to say about which clause of which text."""

    digest: Digest
    clause: Annotated[str, StringConstraints(pattern=r"^[^\x00]*$", max_length=200)] = ""
    says: Words


class CommentOut(Schema):
    """A comment."""

    id: int
    document_id: str
    digest: str
    clause: str
    says: str
    person_name: str
    person_team: str
    said_at: datetime
    resolved_at: datetime | None


class JudgementIn(Schema):
    """What to decide about a finding."""

    verdict: Literal["confirmed", "dismissed", "waived", "open", "assigned"]
    reason: Words = ""
    owner: Annotated[str, StringConstraints(pattern=r"^[^\x00]*$", max_length=160)] = ""
    expires_on: date | None = None


class JudgementOut(Schema):
    """A decision as it was kept."""

    finding: str
    verdict: str
    reason: str
    owner: str
    expires_on: date | None
    person_name: str
    judged_at: datetime


class FindingOut(Schema):
    """A finding with what people decided."""

    state: str
    assignee: str
    finding: dict[str, Any]


class AnswerOut(Schema):
    """An answer that may still be on its way: `value` is None before the first, `is_current` says whether it is of the data of now."""

    is_current: bool
    is_working: bool
    percent: int = Field(ge=0, le=100)
    trouble: str
    value: dict[str, Any] | None
