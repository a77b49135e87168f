"""Is the record of strategy decisions missing?

What it asks. Are strategy decisions written down with a day, an owner and what they must reach?

**Failing practice.** A change of direction is announced in a meeting. Nobody can say afterwards which scripts, decks and campaigns ought to have changed, nor by when.

**Better practice.** Each decision says what it replaces, who translates it, which kinds of touchpoint it must reach and by which day.

**Needs.** Nothing but the workspace itself.

**How sure.** It is a fact of the files that were read, so confidence is 0.95. It says that a remedy is missing and little about whether the cause acts,
so its weight in the diagnosis is 0.03 of 1 and it can never make a cause "yes" by itself. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import missing


def strategy_missing(case: Case) -> Sequence[Finding | Gap]:
    """A finding where no record of strategy decisions exists."""
    return missing(
        case,
        Strategy,
        code="ST09",
        cause=2,
        what="record of strategy decisions",
        remedy="Write down the three to five decisions that are meant to hold this year, each with what it replaces, an owner and the touchpoints that it must reach.",
    )


CHECK = Check(
    code="ST09",
    title="There is no record of strategy decisions",
    cause=2,
    check=strategy_missing,
    clears=0.0,
    evidence="agreements",
)
