"""Does a touchpoint say what a clause forbids, or the opposite of what it holds, even where no other touchpoint contradicts it?

What it asks. Does a touchpoint say what a clause forbids, or the opposite of what it holds, even where no other touchpoint contradicts it?

**Failing practice.** The framework says that title never passes to the customer; the quote's conditions say that it does.

**Better practice.** Whoever writes can see the forbidden words beside the allowed ones, and the guard reads the draft first.

**Needs.** A messaging framework and touchpoints.

**How sure.** Questions, denials, history and a rival's quoted words are left out; of what remains, rules found 9 of 11 known violations on the development company. Confidence is 0.8.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing
from ridgepole.core.checks.told_story import no_embedder, of_notes, told_story
from ridgepole.core.checks.topic_in_words import clause_in_words

TITLE = "A touchpoint says what the framework says is never said"
REMEDY = "Change the passages; let the guard check the new words before they go out."


def said_though_never_said(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each clause."""
    story = told_story(case)
    if story is None:
        return (no_embedder(),)
    paired = {conflict.b for conflict in story.conflicts}
    notes = [note for note in story.violations if note.passage not in paired]
    return list(
        of_notes(
            case,
            notes,
            code="SY09",
            cause=4,
            severity="high",
            title=TITLE,
            remedy=REMEDY,
            weight=0.3,
            confidence=0.8,
            key=lambda note: note.get("clause"),
            says="{passages} in {places} against {key}; no other touchpoint was found that says otherwise.",
            clause=str,
            named=lambda clause: clause_in_words(clause, standing(case, MessagingFramework)),
        )
    )


CHECK = Check(
    code="SY09",
    title=TITLE,
    cause=4,
    check=said_though_never_said,
    needs=("messaging", "documents"),
    clears=0.05,
    gathers=("violations",),
)
