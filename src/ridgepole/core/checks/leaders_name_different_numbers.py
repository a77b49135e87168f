"""Can the leaders of marketing and sales name the same three numbers that both are measured on?

What it asks. Do the leaders' blind answers name the same numbers, when synonyms are taken for one?

**Failing practice.** Marketing is judged by leads and sales by bookings. Both reach their numbers; the company does not reach its own.

**Better practice.** Both leaders name the same three numbers without looking them up, and each is paid by them.

**Needs.** Answers of leaders of at least two teams to the question "name the three numbers that marketing and sales are both measured on", given apart.

**How sure.** Names are compared through the measure catalogue and its synonyms (pipeline and worked pipeline are kept apart). Two or three people are few, so confidence is 0.85 to 0.9 and never 1. The weight falls with each number that both name (0.75, 0.5, 0.1). No interval is possible for two people; the practitioners' answers are weighed by a check of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.survey_read import quoted, reading, rows_of

WEIGHTS = (0.75, 0.5, 0.1)
"""By how many numbers both name: none, one, two or more."""


def leaders_name_different_numbers(case: Case) -> Sequence[Finding | Gap]:
    """A finding where the leaders' answers exclude each other."""
    said = reading(case).leaders_agree_on_numbers
    if said.answer == "unclear":
        return (Gap("leaders' numbers that can be compared", f"{said.why} This is the direct test of cause 3."),)
    if said.answer == "yes":
        return ()
    teams = len({answer.team for answer in said.answers})
    return (
        Finding(
            code="SC01",
            cause=3,
            severity="high",
            title="Leaders name different numbers",
            subject="leaders",
            evidence=(rows("survey", rows_of(said.answers), said.why),),
            clause="shared",
            remedy="Choose three numbers that both leaders are measured on, write one definition and target each, and sign them as the scoreboard.",
            owner_team="revops",
            confidence=0.9 if teams > 2 else 0.85,
            weight=WEIGHTS[min(_in_common(case), len(WEIGHTS) - 1)],
            marketing_says=quoted(said.answers, "marketing"),
            sales_says=quoted(said.answers, "sales"),
            data_say=f"Asked apart, leaders name different numbers: {said.why}",
        ),
    )


def _in_common(case: Case) -> int:
    """How many numbers leaders of both teams name."""
    named = [
        {
            name
            for said in reading(case).three_numbers
            if said.level == "leader" and said.team == team
            for name in said.names
        }
        for team in ("marketing", "sales")
    ]
    return len(named[0] & named[1])


CHECK = Check(
    code="SC01",
    title="Leaders name different numbers",
    cause=3,
    check=leaders_name_different_numbers,
    needs=("survey:three_numbers",),
    clears=0.4,
    clear_says="Asked apart, the leaders of both teams name the same numbers.",
)
