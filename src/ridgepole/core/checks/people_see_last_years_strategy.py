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
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.survey_read import answers_to, quoted, stances_to, yes_no_question
from ridgepole.core.checks.wording import share
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 4
FEWEST_NOES = 3
TOO_MANY, ORDINARY = 1 / 3, 0.6


def people_see_last_years_strategy(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than a third of the respondents do not say yes."""
    question = yes_no_question(case, "strategy_in_content")
    stances = stances_to(case, question, about="strategy_in_content") if question else {}
    if question is None or len(stances) < FEWEST:
        what = f"answers to 'does our content carry this year's strategy' that take a side ({FEWEST} needed, {len(stances)} found)"
        return (Gap(what, "they are the direct test of cause 2"),)
    doubting = [who for who, stance in stances.items() if stance.stance != "yes"]
    noes = [who for who in doubting if stances[who].stance == "no"]
    interval = jeffreys(len(doubting), len(stances))
    if interval.low <= TOO_MANY or len(noes) < FEWEST_NOES:
        unsure = Gap(
            "more answers to 'does our content carry this year's strategy'",
            f"{share(len(doubting), len(stances))} do not say yes: too few to tell",
        )
        return () if interval.high < ORDINARY else (unsure,)
    answers = answers_to(case, question)
    critics = [answers[who] for who in (*noes, *(who for who in doubting if who not in noes)) if who in answers]
    said = f"{share(len(doubting), len(stances))} of those asked do not say that content carries this year's strategy; {len(noes)} say plainly that it does not."
    return (
        Finding(
            code="ST07",
            cause=2,
            severity="high",
            title="People say that content carries last year's strategy",
            subject="strategy_in_content",
            evidence=(rows("survey", doubting, said),),
            remedy="Take the doubtful pieces that they name, check each against the decisions in force, and give each an owner and a day.",
            owner_team="marketing",
            confidence=0.85,
            weight=0.6,
            marketing_says=quoted(critics, "marketing"),
            sales_says=quoted(critics, "sales"),
            data_say=said,
        ),
    )


CHECK = Check(
    code="ST07",
    title="People say that content carries last year's strategy",
    cause=2,
    check=people_see_last_years_strategy,
    needs=("survey",),
    clears=0.4,
    clear_says="Those asked say that content carries this year's strategy.",
)
