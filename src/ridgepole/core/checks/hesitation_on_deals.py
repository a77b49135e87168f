"""Do deals show the signs of a buyer who heard two stories?

What it asks. Of the deals closed in twelve months, how many show at least two of four signs: a stakeholder who joins late, a request for a written summary, far more meetings than won
deals usually take, a life far longer than agreed?

**Failing practice.** Deals slow down after the demo. Somebody new joins, asks for it in writing, and wants another meeting. The forecast calls it "procurement".

**Better practice.** A request for a written summary is taken as a question: which of the things that we said did not fit? The signs stand on the deal beside what the buyer had read.

**Needs.** At least 30 deals closed in twelve months, with people on deals or touches on deals. Agreed days of the opportunity stage, where the funnel gives them.

**How sure.** One sign is ordinary; two on one deal are less so: with each of the four on one deal in eight, two would meet by chance on 8% of deals. The finding needs
Jeffreys' 95% interval of the share of deals with two signs wholly above 10%. Late is after 60% of the
deal's life; many meetings are more than 1.5 times the median of won deals; long is more than 1.5 times the agreed days (else the median of won deals). Other causes make buyers
hesitate too, so confidence is 0.75. Money compares win rates with and without such signs: an association.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.deals import Deal, deals
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.leak import Leak, Rate
from ridgepole.core.checks.standing import standing, until_s
from ridgepole.core.checks.wording import listed, percent, share
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.statistics.intervals import jeffreys

if TYPE_CHECKING:
    from collections.abc import Mapping

FEWEST = 30
TOO_MANY = 0.10
LATE = 0.6
FAR_MORE = 1.5
YEAR_S = 365 * DAY_SECONDS
TOUCHES = """
SELECT t.opportunity_id AS deal,
       SUM(CASE WHEN LOWER(t.kind) LIKE '%meeting%' OR LOWER(t.kind) = 'demo' OR LOWER(t.kind) LIKE 'call%' THEN 1 ELSE 0 END) AS meetings,
       SUM(CASE WHEN LOWER(t.kind) LIKE '%summary%' OR LOWER(t.kind) LIKE '%in_writing%' OR LOWER(t.kind) LIKE '%written%' THEN 1 ELSE 0 END) AS summaries
FROM touches AS t WHERE t.opportunity_id IS NOT NULL AND t.at < :until GROUP BY t.opportunity_id
"""
PEOPLE = """
SELECT op.opportunity_id AS deal, MAX(op.added_at) AS last_added
FROM opportunity_people AS op JOIN opportunities AS o ON o.opportunity_id = op.opportunity_id
WHERE op.added_at < :until AND (o.closed_at IS NULL OR op.added_at < o.closed_at - 86400) GROUP BY op.opportunity_id
"""


def hesitation_on_deals(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than a tenth of closed deals show two signs of hesitation."""
    until = until_s(case)
    closed = [
        d
        for d in deals(case)
        if d.closed_s is not None
        and d.created_s is not None
        and d.closed_s >= until - YEAR_S
        and d.closed_s > d.created_s
    ]
    touched = {row["deal"]: row for row in case.ledger.query(TOUCHES, {"until": until})}
    joined = {row["deal"]: row["last_added"] for row in case.ledger.query(PEOPLE, {"until": until})}
    seen = [deal for deal in closed if deal.id in touched or deal.id in joined]
    if len(seen) < FEWEST:
        what = f"closed deals with their people or touches ({FEWEST} needed, {len(seen)} found)"
        return (
            Gap(
                what, "late stakeholders, requests for a summary and extra meetings show that buyers hesitate (cause 4)"
            ),
        )
    usual_meetings, usual_days = _usual(case, seen, touched)
    signs = {
        deal.id: _signs(deal, touched.get(deal.id, {}), joined.get(deal.id), usual_meetings, usual_days)
        for deal in seen
    }
    hesitant = [deal for deal in seen if len(signs[deal.id]) > 1]
    if jeffreys(len(hesitant), len(seen)).low <= TOO_MANY:
        return ()
    counts = {
        name: sum(name in found for found in signs.values())
        for name in sorted({n for found in signs.values() for n in found})
    }
    said = (
        f"{share(len(hesitant), len(seen))} of the deals closed in twelve months show two signs of hesitation or more:"
        f" {listed([f'{name} on {percent(count / len(seen))}' for name, count in counts.items()], 4)}."
    )
    calm = [deal for deal in seen if deal not in hesitant]
    return (
        Finding(
            code="SY22",
            cause=4,
            severity="high",
            title="Deals show that buyers hesitate",
            subject="closed deals",
            evidence=(rows("opportunities", (deal.id for deal in hesitant), said),),
            remedy="Take five of these deals, lay out what the buyer read, heard and was sent in order, and mark where the story changed.",
            owner_team="sales",
            confidence=0.75,
            weight=0.45,
            marketing_says="The message is on the site.",
            sales_says="They want to hear it again, and in writing.",
            data_say=said,
            leak=_leak(hesitant, calm),
        ),
    )


def _usual(case: Case, seen: Sequence[Deal], touched: Mapping[str, Mapping[str, int]]) -> tuple[float, float]:
    """Meetings of a won deal, and days that a deal should take: agreed where the funnel says so."""
    won = [deal for deal in seen if deal.outcome == "won"] or list(seen)
    meetings = median(touched.get(deal.id, {}).get("meetings", 0) for deal in won)
    funnel = standing(case, Funnel)
    agreed = (
        next(
            (
                s.expected_days
                for s in funnel.stages
                if s.expected_days and "opportunit" in f"{s.id} {s.name}".casefold()
            ),
            None,
        )
        if funnel
        else None
    )
    days = agreed or median(((deal.closed_s or 0) - (deal.created_s or 0)) / DAY_SECONDS for deal in won)
    return max(2.0, float(meetings)), float(days)


def _signs(
    deal: Deal, touches: Mapping[str, int], last_added: int | None, usual_meetings: float, usual_days: float
) -> list[str]:
    created, closed = deal.created_s or 0, deal.closed_s or 0
    signs = []
    if last_added is not None and last_added > created + LATE * (closed - created):
        signs.append("a late stakeholder")
    if touches.get("summaries", 0) > 0:
        signs.append("a request for a written summary")
    if touches.get("meetings", 0) > FAR_MORE * usual_meetings:
        signs.append("extra meetings")
    if (closed - created) / DAY_SECONDS > FAR_MORE * usual_days:
        signs.append("a far longer life")
    return signs


def _leak(hesitant: Sequence[Deal], calm: Sequence[Deal]) -> Leak | None:
    if min(len(hesitant), len(calm)) < FEWEST:
        return None
    return Leak(
        accounts=frozenset(deal.account_id for deal in hesitant),
        volume=len(hesitant),
        now=Rate(sum(d.outcome == "won" for d in hesitant), len(hesitant)),
        reference=Rate(sum(d.outcome == "won" for d in calm), len(calm)),
    )


CHECK = Check(
    code="SY22",
    title="Deals show that buyers hesitate",
    cause=4,
    check=hesitation_on_deals,
    needs=("opportunities",),
    clears=0.1,
    clear_says="Closed deals show few signs of hesitation.",
)
