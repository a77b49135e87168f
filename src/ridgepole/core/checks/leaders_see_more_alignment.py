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

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.survey_read import answers_to, quoted, reading, yes_no_question
from ridgepole.core.checks.wording import percent
from ridgepole.core.kernel.estimate import NotEnough


def leaders_see_more_alignment(case: Case) -> Sequence[Finding | Gap]:
    """A finding where leaders say yes surely more often than practitioners."""
    question = yes_no_question(case, "teams_aligned")
    gap = reading(case).gap(question) if question else None
    if question is None or gap is None or isinstance(gap.estimate, NotEnough):
        return (
            Gap(
                "leaders' and practitioners' answers to 'are sales and marketing aligned'",
                "their difference shows how much of the work reaches the top",
            ),
        )
    if gap.estimate.low <= 0:
        return ()
    said = (
        f"{gap.leaders_yes} of {gap.leaders} leaders say that the teams are aligned, against {gap.practitioners_yes} of {gap.practitioners} practitioners"
        f" (difference {percent(gap.estimate.value)}, 95% interval {100 * gap.estimate.low:.0f} to {100 * gap.estimate.high:.0f} points)."
    )
    answers = answers_to(case, question)
    return (
        Finding(
            code="SC13",
            cause=0,
            severity="medium",
            title="Leaders see more alignment than practitioners",
            subject="teams_aligned",
            evidence=(rows("survey", gap.respondents, said),),
            remedy="Open the reveal with this figure, before any other: it says why the rest is news to some in the room.",
            owner_team="revops",
            confidence=0.9,
            weight=0.0,
            marketing_says=quoted(answers.values(), "marketing"),
            sales_says=quoted(answers.values(), "sales"),
            data_say=said,
        ),
    )


CHECK = Check(
    code="SC13",
    title="Leaders see more alignment than practitioners",
    cause=0,
    check=leaders_see_more_alignment,
    needs=("survey",),
    clears=0.0,
)
