"""Do leaders see more alignment than those who do the work?

What it asks. Do leaders say surely more often than practitioners that sales and marketing are aligned?

**Failing practice.** The leaders meet every fortnight and get on, and take that for alignment. The work tells otherwise, to those who do it.

**Better practice.** Leaders ask the same question of both levels twice a year and look at the difference first.

**Needs.** The same yes-no question answered by leaders and by practitioners.

**How sure.** The difference of the two shares of yes, with Newcombe's 95% interval, which holds for groups as small as three leaders. The finding needs the whole interval above zero.
A gap shows that news does not travel upwards; it does not show which group is right, so its weight is small. No gap clears next to nothing, since both may be wrong together.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.believed_by_leaders import believed_by_leaders
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap

TITLE = "Leaders see more alignment than practitioners"


def leaders_see_more_alignment(case: Case) -> Sequence[Finding | Gap]:
    """A finding where leaders say yes surely more often than practitioners."""
    return believed_by_leaders(
        case,
        question_id="teams_aligned",
        asked="are sales and marketing aligned",
        holds="the teams are aligned",
        code="SC13",
        cause=0,
        title=TITLE,
        remedy="Open the reveal with this figure, before any other: it says why the rest is news to some in the room.",
        weight=0.0,
    )


CHECK = Check(
    code="SC13",
    title=TITLE,
    cause=0,
    check=leaders_see_more_alignment,
    needs=("survey",),
    clears=0.0,
)
