"""Give a lost deal its reason for one's team, before one can see the other team's."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.actions.closed_lost_review import Revealed, lay_side_by_side
from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.review_values import Coded, LossReviewed
from ridgepole.flows.workplace_ports import Workplace

CODING_TEAMS = ("marketing", "sales")


def code_lost_deal(
    *,
    workplace: Workplace,
    party: Party,
    review_id: int,
    opportunity_id: str,
    reason: str,
    note: str,
    now: datetime,
) -> None:
    """One reason for each deal and team; a later one takes its place until the reveal. BadUseError after it, for another team, and for a reason that is not on the list."""
    if not party.may_write or party.team not in CODING_TEAMS:
        raise BadUseError("Marketing and sales code the reason, each for itself.")
    with workplace.change():
        review = the_review(workplace, review_id)
        if not review.is_open:
            raise BadUseError("The reasons are revealed: they stay as they are.")
        if opportunity_id not in {deal.id for deal in review.deals}:
            raise BadUseError("This deal is not in the review.")
        if reason not in dict(review.reasons):
            raise BadUseError("Choose a reason of the list.", hint="“Something else” has room for your own words.")
        workplace.reviews.code(
            review_id,
            Coded(opportunity_id, party.team, reason, note.strip()[:1000], party.person_id, party.name, now),
        )


def own_codes(workplace: Workplace, party: Party, review: LossReviewed) -> dict[str, Coded]:
    """What the person's own team has coded so far, by deal: all that anybody is shown before the reveal."""
    return {c.opportunity_id: c for c in workplace.reviews.codes(review.id) if c.team == party.team}


def coded_so_far(workplace: Workplace, review: LossReviewed) -> dict[str, int]:
    """How many deals each team has coded; not how."""
    codes = workplace.reviews.codes(review.id)
    return {team: sum(c.team == team for c in codes) for team in CODING_TEAMS}


def reveal_loss_review(*, workplace: Workplace, party: Party, review_id: int, now: datetime) -> Revealed:
    """Both teams' reasons side by side, for everybody from now on. BadUseError until both teams have coded every deal."""
    if party.role not in {"leader", "admin"}:
        raise BadUseError("A leader or an admin reveals the reasons.")
    with workplace.change():
        review = the_review(workplace, review_id)
        if not review.is_open:
            raise BadUseError("The reasons are revealed already.")
        missing = {team: len(review.deals) - n for team, n in coded_so_far(workplace, review).items()}
        waiting = [f"{team} ({n} to go)" for team, n in missing.items() if n > 0]
        if waiting:
            raise BadUseError(f"Not yet: {' and '.join(waiting)} must code first.")
        workplace.reviews.close(review_id, by=party.name, at=now)
        side_by_side = side_by_side_of(workplace, review)
        workplace.record.append(
            "loss_review_revealed",
            {
                "quarter": review.quarter,
                "agreed": side_by_side.agreed,
                "coded": side_by_side.coded,
                "name": party.name,
                "email": party.email,
            },
            at=now,
        )
    return side_by_side


def side_by_side_of(workplace: Workplace, review: LossReviewed) -> Revealed:
    """A revealed review; called for no other."""
    codes = workplace.reviews.codes(review.id)
    by_team = {team: {c.opportunity_id: (c.reason, c.note) for c in codes if c.team == team} for team in CODING_TEAMS}
    return lay_side_by_side(review.deals, by_team["marketing"], by_team["sales"])


def the_review(workplace: Workplace, review_id: int) -> LossReviewed:
    """BadUseError where there is none."""
    review = workplace.reviews.get(review_id)
    if review is None:
        raise BadUseError("There is no such review.")
    return review
