"""Do leaders believe that the strategy has arrived in the work, when practitioners do not?

What it asks. Do leaders say surely more often than practitioners that content carries this year's strategy?

**Failing practice.** Leaders remember the decision; practitioners see the templates. Nobody compares the two.

**Better practice.** Leaders look at five pieces a quarter, chosen by lot, with the decisions beside them.

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

TITLE = "Leaders believe that the strategy has arrived; practitioners do not"


def leaders_believe_that_strategy_arrived(case: Case) -> Sequence[Finding | Gap]:
    """A finding where leaders say yes surely more often than practitioners."""
    return believed_by_leaders(
        case,
        question_id="strategy_in_content",
        asked="does our content carry this year's strategy",
        holds="content carries this year's strategy",
        code="ST08",
        cause=2,
        title=TITLE,
        remedy="Show leaders the pieces that practitioners name, with their dates, before the next review.",
    )


CHECK = Check(
    code="ST08",
    title=TITLE,
    cause=2,
    check=leaders_believe_that_strategy_arrived,
    needs=("survey",),
    clears=0.05,
)
