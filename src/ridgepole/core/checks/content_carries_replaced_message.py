"""Which touchpoints still say, in words, what a strategy decision has replaced, and how long after?

What it asks. Which touchpoints still say, in words, what a strategy decision has replaced, and how long after?

**Failing practice.** Half a year after the decision the first-meeting deck still opens with the old promise, though its date was changed last month.

**Better practice.** On the day a decision takes effect its owner has a list of passages that carry the old message, and crosses them off.

**Needs.** Strategy decisions that name what they replace, and touchpoints.

**How sure.** The passage shares position, or words and meaning, with what was replaced and is further from everything that is said now. On the development company 8 of 11 known passages were found. Confidence 0.8.
One old piece among many is ordinary: below 3 touchpoints and a fifth of all it is said, and hardly weighs.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.told_story import no_embedder, of_notes, told_story

TITLE = "Content still says what a decision replaced"
REMEDY = "Rewrite or withdraw these passages; ask the decision's owner for a date."
MANY, MUCH, A_REMAINDER = 3, 0.2, 0.08


def content_carries_replaced_message(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each decision."""
    story = told_story(case)
    if story is None:
        return (no_embedder(),)
    notes = story.stale
    touched = {note.passage.path for note in notes}
    many = len(touched) >= MANY or len(touched) >= MUCH * len(case.documents.documents)
    return list(
        of_notes(
            case,
            notes,
            code="ST20",
            cause=2,
            severity="high" if many else "low",
            title=TITLE,
            remedy=REMEDY,
            weight=0.35 if many else A_REMAINDER,
            confidence=0.8,
            key=lambda note: note.get("decision"),
            says="{passages} in {places} with what decision {key} replaced.",
            clause=str,
        )
    )


CHECK = Check(
    code="ST20",
    title=TITLE,
    cause=2,
    check=content_carries_replaced_message,
    needs=("strategy", "documents"),
    clears=0.2,
    gathers=("stale",),
)
