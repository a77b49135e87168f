"""Are open deals older than any deal that ever closed?

What it asks. How many open deals have been open for longer than the longest that closed?

**Failing practice.** Nobody closes what died. The pipeline is three times what it is, and the win rate of closed deals leaves the dead out.

**Better practice.** A deal older than any that was ever won is closed, or somebody says why not.

**Needs.** At least 30 closed deals, and open ones with the day on which they were opened.

**How sure.** Uses the measure cycle_length, which counts open deals. One old deal is ordinary; at least 10 and a fifth of the open ones are asked for. The finding belongs to no cause and weighs nothing in the diagnosis; it says what must not be concluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.data_quality import limits_of_data
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.wording import percent
from ridgepole.core.measures.cycle_length import cycle_length
from ridgepole.core.measures.losses import records_no_losses

FEWEST_CLOSED = 30
FEWEST_STALE = 10
MANY = 0.2


def open_deals_outlive_closed_ones(case: Case) -> Sequence[Finding | Gap]:
    """A finding where much of what is open looks abandoned."""
    measured = cycle_length(case.asked())
    whole = measured.rows[0] if measured.rows else None
    closed = int(whole.extra["won"]) + int(whole.extra["lost"]) if whole else 0
    if whole is None or closed < FEWEST_CLOSED or records_no_losses(case.asked()):
        return (
            Gap(
                f"{FEWEST_CLOSED} closed deals beside open ones, with losses recorded",
                "open deals must be counted, not dropped",
            ),
        )
    open_, stale = int(whole.extra["open"]), int(whole.extra["open_longer_than_any_closed"])
    if stale < FEWEST_STALE or stale / open_ < MANY:
        return ()
    said = (
        f"{stale:,} of {open_:,} open deals ({percent(stale / open_)}) are older than the longest deal that ever closed ({whole.extra['longest_closed_days']} days)."
        " A win rate of closed deals alone is too high; open ones must be counted."
    )
    return limits_of_data(
        code="DQ04",
        title="Open deals are older than any closed one",
        subject="opportunities",
        said=said,
        remedy="Close what died, with its reason, and quote win rates by days since opening (ridgepole measure cycle_length) instead of by closed deals.",
        table="opportunities",
        severity="medium",
    )


CHECK = Check(
    code="DQ04",
    title="Open deals are older than any closed one",
    cause=0,
    check=open_deals_outlive_closed_ones,
    needs=("opportunities",),
    clears=0.0,
)
