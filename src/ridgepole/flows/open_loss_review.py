"""Open the closed-lost review of a quarter: the deals are drawn by the rule, and stay as drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from ridgepole.core.actions.closed_lost_review import LostDeal, Quarter, choose_deals, reasons_to_choose_from
from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.review_values import LossReviewed
from ridgepole.flows.workplace_ports import Workplace


def open_loss_review(
    *,
    workplace: Workplace,
    party: Party,
    lost: Sequence[LostDeal],
    quarter: Quarter,
    reasons: Mapping[str, int] | None = None,
    now: datetime,
) -> LossReviewed:
    """The open review. `reasons` are those that the CRM writes and how often, of `lost` where they are not given. BadUseError where the quarter has one, where nothing was lost in it that was not reviewed, or where the person does not lead."""
    if party.role not in {"leader", "admin"}:
        raise BadUseError("A leader or an admin opens the review.")
    with workplace.change():
        before = workplace.reviews.all()
        if any(review.quarter == quarter.name for review in before):
            raise BadUseError(f"{quarter.name} has its review already.")
        reviewed = [deal.id for review in before for deal in review.deals]
        chosen = choose_deals(lost, workspace=workplace.slug, quarter=quarter, reviewed=reviewed)
        if not chosen.deals:
            raise BadUseError(f"No deal was lost in {quarter.name} that was not reviewed before.")
        written = Counter(deal.crm_reason for deal in lost if deal.crm_reason) if reasons is None else reasons
        review = workplace.reviews.add(
            LossReviewed(
                quarter=quarter.name,
                rule=chosen.rule,
                deals=chosen.deals,
                reasons=reasons_to_choose_from(written),
                opened_at=now,
                opened_by=party.name,
            )
        )
        workplace.record.append(
            "loss_review_opened",
            {
                "quarter": quarter.name,
                "rule": chosen.rule,
                "deals": [deal.id for deal in chosen.deals],
                "of": chosen.of,
                "name": party.name,
                "email": party.email,
            },
            at=now,
        )
    return review


def lost_deals(rows: Sequence[dict[str, object]], currency: str) -> list[LostDeal]:
    """Deals out of the JSON of the answer "lost-deals"."""
    return [
        LostDeal(
            id=str(row["id"]),
            name=str(row["name"]),
            account=str(row["account"]),
            amount=float(str(row["amount"])) if row["amount"] is not None else None,
            currency=currency,
            lost_on=date.fromisoformat(str(row["lost_on"])),
            industry=str(row["industry"]),
            source=str(row["source"]),
            crm_reason=str(row["crm_reason"]),
            competitor=str(row["competitor"]),
        )
        for row in rows
    ]
