"""Do the people of marketing and of sales describe different best customers?

What it asks. Are two people of one team more alike in the industry, role or size that they name than two people of different teams, beyond chance?

**Failing practice.** Leaders have agreed on a sentence. Below them, marketers still write for operations and reps still call on IT.

**Better practice.** New people in either team are shown the same three won accounts in their first week.

**Needs.** At least three sentences about the best customer from each of marketing and sales that name the same facet.

**How sure.** A permutation test: teams are shuffled over the answers 999 times with a fixed seed, and the finding needs the difference between likeness within and across teams
to be larger than in 99% of shuffles of a facet, after Bonferroni's correction for three facets. Likeness is that of the survey reading, and its errors blur the difference, so confidence is 0.8.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.survey_read import reading
from ridgepole.core.survey.best_customer import Vocabulary, likeness
from ridgepole.core.survey.facet import BestCustomer

FACETS = ("industry", "employees", "role")
FEWEST = 3
SHUFFLES = 999
SEED = 31
SURE = 0.05


def teams_name_different_customers(case: Case) -> Sequence[Finding | Gap]:
    """A finding where answers differ between the two teams more than within them."""
    vocabulary = Vocabulary.of(case.agreements, case.as_of, case.embedder)
    told: list[tuple[float, str, list[BestCustomer]]] = []
    for facet in FACETS:
        said = [
            c for c in reading(case).best_customer if c.team in {"marketing", "sales"} and c.facet(facet) is not None
        ]
        if min(sum(c.team == team for c in said) for team in ("marketing", "sales")) >= FEWEST:
            told.append((_chance(facet, said, vocabulary), facet, said))
    if not told:
        return (
            Gap(
                "three sentences about the best customer from each team",
                "they show whether agreement at the top has reached the work (cause 1)",
            ),
        )
    chance, facet, said = min(told, key=lambda item: item[0])
    if chance * len(told) > SURE:
        return ()
    says = f"In the {facet} that they name, people agree within their team and not across teams (p = {chance:.3f}, {len(said)} answers)."
    return (
        Finding(
            code="CU13",
            cause=1,
            severity="medium",
            title="Marketing and sales describe different best customers",
            subject=facet,
            evidence=(rows("survey", (c.respondent_id for c in said), says),),
            clause="statement",
            remedy="Show both teams the same five won accounts, and let them write the sentence again together.",
            owner_team="revops",
            confidence=0.8,
            weight=0.4,
            marketing_says=_sentences(said, "marketing"),
            sales_says=_sentences(said, "sales"),
            data_say=says,
        ),
    )


def _sentences(said: Sequence[BestCustomer], team: str) -> str:
    return " / ".join(f"“{c.answer.strip()}”" for c in said if c.team == team)[:400]


def _chance(facet: str, said: Sequence[BestCustomer], vocabulary: Vocabulary) -> float:
    alike = np.array([[likeness(facet, a, b, vocabulary) or 0.0 for b in said] for a in said])
    sales = np.array([c.team == "sales" for c in said])
    seen = _within_minus_across(alike, sales)
    random = np.random.default_rng(SEED)
    shuffled = [_within_minus_across(alike, random.permutation(sales)) for _ in range(SHUFFLES)]
    return (1 + sum(value >= seen - 1e-12 for value in shuffled)) / (SHUFFLES + 1)


def _within_minus_across(alike: NDArray[np.float64], sales: NDArray[np.bool_]) -> float:
    same = sales[:, None] == sales[None, :]
    apart = ~np.eye(len(sales), dtype=bool)
    return float(alike[same & apart].mean() - alike[~same].mean())


CHECK = Check(
    code="CU13",
    title="Marketing and sales describe different best customers",
    cause=1,
    check=teams_name_different_customers,
    needs=("survey:best_customer",),
    clears=0.15,
)
