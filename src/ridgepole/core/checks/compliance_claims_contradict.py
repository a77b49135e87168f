"""Do touchpoints contradict each other on certificates, data location or use of data?

What it asks. Do touchpoints contradict each other on certificates, data location or use of data?

**Failing practice.** The security page shows a certificate; the tender answer says that the audit is booked for the autumn.

**Better practice.** Security keeps one page of what is held, since when and until when; bids copy from it.

**Needs.** A messaging framework and touchpoints.

**How sure.** Only pairs that rules can decide are asserted: both sides speak for us, now, and mean it, and they hold opposite sides of one position or different values of one measure. On companies that the rules had been mended on nearly every asserted disagreement was a real one; on four companies met for the first time most were not, before the rules were tightened, and most real ones were missed (docs/benchmarks/story.md): look at both passages before you act. What cannot be decided is left for review and makes no finding. Weight in the diagnosis follows the severity.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.told_story import of_conflicts

TITLE = "Claims on certificates or data contradict each other"
REMEDY = (
    "Ask the owner of security for the facts in writing today: a wrong statement in a tender can end the deal and more."
)


def compliance_claims_contradict(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each disagreement, with the passages of both sides."""
    return of_conflicts(case, "SY05", ("compliance",), TITLE, REMEDY)


CHECK = Check(
    code="SY05",
    title=TITLE,
    cause=4,
    check=compliance_claims_contradict,
    needs=("messaging", "documents"),
    clears=0.1,
    clear_says="No two touchpoints contradict each other in this.",
    gathers=("compliance",),
)
