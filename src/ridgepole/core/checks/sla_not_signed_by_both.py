"""Is the service-level agreement signed by both teams?

What it asks. Have marketing and sales signed the very words of the newest effective version?

**Failing practice.** One team wrote down what the other must do. It is quoted in every quarrel and kept by nobody.

**Better practice.** Each team promises something, and both sign the same words.

**Needs.** A service-level agreement. Where there is none, HO07 says so instead.

**How sure.** A sign-off counts only for the digest that it names, so an edit after signing is seen; confidence is 0.95. Whether people would agree is another
question, which the survey answers: the weight in the diagnosis is 0.03 of 1. The unsigned text is still used as the best statement there is, and every
finding that stands on it says so. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import not_signed


def sla_not_signed_by_both(case: Case) -> Sequence[Finding | Gap]:
    """A finding where a team's sign-off on the standing service-level agreement is absent."""
    return not_signed(case, ServiceLevelAgreement, code="HO08", cause=3, what="service-level agreement")


CHECK = Check(
    code="HO08",
    title="The service-level agreement is not signed by both teams",
    cause=3,
    check=sla_not_signed_by_both,
    needs=("sla",),
    clears=0.0,
    evidence="agreements",
)
