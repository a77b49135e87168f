"""Is the ideal customer profile missing?

What it asks. Is there one written description of the customer that both teams work for?

**Failing practice.** Each team carries its own picture of the best customer. Campaign briefs, call lists and roadmaps are each right by their own picture, and nobody can say which is wrong.

**Better practice.** One page, written by both teams: industries, size, committee, pains, triggers and what disqualifies. Every other question about the customer is asked against it.

**Needs.** Nothing but the workspace itself.

**How sure.** It is a fact of the files that were read, so confidence is 0.95. It says that a remedy is missing and little about whether the cause acts,
so its weight in the diagnosis is 0.03 of 1 and it can never make a cause "yes" by itself. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import missing


def icp_missing(case: Case) -> Sequence[Finding | Gap]:
    """A finding where no ideal customer profile exists."""
    return missing(
        case,
        IdealCustomerProfile,
        code="CU02",
        cause=1,
        what="ideal customer profile",
        remedy="Write the profile together: marketing drafts from closed-won deals of the last twelve months, sales adds disqualifiers from lost ones, both sign.",
    )


CHECK = Check(
    code="CU02",
    title="There is no ideal customer profile",
    cause=1,
    check=icp_missing,
    clears=0.0,
    evidence="agreements",
)
