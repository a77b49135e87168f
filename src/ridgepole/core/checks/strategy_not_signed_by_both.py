"""Is the record of strategy decisions signed by both teams?

What it asks. Have marketing and sales signed the very words of the newest effective version?

**Failing practice.** Decisions are circulated as slides. Half of the company carries them out; the other half waits for something binding.

**Better practice.** Both teams sign the decisions with owners and dates, so that what they replace is over for everybody on the same day.

**Needs.** Strategy decisions. Where there is none, ST09 says so instead.

**How sure.** A sign-off counts only for the digest that it names, so an edit after signing is seen; confidence is 0.95. Whether people would agree is another
question, which the survey answers: the weight in the diagnosis is 0.03 of 1. The unsigned text is still used as the best statement there is, and every
finding that stands on it says so. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import not_signed


def strategy_not_signed_by_both(case: Case) -> Sequence[Finding | Gap]:
    """A finding where a team's sign-off on the standing record of strategy decisions is absent."""
    return not_signed(case, Strategy, code="ST10", cause=2, what="record of strategy decisions")


CHECK = Check(
    code="ST10",
    title="The record of strategy decisions is not signed by both teams",
    cause=2,
    check=strategy_not_signed_by_both,
    needs=("strategy",),
    clears=0.0,
    evidence="agreements",
)
