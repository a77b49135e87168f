"""Do touchpoints lead with a message that the framework never uses or has replaced, while others lead with the agreed one?

What it asks. Do touchpoints lead with a message that the framework never uses or has replaced, while others lead with the agreed one?

**Failing practice.** The site opens with what the customer gains; the first-meeting deck opens with what the company stopped saying last year.

**Better practice.** Every first page, slide and sentence carries one of the agreed value propositions.

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

TITLE = "Touchpoints lead with another message"
REMEDY = (
    "Rewrite the openings that depart from the agreed value proposition; start with the one that buyers meet first."
)


def touchpoints_lead_with_another_message(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each disagreement, with the passages of both sides."""
    return of_conflicts(case, "SY08", ("positioning",), TITLE, REMEDY)


CHECK = Check(
    code="SY08",
    title=TITLE,
    cause=4,
    check=touchpoints_lead_with_another_message,
    needs=("messaging", "documents"),
    clears=0.2,
    clear_says="No two touchpoints contradict each other in this.",
    gathers=("positioning",),
)
