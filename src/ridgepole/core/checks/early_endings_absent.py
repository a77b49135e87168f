"""Are early wins and losses absent from the record?

What it asks. Does the first recorded ending come later than chance allows, given what was opened before it?

**Failing practice.** Leads go back to June, wins to December, since the CRM changed then. Conversion by month climbs beautifully, and it is the export that improved.

**Better practice.** An export takes openings and endings from the same day; where it cannot, the earlier stretch is not compared.

**Needs.** Deals (or leads, where no loss is recorded) with opening and closing days.

**How sure.** Uses the measure cycle_length: under the curve estimated with delayed entry, the chance of no ending before the first one is below 1%. Anything less certain is not reported. The finding belongs to no cause and weighs nothing in the diagnosis; it says what must not be concluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.data_quality import limits_of_data
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.measures.cycle_length import cycle_length

BEGINS_LATE = "The record of endings begins"
"""How the measure says it; tests/core/checks fail where it says it otherwise."""


def early_endings_absent(case: Case) -> Sequence[Finding | Gap]:
    """A finding where endings before a day are missing."""
    remark = next((said for said in cycle_length(case.asked()).caveats if said.startswith(BEGINS_LATE)), None)
    if remark is None:
        return ()
    said = f"{remark} Cohorts opened before that day must not be compared with later ones: a rise would be the record's, not the company's."
    return limits_of_data(
        code="DQ03",
        title="Early wins and losses are absent",
        subject="opportunities",
        said=said,
        remedy="Export endings from before that day, or begin every comparison after it.",
        table="opportunities",
        severity="high",
    )


CHECK = Check(
    code="DQ03",
    title="Early wins and losses are absent",
    cause=0,
    check=early_endings_absent,
    needs=("opportunities",),
    clears=0.0,
)
