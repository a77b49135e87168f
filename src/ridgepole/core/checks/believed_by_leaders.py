"""What leaders believe surely more often than practitioners: one finding for a yes-no question."""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.survey_read import answers_to, quoted, reading, yes_no_question
from ridgepole.core.checks.wording import percent
from ridgepole.core.kernel.estimate import NotEnough


def believed_by_leaders(
    case: Case,
    *,
    question_id: str,
    asked: str,
    holds: str,
    code: str,
    cause: int,
    title: str,
    remedy: str,
    weight: float = 0.25,
) -> Sequence[Finding | Gap]:
    """A finding where leaders say yes surely more often than practitioners."""
    question = yes_no_question(case, question_id)
    gap = reading(case).gap(question) if question else None
    if question is None or gap is None or isinstance(gap.estimate, NotEnough):
        return (
            Gap(
                f"leaders' and practitioners' answers to '{asked}'",
                "their difference shows how much of the work reaches the top",
            ),
        )
    if gap.estimate.low <= 0:
        return ()
    said = (
        f"{gap.leaders_yes} of {gap.leaders} leaders say that {holds}, against {gap.practitioners_yes} of {gap.practitioners} practitioners"
        f" (difference {percent(gap.estimate.value)}, 95% interval {100 * gap.estimate.low:.0f} to {100 * gap.estimate.high:.0f} points)."
    )
    answers = answers_to(case, question)
    return (
        Finding(
            code=code,
            cause=cause,
            severity="medium",
            title=title,
            subject=question_id,
            evidence=(rows("survey", gap.respondents, said),),
            remedy=remedy,
            owner_team="revops",
            confidence=0.9,
            weight=weight,
            marketing_says=quoted(answers.values(), "marketing"),
            sales_says=quoted(answers.values(), "sales"),
            data_say=said,
        ),
    )
