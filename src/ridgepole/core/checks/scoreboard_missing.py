"""Is the shared scoreboard missing?

What it asks. Is there one list of the numbers that both teams are measured on?

**Failing practice.** Marketing reports leads, sales reports bookings. Both reach their targets in a year in which the company misses its own.

**Better practice.** Three numbers with targets and a period, the same for both leaders, with one definition each and one attribution model.

**Needs.** Nothing but the workspace itself.

**How sure.** It is a fact of the files that were read, so confidence is 0.95. It says that a remedy is missing and little about whether the cause acts,
so its weight in the diagnosis is 0.03 of 1 and it can never make a cause "yes" by itself. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import missing


def scoreboard_missing(case: Case) -> Sequence[Finding | Gap]:
    """A finding where no shared scoreboard exists."""
    return missing(
        case,
        Scoreboard,
        code="SC02",
        cause=3,
        what="shared scoreboard",
        remedy="Agree three numbers that both leaders are measured on, with one definition, target and period each, and sign them.",
    )


CHECK = Check(
    code="SC02",
    title="There is no shared scoreboard",
    cause=3,
    check=scoreboard_missing,
    clears=0.0,
    evidence="agreements",
)
