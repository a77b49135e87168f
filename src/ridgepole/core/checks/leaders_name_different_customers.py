"""Would product, marketing and sales leaders describe the best customer in the same sentence?

What it asks. Do the leaders' blind sentences about the best customer exclude each other in industry, size or role?

**Failing practice.** Product builds for the terminal operator, marketing writes for finance, sales calls on IT. Each is sure that the others mean the same.

**Better practice.** The three sentences agree in industry, size and who decides, since they are read from one profile that both teams wrote.

**Needs.** Answers of leaders of at least two teams to the question "describe our best customer in one sentence", given apart.

**How sure.** Sentences are read facet by facet. Leaving a facet out is no disagreement; only facets that exclude each other count, and three people are few, so confidence is 0.85 to 0.9 and never 1. Agreement beyond chance, with a jackknife interval for each facet, stands in the survey reading. Where leaders speak of different things, it cannot tell.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.survey_read import quoted, reading, rows_of


def leaders_name_different_customers(case: Case) -> Sequence[Finding | Gap]:
    """A finding where the leaders' answers exclude each other."""
    said = reading(case).leaders_agree_on_customer
    if said.answer == "unclear":
        return (
            Gap(
                "leaders' sentences about the best customer that can be compared",
                f"{said.why} This is the direct test of cause 1.",
            ),
        )
    if said.answer == "yes":
        return ()
    teams = len({answer.team for answer in said.answers})
    return (
        Finding(
            code="CU01",
            cause=1,
            severity="high",
            title="Leaders describe different best customers",
            subject="leaders",
            evidence=(rows("survey", rows_of(said.answers), said.why),),
            clause="statement",
            remedy="Read the sentences side by side in one meeting, settle industry, size and role, and write the result as the profile that both teams sign.",
            owner_team="revops",
            confidence=0.9 if teams > 2 else 0.85,
            weight=0.75,
            marketing_says=quoted(said.answers, "marketing"),
            sales_says=quoted(said.answers, "sales"),
            data_say=f"Asked apart, leaders exclude each other: {said.why}",
        ),
    )


CHECK = Check(
    code="CU01",
    title="Leaders describe different best customers",
    cause=1,
    check=leaders_name_different_customers,
    needs=("survey:best_customer",),
    clears=0.4,
    clear_says="Asked apart, leaders describe the same best customer.",
)
