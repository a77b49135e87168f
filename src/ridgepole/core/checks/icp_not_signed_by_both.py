"""Is the ideal customer profile signed by both teams?

What it asks. Have marketing and sales signed the very words of the newest effective version?

**Failing practice.** Marketing wrote a profile and mailed it. Sales never objected, and never agreed; each quarter begins with the same argument.

**Better practice.** One person of each team signs the same bytes. What they cannot sign is written down as open, with a day to settle it.

**Needs.** An ideal customer profile. Where there is none, CU02 says so instead.

**How sure.** A sign-off counts only for the digest that it names, so an edit after signing is seen; confidence is 0.95. Whether people would agree is another
question, which the survey answers: the weight in the diagnosis is 0.03 of 1. The unsigned text is still used as the best statement there is, and every
finding that stands on it says so. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import not_signed


def icp_not_signed_by_both(case: Case) -> Sequence[Finding | Gap]:
    """A finding where a team's sign-off on the standing ideal customer profile is absent."""
    return not_signed(case, IdealCustomerProfile, code="CU03", cause=1, what="ideal customer profile")


CHECK = Check(
    code="CU03",
    title="The ideal customer profile is not signed by both teams",
    cause=1,
    check=icp_not_signed_by_both,
    needs=("icp",),
    clears=0.0,
    evidence="agreements",
)
