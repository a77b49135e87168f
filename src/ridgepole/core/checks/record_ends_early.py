"""Does the record end long before the day that is asked about?

What it asks. Is the newest event of deals and leads more than 90 days older than the day asked about?

**Failing practice.** Last year's export is diagnosed as if it were today's. Every open deal looks dead, and "the last twelve months" are empty.

**Better practice.** The export is from this week, or the question is asked as of its last day.

**Needs.** Deals or leads with days.

**How sure.** Dates are counted. The finding belongs to no cause and weighs nothing in the diagnosis; it says what must not be concluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.data_quality import limits_of_data
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import until_s
from ridgepole.core.checks.wording import day_at
from ridgepole.core.kernel.period import DAY_SECONDS

LONG_DAYS = 90
SQL = """
SELECT MAX(at) AS newest FROM (
  SELECT created_at AS at FROM opportunities UNION ALL
  SELECT closed_at AS at FROM opportunities WHERE outcome <> 'open' UNION ALL
  SELECT created_at AS at FROM people UNION ALL SELECT at FROM handoffs UNION ALL SELECT at FROM touches
) AS events WHERE at < :until
"""


def record_ends_early(case: Case) -> Sequence[Finding | Gap]:
    """A finding where nothing is recorded in the last 90 days."""
    newest = case.ledger.query(SQL, {"until": until_s(case)})[0]["newest"]
    if newest is None:
        return (Gap("deals or leads with days", "without dates no period can be compared"),)
    days = (until_s(case) - newest) / DAY_SECONDS
    if days <= LONG_DAYS:
        return ()
    return limits_of_data(
        code="DQ10",
        title="The record ends long before the day asked about",
        subject="opportunities",
        said=f"The newest event is of {day_at(newest)}, {days:.0f} days before the day asked about: nothing can be said of the time since.",
        remedy=f"Export again, or ask as of {day_at(newest)} (--as-of).",
        table="opportunities",
        severity="medium",
    )


CHECK = Check(
    code="DQ10",
    title="The record ends long before the day asked about",
    cause=0,
    check=record_ends_early,
    needs=(),
    clears=0.0,
)
