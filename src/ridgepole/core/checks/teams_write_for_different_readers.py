"""Do marketing and sales write for different readers?

What it asks. Is the role, or the industry, that touchpoints address different between pieces of marketing and of sales, beyond chance?

**Failing practice.** Marketing's pages are for the head of operations, sales' decks for the IT director. A deal needs both to want the same thing, and each was told another one.

**Better practice.** The profile's committee says who is told what; both teams write for the same champion.

**Needs.** Touchpoints with their owner team and the audience's role or industry: at least 4 of each team.

**How sure.** A permutation test on how far the two teams' audiences are apart (total variation), 999 shuffles with a fixed seed, at 5% with Bonferroni's correction for role and industry.
Stages differ by nature (a page for the finance director, a deck for the technical approver), so confidence is 0.75.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.wording import listed
from ridgepole.core.messaging.document import Document

FEWEST = 4
SHUFFLES = 999
SEED = 17
SURE = 0.05
TEAMS = ("marketing", "sales")


def teams_write_for_different_readers(case: Case) -> Sequence[Finding | Gap]:
    """A finding where the two teams' audiences differ beyond chance."""
    told: list[tuple[float, str, list[Document]]] = []
    for field in ("audience_role", "audience_industry"):
        found = [d for d in case.documents.documents if d.owner_team in TEAMS and getattr(d, field)]
        if min(sum(d.owner_team == team for d in found) for team in TEAMS) >= FEWEST:
            told.append((_chance([(d.owner_team, getattr(d, field).casefold()) for d in found]), field, found))
    if not told:
        return (
            Gap(
                f"{FEWEST} touchpoints of each team with the role or industry that they address",
                "they show whom each team has in mind (cause 1)",
            ),
        )
    chance, field, found = min(told, key=lambda item: item[0])
    if chance * len(told) > SURE:
        return ()
    readers = {team: _most([getattr(d, field) for d in found if d.owner_team == team]) for team in TEAMS}
    said = f"By {field.removeprefix('audience_')}, marketing writes mostly for {readers['marketing']}, sales for {readers['sales']} (p = {chance:.3f}, {len(found)} pieces)."
    return (
        Finding(
            code="CU12",
            cause=1,
            severity="medium",
            title="Marketing and sales write for different readers",
            subject=field,
            evidence=(rows("touchpoints", (d.path for d in found), said),),
            clause="buying_committee",
            remedy="Agree which seat of the buying committee is told what at which stage, and change the pieces that speak past it.",
            owner_team="marketing",
            confidence=0.75,
            weight=0.35,
            marketing_says=f"We write for {readers['marketing']}.",
            sales_says=f"We write for {readers['sales']}.",
            data_say=said,
        ),
    )


def _most(names: Sequence[str]) -> str:
    counts = Counter(names)
    return listed([f"{name} ({counts[name]})" for name in sorted(counts, key=lambda n: (-counts[n], n))[:2]])


def _chance(pieces: Sequence[tuple[str, str]]) -> float:
    sales = np.array([team == "sales" for team, _ in pieces])
    audience = np.array([name for _, name in pieces])
    names = np.unique(audience)
    member = audience[None, :] == names[:, None]

    def apart(labels: np.ndarray) -> float:
        return float(np.abs(member[:, labels].mean(axis=1) - member[:, ~labels].mean(axis=1)).sum() / 2)

    random = np.random.default_rng(SEED)
    seen = apart(sales)
    return (1 + sum(apart(random.permutation(sales)) >= seen - 1e-12 for _ in range(SHUFFLES))) / (SHUFFLES + 1)


CHECK = Check(
    code="CU12",
    title="Marketing and sales write for different readers",
    cause=1,
    check=teams_write_for_different_readers,
    needs=("documents",),
    clears=0.05,
)
