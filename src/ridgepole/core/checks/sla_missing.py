"""Is the service-level agreement missing?

What it asks. Is it written down what each team promises the other at the handoff?

**Failing practice.** Leads are handed over with a hope. Late follow-up and unexplained rejections break no promise, so they are argued about rather than mended.

**Better practice.** Follow-up times in working hours, lead quality, allowed rejection reasons and what marketing delivers, in one signed document.

**Needs.** Nothing but the workspace itself.

**How sure.** It is a fact of the files that were read, so confidence is 0.95. It says that a remedy is missing and little about whether the cause acts,
so its weight in the diagnosis is 0.03 of 1 and it can never make a cause "yes" by itself. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import missing


def sla_missing(case: Case) -> Sequence[Finding | Gap]:
    """A finding where no service-level agreement exists."""
    return missing(
        case,
        ServiceLevelAgreement,
        code="HO07",
        cause=3,
        what="service-level agreement",
        remedy="Agree follow-up times in working hours, allowed rejection reasons and what marketing commits to deliver; both sign.",
    )


CHECK = Check(
    code="HO07",
    title="There is no service-level agreement",
    cause=3,
    check=sla_missing,
    clears=0.0,
    evidence="agreements",
)
