"""What people who were asked do not say yes to: one finding for a yes-no question that is the direct test of a cause."""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.survey_read import answers_to, quoted, stances_to, yes_no_question
from ridgepole.core.checks.wording import share
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 4
FEWEST_NOES = 3
TOO_MANY, ORDINARY = 1 / 3, 0.6


def doubted_by_people(
    case: Case, *, question_id: str, asked: str, holds: str, code: str, cause: int, title: str, remedy: str
) -> Sequence[Finding | Gap]:
    """A finding where surely more than a third of the respondents do not say yes; `asked` and `holds` are the question and its yes in words."""
    question = yes_no_question(case, question_id)
    stances = stances_to(case, question, about=question_id) if question else {}
    if question is None or len(stances) < FEWEST:
        what = f"answers to '{asked}' that take a side ({FEWEST} needed, {len(stances)} found)"
        return (Gap(what, f"they are the direct test of cause {cause}"),)
    doubting = [who for who, stance in stances.items() if stance.stance != "yes"]
    noes = [who for who in doubting if stances[who].stance == "no"]
    interval = jeffreys(len(doubting), len(stances))
    if interval.low <= TOO_MANY or len(noes) < FEWEST_NOES:
        why = f"{share(len(doubting), len(stances))} do not say yes: too few to tell"
        return () if interval.high < ORDINARY else (Gap(f"more answers to '{asked}'", why),)
    answers = answers_to(case, question)
    critics = [answers[who] for who in (*noes, *(who for who in doubting if who not in noes)) if who in answers]
    said = f"{share(len(doubting), len(stances))} of those asked do not say that {holds}; {len(noes)} say plainly that it does not."
    return (
        Finding(
            code=code,
            cause=cause,
            severity="high",
            title=title,
            subject=question_id,
            evidence=(rows("survey", doubting, said),),
            remedy=remedy,
            owner_team="marketing",
            confidence=0.85,
            weight=0.6,
            marketing_says=quoted(critics, "marketing"),
            sales_says=quoted(critics, "sales"),
            data_say=said,
        ),
    )
