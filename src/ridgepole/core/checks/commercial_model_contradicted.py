"""Do touchpoints contradict each other on how it is sold: bought or subscribed, what is in the price, when money is due?

What it asks. Do touchpoints contradict each other on how it is sold: bought or subscribed, what is in the price, when money is due?

**Failing practice.** The pricing page promises one monthly fee with everything inside. The quote for the same deal sells the equipment and adds a yearly support line.

**Better practice.** Site, deck, proposal and quote state one commercial model; the quote template is made from the signed clause.

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

TITLE = "Touchpoints disagree on how it is sold"
REMEDY = "Agree with finance which model holds, correct the touchpoints that depart today, and lock the quote template to the clause."


def commercial_model_contradicted(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each disagreement, with the passages of both sides."""
    return of_conflicts(case, "SY01", ("commercial_model",), TITLE, REMEDY)


CHECK = Check(
    code="SY01",
    title=TITLE,
    cause=4,
    check=commercial_model_contradicted,
    needs=("messaging", "documents"),
    clears=0.3,
    clear_says="No two touchpoints contradict each other in this.",
    gathers=("commercial_model",),
)
