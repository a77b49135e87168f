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

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.survey_read import answers_to, quoted, reading, yes_no_question
from ridgepole.core.checks.wording import percent
from ridgepole.core.kernel.estimate import NotEnough


def leaders_believe_that_strategy_arrived(case: Case) -> Sequence[Finding | Gap]:
    """A finding where leaders say yes surely more often than practitioners."""
    question = yes_no_question(case, "strategy_in_content")
    gap = reading(case).gap(question) if question else None
    if question is None or gap is None or isinstance(gap.estimate, NotEnough):
        return (
            Gap(
                "leaders' and practitioners' answers to 'does our content carry this year's strategy'",
                "their difference shows how much of the work reaches the top",
            ),
        )
    if gap.estimate.low <= 0:
        return ()
    said = (
        f"{gap.leaders_yes} of {gap.leaders} leaders say that content carries this year's strategy, against {gap.practitioners_yes} of {gap.practitioners} practitioners"
        f" (difference {percent(gap.estimate.value)}, 95% interval {100 * gap.estimate.low:.0f} to {100 * gap.estimate.high:.0f} points)."
    )
    answers = answers_to(case, question)
    return (
        Finding(
            code="ST08",
            cause=2,
            severity="medium",
            title="Leaders believe that the strategy has arrived; practitioners do not",
            subject="strategy_in_content",
            evidence=(rows("survey", gap.respondents, said),),
            remedy="Show leaders the pieces that practitioners name, with their dates, before the next review.",
            owner_team="revops",
            confidence=0.9,
            weight=0.25,
            marketing_says=quoted(answers.values(), "marketing"),
            sales_says=quoted(answers.values(), "sales"),
            data_say=said,
        ),
    )


CHECK = Check(
    code="ST08",
    title="Leaders believe that the strategy has arrived; practitioners do not",
    cause=2,
    check=leaders_believe_that_strategy_arrived,
    needs=("survey",),
    clears=0.05,
)
