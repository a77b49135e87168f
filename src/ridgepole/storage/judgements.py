"""Decisions about findings, of one workspace."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from ridgepole.flows.workplace_values import FindingJudgement, Verdict
from ridgepole.storage.models.judgement import Judgement
from ridgepole.storage.tenancy import rows_of


class DjangoJudgements:
    """Only added; the newest holds."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def all(self) -> Sequence[FindingJudgement]:
        """Oldest first."""
        return [_value(row) for row in rows_of(Judgement, self._id).order_by("pk")]

    def of(self, finding: str) -> Sequence[FindingJudgement]:
        """About one finding, oldest first."""
        return [_value(row) for row in rows_of(Judgement, self._id).filter(finding=finding).order_by("pk")]

    def add(self, judgement: FindingJudgement) -> None:
        """Keeps one."""
        Judgement(
            workspace_id=self._id,
            finding=judgement.finding,
            verdict=judgement.verdict,
            reason=judgement.reason,
            owner=judgement.owner,
            expires_on=judgement.expires_on,
            person_id=judgement.person_id or None,
            person_name=judgement.person_name,
            judged_at=judgement.judged_at,
            about=judgement.about,
        ).save(force_insert=True)


def _value(row: Judgement) -> FindingJudgement:
    return FindingJudgement(
        finding=row.finding,
        verdict=cast(Verdict, row.verdict),
        reason=row.reason,
        owner=row.owner,
        expires_on=row.expires_on,
        person_id=row.person_id or 0,
        person_name=row.person_name,
        judged_at=row.judged_at,
        about=row.about,
    )
