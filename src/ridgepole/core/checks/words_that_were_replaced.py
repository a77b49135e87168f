"""Which agreed words are replaced by others in touchpoints?

What it asks. Which agreed words are replaced by others in touchpoints?

**Failing practice.** Site and deck name the same thing by two words; a buyer thinks that there are two things.

**Better practice.** One word for one thing, with the words not to use beside it, in the tools where people write.

**Needs.** A messaging framework with a vocabulary, and touchpoints.

**How sure.** The words are matched in all their forms, outside of buyers' and rivals' words and of contrasts; that a word stands there is nearly certain (0.95), that it matters is a judgement: weight 0.05.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.told_story import no_embedder, of_notes, told_story

TITLE = "Words are used that the vocabulary replaces"
REMEDY = "Replace the words; where sellers prefer the old one, discuss the term and sign a new version."


def words_that_were_replaced(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each agreed term."""
    story = told_story(case)
    if story is None:
        return (no_embedder(),)
    notes = story.vocabulary
    return list(
        of_notes(
            case,
            notes,
            code="SY10",
            cause=4,
            severity="low",
            title=TITLE,
            remedy=REMEDY,
            weight=0.05,
            confidence=0.95,
            key=lambda note: note.get("preferred"),
            says='{passages} in {places} with another word where "{key}" is agreed.',
            clause=lambda name: f"vocabulary:{name}",
        )
    )


CHECK = Check(
    code="SY10",
    title=TITLE,
    cause=4,
    check=words_that_were_replaced,
    needs=("messaging", "documents"),
    clears=0.05,
    gathers=("vocabulary",),
)
