"""Are promises missed without a word?

What it asks. Of the handoffs that were answered late or never, how many carry no pause, reassignment, rejection, recycling or note that would say why?

**Failing practice.** A lead falls due at noon. Nothing happens, and nothing says so: no pause with a reason, no other owner, no note. Marketing learns it at the quarter's end.

**Better practice.** Missing a promise is allowed and said: a pause needs an agreed reason, and what is overdue goes up a ladder by itself.

**Needs.** A service-level agreement with a follow-up promise, and at least 20 handoffs that missed it.

**How sure.** Jeffreys' 95% interval of the share of missed promises without any explaining event; the finding needs it wholly above one half. It says how missed promises are
dealt with, not how many there are, so its weight is small.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.promises_kept import follow_up_promises
from ridgepole.core.checks.standing import unsigned_note
from ridgepole.core.checks.wording import share
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 20
HALF = 0.5
ORDINARY_LATE = 0.2


def promise_missed_silently(case: Case) -> Sequence[Finding | Gap]:
    """A finding where most missed promises are surely missed without a word."""
    promised = max(follow_up_promises(case), key=lambda p: len(p.late), default=None)
    if promised is None:
        return (
            Gap("a promise of sales to answer all leads within a time", "without it no follow-up is late (cause 3)"),
        )
    late = promised.late
    if len(late) < FEWEST or len(late) <= ORDINARY_LATE * (len(late) + len(promised.kept)):
        return (
            ()
            if len(promised.kept) >= FEWEST
            else (Gap(f"{FEWEST} handoffs that fell due", "they show whether missed promises are explained (cause 3)"),)
        )
    silent = [handoff for handoff in late if not handoff.was_explained]
    if jeffreys(len(silent), len(late)).low <= HALF:
        return ()
    said = f"{share(len(silent), len(late))} of the leads answered late or never carry no pause, note, reassignment or rejection that says why."
    return (
        Finding(
            code="HO03",
            cause=3,
            severity="medium",
            title="Promises are missed without a word",
            subject=promised.commitment.id,
            evidence=(rows("handoffs", (handoff.id for handoff in silent), said + unsigned_note(promised.sla)),),
            clause="escalation" if promised.sla.escalation else "pause_reasons",
            agreement_version=promised.sla.name,
            remedy="Let an overdue handoff go up a ladder by itself, and let a pause with an agreed reason stop the clock.",
            owner_team="revops",
            confidence=0.85,
            weight=0.25,
            marketing_says="We hear nothing of leads that wait.",
            sales_says="There is no place to say why.",
            data_say=said,
        ),
    )


CHECK = Check(
    code="HO03",
    title="Promises are missed without a word",
    cause=3,
    check=promise_missed_silently,
    needs=("sla", "handoffs"),
    clears=0.05,
)
