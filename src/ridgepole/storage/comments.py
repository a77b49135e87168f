"""Comments of one workspace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from ridgepole.flows.workplace_values import ClauseComment
from ridgepole.storage.models.comment import Comment
from ridgepole.storage.tenancy import rows_of


class DjangoComments:
    """What people said about clauses."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def of(self, document_id: str) -> Sequence[ClauseComment]:
        """On one document, oldest first."""
        return [_value(row) for row in rows_of(Comment, self._id).filter(document_id=document_id).order_by("pk")]

    def all(self) -> Sequence[ClauseComment]:
        """All, oldest first."""
        return [_value(row) for row in rows_of(Comment, self._id).order_by("pk")]

    def add(self, comment: ClauseComment) -> ClauseComment:
        """Keeps one; a person id of 0 is somebody known by name only."""
        row = Comment(
            workspace_id=self._id,
            document_id=comment.document_id,
            sha256=comment.digest,
            clause=comment.clause,
            says=comment.says,
            person_id=comment.person_id or None,
            person_name=comment.person_name,
            person_team=comment.person_team,
            said_at=comment.said_at,
            resolved_at=comment.resolved_at,
            resolved_by=comment.resolved_by,
        )
        row.save(force_insert=True)
        return replace(comment, id=row.pk)

    def resolve(self, comment_id: int, *, by: str, at: datetime) -> bool:
        """Once."""
        row = rows_of(Comment, self._id).filter(pk=comment_id, resolved_at=None).first()
        if row is None:
            return False
        row.resolved_at, row.resolved_by = at, by
        row.save(update_fields=["resolved_at", "resolved_by"])
        return True


def _value(row: Comment) -> ClauseComment:
    return ClauseComment(
        id=row.pk,
        document_id=row.document_id,
        digest=row.sha256,
        clause=row.clause,
        says=row.says,
        person_id=row.person_id or 0,
        person_name=row.person_name,
        person_team=row.person_team,
        said_at=row.said_at,
        resolved_at=row.resolved_at,
        resolved_by=row.resolved_by,
    )
