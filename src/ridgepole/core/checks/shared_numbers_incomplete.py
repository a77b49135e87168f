"""Is the shared scoreboard incomplete?

What it asks. Does the scoreboard have three shared numbers, each with a target and a period?

**Failing practice.** One shared number stands on the page, without a target; the rest is "to follow".

**Better practice.** Three numbers, three targets, one period; fewer leave room for private ones, more are not remembered.

**Needs.** A scoreboard.

**How sure.** A fact of the document (confidence 0.95). It makes cause 3 easier and does not show it, so its weight is small. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import WEIGHT
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.wording import listed

WANTED = 3


def shared_numbers_incomplete(case: Case) -> Sequence[Finding | Gap]:
    """A finding where numbers, targets or periods are absent."""
    scoreboard = standing(case, Scoreboard)
    if scoreboard is None:
        return ()
    bare = [metric.metric for metric in scoreboard.shared if metric.target is None or not metric.period]
    few = len(scoreboard.shared) < WANTED
    if not few and not bare:
        return ()
    said = f"The scoreboard shares {len(scoreboard.shared)} of {WANTED} numbers." if few else ""
    said += f" {listed(bare)} lack a target or a period." if bare else ""
    return (
        Finding(
            code="SC06",
            cause=3,
            severity="low",
            title="The shared scoreboard is incomplete",
            subject=scoreboard.id,
            evidence=(Rows("agreements", (scoreboard.name,), said.strip() + unsigned_note(scoreboard)),),
            clause="shared",
            agreement_version=scoreboard.name,
            remedy="Agree three shared numbers, each with a target and a period.",
            owner_team="revops",
            confidence=0.95,
            weight=WEIGHT,
            data_say=said.strip(),
        ),
    )


CHECK = Check(
    code="SC06",
    title="The shared scoreboard is incomplete",
    cause=3,
    check=shared_numbers_incomplete,
    needs=("scoreboard",),
    clears=0.0,
    evidence="agreements",
)
