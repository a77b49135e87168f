"""Is the history too short to compare with a year ago?

What it asks. Do deals cover less than thirteen months, from the first opened to the last event?

**Failing practice.** Six months of data are set against "last year". Season, a price change and a new territory all look like the campaign.

**Better practice.** A trend is quoted where two whole years, or two whole cycles, can be set side by side.

**Needs.** Deals with the day on which they were opened.

**How sure.** Dates are counted. Below thirteen months no month has its like a year before, so no season can be told from a trend. The finding belongs to no cause and weighs nothing in the diagnosis; it says what must not be concluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.data_quality import limits_of_data
from ridgepole.core.checks.deals import deals
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.wording import day_at
from ridgepole.core.kernel.period import DAY_SECONDS

LEAST_DAYS = 395


def history_too_short(case: Case) -> Sequence[Finding | Gap]:
    """A finding where deals span less than thirteen months."""
    found = [deal for deal in deals(case) if deal.created_s is not None]
    if not found:
        return (Gap("deals with the day on which they were opened", "without it no period can be compared"),)
    first = min(deal.created_s or 0 for deal in found)
    last = max(max(deal.created_s or 0, deal.closed_s or 0) for deal in found)
    days = (last - first) / DAY_SECONDS
    if days >= LEAST_DAYS:
        return ()
    said = (
        f"Deals cover {days:.0f} days, from {day_at(first)} to {day_at(last)}: too short to tell a trend from a season."
    )
    return limits_of_data(
        code="DQ02",
        title="The history is too short for a trend",
        subject="opportunities",
        said=said,
        remedy="Export two years where there are any; until then quote levels with intervals, and no trends.",
        table="opportunities",
        severity="low",
    )


CHECK = Check(
    code="DQ02",
    title="The history is too short for a trend",
    cause=0,
    check=history_too_short,
    needs=("opportunities",),
    clears=0.0,
)
