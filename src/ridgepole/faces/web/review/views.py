"""Open the review of a quarter, code the reason blind, reveal, and look at where the teams differ."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from ridgepole.core.actions.closed_lost_review import DEALS_A_QUARTER
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.kernel.estimate import Interval
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.flows.code_lost_deal import (
    CODING_TEAMS,
    code_lost_deal,
    coded_so_far,
    own_codes,
    reveal_loss_review,
    side_by_side_of,
)
from ridgepole.flows.open_loss_review import open_loss_review
from ridgepole.flows.review_values import LossReviewed
from ridgepole.wiring.handover_clock import now_of
from ridgepole.wiring.loss_quarters import deals_lost, lost_in_quarters


def reviews(request: WorkspaceRequest) -> HttpResponse:
    """All reviews, and quarters that have none yet. POST opens one."""
    here = request.here
    answer, quarters = lost_in_quarters(here.tenant)
    held = here.workplace.reviews.all()
    if request.method == "POST":
        quarter = next((q for q, _ in quarters if q.name == request.POST.get("quarter", "")), None)
        if quarter is None:
            raise BadUseError("Choose a quarter.")
        lost, reasons = deals_lost(here.tenant, quarter)
        review_ = open_loss_review(
            workplace=here.workplace,
            party=here.party,
            lost=lost,
            quarter=quarter,
            reasons=reasons,
            now=now_of(here.tenant),
        )
        messages.success(request, f"The review of {review_.quarter} is open: {len(review_.deals)} deals were drawn.")
        return redirect("review.page", here.tenant.slug, review_.id)
    known = {r.quarter for r in held}
    context = {
        "answer": answer,
        "reviews": [{"review": r, "so_far": coded_so_far(here.workplace, r)} for r in held],
        "open_quarters": [
            {"quarter": quarter, "lost": lost} for quarter, lost in quarters if quarter.name not in known
        ],
        "most": DEALS_A_QUARTER,
        "leads": here.party.role in {"leader", "admin"},
    }
    return render(request, "review/list.html", context)


def review(request: WorkspaceRequest, review_id: int) -> HttpResponse:
    """Before the reveal: the deals, and one's own team's codes. After it: both, side by side. POST codes every deal that has a reason."""
    here = request.here
    found = here.workplace.reviews.get(review_id)
    if found is None:
        raise Http404
    if request.method == "POST":
        for deal in found.deals:
            reason = request.POST.get(f"reason-{deal.id}", "")
            if reason:
                code_lost_deal(
                    workplace=here.workplace,
                    party=here.party,
                    review_id=review_id,
                    opportunity_id=deal.id,
                    reason=reason,
                    note=request.POST.get(f"note-{deal.id}", ""),
                    now=now_of(here.tenant),
                )
        messages.success(request, "Kept. Nobody of the other team sees it before the reveal.")
        return redirect("review.page", here.tenant.slug, review_id)
    context = _revealed(request, found) if not found.is_open else _blind(request, found)
    return render(request, "review/page.html", {"review": found, **context})


def reveal(request: WorkspaceRequest, review_id: int) -> HttpResponse:
    """POST: both teams' reasons for everybody."""
    here = request.here
    reveal_loss_review(workplace=here.workplace, party=here.party, review_id=review_id, now=now_of(here.tenant))
    return redirect("review.page", here.tenant.slug, review_id)


def _blind(request: WorkspaceRequest, found: LossReviewed) -> dict[str, Any]:
    here = request.here
    own = own_codes(here.workplace, here.party, found) if here.party.team in CODING_TEAMS else {}
    so_far = coded_so_far(here.workplace, found)
    return {
        "deals": [
            {"deal": d, "code": own[d.id].reason if d.id in own else "", "note": own[d.id].note if d.id in own else ""}
            for d in found.deals
        ],
        "so_far": so_far.items(),
        "ready": all(n >= len(found.deals) for n in so_far.values()),
        "codes": here.party.team in CODING_TEAMS and here.party.may_write,
        "leads": here.party.role in {"leader", "admin"},
    }


def _revealed(request: WorkspaceRequest, found: LossReviewed) -> dict[str, Any]:
    side = side_by_side_of(request.here.workplace, found)
    words = dict(found.reasons)
    return {
        "side": side,
        "alpha": side.alpha if isinstance(side.alpha, Interval) else None,
        "too_few": None if isinstance(side.alpha, Interval) else side.alpha,
        "pairs": [
            {
                "said": said,
                "marketing": words.get(said.marketing, said.marketing) or "not coded",
                "sales": words.get(said.sales, said.sales) or "not coded",
            }
            for said in side.deals
        ],
    }
