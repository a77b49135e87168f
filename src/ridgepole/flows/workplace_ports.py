"""What the flows of the running app need: a workplace, that is one company's agreements, people, record and decisions, kept in a database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import date, datetime

    from ridgepole.core.agreements.agreement import Agreement
    from ridgepole.core.agreements.agreement_text import AgreementText
    from ridgepole.core.agreements.party import Party, Role, Team
    from ridgepole.flows.handover_ports import Feedback, Handoffs, Hooks, Meetings, Reviews, Surveys
    from ridgepole.flows.workplace_values import (
        Belonging,
        ChainLink,
        ClauseComment,
        DailyCheckpoint,
        FindingJudgement,
        HeldToken,
        OpenInvitation,
    )


class AgreementShelf(Protocol):
    """Every text of every agreement of one workplace."""

    def all(self) -> Sequence[AgreementText]:
        """Newest text of each document's each version, oldest version first."""
        ...

    def texts_of(self, document_id: str) -> Sequence[AgreementText]:
        """Every text of one document, oldest first; empty where there is none."""
        ...

    def latest(self, document_id: str) -> AgreementText | None:
        """The newest text of a document."""
        ...

    def by_digest(self, digest: str) -> AgreementText | None:
        """The text with this digest."""
        ...

    def add(
        self, agreement: Agreement, *, revision: int, parent_digest: str, party: Party | None, author: str, at: datetime
    ) -> AgreementText:
        """Keeps the exact bytes of an agreement as one more text."""
        ...

    def add_signature(
        self,
        text: AgreementText,
        *,
        party: Party | None,
        name: str,
        team: str,
        role: str,
        at: datetime,
    ) -> AgreementText:
        """Adds one sign-off to a text, and returns it as it now stands."""
        ...


class Record(Protocol):
    """The workplace's hash chain."""

    def append(self, kind: str, payload: Mapping[str, Any], *, at: datetime) -> ChainLink:
        """One more entry. Only inside `Workplace.change()`."""
        ...

    def entries(self) -> Sequence[ChainLink]:
        """All entries in order."""
        ...

    def adopt(self, entries: Sequence[Mapping[str, Any]], checkpoints: Sequence[Mapping[str, Any]]) -> None:
        """Takes over an exported chain, byte for byte, into a workplace that has none."""
        ...

    def checkpoints(self) -> Sequence[DailyCheckpoint]:
        """All checkpoints, oldest first."""
        ...

    def add_checkpoint(self, on: date, link: ChainLink, *, at: datetime) -> bool:
        """Keeps the day's checkpoint; False where the day has one."""
        ...


class Comments(Protocol):
    """What people said about clauses."""

    def of(self, document_id: str) -> Sequence[ClauseComment]:
        """All comments on one document, oldest first."""
        ...

    def all(self) -> Sequence[ClauseComment]:
        """All comments of the workplace."""
        ...

    def add(self, comment: ClauseComment) -> ClauseComment:
        """Keeps a comment and gives it its id."""
        ...

    def resolve(self, comment_id: int, *, by: str, at: datetime) -> bool:
        """Marks one as dealt with; False where there is none."""
        ...


class Judgements(Protocol):
    """What people decided about findings."""

    def all(self) -> Sequence[FindingJudgement]:
        """Every decision, oldest first."""
        ...

    def of(self, finding: str) -> Sequence[FindingJudgement]:
        """Decisions about one finding's digest, oldest first."""
        ...

    def add(self, judgement: FindingJudgement) -> None:
        """Keeps one."""
        ...


class KeepsJudgements(Protocol):
    """Where decisions about findings are kept: a workplace, or a folder, which has no record beside them."""

    @property
    def judgements(self) -> Judgements:
        """The decisions."""
        ...

    @property
    def record(self) -> Record | None:
        """The hash chain, where there is one."""
        ...

    def change(self) -> AbstractContextManager[None]:
        """All or nothing."""
        ...


class People(Protocol):
    """Members and open invitations."""

    def members(self) -> Sequence[Party]:
        """Everybody who belongs, by team and name."""
        ...

    def member(self, person_id: int) -> Party | None:
        """One of them."""
        ...

    def everybody(self) -> Sequence[Belonging]:
        """Everybody who belongs or did, by address."""
        ...

    def adopt(self, *, email: str, name: str, team: Team, role: Role, is_active: bool, wants_digest: bool) -> None:
        """A membership as it was elsewhere; the account is made where the address is new, without a password."""
        ...

    def choose_digest(self, person_id: int, *, wants: bool) -> bool:
        """Whether a member gets the weekly mail; False where there is no such member."""
        ...

    def invitations(self) -> Sequence[OpenInvitation]:
        """Not yet accepted, not withdrawn, newest first."""
        ...

    def invite(
        self,
        *,
        email: str,
        name: str,
        team: Team,
        role: Role,
        token_sha256: str,
        by: Party,
        at: datetime,
        until: datetime,
    ) -> OpenInvitation:
        """Keeps an invitation; an older one for the same address is withdrawn."""
        ...

    def withdraw(self, invitation_id: int, *, at: datetime) -> bool:
        """Closes one; False where there is none open."""
        ...

    def change_membership(self, person_id: int, *, team: Team, role: Role) -> bool:
        """Gives a member another team or role; False where there is none."""
        ...

    def remove(self, person_id: int) -> bool:
        """Ends a membership."""
        ...


class Outbox(Protocol):
    """What must reach the outside; written in the transaction of its cause, sent later."""

    def has(self, key: str) -> bool:
        """Whether a message with this key was put before."""
        ...

    def put(self, *, key: str, channel: str, to: str, subject: str, body: str, due_at: datetime) -> bool:
        """False where a message with this key was put before."""
        ...


class Timers(Protocol):
    """What is to happen at a time, once."""

    def set(self, *, key: str, kind: str, payload: Mapping[str, Any], due_at: datetime) -> bool:
        """False where a timer with this key was set before."""
        ...


class Tokens(Protocol):
    """Keys that programs hold."""

    def all(self) -> Sequence[HeldToken]:
        """Not revoked, newest first."""
        ...

    def add(
        self, *, party: Party, name: str, token_sha256: str, scopes: Sequence[str], at: datetime, until: datetime
    ) -> HeldToken:
        """Keeps one."""
        ...

    def revoke(self, token_id: int, *, by: Party, at: datetime) -> bool:
        """Ends one: its owner's, or anybody's by an admin. False where there is none such."""
        ...


class Workplace(Protocol):
    """One company's case in a running app. Everything in it belongs to one workspace; no other's can be reached through it."""

    @property
    def slug(self) -> str:
        """Its address."""
        ...

    @property
    def shelf(self) -> AgreementShelf:
        """Agreements."""
        ...

    @property
    def record(self) -> Record:
        """The hash chain."""
        ...

    @property
    def comments(self) -> Comments:
        """On clauses."""
        ...

    @property
    def judgements(self) -> Judgements:
        """On findings."""
        ...

    @property
    def people(self) -> People:
        """Members and invitations."""
        ...

    @property
    def tokens(self) -> Tokens:
        """Keys of programs."""
        ...

    @property
    def outbox(self) -> Outbox:
        """Messages to the outside."""
        ...

    @property
    def timers(self) -> Timers:
        """What is due later."""
        ...

    @property
    def handoffs(self) -> Handoffs:
        """Leads that were handed over."""
        ...

    @property
    def surveys(self) -> Surveys:
        """Rounds of the blind survey."""
        ...

    @property
    def feedback(self) -> Feedback:
        """What sales heard in the field."""
        ...

    @property
    def reviews(self) -> Reviews:
        """Closed-lost reviews."""
        ...

    @property
    def meetings(self) -> Meetings:
        """Smarketing meetings."""
        ...

    @property
    def hooks(self) -> Hooks:
        """Outgoing webhooks."""
        ...

    def change(self) -> AbstractContextManager[None]:
        """A transaction that only one writer of this workplace is in at a time: read inside it what you decide by."""
        ...
