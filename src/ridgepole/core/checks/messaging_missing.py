"""Is the messaging framework missing?

What it asks. Is there one written story that site, demo and proposal draw on?

**Failing practice.** Every page, deck and mail is written from memory. Each is good, and together they tell a buyer three stories.

**Better practice.** Positioning, value propositions with proof, commercial model, objections and vocabulary in one signed document that people and tools draw on.

**Needs.** Nothing but the workspace itself.

**How sure.** It is a fact of the files that were read, so confidence is 0.95. It says that a remedy is missing and little about whether the cause acts,
so its weight in the diagnosis is 0.03 of 1 and it can never make a cause "yes" by itself. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import missing


def messaging_missing(case: Case) -> Sequence[Finding | Gap]:
    """A finding where no messaging framework exists."""
    return missing(
        case,
        MessagingFramework,
        code="SY24",
        cause=4,
        what="messaging framework",
        remedy="Let product marketing draft positioning, value propositions with proof and the commercial model; let sales test it on five calls; sign.",
    )


CHECK = Check(
    code="SY24",
    title="There is no messaging framework",
    cause=4,
    check=messaging_missing,
    clears=0.0,
    evidence="agreements",
)
