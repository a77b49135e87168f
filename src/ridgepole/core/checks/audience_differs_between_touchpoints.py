"""Is the product offered to audiences that other touchpoints exclude?

What it asks. Is the product offered to audiences that other touchpoints exclude?

**Failing practice.** The home page says only ports; the outbound mail offers just the same to hospitals and campuses.

**Better practice.** One agreed audience; outbound lists and texts are built from the profile.

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

TITLE = "Touchpoints address different audiences"
REMEDY = "Withdraw the texts that address others, or reopen the profile with both teams if the wider market is meant."


def audience_differs_between_touchpoints(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each disagreement, with the passages of both sides."""
    return of_conflicts(case, "SY06", ("audience",), TITLE, REMEDY)


CHECK = Check(
    code="SY06",
    title=TITLE,
    cause=4,
    check=audience_differs_between_touchpoints,
    needs=("messaging", "documents"),
    clears=0.15,
    clear_says="No two touchpoints contradict each other in this.",
    gathers=("audience",),
)
