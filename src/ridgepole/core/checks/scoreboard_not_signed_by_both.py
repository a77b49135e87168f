"""Is the shared scoreboard signed by both teams?

What it asks. Have marketing and sales signed the very words of the newest effective version?

**Failing practice.** A shared scoreboard stands on a slide while each team's pay follows its own.

**Better practice.** Both leaders sign the three numbers, and pay follows what was signed.

**Needs.** A scoreboard. Where there is none, SC02 says so instead.

**How sure.** A sign-off counts only for the digest that it names, so an edit after signing is seen; confidence is 0.95. Whether people would agree is another
question, which the survey answers: the weight in the diagnosis is 0.03 of 1. The unsigned text is still used as the best statement there is, and every
finding that stands on it says so. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import not_signed


def scoreboard_not_signed_by_both(case: Case) -> Sequence[Finding | Gap]:
    """A finding where a team's sign-off on the standing shared scoreboard is absent."""
    return not_signed(case, Scoreboard, code="SC03", cause=3, what="shared scoreboard")


CHECK = Check(
    code="SC03",
    title="The shared scoreboard is not signed by both teams",
    cause=3,
    check=scoreboard_not_signed_by_both,
    needs=("scoreboard",),
    clears=0.0,
    evidence="agreements",
)
