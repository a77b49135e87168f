"""Is something said to be live, always staffed or done by us in one touchpoint, and to be planned, office hours or the customer's task in another?

What it asks. Is something said to be live, always staffed or done by us in one touchpoint, and to be planned, office hours or the customer's task in another?

**Failing practice.** The platform page says that a feature runs today; on the call the seller says that it is a next-year thing.

**Better practice.** One list of what is live, what is planned and who does what, and sellers who have seen it run.

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

TITLE = "A capability is promised in one place and denied in another"
REMEDY = "Let product confirm what is true today, correct the touchpoint that is wrong, and show the feature to those who doubted it."


def capability_promised_and_denied(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each disagreement, with the passages of both sides."""
    return of_conflicts(case, "SY04", ("capability",), TITLE, REMEDY)


CHECK = Check(
    code="SY04",
    title=TITLE,
    cause=4,
    check=capability_promised_and_denied,
    needs=("messaging", "documents"),
    clears=0.15,
    clear_says="No two touchpoints contradict each other in this.",
    gathers=("capability",),
)
