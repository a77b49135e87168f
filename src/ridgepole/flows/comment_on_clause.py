"""Say something about one clause of an agreement, or about the whole of it."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.workplace_ports import Workplace
from ridgepole.flows.workplace_values import ClauseComment

MOST_CHARACTERS = 4_000


def comment_on_clause(
    *, workplace: Workplace, party: Party, document_id: str, digest: str, clause: str, says: str, now: datetime
) -> ClauseComment:
    """The comment as it was kept. BadUseError where it is empty, too long, or about a text that is not here."""
    says = says.strip()
    if not party.may_write:
        raise BadUseError("You can read this workspace, not change it.")
    if not says:
        raise BadUseError("A comment needs words.")
    if len(says) > MOST_CHARACTERS or len(clause) > 200:
        raise BadUseError(f"A comment may have {MOST_CHARACTERS:,} characters.")
    with workplace.change():
        text = workplace.shelf.by_digest(digest)
        if text is None or text.document_id != document_id:
            raise BadUseError("The text that this comment is about is not here.")
        return workplace.comments.add(
            ClauseComment(
                document_id=document_id,
                digest=digest,
                clause=clause,
                says=says,
                person_id=party.person_id,
                person_name=party.name,
                person_team=party.team,
                said_at=now,
            )
        )


def resolve_comment(*, workplace: Workplace, party: Party, comment_id: int, now: datetime) -> None:
    """Mark a comment as dealt with. BadUseError where there is no open one of that number."""
    if not party.may_write:
        raise BadUseError("You can read this workspace, not change it.")
    with workplace.change():
        if not workplace.comments.resolve(comment_id, by=party.name, at=now):
            raise BadUseError("There is no such open comment.")
