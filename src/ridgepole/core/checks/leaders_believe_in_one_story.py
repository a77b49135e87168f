"""Do leaders believe that buyers hear one story, when practitioners do not?

What it asks. Do leaders say surely more often than practitioners that a buyer hears one value proposition everywhere?

**Failing practice.** Leaders read the framework; practitioners hear the calls.

**Better practice.** Leaders listen to a call and read its proposal each month.

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

TITLE = "Leaders believe in one story; practitioners hear several"


def leaders_believe_in_one_story(case: Case) -> Sequence[Finding | Gap]:
    """A finding where leaders say yes surely more often than practitioners."""
    return believed_by_leaders(
        case,
        question_id="same_value_proposition",
        asked="would a buyer hear the same value proposition everywhere",
        holds="a buyer hears one value proposition",
        code="SY21",
        cause=4,
        title=TITLE,
        remedy="Let each leader follow one deal from site to quote this month and write down where the story changed.",
    )


CHECK = Check(
    code="SY21",
    title=TITLE,
    cause=4,
    check=leaders_believe_in_one_story,
    needs=("survey",),
    clears=0.05,
)
