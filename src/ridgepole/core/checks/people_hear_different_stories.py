"""Do people inside say that a buyer hears a different story at every stage?

What it asks. How many respondents do not say that a buyer would hear one value proposition on the site, in the demo and in the proposal?

**Failing practice.** Buyers quote the home page back at the rep, and the rep changes the subject. Everybody near a buyer knows it.

**Better practice.** Those who give demos and write proposals say the same first sentence as the site, and can say where it stands.

**Needs.** At least 4 respondents who take a side on the question "would a buyer hear the same value proposition everywhere".

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

TITLE = "People say that buyers hear different stories"


def people_hear_different_stories(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than a third of the respondents do not say yes."""
    return doubted_by_people(
        case,
        question_id="same_value_proposition",
        asked="would a buyer hear the same value proposition everywhere",
        holds="a buyer hears one value proposition",
        code="SY20",
        cause=4,
        title=TITLE,
        remedy="Let marketing sit in on five calls and sales read five pages; write down each sentence that differs, and settle it in the messaging framework.",
    )


CHECK = Check(
    code="SY20",
    title=TITLE,
    cause=4,
    check=people_hear_different_stories,
    needs=("survey",),
    clears=0.4,
    clear_says="Those asked say that a buyer hears one value proposition.",
)
