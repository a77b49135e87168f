"""Do touchpoints state different terms (length, notice, minimum) or different times to go live?

What it asks. Do touchpoints state different terms (length, notice, minimum) or different times to go live?

**Failing practice.** The site says 36 months and sixty days' notice; the tender answer says 60 months; the proposal's plan takes twice the promised weeks.

**Better practice.** Terms stand in the signed commercial model; where one customer's plan is longer, the document names the usual time and says why.

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

TITLE = "Terms or timelines differ"
REMEDY = (
    "Decide which term holds, correct the others, and where a customer needs more time say so beside the usual figure."
)


def terms_and_timelines_differ(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each disagreement, with the passages of both sides."""
    return of_conflicts(case, "SY03", ("terms", "timeline"), TITLE, REMEDY)


CHECK = Check(
    code="SY03",
    title=TITLE,
    cause=4,
    check=terms_and_timelines_differ,
    needs=("messaging", "documents"),
    clears=0.1,
    clear_says="No two touchpoints contradict each other in this.",
    gathers=("terms", "timeline"),
)
