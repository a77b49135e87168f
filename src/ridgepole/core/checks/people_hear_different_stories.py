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
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.survey_read import answers_to, quoted, stances_to, yes_no_question
from ridgepole.core.checks.wording import share
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 4
FEWEST_NOES = 3
TOO_MANY, ORDINARY = 1 / 3, 0.6


def people_hear_different_stories(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than a third of the respondents do not say yes."""
    question = yes_no_question(case, "same_value_proposition")
    stances = stances_to(case, question, about="same_value_proposition") if question else {}
    if question is None or len(stances) < FEWEST:
        what = f"answers to 'would a buyer hear the same value proposition everywhere' that take a side ({FEWEST} needed, {len(stances)} found)"
        return (Gap(what, "they are the direct test of cause 4"),)
    doubting = [who for who, stance in stances.items() if stance.stance != "yes"]
    noes = [who for who in doubting if stances[who].stance == "no"]
    interval = jeffreys(len(doubting), len(stances))
    if interval.low <= TOO_MANY or len(noes) < FEWEST_NOES:
        unsure = Gap(
            "more answers to 'would a buyer hear the same value proposition everywhere'",
            f"{share(len(doubting), len(stances))} do not say yes: too few to tell",
        )
        return () if interval.high < ORDINARY else (unsure,)
    answers = answers_to(case, question)
    critics = [answers[who] for who in (*noes, *(who for who in doubting if who not in noes)) if who in answers]
    said = f"{share(len(doubting), len(stances))} of those asked do not say that a buyer hears one value proposition; {len(noes)} say plainly that it does not."
    return (
        Finding(
            code="SY20",
            cause=4,
            severity="high",
            title="People say that buyers hear different stories",
            subject="same_value_proposition",
            evidence=(rows("survey", doubting, said),),
            remedy="Let marketing sit in on five calls and sales read five pages; write down each sentence that differs, and settle it in the messaging framework.",
            owner_team="marketing",
            confidence=0.85,
            weight=0.6,
            marketing_says=quoted(critics, "marketing"),
            sales_says=quoted(critics, "sales"),
            data_say=said,
        ),
    )


CHECK = Check(
    code="SY20",
    title="People say that buyers hear different stories",
    cause=4,
    check=people_hear_different_stories,
    needs=("survey",),
    clears=0.4,
    clear_says="Those asked say that a buyer hears one value proposition.",
)
