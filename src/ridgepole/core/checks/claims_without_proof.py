"""Which figures, ranks and savings in touchpoints does no proof point, term or case study support?

What it asks. Which figures, ranks and savings in touchpoints does no proof point, term or case study support?

**Failing practice.** A mail says that half of the market runs on us; the speaker note says that nobody knows where the line comes from.

**Better practice.** Every figure and rank that goes out points to a proof point with its source and its end of validity.

**Needs.** A messaging framework with proof points, and touchpoints.

**How sure.** That nothing known supports the claim is certain; that it is untrue is not said. Case studies count as support. Confidence 0.7, weight 0.1.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.told_story import no_embedder, of_notes, told_story

TITLE = "Claims stand without proof"
REMEDY = "Find the source and register it as a proof point, or take the claim out."


def claims_without_proof(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each touchpoint."""
    story = told_story(case)
    if story is None:
        return (no_embedder(),)
    notes = story.unsupported
    return list(
        of_notes(
            case,
            notes,
            code="SY11",
            cause=4,
            severity="medium",
            title=TITLE,
            remedy=REMEDY,
            weight=0.1,
            confidence=0.7,
            key=lambda note: note.passage.path,
            says="{passages} in {key} without a proof point, term or case study behind what is claimed.",
            clause=lambda _name: "",
        )
    )


CHECK = Check(
    code="SY11",
    title=TITLE,
    cause=4,
    check=claims_without_proof,
    needs=("messaging", "documents"),
    clears=0.05,
    gathers=("unsupported",),
)
