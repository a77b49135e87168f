"""Does a reference customer carry another name somewhere than in the agreed proof point?

What it asks. Does a reference customer carry another name somewhere than in the agreed proof point?

**Failing practice.** The deck shows a name and a city that the customer never had; the buyer asks for the reference and nobody answers.

**Better practice.** References are named as the customer signed it, in every touchpoint.

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

TITLE = "A reference customer appears under another name"
REMEDY = "Correct the name, and check with the customer which wording it has approved."


def customer_under_another_name(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each disagreement, with the passages of both sides."""
    return of_conflicts(case, "SY07", ("customer",), TITLE, REMEDY)


CHECK = Check(
    code="SY07",
    title=TITLE,
    cause=4,
    check=customer_under_another_name,
    needs=("messaging", "documents"),
    clears=0.1,
    clear_says="No two touchpoints contradict each other in this.",
    gathers=("customer",),
)
