"""What every agreement has in common: name, version, dates, authors, sign-offs and a digest of exactly what was agreed."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from ridgepole.core.agreements.fields import Clause, Day, Text
from ridgepole.core.kernel.digest import digest_of

Kind = Literal["icp", "messaging", "funnel", "sla", "scoreboard", "strategy", "ai_policy"]
KINDS: tuple[Kind, ...] = ("icp", "messaging", "funnel", "sla", "scoreboard", "strategy", "ai_policy")
SIGNING_TEAMS = ("marketing", "sales")


def _as_rows(value: Any) -> Any:
    return () if value is None else value


class Author(Clause):
    """Who wrote, and for which team."""

    name: Text
    team: Text = ""


class SignOff(Clause):
    """One person's signature for one team on the document with this digest."""

    name: Text
    team: Text
    role: Text = ""
    signed_at: datetime | None = None
    digest: Text = ""


class Agreement(Clause):
    """A typed, frozen document. Its body lies flat beside these keys (see docs/how-to/write-agreements.md)."""

    kind: Kind
    id: Text
    title: Text = ""
    version: int = Field(default=1, ge=1)
    effective_from: Day | None = None
    review_by: Day | None = None
    authors: Annotated[tuple[Author, ...], BeforeValidator(_as_rows)] = ()
    sign_offs: Annotated[tuple[SignOff, ...], BeforeValidator(_as_rows)] = ()

    def content(self) -> dict[str, Any]:
        """Everything that is signed: the whole document except the signatures, as plain JSON values.

        What nobody wrote (a field at its default) is left out, so that a field added to the product later does not unsign what was signed before.
        """
        written = self.model_dump(mode="json", by_alias=True, exclude={"sign_offs"}, exclude_defaults=True)
        return {**written, "kind": self.kind, "id": self.id, "version": self.version}

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical JSON of `content()`."""
        return digest_of(self.content())

    @property
    def signed_by(self) -> tuple[str, ...]:
        """Teams whose sign-off names this very digest, in the order of `SIGNING_TEAMS`; nobody signs for both."""
        digest = self.digest
        valid = [sign_off for sign_off in self.sign_offs if sign_off.digest == digest]
        people: set[str] = set()
        teams: list[str] = []
        for team in SIGNING_TEAMS:
            signer = next((s.name for s in valid if s.team == team and s.name not in people), None)
            if signer is not None:
                people.add(signer)
                teams.append(team)
        return tuple(teams)

    @property
    def is_signed(self) -> bool:
        """Both teams have signed the same bytes."""
        return self.signed_by == SIGNING_TEAMS

    @property
    def name(self) -> str:
        """As quoted in findings: `icp v3`."""
        return f"{self.id} v{self.version}"
