"""Are won deals still in last year's segments?

What it asks. Of the won deals created since a decision or a new profile gave a segment up, how many are in that segment, and is that surely less than before?

**Failing practice.** "From January, ports only." In June half of the wins are still plants and campuses, since call lists, plays and territories are those of last year.

**Better practice.** A change of segment changes the call lists on the same day, and the share of new deals in the old segment is looked at each month.

**Needs.** A decision that names what it replaces, or two versions of the profile, and at least 20 won deals created since with a known industry or size.

**How sure.** Two conditions: Jeffreys' 95% interval of the share in the old segment is wholly above 20%; and it has not surely halved against the year before (where that had 20 won
deals or more). Deals that were opened before the change do not count. Confidence is 0.85: a few old customers who buy again look the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.deals import Deal, deals
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.last_years_segments import Replaced, replaced_segments
from ridgepole.core.checks.leak import Leak, Rate
from ridgepole.core.checks.standing import unsigned_note
from ridgepole.core.checks.wording import listed, percent, share
from ridgepole.core.kernel.money import MoneyRange
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 20
TOO_MANY = 0.20
YEAR_S = 365 * DAY_SECONDS


def won_deals_are_last_years_segments(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each replacement that has not reached what is won."""
    answers = [_answer(case, replaced) for replaced in replaced_segments(case)]
    if not any(answer is not None for answer in answers):
        what = f"a replaced segment (in a decision or an older profile), and {FEWEST} won deals created since"
        return (Gap(what, "they show whether the strategy reached what is sold (cause 2)"),)
    return [answer for answer in answers if isinstance(answer, Finding)]


def _answer(case: Case, replaced: Replaced) -> Finding | bool | None:
    known = [
        (deal, answer)
        for deal in deals(case)
        if deal.created_s is not None and (answer := replaced.holds(deal)) is not None
    ]
    since = [(deal, old) for deal, old in known if (deal.created_s or 0) >= replaced.since_s]
    won = [(deal, old) for deal, old in since if deal.outcome == "won"]
    if len(won) < FEWEST:
        return None
    stuck = [deal for deal, old in won if old]
    interval = jeffreys(len(stuck), len(won))
    before = [
        old
        for deal, old in known
        if deal.outcome == "won" and replaced.since_s - YEAR_S <= (deal.created_s or 0) < replaced.since_s
    ]
    halved = len(before) >= FEWEST and interval.high < sum(before) / len(before) / 2
    if interval.low <= TOO_MANY or halved:
        return True
    said = f"{share(len(stuck), len(won))} of the won deals that were opened since the change are still in the segment that it gave up"
    said += f", against {percent(sum(before) / len(before))} of {len(before)} in the year before." if before else "."
    total = sum(deal.amount or 0.0 for deal in stuck if deal.currency == case.company.currency)
    return Finding(
        code="ST04",
        cause=2,
        severity="high",
        title="Won deals are still in last year's segments",
        subject=replaced.clause,
        evidence=(rows("opportunities", (deal.id for deal in stuck), said + unsigned_note(replaced.agreement)),),
        clause=replaced.clause,
        agreement_version=replaced.agreement.name,
        money=MoneyRange(total, total, total, case.company.currency, "counted") if total else None,
        remedy="Change call lists, plays and territories to the new segment, and look at the share of new deals in the old one each month.",
        owner_team="sales",
        confidence=0.85,
        weight=0.45,
        marketing_says="The strategy names another segment.",
        sales_says=f"We win in {listed(sorted({deal.industry for deal in stuck if deal.industry}))}.",
        data_say=said,
        leak=_leak(since),
    )


def _leak(since: Sequence[tuple[Deal, bool]]) -> Leak | None:
    old, new = [d for d, is_old in since if is_old], [d for d, is_old in since if not is_old]
    closed_old, closed_new = [d for d in old if d.is_closed], [d for d in new if d.is_closed]
    if min(len(closed_old), len(closed_new)) < FEWEST:
        return None
    return Leak(
        accounts=frozenset(deal.account_id for deal in old),
        volume=len(old),
        now=Rate(sum(d.outcome == "won" for d in closed_old), len(closed_old)),
        reference=Rate(sum(d.outcome == "won" for d in closed_new), len(closed_new)),
    )


CHECK = Check(
    code="ST04",
    title="Won deals are still in last year's segments",
    cause=2,
    check=won_deals_are_last_years_segments,
    needs=("opportunities", "accounts"),
    clears=0.15,
    clear_says="What is won since the change follows the strategy.",
)
