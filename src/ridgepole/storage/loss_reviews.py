"""Closed-lost reviews, of one workspace."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from ridgepole.core.actions.closed_lost_review import LostDeal
from ridgepole.core.kernel.digest import canonical_json
from ridgepole.flows.review_values import Coded, LossReviewed
from ridgepole.storage.models.loss_code import LossCode
from ridgepole.storage.models.loss_review import LossReview
from ridgepole.storage.tenancy import rows_of


class DjangoReviews:
    """One a quarter."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def all(self) -> Sequence[LossReviewed]:
        """Newest first."""
        return [_review(row) for row in rows_of(LossReview, self._id).order_by("-pk")]

    def get(self, review_id: int) -> LossReviewed | None:
        """One."""
        row = rows_of(LossReview, self._id).filter(pk=review_id).first()
        return _review(row) if row else None

    def add(self, review: LossReviewed) -> LossReviewed:
        """Opens one."""
        row = LossReview(
            workspace_id=self._id,
            quarter=review.quarter,
            rule=review.rule,
            deals=canonical_json([{**asdict(deal), "lost_on": deal.lost_on.isoformat()} for deal in review.deals]),
            reasons=canonical_json([list(pair) for pair in review.reasons]),
            opened_at=review.opened_at,
            opened_by=review.opened_by,
        )
        row.save(force_insert=True)
        return _review(row)

    def codes(self, review_id: int) -> Sequence[Coded]:
        """Both teams'."""
        return [
            Coded(
                row.opportunity_id,
                row.team,
                row.reason,
                row.note,
                row.person_id or 0,
                row.person_name,
                row.coded_at,
            )
            for row in rows_of(LossCode, self._id).filter(review_id=review_id).order_by("pk")
        ]

    def code(self, review_id: int, coded: Coded) -> None:
        """One for each deal and team; a later one takes its place."""
        rows_of(LossCode, self._id).update_or_create(
            workspace_id=self._id,
            review_id=review_id,
            opportunity_id=coded.opportunity_id,
            team=coded.team,
            defaults={
                "reason": coded.reason,
                "note": coded.note,
                "person_id": coded.person_id or None,
                "person_name": coded.person_name,
                "coded_at": coded.coded_at,
            },
        )

    def close(self, review_id: int, *, by: str, at: datetime) -> None:
        """Revealed."""
        row = rows_of(LossReview, self._id).get(pk=review_id)
        row.revealed_at, row.revealed_by = at, by
        row.save(update_fields=["revealed_at", "revealed_by"])


def _review(row: LossReview) -> LossReviewed:
    return LossReviewed(
        quarter=row.quarter,
        rule=row.rule,
        deals=tuple(_deal(deal) for deal in json.loads(row.deals)),
        reasons=tuple((pair[0], pair[1]) for pair in json.loads(row.reasons)),
        opened_at=row.opened_at,
        opened_by=row.opened_by,
        revealed_at=row.revealed_at,
        revealed_by=row.revealed_by,
        id=row.pk,
    )


def _deal(kept: dict[str, Any]) -> LostDeal:
    return LostDeal(**{**kept, "lost_on": date.fromisoformat(kept["lost_on"])})
