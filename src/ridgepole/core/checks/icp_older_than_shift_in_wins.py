"""Is the profile older than a shift in what is won?

What it asks. Since the profile took effect, did the share of won deals that fit it fall, from the first half of that time to the second?

**Failing practice.** The profile was right when it was written. The market moved, sales moved with it, and campaigns still follow the page.

**Better practice.** The share of wins inside the profile is looked at each quarter; a lasting fall leads to a new version, or to other effort.

**Needs.** An ideal customer profile with the day on which it took effect, at least 180 days ago, and at least 20 won deals with a known industry or size in each half since.

**How sure.** The difference of the two shares with Newcombe's 95% interval; the finding needs a fall that surely is larger than 10 points. A shift may be wanted; only the
teams can tell, so confidence is 0.85.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import fits
from ridgepole.core.checks.deals import deals
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing, unsigned_note, until_s
from ridgepole.core.checks.wording import on_day, percent
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.kernel.period import DAY_SECONDS, start_of_day
from ridgepole.core.statistics.difference_of_rates import difference_of_rates

LEAST_DAYS = 180
FEWEST = 20
FALL = -0.10


def icp_older_than_shift_in_wins(case: Case) -> Sequence[Finding | Gap]:
    """A finding where the share of wins that fit surely fell by more than ten points."""
    icp = standing(case, IdealCustomerProfile)
    what = f"a profile in effect for {LEAST_DAYS} days, with {FEWEST} won deals in each half of that time"
    gap = Gap(what, "they show whether the profile has been overtaken by what sells (cause 1)")
    if icp is None or icp.effective_from is None:
        return (gap,)
    since, until = start_of_day(icp.effective_from, case.company.time_zone), until_s(case)
    if until - since < LEAST_DAYS * DAY_SECONDS:
        return (gap,)
    middle = (since + until) / 2
    won = [
        (d, fit)
        for d in deals(case)
        if d.outcome == "won" and d.closed_s is not None and d.closed_s >= since and (fit := fits(d, icp)) is not None
    ]
    early = [fit for d, fit in won if (d.closed_s or 0) < middle]
    late = [fit for d, fit in won if (d.closed_s or 0) >= middle]
    change = difference_of_rates(sum(late), len(late), sum(early), len(early))
    if min(len(early), len(late)) < FEWEST or isinstance(change, NotEnough):
        return (gap,)
    if change.high >= FALL:
        return ()
    said = (
        f"The share of won deals that fit {icp.name} of {on_day(icp.effective_from)} fell from {percent(sum(early) / len(early))} ({len(early)} deals)"
        f" to {percent(sum(late) / len(late))} ({len(late)}): {100 * change.value:.0f} points, 95% interval {100 * change.low:.0f} to {100 * change.high:.0f}."
    )
    return (
        Finding(
            code="CU05",
            cause=1,
            severity="high",
            title="The profile is older than the shift in what is won",
            subject=icp.id,
            evidence=(
                rows(
                    "opportunities",
                    (d.id for d, fit in won if not fit and (d.closed_s or 0) >= middle),
                    said + unsigned_note(icp),
                ),
            ),
            clause="industries, employees",
            agreement_version=icp.name,
            remedy="Look at the newer wins together, and sign a new version of the profile or stop the drift.",
            owner_team="revops",
            confidence=0.85,
            weight=0.4,
            marketing_says="We work by the profile.",
            sales_says="The deals are elsewhere now.",
            data_say=said,
        ),
    )


CHECK = Check(
    code="CU05",
    title="The profile is older than the shift in what is won",
    cause=1,
    check=icp_older_than_shift_in_wins,
    needs=("icp", "opportunities", "accounts"),
    clears=0.05,
)
