"""Do the people who make and use content say that it carries last year's strategy?

What it asks. How many respondents do not say that what is published, sent and presented carries this year's strategy?

**Failing practice.** The strategy changed in January. Asked in June, those who send the mails and give the demos say that nobody told them, or that they use what works.

**Better practice.** Those who use a script or deck can say which decision it was last changed for.

**Needs.** At least 4 respondents who take a side on the question "does our content carry this year's strategy".

**How sure.** Counted are answers that do not say yes without reservation; those who say that they do not know, and answers that cannot be read surely, are left out. The finding needs Jeffreys' 95% interval of that
share wholly above one third, and three clear noes, so that one critic does not make it. It is clear where the interval lies wholly below 60%. Between, it cannot tell.
Opinions are not facts: confidence is 0.85.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.doubted_by_people import doubted_by_people
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap

TITLE = "People say that content carries last year's strategy"


def people_see_last_years_strategy(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than a third of the respondents do not say yes."""
    return doubted_by_people(
        case,
        question_id="strategy_in_content",
        asked="does our content carry this year's strategy",
        holds="content carries this year's strategy",
        code="ST07",
        cause=2,
        title=TITLE,
        remedy="Take the doubtful pieces that they name, check each against the decisions in force, and give each an owner and a day.",
    )


CHECK = Check(
    code="ST07",
    title=TITLE,
    cause=2,
    check=people_see_last_years_strategy,
    needs=("survey",),
    clears=0.4,
    clear_says="Those asked say that content carries this year's strategy.",
)
