"""Would product, marketing and sales leaders describe the best customer in the same sentence?

What it asks. Do the leaders' blind sentences about the best customer exclude each other in industry, size or role?

**Failing practice.** Product builds for the terminal operator, marketing writes for finance, sales calls on IT. Each is sure that the others mean the same.

**Better practice.** The three sentences agree in industry, size and who decides, since they are read from one profile that both teams wrote.

**Needs.** Answers of leaders of at least two teams to the question "describe our best customer in one sentence", given apart.

**How sure.** Sentences are read facet by facet. Leaving a facet out is no disagreement; only facets that exclude each other count, and three people are few, so confidence is 0.85 to 0.9 and never 1; the weight is 0.75 where leaders part in several points, 0.55 in industry or role alone, 0.15 in size alone or in which of the profile's
industries each of them names. Agreement beyond chance, with a jackknife interval for each facet, stands in the survey reading. Where leaders speak of different things, it cannot tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import words
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing
from ridgepole.core.checks.survey_read import quoted, reading, rows_of
from ridgepole.core.survey.best_customer import Vocabulary, likeness
from ridgepole.core.survey.customer_agreement import APART, DECIDING

SEVERAL, ONE, LITTLE = 0.75, 0.55, 0.15
STEM = 4
WIDENING = frozenset(
    {"any", "anybody", "anyone", "anything", "every", "everybody", "everyone", "whoever", "whatever", "whichever"}
)


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
            weight=_weight(case),
            marketing_says=quoted(said.answers, "marketing"),
            sales_says=quoted(said.answers, "sales"),
            data_say=f"Asked apart, leaders exclude each other: {said.why}",
        ),
    )


def _weight(case: Case) -> float:
    """Leaders who part in several points weigh more than those who part in one, and size alone is often a matter of words."""
    vocabulary = Vocabulary.of(case.agreements, case.as_of, case.embedder)
    leaders = [said for said in reading(case).best_customer if said.level == "leader"]
    icp = standing(case, IdealCustomerProfile)
    apart = set()
    for facet in DECIDING:
        for one, other in combinations(leaders, 2):
            like = likeness(facet, one, other, vocabulary)
            within = (
                facet == "industry"
                and icp is not None
                and _names_only(one.answer, icp)
                and _names_only(other.answer, icp)
            )
            if like is not None and like < APART and not within:
                apart.add(facet)
    return SEVERAL if len(apart) > 1 else ONE if apart & {"industry", "role"} else LITTLE


def _names_only(answer: str, icp: IdealCustomerProfile) -> bool:
    """Names an industry of the profile and does not widen it: one leader may name the one and another the other."""
    said = words(answer)
    named = {word for name in icp.industries for word in words(name)}
    return not said & WIDENING and any(_same_stem(word, name) for word in said for name in named)


def _same_stem(word: str, name: str) -> bool:
    """Equal, or one begins the other: banking and banks."""
    shorter, longer = sorted((word, name), key=len)
    return shorter == longer or (len(shorter) >= STEM and longer.startswith(shorter))


CHECK = Check(
    code="CU01",
    title="Leaders describe different best customers",
    cause=1,
    check=leaders_name_different_customers,
    needs=("survey:best_customer",),
    clears=0.4,
    clear_says="Asked apart, leaders describe the same best customer.",
)
