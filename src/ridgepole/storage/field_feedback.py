"""What sales heard in the field, of one workspace."""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.flows.survey_values import HeardFeedback
from ridgepole.storage.models.field_feedback import FieldFeedback
from ridgepole.storage.tenancy import rows_of


class DjangoFeedback:
    """Only added."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def add(self, heard: HeardFeedback) -> int:
        """Its number."""
        row = FieldFeedback(
            workspace_id=self._id,
            at=heard.at,
            person_id=heard.person_id or None,
            person_name=heard.person_name,
            kind=heard.kind,
            stage=heard.stage,
            subject=heard.subject,
            opportunity_id=heard.opportunity_id,
            text=heard.text,
        )
        row.save(force_insert=True)
        return row.pk

    def all(self) -> Sequence[HeardFeedback]:
        """Newest first."""
        return [
            HeardFeedback(
                kind=row.kind,
                text=row.text,
                stage=row.stage,
                subject=row.subject,
                opportunity_id=row.opportunity_id,
                person_id=row.person_id or 0,
                person_name=row.person_name,
                at=row.at,
                id=row.pk,
            )
            for row in rows_of(FieldFeedback, self._id).order_by("-at", "-pk")
        ]
