"""Is the messaging framework signed by both teams?

What it asks. Have marketing and sales signed the very words of the newest effective version?

**Failing practice.** Product marketing publishes a framework; sales keeps the deck that it knows.

**Better practice.** Sales tests the framework on calls, changes what does not land, and signs it with marketing.

**Needs.** A messaging framework. Where there is none, SY24 says so instead.

**How sure.** A sign-off counts only for the digest that it names, so an edit after signing is seen; confidence is 0.95. Whether people would agree is another
question, which the survey answers: the weight in the diagnosis is 0.03 of 1. The unsigned text is still used as the best statement there is, and every
finding that stands on it says so. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import not_signed


def messaging_not_signed_by_both(case: Case) -> Sequence[Finding | Gap]:
    """A finding where a team's sign-off on the standing messaging framework is absent."""
    return not_signed(case, MessagingFramework, code="SY25", cause=4, what="messaging framework")


CHECK = Check(
    code="SY25",
    title="The messaging framework is not signed by both teams",
    cause=4,
    check=messaging_not_signed_by_both,
    needs=("messaging",),
    clears=0.0,
    evidence="agreements",
)
