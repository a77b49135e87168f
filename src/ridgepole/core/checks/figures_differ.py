"""Do touchpoints give different values for the same figure of the same customer?

What it asks. Do touchpoints give different values for the same figure of the same customer?

**Failing practice.** The case study shows 18%; the deck says 24% of the same customer and measure.

**Better practice.** Every figure comes from one registry of proof points with customer, measure, period and source.

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

TITLE = "The same figure is given differently"
REMEDY = "Take the registered figure into every touchpoint that departs, or update the proof point with its source and let both teams sign."


def figures_differ(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each disagreement, with the passages of both sides."""
    return of_conflicts(case, "SY02", ("figure",), TITLE, REMEDY)


CHECK = Check(
    code="SY02",
    title=TITLE,
    cause=4,
    check=figures_differ,
    needs=("messaging", "documents"),
    clears=0.15,
    clear_says="No two touchpoints contradict each other in this.",
    gathers=("figure",),
)
